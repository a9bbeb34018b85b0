import type { Row } from '../protocol/wire.ts';
import { type AppDatabase, readSync } from '../store/database.ts';
import { ensureIdentity, setEnrolled } from '../store/identity.ts';
import { nextRequest } from '../store/next-request.ts';
import { takeSnapshotPage } from '../store/take-answer.ts';
import type { DeviceClock } from './clock.ts';
import { enrol } from './enrol.ts';
import { fetchCities } from './fetch-cities.ts';
import { type AnswerTaken, takeLines } from './take-lines.ts';
import { type Fetch, jsonBody, type Talk, talk } from './talk.ts';

/** What one round needs; everything that a test may want to be otherwise. */
export interface SyncDeps {
  db: AppDatabase;
  fetch: Fetch;
  clock: DeviceClock;
}

/** How a round ended. `progress` says whether asking again at once is worth it. */
export type Round = { kind: 'done'; progress: boolean } | Exclude<Talk, { kind: 'answered' }>;

/** Changes offered at most, halved when a server finds a request too large. */
const FEWEST_CHANGES = 1;

/** One round trip: what is unsent goes, verdicts and news come, pages of a first sync are fetched. */
export async function syncOnce({ db, fetch, clock }: SyncDeps): Promise<Round> {
  const identity = await ensureIdentity(db);
  if (!identity.enrolled) {
    const known = await enrol(db, fetch);
    if (known.kind !== 'answered') return known;
  }
  let answer = await offer({ db, fetch, clock }, identity.id);
  if (answer.kind === 'unknown-device') {
    await setEnrolled(db, false);
    const known = await enrol(db, fetch, answer.nonce);
    if (known.kind !== 'answered') return known;
    answer = await offer({ db, fetch, clock }, identity.id);
  }
  if (answer.kind !== 'answered') return answer;
  const taken = await takeLines(db, answer.response, () => clock.read().nowMs);
  if (taken.head === 'missing' || !taken.complete) return { kind: 'unreachable' };
  await fetchCities(db, fetch, taken.cities);
  const fetched = await fetchPages(db, fetch);
  return { kind: 'done', progress: await isWorthRepeating(db, taken, fetched) };
}

async function offer({ db, fetch, clock }: SyncDeps, device: string): Promise<Talk> {
  for (let most: number | undefined; ; ) {
    const request = await nextRequest(db, device, clock.read(), most);
    const answer = await talk(fetch, '/api/sync', jsonBody(request));
    if (answer.kind !== 'too-large' || request.changes.length <= FEWEST_CHANGES) return answer;
    most = Math.floor(request.changes.length / 2);
  }
}

async function isWorthRepeating(db: AppDatabase, taken: AnswerTaken, fetched: number): Promise<boolean> {
  if (taken.head === 'ignored') return true;
  if (taken.more || fetched > 0) return true;
  return taken.verdicts > 0 && (await db.outbox.count()) > 0;
}

/** Fetches what is missing of first syncs, a page at a time: an interruption costs one page. Tells how many came. */
async function fetchPages(db: AppDatabase, fetch: Fetch): Promise<number> {
  let fetched = 0;
  for (const { scope, missing } of await db.snapshots.toArray()) {
    for (const address of missing) {
      const answer = await talk(fetch, `/api/pages/${address}`);
      if (answer.kind !== 'answered') break; // expired or out of reach: the next round brings new addresses
      const page = (await answer.response.json().catch(() => undefined)) as
        | { scope?: string; rows?: Row[] }
        | undefined;
      if (page?.scope !== scope || !Array.isArray(page.rows)) break;
      if ((await takeSnapshotPage(db, scope, address, page.rows)) === 'ignored') break;
      fetched += 1;
    }
  }
  return fetched;
}

/** Whether this device has ever heard from the server. */
export const hasContact = async (db: AppDatabase): Promise<boolean> => (await readSync(db)).lastContactMs !== undefined;
