import type { Reason } from '../domain/reason.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import { GRACE_MS } from '../protocol/limits.ts';
import type { Verdict } from '../protocol/wire.ts';
import { type Commit, readEpoch } from './entries.ts';
import type { Work } from './storage.ts';

/** After a restore, what a change builds on may still be on its way from another device (rule 7). */
export function* refuseOrWait(commit: Commit, change: Change, reason: Reason, accepted: boolean): Work<Verdict> {
  const { epoch, sinceMs } = yield* readEpoch();
  const early = epoch > 1 && commit.nowMs - sinceMs <= GRACE_MS;
  const builtBefore = change.baseVersion !== null && change.baseVersion.epoch < epoch;
  const mayCome = reason === 'no-such-record' ? accepted || builtBefore : reason === 'stale' && accepted;
  const key = keyOf(change);
  return early && mayCome ? { key, result: 'waiting' } : { key, result: 'refused', reason };
}
