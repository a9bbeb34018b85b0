import type { Role } from '../../../src/domain/scope.ts';

/** What a world in the browser may ask of the machinery around its server. */
export type Order =
  | { op: 'begin' | 'end' | 'backup' | 'restore' | 'count' | 'dump' | 'tidy' }
  | { op: 'join' | 'leave'; device: string; role: Role; area?: string }
  | { op: 'revoke' | 'readable'; device: string };

/** An order with the world's time, Unix milliseconds. */
export type Command = Order & { nowMs: number };
