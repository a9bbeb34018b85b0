import type { EpochStamp, Stamp } from '../protocol/stamp.ts';
import { readEpoch } from './entries.ts';
import { type Signer, sha256 } from './stamps.ts';
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
  yield* begin(Math.max(epoch, ...ours.map((stamp) => stamp.epoch)) + 1, nowMs);
  return true;
}

function* begin(epoch: number, nowMs: number): Work<void> {
  yield* run('UPDATE epoch SET epoch = ?, since_at = ? WHERE id = 1', epoch, nowMs);
  yield* run('DELETE FROM snapshot');
  yield* run('DELETE FROM page');
  yield* tell({ kind: 'missed' });
}

/**
 * A signing key that is not the one of before knows none of the stamps that devices hold: a new epoch makes them read
 * anew, as after a restore, instead of waiting for ever at cursors that nobody understands.
 */
export function* noticeNewKey(key: Uint8Array, nowMs: number): Work<void> {
  const keyId = sha256(key).slice(0, 16);
  const row = yield* queryOne('SELECT epoch, key_id FROM epoch WHERE id = 1');
  if (row?.key_id === keyId) return;
  if (row?.key_id != null) yield* begin(Number(row.epoch) + 1, nowMs);
  yield* run('UPDATE epoch SET key_id = ? WHERE id = 1', keyId);
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
