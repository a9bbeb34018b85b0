import fc from 'fast-check';
import type { EngineName } from '../host/engine.ts';

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
  /** As a power cut does: the browsers, the server and, where it has processes of its own, the database. */
  | { kind: 'all'; delayMs: number }
  /** Every process of PostgreSQL; the server goes on without it until it is started again. */
  | { kind: 'database'; delayMs: number }
  /** The same while the server works on a request that carries changes. */
  | { kind: 'databaseAmidCommit' }
  /** One of its processes, which makes it end all others and recover by itself. */
  | { kind: 'backend'; delayMs: number; pick: number };

/** Kills after which PostgreSQL is away for a while and the server is not. */
export type DatabaseKill = Extract<Kill, { kind: 'database' | 'databaseAmidCommit' | 'backend' }>;

/** Kills of one session: the same device profiles and the same database from the first to the last. */
export const KILLS_PER_SESSION = 10;

const delayMs = fc.nat(600);
const device = fc.nat(1);
const anywhere = [
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('server' as const), delayMs }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'beforeAnswer' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('amidAnswer' as const), bytes: fc.nat(2000) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'amidCommit' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tab' as const), device, delayMs }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('browser' as const), device, delayMs }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('all' as const), delayMs }) },
];
const ofDatabase = [
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('database' as const), delayMs }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'databaseAmidCommit' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('backend' as const), delayMs, pick: fc.nat(20) }) },
];
const KILLS: Record<EngineName, fc.Arbitrary<Kill>> = {
  sqlite: fc.oneof(...anywhere),
  postgres: fc.oneof(...anywhere, ...ofDatabase),
};

/** The kills of a seed: always the same, although no two runs are at the same instruction when they strike. */
export const killsOf = (engine: EngineName, seed: number, count: number): Kill[] =>
  fc.sample(KILLS[engine], { seed, numRuns: count });
