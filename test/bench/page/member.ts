import type { Author } from '../../../src/store/author.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { followCity } from '../../../src/store/follow-city.ts';
import { ensureIdentity } from '../../../src/store/identity.ts';
import { createDeviceClock } from '../../../src/sync/clock.ts';
import { joinHere } from '../../../src/sync/join.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import type { Fetch } from '../../../src/sync/talk.ts';
import { CITY } from './bench-tools.ts';

export const clock = createDeviceClock(
  () => Date.now(),
  () => performance.now(),
  () => crypto.randomUUID(),
);
export const fetchHere: Fetch = (path, init) => fetch(path, init);

/** A member's device that has joined by an invitation and has pulled once. */
export async function aMember(name: string, invitation: string): Promise<{ db: AppDatabase; author: Author }> {
  const db = new AppDatabase(name);
  await followCity(db, CITY);
  const joined = await joinHere(db, fetchHere, invitation);
  if (joined.kind !== 'open') throw new Error(`The invitation did not open: ${joined.kind}`);
  const round = await syncOnce({ db, fetch: fetchHere, clock });
  if (round.kind !== 'done') throw new Error(`The first round ended as ${round.kind}`);
  return { db, author: { device: (await ensureIdentity(db)).id, readClock: clock.read } };
}
