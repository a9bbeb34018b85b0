import type { Act } from './kind.ts';

/** The change that last set each plain field of a record. */
export type SetBy = Partial<Record<string, { atMs: number; change: string }>>;

/** Whether a value set now replaces what stands: the later corrected time wins, then the greater change id. */
export function replaces(setBy: SetBy, field: string, { atMs, id, unsent }: Act<unknown>): boolean {
  const standing = setBy[field];
  return unsent || !standing || standing.atMs < atMs || (standing.atMs === atMs && standing.change <= id);
}

/**
 * The record with those of the given fields that this act may still set; fields left undefined stay as they are
 * (design.md, section 3: plain fields by corrected time).
 */
export function withFields<T extends { setBy: SetBy }>(record: T, fields: Partial<T>, act: Act<unknown>): T {
  const next = { ...record, setBy: { ...record.setBy } };
  for (const [field, value] of Object.entries(fields) as [keyof T & string, T[keyof T & string]][]) {
    if (value === undefined || !replaces(record.setBy, field, act)) continue;
    next[field] = value;
    next.setBy[field] = { atMs: act.atMs, change: act.id };
  }
  return next;
}
