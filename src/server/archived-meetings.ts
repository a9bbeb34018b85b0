import type { City } from '../domain/city.ts';
import type { DomainRecord } from '../domain/idea.ts';
import { leavesDevicesAtMs } from '../domain/meeting/archive-day.ts';
import type { Meeting } from '../domain/meeting/records.ts';
import { archiveScope } from '../domain/scope.ts';
import { announce, beginCommit, findEntry, putRecord, readEpoch } from './entries.ts';
import { cityAlone, query, type Storage, type Work } from './storage.ts';

/** What belongs to a meeting and is not for everybody; the published call and minutes have days of their own. */
const INTERNAL: readonly DomainRecord['type'][] = ['meeting', 'item', 'mark', 'minutesVersion', 'feeList'];

/**
 * Moves meetings that the city's archive has had for long enough into a scope nobody reads, leave markers behind: every
 * device forgets them, the server and its backups keep them (facts.md 3.4: hand over, get a receipt, then purge). What
 * a device sends of such a meeting later follows it at the next call.
 */
export async function putArchivedAway(storage: Storage, cities: readonly City[], nowMs: number): Promise<void> {
  for (const city of cities) {
    if ((await storage.read(() => listDue(city, nowMs))).length === 0) continue;
    await storage.write(
      function* () {
        const { epoch } = yield* readEpoch();
        const commit = beginCommit({ nowMs, epoch, session: '' });
        // Looked at once more: another process may have been here.
        for (const id of yield* listDue(city, nowMs)) {
          const entry = yield* findEntry(city.id, id);
          if (!entry) continue;
          const scope = archiveScope(city.id);
          yield* putRecord(commit, city.id, { ...entry.record, scope } as DomainRecord, entry);
        }
        yield* announce(commit);
      },
      [cityAlone(city.id)],
    );
  }
}

/** The ids of what has to go, in the order of the ids: all processes lock alike. */
function* listDue(city: City, nowMs: number): Work<string[]> {
  const meetings = yield* query("SELECT body FROM entry WHERE city = ? AND gone = 0 AND type = 'meeting'", city.id);
  const due = new Set<string>();
  for (const { body } of meetings) {
    const meeting = JSON.parse(String(body)) as Meeting;
    if ((leavesDevicesAtMs(meeting, city) ?? Number.POSITIVE_INFINITY) <= nowMs) due.add(meeting.id);
  }
  if (due.size === 0) return [];
  const rows = yield* query(
    `SELECT id, body FROM entry WHERE city = ? AND gone = 0 AND scope <> ?
       AND type IN (${INTERNAL.map(() => '?').join(', ')}) ORDER BY id`,
    city.id,
    archiveScope(city.id),
    ...INTERNAL,
  );
  return rows.flatMap(({ id, body }) => {
    const { meetingId = id } = JSON.parse(String(body)) as { meetingId?: string };
    return due.has(String(meetingId)) ? [String(id)] : [];
  });
}
