import type { City } from '../domain/city.ts';
import type { DomainRecord } from '../domain/idea.ts';
import type { Reason } from '../domain/reason.ts';
import { cityScope, isReceiptScope, receiptScope, type Scope } from '../domain/scope.ts';
import { applyChange, type ReadChange, readChange, scopesNeeded } from '../protocol/apply-change.ts';
import { type Change, canonicalText, changeSchema, keyOf } from '../protocol/change.ts';
import { GRACE_MS } from '../protocol/limits.ts';
import type { Proof } from '../protocol/proof.ts';
import type { OfferedChange, Verdict } from '../protocol/wire.ts';
import { correctedTime } from './clock.ts';
import { type Commit, type Entry, findEntry, newVersion, putRecord, readEpoch, stampOf } from './entries.ts';
import { type Opened, type OpenedChange, withOpened } from './open-sealed.ts';
import { type Caller, permission, readableScopes, readCaller } from './people.ts';
import { rememberPhotos } from './photos.ts';
import { type Signer, sha256 } from './stamps.ts';
import { queryOne, run, type Work } from './storage.ts';
import { countSupport, uniteSupporters } from './supporters.ts';

/** What judging needs beside the database. */
export interface Court {
  signer: Signer;
  cities: ReadonlyMap<string, City>;
  /** Contact details opened for this request. */
  opened: Opened;
}

/**
 * Judges one change, whatever becomes of the others. The verdict is stored in the same transaction as the effect, so
 * that a repeat gets the same answer; the same id with other content is refused (design.md, section 3).
 */
export function* judge(
  court: Court,
  commit: Commit,
  sender: string,
  offered: OfferedChange,
): Work<Verdict | undefined> {
  const parsed = changeSchema.safeParse(offered.change);
  if (!parsed.success) return brokenChange(offered.change);
  const change = parsed.data;
  if (change.by !== sender) return { key: keyOf(change), result: 'refused', reason: 'forbidden' };
  const key = keyOf(change);
  const hash = sha256(canonicalText(change));
  const proof = offered.proof && court.signer.isProven(key, hash, offered.proof) ? offered.proof : undefined;
  const known = yield* queryOne(
    'SELECT hash, result, verdict FROM change WHERE device = ? AND id = ?',
    change.by,
    change.id,
  );
  if (known && known.hash !== hash) return { key, result: 'refused', reason: 'other-content' };
  if (known && (known.result === 'applied' || proof?.result !== 'applied'))
    return JSON.parse(String(known.verdict)) as Verdict;
  const opened = withOpened(change, court.opened);
  const verdict = yield* decide(court, commit, opened, hash, proof);
  if (verdict.result !== 'waiting') yield* rememberVerdict(court, commit, opened.change, hash, verdict);
  return verdict;
}

/** A change that cannot even be read is refused under the name it gives itself; without one there is nobody to tell. */
function brokenChange(change: unknown): Verdict | undefined {
  const { by, id } = (change ?? {}) as Record<string, unknown>;
  if (typeof by !== 'string' || typeof id !== 'string') return undefined;
  return { key: keyOf({ by, id }), result: 'refused', reason: 'not-understood' };
}

function* decide(
  court: Court,
  commit: Commit,
  { change, isUnreadable }: OpenedChange<Change>,
  hash: string,
  proof: Proof | undefined,
): Work<Verdict> {
  const key = keyOf(change);
  const accepted = proof?.result === 'applied';
  const atMs = accepted ? proof.at : yield* correctedTime(court.signer, commit, change);
  const read = readChange(change, atMs, court.cities.get(change.city));
  if (typeof read === 'string') return { key, result: 'refused', reason: read };
  const caller = yield* readCaller(change.by);
  const entries = yield* loadEntries(read);
  const records = new Map([...entries].map(([id, entry]) => [id, entry.record]));
  if (!accepted) {
    if (!read.kind.creates && records.get(change.record)?.type !== read.kind.on) {
      return yield* refuseOrWait(commit, change, 'no-such-record', false);
    }
    const needed = scopesNeeded(read, records);
    const answers = needed.map((scope) => permission(caller, scope, atMs, commit.nowMs, read.act.city));
    if (caller.revoked) answers.push('review');
    if (answers.includes('no')) return { key, result: 'refused', reason: reasonFor(court, caller, entries, change) };
    if (answers.includes('review') || proof?.result === 'review' || isUnreadable) {
      return yield* putAside(court, commit, change, hash, atMs);
    }
  }
  const outcome = applyChange(read, records);
  if (outcome.kind === 'refused') return yield* refuseOrWait(commit, change, outcome.reason, accepted);
  return yield* carryOut(court, commit, { change, hash, atMs, read, caller, entries, records: outcome.records });
}

/** Whether a record that the caller does not read exists at all is nobody's business. */
function reasonFor({ cities }: Court, caller: Caller, entries: Map<string, Entry>, change: Change): Reason {
  const scope = entries.get(change.record)?.scope;
  const reads = scope && readableScopes(caller, [change.city], [...cities.values()]).includes(scope);
  return scope && !reads ? 'no-such-record' : 'forbidden';
}

function* loadEntries({ kind, act }: ReadChange): Work<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const id of kind.touches(act)) {
    const entry = yield* findEntry(act.city.id, id);
    if (entry) entries.set(id, entry);
  }
  return entries;
}

/** After a restore, what a change builds on may still be on its way from another device (rule 7). */
function* refuseOrWait(commit: Commit, change: Change, reason: Reason, accepted: boolean): Work<Verdict> {
  const { epoch, sinceMs } = yield* readEpoch();
  const early = epoch > 1 && commit.nowMs - sinceMs <= GRACE_MS;
  const builtBefore = change.baseVersion !== null && change.baseVersion.epoch < epoch;
  const mayCome = reason === 'no-such-record' ? accepted || builtBefore : reason === 'stale' && accepted;
  const key = keyOf(change);
  return early && mayCome ? { key, result: 'waiting' } : { key, result: 'refused', reason };
}

function* putAside({ signer }: Court, commit: Commit, change: Change, hash: string, atMs: number): Work<Verdict> {
  const key = keyOf(change);
  yield* run(
    'INSERT INTO review (device, id, city, change, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (device, id) DO NOTHING',
    change.by,
    change.id,
    change.city,
    JSON.stringify(change),
    atMs,
  );
  const scope = cityScope(change.city);
  const stamp = yield* stampOf(signer, commit.epoch, scope, yield* newVersion(commit, scope));
  return {
    key,
    result: 'review',
    at: atMs,
    stamps: stamp ? [stamp] : [],
    mac: signer.proof(key, hash, atMs, 'review'),
  };
}

interface Accepted {
  change: Change;
  hash: string;
  atMs: number;
  read: ReadChange;
  caller: Caller;
  entries: Map<string, Entry>;
  records: DomainRecord[];
}

function* carryOut(court: Court, commit: Commit, accepted: Accepted): Work<Verdict> {
  const { change, hash, atMs, read, caller, entries } = accepted;
  const { signer, cities } = court;
  const touched = read.kind.counted
    ? yield* countSupport(accepted.change, entries)
    : yield* writeRecords(commit, change, entries, accepted.records);
  const scopes = new Set(touched.map(({ scope }) => scope));
  if (!read.kind.counted) for (const entry of entries.values()) scopes.add(entry.scope);
  const readable = new Set(readableScopes(caller, [change.city], [...cities.values()]));
  const own = ownReceipt(change);
  const stamps = yield* stampsOf(signer, commit, scopes);
  return {
    key: keyOf(change),
    result: 'applied',
    at: atMs,
    touched: touched.filter(({ scope }) => readable.has(scope) || scope === own),
    stamps,
    mac: signer.proof(keyOf(change), hash, atMs, 'applied'),
  };
}

/** A submission's own receipt may be named to its author: they hold the secret. */
function ownReceipt({ kind, data }: Change): Scope | undefined {
  return kind === 'idea.submit' ? receiptScope(String((data as { receiptHash?: unknown }).receiptHash)) : undefined;
}

function* stampsOf(signer: Signer, commit: Commit, scopes: ReadonlySet<Scope>) {
  const stamps = [];
  for (const scope of scopes) {
    const ver = commit.verByScope.get(scope);
    const stamp =
      ver !== undefined && !isReceiptScope(scope) ? yield* stampOf(signer, commit.epoch, scope, ver) : undefined;
    if (stamp) stamps.push(stamp);
  }
  return stamps;
}

type Touched = { id: string; scope: Scope; rev: number }[];

function* writeRecords(
  commit: Commit,
  change: Change,
  entries: Map<string, Entry>,
  records: DomainRecord[],
): Work<Touched> {
  const touched: Touched = [];
  if (change.kind === 'idea.merge')
    yield* uniteSupporters(change.city, change.record, String((change.data as { into: string }).into));
  for (const record of records) {
    const counted =
      record.type === 'idea' ? { ...record, supportCount: yield* supportOf(change.city, record.id) } : record;
    const rev = yield* putRecord(commit, change.city, counted, entries.get(record.id));
    touched.push({ id: record.id, scope: record.scope, rev });
    if (record.type === 'idea' && !entries.has(record.id)) yield* rememberPhotos(change.city, record);
  }
  return touched;
}

function* supportOf(city: string, idea: string): Work<number> {
  const row = yield* queryOne(
    'SELECT COUNT(*) AS number FROM supporter WHERE city = ? AND idea = ? AND is_on = 1',
    city,
    idea,
  );
  return Number(row?.number ?? 0);
}

function* rememberVerdict(court: Court, commit: Commit, change: Change, hash: string, verdict: Verdict): Work<void> {
  const read = readChange(change, 0, court.cities.get(change.city));
  const kept = typeof read === 'string' ? undefined : (read.kind.withoutPersonal?.(read.act.data) ?? read.act.data);
  yield* run(
    `INSERT INTO change (device, id, city, kind, record, at, hash, result, verdict, data, judged_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (device, id) DO UPDATE SET at = excluded.at, result = excluded.result, verdict = excluded.verdict,
       judged_at = excluded.judged_at`,
    change.by,
    change.id,
    change.city,
    change.kind,
    change.record,
    verdict.at ?? change.at,
    hash,
    verdict.result,
    JSON.stringify(verdict),
    kept === undefined ? null : JSON.stringify(kept),
    commit.nowMs,
  );
}
