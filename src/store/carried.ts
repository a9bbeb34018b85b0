import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import { REASONS, type Reason } from '../domain/reason.ts';
import type { Scope } from '../domain/scope.ts';
import type { Bundle } from '../protocol/bundle.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import { MOST_BUNDLES } from '../protocol/limits.ts';
import type { BundleRefusal, Carried, CarriedLine, CarriedVerdict, SyncRequest } from '../protocol/wire.ts';
import { bundleOf } from './bundle-of.ts';
import { type AppDatabase, type CarriedBundle, nextTick, type RefusedEntry, readSync } from './database.ts';
import { releasePhotos } from './release-photos.ts';

/** A carried change as a screen lists it. */
export interface CarriedChange {
  change: Change;
  receivedAtMs: number;
  /** The bundle it came in. */
  bundleId: string;
  /** Why the city did not accept it, or the bundle it came in. */
  refused?: Reason | BundleRefusal;
}

/** What is carried for other devices: what waits, and what the city did not accept. */
export interface CarriedWork {
  waiting: CarriedChange[];
  refused: CarriedChange[];
}

/** Lists what is carried, in the order it came. */
export async function listCarried(db: AppDatabase): Promise<CarriedWork> {
  const held = (await db.carried.toArray()).sort((a, b) => a.receivedAtMs - b.receivedAtMs);
  const delivered = held.filter(({ state }) => state === 'delivered');
  const arrived = new Set(delivered.flatMap((carried) => bundleOf(carried).changes.map(({ change }) => keyOf(change))));
  return {
    waiting: held.filter(({ state }) => state === 'waiting').flatMap((carried) => listed(carried)),
    refused: held.flatMap((carried) => refusedOf(carried, arrived)),
  };
}

const listed = (carried: CarriedBundle, refused?: BundleRefusal): CarriedChange[] =>
  bundleOf(carried).changes.map(({ change }) => ({
    change,
    receivedAtMs: carried.receivedAtMs,
    bundleId: carried.id,
    ...(refused ? { refused } : {}),
  }));

/**
 * What the city said no to, before or by this device; the author's own device may never hear of it. What it did not
 * take in one bundle and got in another has arrived.
 */
function refusedOf(carried: CarriedBundle, arrived: ReadonlySet<string>): CarriedChange[] {
  const bundle = bundleOf(carried);
  const { receivedAtMs, id: bundleId, results, reason: whole, taken = [] } = carried;
  const told = new Map(results.flatMap(({ key, reason }) => (reason ? [[key, reason] as const] : [])));
  const now = bundle.changes.flatMap(({ change }) => {
    const reason = told.get(keyOf(change));
    return reason ? [{ change, receivedAtMs, bundleId, refused: reason }] : [];
  });
  const before = bundle.refused.map(({ change, reason }) => ({
    change,
    receivedAtMs,
    bundleId,
    refused: reason as Reason,
  }));
  const unarrived = whole ? listed(carried, whole).filter(({ change }) => !arrived.has(keyOf(change))) : [];
  return [...before, ...now, ...unarrived].filter(({ change }) => !taken.includes(keyOf(change)));
}

/** Makes what the city refused to another device this device's to mend, once: it is then listed as its own. */
export async function takeUpRefused(
  db: AppDatabase,
  { change, bundleId, refused }: CarriedChange,
  nowMs: number,
): Promise<RefusedEntry> {
  const key = keyOf(change);
  const reason = REASONS.find((each) => each === refused) ?? 'not-understood';
  const entry: RefusedEntry = { key, change, reason, refusedAtMs: nowMs };
  await db.transaction('rw', [db.carried, db.refused, db.meta], async () => {
    const carried = await db.carried.get(bundleId);
    if (carried) await db.carried.put({ ...carried, taken: [...(carried.taken ?? []), key] });
    await db.refused.put(entry);
    await nextTick(db);
  });
  return entry;
}

/** What of the carried work goes into one request. */
export interface CarriedPart {
  bundles: Carried[];
  /** Records that waiting bundles speak of which do not travel this time. */
  elsewhere: ReadonlySet<string>;
  roomBytes: number;
}

/** Carried bundles for one request, one at least and as far as there is room; those told to wait come last. */
export async function carriedFor(db: AppDatabase, roomBytes: number, most = MOST_BUNDLES): Promise<CarriedPart> {
  const waiting = await db.carried.where('state').equals('waiting').toArray();
  waiting.sort((a, b) => (a.waited ?? 0) - (b.waited ?? 0) || a.receivedAtMs - b.receivedAtMs);
  const bundles: Carried[] = [];
  let room = roomBytes;
  const offered: CarriedBundle[] = [];
  for (const carried of waiting) {
    if (bundles.length >= most) break;
    const { text, signature, receivedAtMs, session } = carried;
    const entry = { text, signature, receivedAtMs, session };
    const bytes = new TextEncoder().encode(JSON.stringify(entry)).length + 1;
    // One for which there is no room just now delays none behind it (I10).
    if (bytes > room && bundles.length > 0) continue;
    room -= bytes;
    bundles.push(entry);
    offered.push(carried);
  }
  return {
    bundles,
    elsewhere: new Set(waiting.filter((carried) => !offered.includes(carried)).flatMap(({ records }) => records)),
    roomBytes: room,
  };
}

/**
 * Whether something could be offered that this request did not hold: saved meanwhile, or back after a restore. What was
 * told to wait is asked about again after a pause.
 */
export async function isUnoffered(db: AppDatabase, { changes, bundles = [] }: SyncRequest): Promise<boolean> {
  const waiting = await db.carried.where('state').equals('waiting').toArray();
  const texts = new Set(bundles.map(({ text }) => text));
  if (waiting.some(({ text, waited }) => waited === undefined && !texts.has(text))) return true;
  const keys = new Set(changes.map(({ change }) => keyOf(change as Change)));
  const awaited = new Set(waiting.flatMap(({ records }) => records));
  const own = await db.outbox.toArray();
  return own.some(({ key, change, waited }) => waited === undefined && !keys.has(key) && !awaited.has(change.record));
}

/**
 * What became of carried bundles. Only one whose every change has been judged is put away; what the city refused stays
 * with its reason. `offered` are the bundles of the request in its order. Tells how many are over.
 */
export function takeCarried(
  db: AppDatabase,
  line: CarriedLine,
  offered: readonly Carried[],
  nowMs: number,
): Promise<number> {
  return db.transaction('rw', [db.carried, db.photos, db.meta], async () => {
    const { lastN } = await readSync(db);
    if (line.n !== lastN) return 0;
    let settled = 0;
    const held = await db.carried.toArray();
    for (const verdict of line.list) {
      const text = offered[verdict.index]?.text;
      const carried = held.find((each) => each.text === text);
      if (carried?.state === 'waiting' && (await settle(db, carried, verdict, nowMs, line.n))) settled += 1;
    }
    await nextTick(db);
    return settled;
  });
}

async function settle(
  db: AppDatabase,
  carried: CarriedBundle,
  { refused, results }: CarriedVerdict,
  nowMs: number,
  n: number,
): Promise<boolean> {
  if (refused) {
    await db.carried.put({ ...carried, state: 'refused', reason: refused, settledAtMs: nowMs });
    return true;
  }
  const bundle = bundleOf(carried);
  const judged = new Map(results.map((each) => [each.key, each]));
  await releaseAccepted(db, bundle, judged);
  const isOver = bundle.changes.every(({ change }) => (judged.get(keyOf(change))?.result ?? 'waiting') !== 'waiting');
  if (!isOver) {
    await db.carried.put({ ...carried, waited: n });
    return false;
  }
  const notAccepted = results.filter(({ result }) => result === 'refused');
  await db.carried.put({ ...carried, state: 'delivered', results: notAccepted, settledAtMs: nowMs });
  return true;
}

async function releaseAccepted(
  db: AppDatabase,
  { changes }: Bundle,
  judged: ReadonlyMap<string, { result: string }>,
): Promise<void> {
  for (const { change } of changes) {
    const isAccepted = judged.get(keyOf(change))?.result === 'applied';
    if (isAccepted && change.kind === 'idea.submit') await releasePhotos(db, change.data as IdeaSubmission);
  }
}

/** After a restore the city may lack what was delivered: it is brought once more. Runs inside a transaction. */
export async function carryAgain(db: AppDatabase): Promise<void> {
  await db.carried
    .where('state')
    .equals('delivered')
    .modify((carried) => {
      Object.assign(carried, { state: 'waiting', results: [] });
      delete carried.waited;
    });
}

/** What was delivered into a scope that is lost does not stay behind. Runs inside a transaction. */
export async function forgetDelivered(db: AppDatabase, scope: Scope): Promise<void> {
  await db.carried
    .where('state')
    .equals('delivered')
    .and((carried) => bundleOf(carried).changes.some(({ change }) => change.scope === scope))
    .delete();
}
