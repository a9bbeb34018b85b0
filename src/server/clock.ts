import type { Change } from '../protocol/change.ts';
import type { Signer } from './stamps.ts';
import { queryOne, run, type Work } from './storage.ts';

/**
 * One contact in a clock session. A slow request only makes the difference look larger, so the smallest is kept
 * (design.md, section 3, "Clock").
 */
export function* learnClock(device: string, session: string, deviceNowMs: number, nowMs: number): Work<void> {
  const offsetMs = nowMs - deviceNowMs;
  yield* run(
    `INSERT INTO clock (device, session, offset_ms) VALUES (?, ?, ?)
     ON CONFLICT (device, session) DO UPDATE SET offset_ms = excluded.offset_ms WHERE excluded.offset_ms < clock.offset_ms`,
    device,
    session,
    offsetMs,
  );
}

/** The known difference of a clock session, milliseconds; undefined before its first contact. */
export function* knownOffset(device: string, session: string): Work<number | undefined> {
  const row = yield* queryOne('SELECT offset_ms FROM clock WHERE device = ? AND session = ?', device, session);
  return row && Number(row.offset_ms);
}

/** When it was really done: device time corrected, after everything its author had read and not after now. */
export function* correctedTime(signer: Signer, epoch: number, change: Change, nowMs: number): Work<number> {
  const offsetMs = (yield* knownOffset(change.by, change.session)) ?? 0;
  const floorMs = yield* floorOf(signer, epoch, change);
  return Math.min(Math.max(change.at + offsetMs, floorMs), nowMs);
}

function* floorOf(signer: Signer, epoch: number, { baseVersion }: Change): Work<number> {
  if (!baseVersion || !('scope' in baseVersion) || baseVersion.epoch !== epoch || !signer.isOurs(baseVersion)) return 0;
  const row = yield* queryOne(
    'SELECT at FROM scope_commit WHERE scope = ? AND ver = ?',
    baseVersion.scope,
    baseVersion.ver,
  );
  return row ? Number(row.at) + 1 : 0;
}
