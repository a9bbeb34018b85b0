import type { EpochStamp, Stamp } from '../protocol/stamp.ts';
import { readEpoch } from './entries.ts';
import type { Signer } from './stamps.ts';
import { queryOne, run, tell, type Work } from './storage.ts';

/**
 * A stamp that is ours but unknown here reveals that this database was restored. The epoch then rises above every one
 * ever proved to us; a made-up stamp does nothing (design.md, section 3, "Epoch"). Tells whether it rose.
 */
export function* noticeRestore(signer: Signer, stamps: readonly (Stamp | EpochStamp)[], nowMs: number): Work<boolean> {
  const { epoch } = yield* readEpoch();
  const ours = stamps.filter((stamp) => signer.isOurs(stamp));
  const unknown = yield* someUnknown(ours, epoch);
  if (!unknown) return false;
  const next = Math.max(epoch, ...ours.map((stamp) => stamp.epoch)) + 1;
  yield* run('UPDATE epoch SET epoch = ?, since_at = ? WHERE id = 1', next, nowMs);
  yield* run('DELETE FROM snapshot');
  yield* run('DELETE FROM page');
  yield* tell({ kind: 'missed' });
  return true;
}

/** Whether one of these stamps reveals a restore: a look before `noticeRestore`, which keeps all writes waiting. */
export function* revealsRestore(signer: Signer, stamps: readonly (Stamp | EpochStamp)[]): Work<boolean> {
  const { epoch } = yield* readEpoch();
  const some = stamps.filter((stamp) => stamp.epoch >= epoch && signer.isOurs(stamp));
  return yield* someUnknown(some, epoch);
}

function* someUnknown(ours: readonly (Stamp | EpochStamp)[], epoch: number): Work<boolean> {
  for (const stamp of ours) if (yield* isUnknown(stamp, epoch)) return true;
  return false;
}

function* isUnknown(stamp: Stamp | EpochStamp, epoch: number): Work<boolean> {
  if (stamp.epoch > epoch) return true;
  if (stamp.epoch < epoch || !('scope' in stamp)) return false;
  const row = yield* queryOne('SELECT tag FROM scope_commit WHERE scope = ? AND ver = ?', stamp.scope, stamp.ver);
  return String(row?.tag) !== stamp.tag;
}
