import type { DomainRecord } from '../domain/idea.ts';
import type { Reason } from '../domain/reason.ts';
import type { Decision, Review } from '../domain/review.ts';
import { isReceiptScope, receiptScope, type Scope } from '../domain/scope.ts';
import { applyChange, type ReadChange, readChange } from '../protocol/apply-change.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import type { Verdict } from '../protocol/wire.ts';
import type { Court } from './court.ts';
import { type Commit, type Entry, findEntries, newStampOf, putRecord } from './entries.ts';
import { callerOf, readableScopes } from './people.ts';
import { rememberPhotos } from './photos.ts';
import { dropStoredReview, readStoredReview, type StoredReview } from './reviews.ts';
import { queryOne, type Work } from './storage.ts';
import { countSupport, supportScope, uniteSupporters } from './supporters.ts';
import { rememberVerdict, verdictOf } from './verdicts.ts';
import { refuseOrWait } from './waiting.ts';

/** A change that nobody asks permission for any more. */
export interface Allowed {
  change: Change;
  hash: string;
  atMs: number;
  read: ReadChange;
  entries: ReadonlyMap<string, Entry>;
  /** It was accepted once before (a proof), so that what it builds on may still come. */
  accepted: boolean;
}

/** The records a change may read or alter, by id, as they stand now. */
export const loadEntries = ({ kind, act }: ReadChange): Work<Map<string, Entry>> =>
  findEntries(act.city.id, kind.touches(act));

/** Does what a change says, if it still can be done; the verdict tells. */
export function* carryOut(court: Court, commit: Commit, allowed: Allowed): Work<Verdict> {
  const { change, read, entries, accepted } = allowed;
  const records = new Map([...entries].map(([id, entry]) => [id, entry.record]));
  const outcome = applyChange(read, records, accepted && !records.has(change.record) && read.kind.standsAlone);
  if (outcome.kind === 'refused') return yield* refuseOrWait(commit, change, outcome.reason, accepted);
  if (read.kind.on !== 'review') return yield* write(court, commit, allowed, outcome.records);
  const decided = yield* settle(court, commit, outcome.records[0] as Review, change.city);
  return decided ? yield* write(court, commit, allowed, [decided]) : { key: keyOf(change), result: 'waiting' };
}

/**
 * Carries out or refuses the change that a decision is about, and stores its new verdict. Nobody asks for permission
 * again; what came back accepted after a restore is not done twice. Undefined while what the change builds on is still
 * on its way back.
 */
function* settle(court: Court, commit: Commit, review: Review, city: string): Work<Review | undefined> {
  const stored = yield* readStoredReview(city, review.id);
  const failed = stored && (yield* decideStored(court, commit, stored, review.decision));
  if (failed === 'waiting') return undefined;
  yield* dropStoredReview(city, review.id);
  return failed && review.decision ? { ...review, decision: { ...review.decision, failed } } : review;
}

/** Why an accepted change could not be carried out after all; undefined when its new verdict is as decided. */
function* decideStored(
  court: Court,
  commit: Commit,
  { change, atMs }: StoredReview,
  decision: Decision | undefined,
): Work<Reason | 'waiting' | undefined> {
  const known = yield* verdictOf(commit, change);
  if (known?.verdict.result !== 'review') return undefined;
  const isAccepted = decision?.result === 'accepted';
  const verdict = isAccepted
    ? yield* carryOutStored(court, commit, change, known.hash, atMs)
    : declined(change, decision?.reason);
  if (verdict.result === 'waiting') return 'waiting';
  yield* rememberVerdict(court, commit, change, known.hash, verdict);
  return isAccepted ? verdict.reason : undefined;
}

const declined = (change: Change, words: string | undefined): Verdict => ({
  key: keyOf(change),
  result: 'refused',
  reason: 'declined',
  ...(words ? { words } : {}),
});

function* carryOutStored(court: Court, commit: Commit, change: Change, hash: string, atMs: number): Work<Verdict> {
  const read = readChange(change, atMs, court.cities.get(change.city));
  if (typeof read === 'string') return { key: keyOf(change), result: 'refused', reason: read };
  const entries = yield* loadEntries(read);
  return yield* carryOut(court, commit, { change, hash, atMs, read, entries, accepted: false });
}

/** What is told of a change whose decision came back, after a restore, before the change itself. */
export function* followDecision(court: Court, commit: Commit, allowed: Allowed, review: Review): Work<Verdict> {
  if (review.decision?.result !== 'accepted') return declined(allowed.change, review.decision?.reason);
  return yield* carryOut(court, commit, { ...allowed, accepted: true });
}

function* write(court: Court, commit: Commit, allowed: Allowed, records: DomainRecord[]): Work<Verdict> {
  const { change, hash, atMs, read, entries } = allowed;
  const { signer, cities } = court;
  const touched = read.kind.counted
    ? yield* countSupport(commit, change, entries)
    : yield* writeRecords(commit, change, entries, records);
  const scopes = new Set(touched.map(({ scope }) => scope));
  if (read.kind.counted) scopes.add(supportScope(change.city));
  else for (const entry of entries.values()) scopes.add(entry.scope);
  const author = yield* callerOf(commit, change.by);
  const readable = new Set(readableScopes(author, [change.city], [...cities.values()]));
  const own = ownReceipt(change);
  const stamps = [...scopes].flatMap((scope) =>
    isReceiptScope(scope) ? [] : (newStampOf(signer, commit, scope) ?? []),
  );
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

type Touched = { id: string; scope: Scope; rev: number }[];

function* writeRecords(
  commit: Commit,
  change: Change,
  entries: ReadonlyMap<string, Entry>,
  records: DomainRecord[],
): Work<Touched> {
  const touched: Touched = [];
  if (change.kind === 'idea.merge')
    yield* uniteSupporters(change.city, change.record, String((change.data as { into: string }).into));
  for (const record of records) {
    const counted =
      record.type === 'idea' && entries.has(record.id)
        ? { ...record, supportCount: yield* supportOf(change.city, record.id) }
        : record;
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
