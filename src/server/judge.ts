import { canonicalText } from '../domain/canonical-text.ts';
import type { Reason } from '../domain/reason.ts';
import type { Review, ReviewCause } from '../domain/review.ts';
import { cityScope } from '../domain/scope.ts';
import { readChange, scopesNeeded } from '../protocol/apply-change.ts';
import { type Change, changeSchema, keyOf } from '../protocol/change.ts';
import type { Proof } from '../protocol/proof.ts';
import type { OfferedChange, Verdict } from '../protocol/wire.ts';
import { type Allowed, carryOut, followDecision, loadEntries } from './carry-out.ts';
import { correctedTime } from './clock.ts';
import type { Court } from './court.ts';
import { type Commit, type Entry, findEntry, newStampOf, newVersion } from './entries.ts';
import { type OpenedChange, withOpened } from './open-sealed.ts';
import { type Caller, callerOf, permission, readableScopes } from './people.ts';
import { keepForReview, reviewIdOf } from './reviews.ts';
import { sha256 } from './stamps.ts';
import type { Work } from './storage.ts';
import { rememberVerdict, verdictOf } from './verdicts.ts';
import { refuseOrWait } from './waiting.ts';

/**
 * Judges one change, whatever becomes of the others. The verdict is stored in the same transaction as the effect, so
 * that a repeat gets the same answer; the same id with other content is refused (design.md, section 3). What misses a
 * record is postponed, and nothing is stored of it, unless this is its last chance.
 */
export function* judge(
  court: Court,
  commit: Commit,
  sender: string,
  offered: OfferedChange,
  isLast = true,
): Work<Verdict | 'postponed' | undefined> {
  const parsed = changeSchema.safeParse(offered.change);
  if (!parsed.success) return brokenChange(offered.change);
  const change = parsed.data;
  if (change.by !== sender) return { key: keyOf(change), result: 'refused', reason: 'forbidden' };
  const key = keyOf(change);
  const hash = sha256(canonicalText(change));
  const proof = offered.proof && court.signer.isProven(key, hash, offered.proof) ? offered.proof : undefined;
  const known = yield* verdictOf(commit, change);
  if (known && known.hash !== hash) return { key, result: 'refused', reason: 'other-content' };
  if (known && (known.verdict.result === 'applied' || proof?.result !== 'applied')) return known.verdict;
  const opened = withOpened(change, court.opened);
  const verdict = yield* decide(court, commit, opened, hash, proof);
  if (!isLast && (verdict.result === 'waiting' || verdict.reason === 'no-such-record')) return 'postponed';
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
  const entries = yield* loadEntries(read);
  const allowed = { change, hash, atMs, read, entries, accepted };
  if (accepted) return yield* carryOut(court, commit, allowed);
  const records = new Map([...entries].map(([id, entry]) => [id, entry.record]));
  if (!read.kind.creates && records.get(change.record)?.type !== read.kind.on) {
    return yield* refuseOrWait(commit, change, 'no-such-record', false);
  }
  const caller = yield* callerOf(commit, change.by);
  const answers = scopesNeeded(read, records).map((scope) =>
    permission(caller, scope, atMs, commit.nowMs, read.act.city),
  );
  if (answers.includes('no')) return { key, result: 'refused', reason: reasonFor(court, caller, entries, change) };
  if (caller.revoked) return yield* putAside(court, commit, allowed, 'revoked');
  if (answers.includes('review') || proof) return yield* putAside(court, commit, allowed, 'left');
  if (isUnreadable) return yield* putAside(court, commit, allowed, 'sealed');
  return yield* carryOut(court, commit, allowed);
}

/** Whether a record that the caller does not read exists at all is nobody's business. */
function reasonFor({ cities }: Court, caller: Caller, entries: Map<string, Entry>, change: Change): Reason {
  const scope = entries.get(change.record)?.scope;
  const reads = scope && readableScopes(caller, [change.city], [...cities.values()]).includes(scope);
  return scope && !reads ? 'no-such-record' : 'forbidden';
}

/** A coordinator decides; a decision that a restore brought back before the change is followed at once. */
function* putAside(court: Court, commit: Commit, allowed: Allowed, cause: ReviewCause): Work<Verdict> {
  const { signer } = court;
  const { change, hash, atMs } = allowed;
  const key = keyOf(change);
  const before = (yield* findEntry(change.city, reviewIdOf(change)))?.record as Review | undefined;
  if (before?.decision) return yield* followDecision(court, commit, allowed, before);
  yield* keepForReview(commit, change, atMs, cause);
  const scope = cityScope(change.city);
  yield* newVersion(commit, scope);
  const stamp = newStampOf(signer, commit, scope);
  return {
    key,
    result: 'review',
    at: atMs,
    stamps: stamp ? [stamp] : [],
    mac: signer.proof(key, hash, atMs, 'review'),
  };
}
