import type { City } from '../domain/city.ts';
import type { Contact, Idea } from '../domain/idea.ts';
import { ideaIdOf } from '../domain/idea.ts';
import { contactScope, waitingScope } from '../domain/idea-rules.ts';
import { committeeScope, officersScope } from '../domain/scope.ts';
import { presentReach } from '../domain/succession.ts';
import { beginCommit, type Commit, type Entry, findEntry, putRecord, readEpoch } from './entries.ts';
import { query, type Storage, type Work } from './storage.ts';

/**
 * Hands what still waits with committees that have ended to those that took over, leave markers behind, in one
 * transaction at a start; contact details go along. Done again it finds nothing to do. What everybody reads stays as it
 * was written (facts.md 1.2: Nastola's matters moved to the eastern table).
 */
export async function handOver(storage: Storage, cities: readonly City[], nowMs: number): Promise<void> {
  if ((await storage.read(() => listLeft(cities))).length === 0) return;
  await storage.write(function* () {
    const { epoch } = yield* readEpoch();
    const commit = beginCommit({ nowMs, epoch, session: '' });
    // Looked at once more: another process may have started at the same time.
    for (const { city, id } of yield* listLeft(cities)) {
      const entry = yield* findEntry(city.id, id);
      if (entry?.record.type === 'idea') yield* moveIdea(commit, city, entry, entry.record);
      if (entry?.record.type === 'contact') yield* moveContact(commit, city, entry, entry.record);
    }
  });
}

function* listLeft(cities: readonly City[]): Work<{ city: City; id: string }[]> {
  const left: { city: City; id: string }[] = [];
  for (const city of cities) {
    for (const { areaId } of city.formerBodies) {
      if (areaId === null) continue;
      const rows = yield* query(
        'SELECT id FROM entry WHERE scope IN (?, ?) AND gone = 0 ORDER BY id',
        committeeScope(city.id, areaId),
        officersScope(city.id, areaId),
      );
      left.push(...rows.map(({ id }) => ({ city, id: String(id) })));
    }
  }
  return left;
}

function* moveIdea(commit: Commit, city: City, entry: Entry, idea: Idea): Work<void> {
  const reach = presentReach(city, idea.reach);
  yield* putRecord(commit, city.id, { ...idea, reach, scope: waitingScope(city, reach) }, entry);
}

/** Contact details live where their idea is handled. */
function* moveContact(commit: Commit, city: City, entry: Entry, contact: Contact): Work<void> {
  const idea = (yield* findEntry(city.id, ideaIdOf(contact.id)))?.record;
  const reach = idea?.type === 'idea' ? idea.reach : { areas: [], wholeCity: false };
  yield* putRecord(commit, city.id, { ...contact, scope: contactScope(city, reach) }, entry);
}
