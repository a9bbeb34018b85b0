import fc from 'fast-check';

/** What is ended without warning. `delayMs` lets work go on for a while before. */
export type Kill =
  /** The server process, whatever it is doing. */
  | { kind: 'server'; delayMs: number }
  /** The server process after it has committed a device's changes and before it has said so. */
  | { kind: 'beforeAnswer' }
  /** The same in the middle of the answer, after this many bytes. */
  | { kind: 'amidAnswer'; bytes: number }
  /** The server process at the first sign of a write on its disk. */
  | { kind: 'amidCommit' }
  | { kind: 'tab' | 'browser'; device: number; delayMs: number }
  | { kind: 'all'; delayMs: number };

/** Kills of one session: the same device profiles and the same database from the first to the last. */
export const KILLS_PER_SESSION = 10;

const delayMs = fc.nat(600);
const device = fc.nat(1);
const kill: fc.Arbitrary<Kill> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('server' as const), delayMs }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'beforeAnswer' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('amidAnswer' as const), bytes: fc.nat(2000) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'amidCommit' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tab' as const), device, delayMs }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('browser' as const), device, delayMs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('all' as const), delayMs }) },
);

/** The kills of a seed: always the same, although no two runs are at the same instruction when they strike. */
export const killsOf = (seed: number, count: number): Kill[] => fc.sample(kill, { seed, numRuns: count });
