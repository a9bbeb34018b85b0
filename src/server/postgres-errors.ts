import { StorageBusy } from './storage.ts';

/** Serialization failure and deadlock: the database chose this work to begin again. */
const COLLISIONS = ['40001', '40P01'];

/**
 * What a database says that has no time or no room, or goes down: connection errors (08), resources (53), shutting
 * down or starting (57P), lock not to be had (55P03), a transaction that slept too long (25P03).
 */
const BUSY = /^(08|53|57P|55P03|25P03|40001|40P01)/;

/** What a network says, and the library that speaks to the database when the line is dead. */
const NO_LINE = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_AGAIN)/;
const LINE_CUT = /terminat|timeout|not queryable|Connection ended|cannot be used/i;

/** Whether running the same work again is what the database asks for. */
export const hasCollided = (error: unknown): boolean => COLLISIONS.includes(codeOf(error));

/** The error as others may know it: `StorageBusy` when asking again makes sense, else the error itself. */
export function asBusy(error: unknown): unknown {
  if (error instanceof StorageBusy) return error;
  const code = codeOf(error);
  const fromDatabase = error instanceof Error && 'severity' in error;
  const lineCut = error instanceof Error && !fromDatabase && LINE_CUT.test(error.message);
  const busy = fromDatabase ? BUSY.test(code) : NO_LINE.test(code) || lineCut;
  return busy ? new StorageBusy('The database does not answer', { cause: error }) : error;
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
