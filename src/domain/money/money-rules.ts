import * as z from 'zod/mini';
import { daySchema } from '../city-fields.ts';
import { LIMITS } from '../idea.ts';
import { held, present } from '../idea-rules.ts';
import type { Act, Records } from '../kind.ts';
import { leadingScope } from '../meeting/meeting-scopes.ts';
import { cleanLine, isStorable, lengthOf } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { cityScope, type Scope } from '../scope.ts';
import { isKnownArea } from '../succession.ts';
import {
  ALLOCATION_TYPES,
  type Allocation,
  type Balance,
  type BudgetLine,
  balanceIdOf,
  type MoneyRecord,
} from './records.ts';
import { committedCents, paidCents, potCents, potOf } from './sums.ts';

/** More than any city gives, and little enough that euros × people is counted exactly. */
export const MOST_CENTS = 10_000_000_000;

/** Entries one allocation may have of a kind. */
const MOST_ENTRIES = 200;

export const centsSchema = z.int().check(z.nonnegative(), z.maximum(MOST_CENTS));
export const idSchema = z.string().check(z.minLength(1), z.maxLength(60), z.refine(isStorable, 'not storable'));
/** Lengths are judged as a person counts; the schema only keeps out what cannot be meant. */
export const lineSchema = z.string().check(z.maxLength(LIMITS.title * 4), z.refine(isStorable, 'not storable'));
export const daysSchema = daySchema;

/** What names the line a rule has to see beside its own record. */
export type OfLine = { line: string };

/** The allocation, its line, and what is committed of that. */
export const withLine = ({ record, data }: Act<OfLine>): string[] => [record, data.line, balanceIdOf(data.line)];

export const lineOf = ({ data }: Act<OfLine>, records: Records): BudgetLine | undefined =>
  held(records, 'budgetLine', data.line);

export const allocationOf = ({ record }: Act<unknown>, records: Records): Allocation | undefined =>
  held(records, 'allocation', record);

/** Officers of the committees keep their allocations. */
export function byOfficers(act: Act<OfLine>, records: Records): Scope[] {
  const allocation = allocationOf(act, records);
  return allocation ? [leadingScope(act.city.id, allocation.areas)] : [];
}

/** Deciding: the committee's where it has the power, else the city tells what was decided. */
export const decidingScope = (
  { city }: Pick<Act<unknown>, 'city'>,
  line: BudgetLine | undefined,
  areas: readonly string[],
): Scope => (line?.power === 'decides' ? leadingScope(city.id, areas) : cityScope(city.id));

export const whatSchema = {
  line: idSchema,
  areas: z.array(idSchema).check(z.minLength(1), z.maxLength(30)),
  kind: z.enum(ALLOCATION_TYPES),
  title: lineSchema,
  cents: centsSchema,
  ideaIds: z.array(idSchema).check(z.maxLength(20)),
};
type What = { line: string; areas: string[]; kind: Allocation['kind']; title: string; cents: number };

/** Why money cannot be asked for like this. */
export function wrongWhat({ data, city }: Act<What>, line: BudgetLine | undefined): Reason | undefined {
  if (!line || line.removed) return 'no-such-record';
  if (data.kind === 'grant' && city.grantsAllowed === false) return 'grant-not-allowed';
  if (!data.areas.every((area) => isKnownArea(city, area))) return 'unknown-area';
  if (line.split !== 'shared' && data.areas.length > 1) return 'unknown-area';
  return wrongTitle(data.title) ?? (data.cents === 0 ? 'missing-amount' : undefined);
}

/** Why a title or a name cannot stand. */
export function wrongTitle(title: string): Reason | undefined {
  if (!cleanLine(title)) return 'missing-title';
  return lengthOf(cleanLine(title)) > LIMITS.title ? 'too-long' : undefined;
}

/** Why nothing can be done to an allocation any more; whatever is asked names the line it belongs to. */
export function wrongAllocation(act: Act<OfLine>, records: Records): Reason | undefined {
  const allocation = allocationOf(act, records);
  if (allocation?.lineId !== act.data.line) return 'no-such-record';
  return allocation.voided ? 'voided' : undefined;
}

export const isFull = (entries: readonly unknown[]): boolean => entries.length >= MOST_ENTRIES;

/**
 * Whether this would take more from a pot than is in it. Asked where the change is judged: what is unsent shows on its
 * author's device as it was written, with a warning (facts.md 1.5, `budget.exceeded`).
 */
export function exceeds(act: Act<OfLine>, records: Records, after: Allocation): Reason | undefined {
  const line = lineOf(act, records);
  if (!line || act.unsent) return undefined;
  const pot = potOf(line, after.areas);
  const amount = potCents(line, pot);
  if (line.split === 'population' && !line.shares) return 'not-split';
  const more = committedCents(after) - committedCents(allocationOf(act, records));
  if (amount === null || more <= 0) return undefined;
  const committed = held(records, 'balance', balanceIdOf(line.id))?.committedCents[pot] ?? 0;
  return committed + more > amount ? 'budget-exceeded' : undefined;
}

/** The allocation as it is from now on, and its line's balance in step with it. */
export function withBalance(act: Act<OfLine>, records: Records, after: Allocation): MoneyRecord[] {
  const line = lineOf(act, records);
  const balance = held(records, 'balance', balanceIdOf(act.data.line));
  const before = held(records, 'allocation', after.id);
  const more = committedCents(after) - committedCents(before);
  return present(
    after,
    line && balance && more !== 0 ? plus(balance, potOf(line, after.areas), more) : undefined,
  ) as MoneyRecord[];
}

const plus = (balance: Balance, pot: string, cents: number): Balance => ({
  ...balance,
  committedCents: { ...balance.committedCents, [pot]: (balance.committedCents[pot] ?? 0) + cents },
});

/** Whether something is paid and stands. */
export const isPaid = (allocation: Allocation): boolean => paidCents(allocation) > 0;
