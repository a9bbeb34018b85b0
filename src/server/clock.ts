import type { Change } from '../protocol/change.ts';
import type { Commit } from './entries.ts';
import type { Signer } from './stamps.ts';
import { queryOne, run, type Work } from './storage.ts';

/** Sessions remembered of a device: more than anybody leaves unsent. */
const MOST_SESSIONS = 30;

/**
 * One contact in a clock session. A slow request only makes the difference look larger, so the smallest is kept
 * (design.md, section 3, "Clock").
 */
export function* learnClock(device: string, session: string, deviceNowMs: number, nowMs: number): Work<void> {
  const offsetMs = nowMs - deviceNowMs;
  yield* run(
    `INSERT INTO clock (device, session, offset_ms, seen_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (device, session) DO UPDATE SET offset_ms = excluded.offset_ms WHERE excluded.offset_ms < clock.offset_ms`,
    device,
    session,
    offsetMs,
    nowMs,
  );
  yield* run(
    `DELETE FROM clock WHERE device = ? AND session NOT IN
       (SELECT session FROM clock WHERE device = ? ORDER BY seen_at DESC, session LIMIT ${MOST_SESSIONS})`,
    device,
    device,
  );
}

/** The known difference of a clock session, milliseconds; undefined before its first contact. */
export function* knownOffset(device: string, session: string): Work<number | undefined> {
  const row = yield* queryOne('SELECT offset_ms FROM clock WHERE device = ? AND session = ?', device, session);
  return row && Number(row.offset_ms);
}

/**
 * When it was really done: device time corrected, after everything its author had read and not after now. A session
 * that never met the server (written offline, browser closed) is taken to be as wrong as the one that brings it.
 */
export function* correctedTime(signer: Signer, commit: Commit, change: Change): Work<number> {
  const { epoch, nowMs, session, broughtOffsetMs } = commit;
  const own = yield* offsetOf(commit, change.by, change.session);
  const offsetMs = own ?? broughtOffsetMs ?? (yield* offsetOf(commit, change.by, session)) ?? 0;
  const floorMs = yield* floorOf(signer, epoch, change);
  return Math.min(Math.max(change.at + offsetMs, floorMs), nowMs);
}

/** Like `knownOffset`, asked once in a transaction: it is learnt before anything is judged. */
function* offsetOf({ offsets }: Commit, device: string, session: string): Work<number | undefined> {
  const key = `${device} ${session}`;
  if (!offsets.has(key)) offsets.set(key, yield* knownOffset(device, session));
  return offsets.get(key);
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
