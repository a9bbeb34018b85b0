import type { Row, SyncRequest } from '../protocol/wire.ts';
import { isUnoffered } from '../store/carried.ts';
import { type AppDatabase, readSync } from '../store/database.ts';
import { ensureIdentity, setEnrolled } from '../store/identity.ts';
import { nextRequest } from '../store/next-request.ts';
import { type SnapshotPage, takeSnapshotPages } from '../store/take-answer.ts';
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

/** Pages fetched and stored in one step: to be sure that they are on the disk takes as long for one as for four. */
const PAGES_AT_ONCE = 4;
/** Changes offered at most, halved when a server finds a request too large. */
const FEWEST_CHANGES = 1;

/** One round trip: what is unsent goes, verdicts and news come, pages of a first sync are fetched. */
export async function syncOnce({ db, fetch, clock }: SyncDeps): Promise<Round> {
  const identity = await ensureIdentity(db);
  if (!identity.enrolled) {
    const known = await enrol(db, fetch);
    if (known.kind !== 'answered') return known;
  }
  let { answer, request } = await offer({ db, fetch, clock }, identity.id);
  if (answer.kind === 'unknown-device') {
    await setEnrolled(db, false);
    const known = await enrol(db, fetch, answer.nonce);
    if (known.kind !== 'answered') return known;
    ({ answer, request } = await offer({ db, fetch, clock }, identity.id));
  }
  if (answer.kind !== 'answered') return answer;
  const taken = await takeLines(db, answer.response, () => clock.read().nowMs, request.bundles);
  if (taken.head === 'missing' || !taken.complete) return { kind: 'unreachable' };
  await fetchCities(db, fetch, taken.cities);
  const pages = await fetchPages(db, fetch);
  if (pages.stoppedBy) return pages.stoppedBy;
  return { kind: 'done', progress: await isWorthRepeating(db, request, taken, pages.fetched) };
}

interface Offered {
  request: SyncRequest;
  answer: Talk;
}

async function offer({ db, fetch, clock }: SyncDeps, device: string): Promise<Offered> {
  let withBundles = true;
  for (let most: number | undefined; ; ) {
    const request = await nextRequest(db, device, clock.read(), most, withBundles);
    const answer = await talk(fetch, '/api/sync', jsonBody(request));
    const { changes, bundles } = request;
    if (answer.kind !== 'too-large') return { request, answer };
    // Fewer own changes would only make room for more bundles.
    if (bundles && changes.length > 0) withBundles = false;
    else if (changes.length <= FEWEST_CHANGES) return { request, answer };
    else most = Math.floor(changes.length / 2);
  }
}

async function isWorthRepeating(
  db: AppDatabase,
  request: SyncRequest,
  taken: AnswerTaken,
  fetched: number,
): Promise<boolean> {
  if (taken.head === 'ignored') return true;
  if (taken.more || fetched > 0) return true;
  // Addresses expired between the answer and the fetch: one more answer brings new ones.
  if ((await db.snapshots.count()) > 0) return true;
  // Without any verdict only what was not offered yet is worth a try.
  if (taken.verdicts === 0) return isUnoffered(db, request);
  return (await db.outbox.count()) + (await db.carried.where('state').equals('waiting').count()) > 0;
}

/**
 * Fetches what is missing of first syncs: one page to be shown at once, then a few at a time, the next ones while the
 * last are stored. An interruption costs those under way. Tells how many came, and what stopped it short of the end;
 * an address that has expired does not: the next round brings new ones.
 */
async function fetchPages(db: AppDatabase, fetch: Fetch): Promise<PagesFetched> {
  let fetched = 0;
  let stoppedBy: Stop | undefined;
  for (const { scope, missing } of await db.snapshots.toArray()) {
    const bundles = bundlesOf(missing);
    let coming: Promise<Bundle> | undefined;
    for (const [index, bundle] of bundles.entries()) {
      const { pages, failure } = await (coming ?? fetchBundle(fetch, scope, bundle));
      stoppedBy = failure;
      const isWhole = pages.length === bundle.length;
      // The first page is stored, read and shown before the rest keeps the device busy.
      coming = isWhole && index > 0 ? fetchBundle(fetch, scope, bundles[index + 1] ?? []) : undefined;
      if ((await takeSnapshotPages(db, scope, pages)) === 'ignored') break;
      fetched += pages.length;
      if (!isWhole) break;
    }
    if (stoppedBy) break;
  }
  return { fetched, stoppedBy };
}

function bundlesOf([first, ...rest]: readonly string[]): string[][] {
  const bundles = first === undefined ? [] : [[first]];
  for (let start = 0; start < rest.length; start += PAGES_AT_ONCE) {
    bundles.push(rest.slice(start, start + PAGES_AT_ONCE));
  }
  return bundles;
}

/** Why no more could be fetched now. */
type Stop = Exclude<Talk, { kind: 'answered' }>;
type PagesFetched = { fetched: number; stoppedBy: Stop | undefined };
type Bundle = { pages: SnapshotPage[]; failure: Stop | undefined };

/** The pages that could be had, and why not all. */
async function fetchBundle(fetch: Fetch, scope: string, addresses: readonly string[]): Promise<Bundle> {
  const answers = await Promise.all(addresses.map((address) => fetchPage(fetch, scope, address)));
  const pages = answers.filter((answer) => 'address' in answer);
  const failure = answers.find((answer) => 'kind' in answer && answer.kind !== 'refused');
  return { pages, failure: failure as Stop | undefined };
}

async function fetchPage(fetch: Fetch, scope: string, address: string): Promise<SnapshotPage | Stop> {
  // What is hidden later must not stay behind in the browser's own cache; caches on the way may keep public pages.
  const answer = await talk(fetch, `/api/pages/${address}`, { cache: 'no-store' });
  if (answer.kind !== 'answered') return answer;
  const json = await answer.response.text().catch(() => '');
  const page = parsePage(json);
  return page?.scope === scope && Array.isArray(page.rows)
    ? { address, rows: page.rows, json }
    : { kind: 'unreachable' };
}

function parsePage(json: string): { scope?: string; rows?: Row[] } | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // cut on the way: it is asked for again
  }
}

/** Whether this device has ever heard from the server. */
export const hasContact = async (db: AppDatabase): Promise<boolean> => (await readSync(db)).lastContactMs !== undefined;
