import type { City } from '../domain/city.ts';
import type { Day } from '../domain/committee/records.ts';
import { helsinkiDay } from '../domain/meeting/day.ts';
import type { PublicMinutes } from '../domain/meeting/minutes-records.ts';
import { publicScope } from '../domain/scope.ts';
import { announce, beginCommit, readEpoch, takeAway } from './entries.ts';
import { cityAlone, query, type Storage, type Work } from './storage.ts';

/**
 * Takes minutes away from everybody whose days on the web are over, leave markers behind; what the committee keeps
 * stays (facts.md 3.4: the web is not an archive). Done again on the same day it finds nothing to do.
 */
export async function dropExpiredMinutes(storage: Storage, cities: readonly City[], nowMs: number): Promise<void> {
  const today = helsinkiDay(nowMs);
  for (const { id: city } of cities) {
    if ((await storage.read(() => expired(city, today))).length === 0) continue;
    await storage.write(
      function* () {
        const { epoch } = yield* readEpoch();
        const commit = beginCommit({ nowMs, epoch, session: '' });
        // Looked at once more: another process may have been here.
        for (const id of yield* expired(city, today)) yield* takeAway(commit, city, id);
        yield* announce(commit);
      },
      [cityAlone(city)],
    );
  }
}

function* expired(city: string, today: Day): Work<string[]> {
  const rows = yield* query(
    "SELECT id, body FROM entry WHERE scope = ? AND gone = 0 AND type = 'publicMinutes' ORDER BY id",
    publicScope(city),
  );
  return rows.flatMap(({ id, body }) => {
    const { removeOn } = JSON.parse(String(body)) as PublicMinutes;
    return removeOn !== null && removeOn <= today ? [String(id)] : [];
  });
}
