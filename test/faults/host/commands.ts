import type { Role } from '../../../src/domain/scope.ts';

/** What a world in the browser may ask of the machinery around its server. */
export type Order =
  /** With the database that a release left, or with none. */
  | { op: 'begin'; release?: string }
  /** `restartServer` ends the process and starts it again. */
  | { op: 'end' | 'backup' | 'restore' | 'count' | 'dump' | 'tidy' | 'restartServer' }
  | { op: 'join' | 'leave'; device: string; role: Role; area?: string }
  | { op: 'revoke' | 'readable'; device: string };

/** An order with the world's time, Unix milliseconds. */
export type Command = Order & { nowMs: number };
