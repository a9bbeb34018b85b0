import type { AppDatabase } from '../store/database.ts';
import { keepTrying } from '../store/storage-failure.ts';
import { sendPhotos } from './send-photos.ts';
import { type Round, type SyncDeps, syncOnce } from './sync-once.ts';

/** What a screen says about sending. */
export interface SyncStatus {
  phase: 'resting' | 'sending' | 'waiting';
  /** Why the last attempt did not get through; missing when it did. */
  problem?: Exclude<Round['kind'], 'done'>;
}

export interface SyncLoop {
  readonly status: SyncStatus;
  subscribe(listener: () => void): () => void;
  /** Something was saved: sends soon, together with what follows at once. */
  soon(): void;
  /** Sends now; resolves when this attempt has ended. */
  now(): Promise<void>;
  /** Ends all waiting. */
  stop(): void;
}

/** Chance and time as the loop uses them, so that a test can hand in others. */
export interface LoopDeps extends SyncDeps {
  random: () => number;
  setTimer: (work: () => void, delayMs: number) => () => void;
  /** Runs work while no other tab does the same; correctness never depends on it. */
  alone?: (work: () => Promise<void>) => Promise<void>;
}

const SOON_MS = 250;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5 * 60 * 1000;
/** Rounds in a row before the loop rests anyway: a server that always has more must not drain a battery. */
const MOST_ROUNDS = 200;

/** Keeps device and server in agreement: a round at every trigger, more while there is progress, else growing pauses. */
export function createSyncLoop(deps: LoopDeps): SyncLoop {
  const listeners = new Set<() => void>();
  let status: SyncStatus = { phase: 'resting' };
  let running: Promise<void> | undefined;
  let again = false;
  let failures = 0;
  let waits = 0;
  let isDue = false;
  let stopped = false;
  let cancelTimer = () => {};

  const tell = (next: SyncStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const later = (delayMs: number) => {
    cancelTimer();
    cancelTimer = deps.setTimer(() => void now(), delayMs);
  };
  /** The first wish sets the moment; the ones after it do not put it off. */
  const shortly = () => {
    if (isDue) return;
    later(SOON_MS);
    isDue = true;
  };

  const attempt = async () => {
    tell({ phase: 'sending' });
    const problem = await roundsUntilStill(deps, () => stopped);
    if (stopped) return;
    failures = problem ? failures + 1 : 0;
    tell(problem ? { phase: 'waiting', problem: problem.kind } : { phase: 'resting' });
    if (problem) later(pause(failures, problem, deps.random()));
    else {
      // Told to wait for somebody else's change, or for the idea that names a photo.
      waits = (await isLeft(deps.db)) ? waits + 1 : 0;
      if (waits > 0) later(pause(waits + 3, undefined, deps.random()));
    }
  };

  const now = async (): Promise<void> => {
    if (stopped) return;
    if (running) {
      again = true;
      return running;
    }
    cancelTimer();
    isDue = false;
    const alone = deps.alone ?? ((work: () => Promise<void>) => work());
    running = alone(attempt)
      .catch(() => {
        tell({ phase: 'waiting', problem: 'unreachable' });
        failures += 1;
        later(pause(failures, undefined, deps.random()));
      })
      .finally(() => {
        running = undefined;
        if (again && !stopped) {
          again = false;
          void now();
        }
      });
    return running;
  };

  return {
    get status() {
      return status;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    soon: () => {
      if (running) again = true;
      else if (!stopped) shortly();
    },
    now,
    stop: () => {
      stopped = true;
      cancelTimer();
    },
  };
}

async function roundsUntilStill(
  deps: SyncDeps,
  isStopped: () => boolean,
): Promise<Exclude<Round, { kind: 'done' }> | undefined> {
  for (let round = 0; round < MOST_ROUNDS && !isStopped(); round++) {
    const outcome = await keepTrying(deps.db, () => syncOnce(deps));
    if (outcome.kind !== 'done') return outcome;
    if (!outcome.progress) break;
  }
  return (await sendPhotos(deps.db, deps.fetch)) === 'unreachable' ? { kind: 'unreachable' } : undefined;
}

/** Whether something stays behind although the server answered. */
async function isLeft(db: AppDatabase): Promise<boolean> {
  const [changes, photos, carried] = await Promise.all([
    db.outbox.count(),
    db.photos.where('state').equals('waiting').count(),
    db.carried.where('state').equals('waiting').count(),
  ]);
  return changes + photos + carried > 0;
}

/** Doubling with jitter, so that a whole market does not come back in the same second. */
function pause(failures: number, problem: Exclude<Round, { kind: 'done' }> | undefined, random: number): number {
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 10));
  const jittered = longest * (0.5 + random / 2);
  return problem?.kind === 'busy' ? Math.max(jittered, problem.retryAfterMs) : jittered;
}
