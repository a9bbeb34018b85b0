import * as z from 'zod/mini';
import { LIMITS } from '../idea.ts';
import type { Act } from '../kind.ts';
import { withFields } from '../plain-fields.ts';
import { cleanLine, lengthOf } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { cityScope, type Scope } from '../scope.ts';
import type { CommitteeTerm, Day, Office } from './records.ts';

/** More than any committee has; keeps out what cannot be meant. */
export const MOST_SEATS = 200;

/** A name or a note: lengths are judged as a person counts; the schema only keeps out what cannot be meant. */
export const nameSchema = z.string().check(z.maxLength(LIMITS.name * 4));
/** The id of a record or a person, as devices make them. */
export const idSchema = z.string().check(z.regex(/^[\w-]{1,60}$/));
export const placeSchema = z.int().check(z.minimum(1), z.maximum(MOST_SEATS));

/** Terms, members and offices are entered by the city's coordinators. */
export const byCoordinators = ({ city }: Act<unknown>): Scope[] => [cityScope(city.id)];

/** What was entered: without what was left out, names and notes on one line, as a person meant them. */
export function entered<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    said.map(([field, value]) => [field, typeof value === 'string' ? cleanLine(value) : value]),
  ) as never;
}

/** Why a name cannot stand; one that was left out stays as it is. */
export function wrongName(name: string | undefined): Reason | undefined {
  if (name === undefined) return undefined;
  return cleanLine(name) ? tooLong(name) : 'missing-name';
}

/** Why one of these lines cannot stand; empty ones may. */
export const tooLong = (...texts: (string | undefined)[]): Reason | undefined =>
  texts.some((text) => text !== undefined && lengthOf(cleanLine(text)) > LIMITS.name) ? 'too-long' : undefined;

export const wrongDays = ({ from, to }: { from: Day; to: Day | null }): Reason | undefined =>
  to !== null && to < from ? 'ends-before-start' : undefined;

/** Why something cannot belong to a term; its area is told beside it, so that its scope depends on no other record. */
export function wrongTerm(
  { data, city }: Act<{ area: string; termId: string }>,
  term: CommitteeTerm | undefined,
): Reason | undefined {
  if (!city.areas.some(({ id }) => id === data.area)) return 'unknown-area';
  if (!term) return 'no-such-record';
  return term.area === data.area ? undefined : 'unknown-area';
}

/** A term or an office with what this act may still set. */
export const corrected = <T extends CommitteeTerm | Office>(record: T, act: Act<object>): T =>
  withFields(record, entered(act.data) as Partial<T>, act);
