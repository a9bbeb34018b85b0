import type { ClockReading } from '../store/next-request.ts';

/** A difference between the two clocks above this means that somebody set one of them, milliseconds. */
const JUMP_MS = 2000;

/** Tells the device's time, and in which session it has run without a jump. */
export interface DeviceClock {
  read(): ClockReading;
}

/** `wallMs` is what people set, `steadyMs` only ever runs forward; when they part, a new session begins. */
export function createDeviceClock(wallMs: () => number, steadyMs: () => number, newSession: () => string): DeviceClock {
  let session = newSession();
  let differenceMs = wallMs() - steadyMs();
  return {
    read: () => {
      const nowMs = wallMs();
      const now = nowMs - steadyMs();
      if (Math.abs(now - differenceMs) > JUMP_MS) session = newSession();
      differenceMs = now;
      return { nowMs: Math.round(nowMs), session };
    },
  };
}
