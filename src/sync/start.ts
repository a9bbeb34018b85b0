import '../protocol/without-eval.ts';
import type { AppDatabase } from '../store/database.ts';
import type { DeviceClock } from './clock.ts';
import { createSyncLoop, type SyncLoop } from './sync-loop.ts';
import type { Fetch } from './talk.ts';
import { followTriggers } from './triggers.ts';

export interface StartDeps {
  db: AppDatabase;
  fetch: Fetch;
  clock: DeviceClock;
  device: string;
}

/** Begins to keep device and server in agreement, with the page's own timers and chance. */
export function startSync({ db, fetch, clock, device }: StartDeps): SyncLoop {
  const loop = createSyncLoop({
    db,
    fetch,
    clock,
    random: Math.random,
    setTimer: (work, delayMs) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  });
  followTriggers({ db, loop, clock, device });
  return loop;
}
