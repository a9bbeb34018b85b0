import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import { isReceiptScope, type Scope } from '../domain/scope.ts';
import { keyOf } from '../protocol/change.ts';
import type { Stamp } from '../protocol/stamp.ts';
import type { EndLine, HeadLine, PageLine, Row, SnapshotLine, Verdict, VerdictsLine } from '../protocol/wire.ts';
import {
  type AppDatabase,
  type ConfirmedEntry,
  nextTick,
  type OutboxEntry,
  type ReviewEntry,
  readSync,
  type SyncState,
  writeSync,
} from './database.ts';
import { cutFromPages, forgetContacts, forgetScope, startOver } from './forget.ts';
import { findHeld, hasArrived, noteMoves, putRows, toJson } from './held-rows.ts';
import { releasePhotos } from './release-photos.ts';

/** Whether a line was applied; an answer whose head was ignored is over. */
export type Taken = 'applied' | 'ignored';

/**
 * The beginning of an answer. Ignored when a newer answer has been taken in, when it answers a request made before
 * something was wiped, or when it speaks of a lower epoch (design.md, section 3, rules 2, 7 and 8).
 */
export function takeHead(db: AppDatabase, line: HeadLine, contactMs: number): Promise<Taken> {
  return db.transaction('rw', db.tables, async () => {
    const before = await readSync(db);
    const { n, epoch, scopes } = line;
    const old = n < before.lastN || (n <= before.ignoreUpTo && n !== before.lastN);
    if (old || epoch.epoch < before.epoch) return 'ignored';

    await proveWitnesses(db, n);
    const state: SyncState = {
      ...before,
      lastN: n,
      epoch: epoch.epoch,
      epochStamp: epoch.epoch === before.epoch ? before.epochStamp : epoch,
      lastContactMs: contactMs,
      clockOffsetMs: line.now - contactMs,
      revoked: line.revoked ?? false,
    };
    let wiped = false;
    if (before.epoch && epoch.epoch !== before.epoch) {
      await startOver(db, scopes);
      wiped = true;
    }
    for (const scope of before.scopes) {
      if (scopes.includes(scope) || isReceiptScope(scope)) continue;
      await forgetScope(db, scope);
      wiped = true;
    }
    await writeSync(db, { ...state, scopes, ignoreUpTo: wiped ? state.n : state.ignoreUpTo });
    await nextTick(db, wiped);
    return 'applied';
  });
}

/** Stamps that this answered request carried are known to the server; the newest of each scope goes on bearing witness. */
async function proveWitnesses(db: AppDatabase, n: number): Promise<void> {
  const carried = await db.witnesses.filter((witness) => witness.n < n).toArray();
  for (const { stamp } of carried) {
    const known = await db.proved.get(stamp.scope);
    if (!known || known.stamp.ver <= stamp.ver) await db.proved.put({ scope: stamp.scope, stamp });
  }
  await db.witnesses.bulkDelete(carried.map((witness) => witness.no as number));
}

async function bearWitness(db: AppDatabase, stamps: readonly Stamp[], state: SyncState): Promise<void> {
  const worthwhile = stamps.filter(({ scope }) => !isReceiptScope(scope));
  await db.witnesses.bulkAdd(worthwhile.map((stamp) => ({ stamp, n: state.n })));
}

/** What the server decided. Only changes named here leave the outbox (rule 5); a refused one is kept with its reason (rule 9). */
export function takeVerdicts(db: AppDatabase, line: VerdictsLine, nowMs: number): Promise<Taken> {
  return db.transaction('rw', db.tables, async () => {
    const state = await readSync(db);
    if (line.n !== state.lastN) return 'ignored';
    const keys = line.list.map((verdict) => verdict.key);
    const [unsent, reviewed] = await Promise.all([db.outbox.bulkGet(keys), db.review.bulkGet(keys)]);
    for (const [index, verdict] of line.list.entries()) {
      const entry = unsent[index];
      const inReview = reviewed[index];
      if (entry) await takeVerdict(db, entry, verdict, state, nowMs);
      else if (inReview) await takeDecision(db, inReview, verdict, state, nowMs);
    }
    await settle(db, state);
    await nextTick(db);
    return 'applied';
  });
}

/** A coordinator has decided about a change of this device that waited for it. */
async function takeDecision(
  db: AppDatabase,
  { key, change }: ReviewEntry,
  verdict: Verdict,
  state: SyncState,
  nowMs: number,
): Promise<void> {
  if (verdict.result !== 'applied' && verdict.result !== 'refused') return;
  await db.review.delete(key);
  await db.log.delete(key);
  await takeVerdict(db, { key, no: change.no, change }, verdict, state, nowMs);
}

async function takeVerdict(
  db: AppDatabase,
  entry: OutboxEntry,
  verdict: Verdict,
  state: SyncState,
  nowMs: number,
): Promise<void> {
  const { change, key, no } = entry;
  if (verdict.result === 'waiting') {
    await db.outbox.put({ ...entry, waited: state.n });
    return;
  }
  await db.outbox.delete(key);
  if (verdict.result === 'refused') {
    if (entry.emptied && verdict.reason === 'other-content') return;
    const { reason = 'not-understood', words } = verdict;
    await db.refused.put({ key, change, reason, ...(words ? { words } : {}), refusedAtMs: nowMs });
    if (change.kind === 'idea.support') await db.supported.delete(change.record);
    return;
  }
  const at = verdict.at ?? change.at;
  if (verdict.result === 'review') await db.review.put({ key, change, at });
  if (verdict.result === 'applied') {
    await db.confirmed.put({ key, no, change, at, touched: touchedBy(verdict) });
    if (change.kind === 'idea.submit') await releasePhotos(db, change.data as IdeaSubmission);
  }
  if (!verdict.mac) return;
  const proof = { result: verdict.result, at, mac: verdict.mac };
  await db.log.put({ key: keyOf(change), change, proof, confirmedAtMs: nowMs });
  await bearWitness(db, verdict.stamps ?? [], state);
}

/** The records a verdict names, each with the version it gave their scope. */
function touchedBy({ touched = [], stamps = [] }: Verdict): ConfirmedEntry['touched'] {
  const verByScope = new Map(stamps.map(({ scope, ver }) => [scope, ver]));
  return touched.map((each) => {
    const ver = verByScope.get(each.scope);
    return ver === undefined ? each : { ...each, ver };
  });
}

/**
 * What changed in a scope. Applies only on the cursor it was computed from, or one further on (rule 3); rows that are
 * not newer than what is held are skipped (rule 4).
 */
export function takePage(db: AppDatabase, line: PageLine): Promise<Taken> {
  return db.transaction('rw', db.tables, async () => {
    const { scope, from, to } = line;
    const [state, cursor] = await Promise.all([readSync(db), db.cursors.get(scope)]);
    if (line.n !== state.lastN || !(await reads(db, state, scope))) return 'ignored';
    const heldVer = cursor?.stamp.ver ?? 0;
    if (from > heldVer || to.ver <= heldVer) return 'ignored';
    if (heldVer === 0) await dropSnapshot(db, scope);
    await storeRows(db, line, heldVer, state);
    await advance(db, to, state);
    return 'applied';
  });
}

async function reads(db: AppDatabase, state: SyncState, scope: Scope): Promise<boolean> {
  if (state.scopes.includes(scope)) return true;
  return isReceiptScope(scope) && (await db.submissions.filter((own) => own.receiptScope === scope).count()) > 0;
}

async function storeRows(db: AppDatabase, line: PageLine, heldVer: number, state: SyncState): Promise<void> {
  const { scope, rows, from } = line;
  await noteMoves(db, rows, state);
  await forgetContacts(db, rows);
  await cutFromPages(db, scope, rows);
  const tick = await nextTick(db);
  // Single rows win over pages when read, so a page of news about rows already held would hide behind them.
  if (rows.length >= db.wholePageRows && (await db.cursors.get(scope)) === undefined) {
    await db.pages.add({ scope, json: toJson(rows), tick });
  } else if (from === heldVer) {
    // Nothing held of the scope is newer than its cursor, so each of these rows is newer than what it replaces.
    await db.rows.bulkPut(rows.map((row) => ({ ...row, tick })));
  } else {
    await putRows(db, rows, tick);
  }
}

async function advance(db: AppDatabase, to: Stamp, state: SyncState): Promise<void> {
  await db.cursors.put({ scope: to.scope, stamp: to });
  await bearWitness(db, [to], state);
  await settle(db, state);
}

async function dropSnapshot(db: AppDatabase, scope: Scope): Promise<void> {
  await db.snapshots.delete(scope);
  await db.pages.where('scope').equals(scope).delete();
}

/** A first sync is offered: notes which pages are still missing; those fetched before an interruption stay. */
export function takeSnapshot(db: AppDatabase, line: SnapshotLine): Promise<Taken> {
  return db.transaction('rw', db.tables, async () => {
    const state = await readSync(db);
    const { scope, to, pages } = line;
    if (line.n !== state.lastN || !state.scopes.includes(scope)) return 'ignored';
    if (await db.cursors.get(scope)) return 'ignored';
    const kept = await db.pages.where('scope').equals(scope).toArray();
    const stale = kept.filter((page) => !pages.includes(page.address ?? ''));
    await db.pages.bulkDelete(stale.map((page) => page.no as number));
    const have = new Set(kept.map((page) => page.address));
    await db.snapshots.put({ scope, to, missing: pages.filter((address) => !have.has(address)), count: pages.length });
    await nextTick(db, stale.length > 0);
    return 'applied';
  });
}

/** A fetched page of a first sync. */
export interface SnapshotPage {
  address: string;
  rows: Row[];
  /** The same as it came, `{ rows }`: what is stored. */
  json: string;
}

/** One fetched page of a first sync; see `takeSnapshotPages`. */
export const takeSnapshotPage = (db: AppDatabase, scope: Scope, address: string, rows: Row[]): Promise<Taken> =>
  takeSnapshotPages(db, scope, [{ address, rows, json: toJson(rows) }]);

/**
 * Fetched pages of a first sync, shown at once; with the last one the cursor counts. Those that are no longer missing
 * are skipped. Several are stored in one step, because being sure that they are on the disk takes as long for one.
 */
export function takeSnapshotPages(db: AppDatabase, scope: Scope, fetched: readonly SnapshotPage[]): Promise<Taken> {
  return db.transaction('rw', db.tables, async () => {
    const [state, snapshot] = await Promise.all([readSync(db), db.snapshots.get(scope)]);
    const pages = fetched.filter(({ address }) => snapshot?.missing.includes(address));
    if (!snapshot || pages.length === 0 || !state.scopes.includes(scope)) return 'ignored';
    await noteMoves(
      db,
      pages.flatMap(({ rows }) => rows),
      state,
    );
    const tick = await nextTick(db);
    await db.pages.bulkAdd(pages.map(({ address, json }) => ({ scope, json, address, tick })));
    const missing = snapshot.missing.filter((address) => !pages.some((page) => page.address === address));
    if (missing.length > 0) {
      await db.snapshots.put({ ...snapshot, missing });
    } else {
      await db.snapshots.delete(scope);
      await advance(db, snapshot.to, state);
    }
    return 'applied';
  });
}

/**
 * The end of an answer after which nothing more waits: whatever is to be seen is here. Only now it is known that what is
 * in no row has gone on out of sight, where its verdict could name no version: a beginner gets no leave markers.
 */
export async function takeEnd(db: AppDatabase, { n, more }: EndLine): Promise<Taken> {
  if (more || (await db.confirmed.count()) === 0) return 'ignored';
  return db.transaction('rw', db.tables, async () => {
    const state = await readSync(db);
    if (n !== state.lastN || (await db.snapshots.count()) > 0) return 'ignored';
    await settle(db, state, true);
    await nextTick(db);
    return 'applied';
  });
}

/**
 * A confirmed change is folded until the rows it touched are here, at its revision or a newer one (rule 5). Where a
 * scope is held beyond the version the change gave it and the record is not there, it has gone on out of sight.
 */
async function settle(db: AppDatabase, state: SyncState, isWhole = false): Promise<void> {
  for (const { key, change, touched } of await db.confirmed.toArray()) {
    if (await db.leaving.get(change.record)) continue;
    let here = true;
    for (const each of touched) {
      if (!(await reads(db, state, each.scope)) || (await isHere(db, each))) continue;
      if (!isWhole || !(await isGone(db, each))) here = false;
    }
    if (here) await db.confirmed.delete(key);
  }
}

async function isHere(db: AppDatabase, { id, scope, rev, ver }: ConfirmedEntry['touched'][number]): Promise<boolean> {
  if (ver !== undefined && ((await db.cursors.get(scope))?.stamp.ver ?? 0) >= ver) return true;
  return hasArrived(db, id, rev);
}

/** Receipts are asked about in turns: they may be missing from a whole answer. */
async function isGone(db: AppDatabase, { id, scope, ver }: ConfirmedEntry['touched'][number]): Promise<boolean> {
  return ver === undefined && !isReceiptScope(scope) && !(await findHeld(db, scope, id))?.record;
}
