import * as z from 'zod/mini';
import { countSchema, slugSchema, yearSchema } from '../city-fields.ts';
import { held, present } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { withFields } from '../plain-fields.ts';
import { cleanLine, isStorable } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { cityScope, publicScope, type Scope } from '../scope.ts';
import { centsSchema } from './money-rules.ts';
import { type AreaShare, type Balance, type BudgetLine, balanceIdOf, budgetLineId } from './records.ts';
import { splitByPopulation } from './split.ts';
import { potCents } from './sums.ts';

/** What the council or the board gave is entered by the city's coordinators. */
const byCoordinators = ({ city }: Act<unknown>): Scope[] => [cityScope(city.id)];
const withBalanceOf = ({ record }: Act<unknown>): string[] => [record, balanceIdOf(record)];

const fields = {
  power: z.enum(['decides', 'proposes', 'none']),
  amountCents: z.nullable(centsSchema),
  split: z.enum(['population', 'shared', 'each']),
};
const openSchema = z.strictObject({ year: yearSchema, kind: z.enum(['development', 'operating']), ...fields });
type Opening = z.infer<typeof openSchema>;

/** Enters the money of a year. Its id follows from year and kind, so that there is one line of each. */
export const budgetOpen: Kind<Opening> = {
  version: 1,
  on: 'budgetLine',
  schema: openSchema,
  creates: true,
  touches: withBalanceOf,
  needs: byCoordinators,
  refuse: ({ record, data }) => (record === budgetLineId(data) ? wrongAmount(data) : 'not-understood'),
  effect: ({ record, data, city }) => {
    const scope = publicScope(city.id);
    const balance: Balance = { type: 'balance', id: balanceIdOf(record), scope, lineId: record, committedCents: {} };
    return [{ type: 'budgetLine', id: record, scope, ...data, setBy: {} }, balance];
  },
};

const correctSchema = z.strictObject({ ...z.partial(z.object(fields)).shape, removed: z.optional(z.boolean()) });
type Correction = z.infer<typeof correctSchema>;

/**
 * Corrects a line; what was split by population is split anew. Nothing becomes less than what has been decided from it,
 * and a line that something was decided from is neither taken off nor split in another way.
 */
export const budgetCorrect: Kind<Correction> = {
  version: 1,
  on: 'budgetLine',
  schema: correctSchema,
  touches: withBalanceOf,
  needs: byCoordinators,
  refuse: (act, records) => {
    const line = held(records, 'budgetLine', act.record);
    if (!line) return undefined;
    const after = corrected(line, act);
    const isMoved = after.split !== line.split || (after.removed && !line.removed);
    if (isMoved && isCommitted(act, records)) return 'money-committed';
    return wrongAmount(after) ?? tooLittle(act, records, after);
  },
  effect: (act, records) => {
    const line = held(records, 'budgetLine', act.record);
    return present(line && corrected(line, act));
  },
};

const splitSchema = z.strictObject({
  areas: z
    .array(z.strictObject({ area: slugSchema, people: countSchema.check(z.maximum(10_000_000)) }))
    .check(z.minLength(1), z.maxLength(200)),
  population: z.strictObject({
    year: yearSchema,
    source: z.string().check(z.maxLength(500), z.refine(isStorable, 'not storable')),
    isExample: z.boolean(),
  }),
});

/** Splits a line by population; the year and the source of the numbers stay with it (facts.md K8). */
export const budgetSplit: Kind<z.infer<typeof splitSchema>> = {
  version: 1,
  on: 'budgetLine',
  schema: splitSchema,
  touches: withBalanceOf,
  needs: byCoordinators,
  refuse: (act, records) => {
    const line = held(records, 'budgetLine', act.record);
    if (line?.split !== 'population' || line.amountCents === null) return 'missing-amount';
    const { areas, population } = act.data;
    const ids = areas.map(({ area }) => area);
    if (ids.length !== act.city.areas.length || act.city.areas.some(({ id }) => !ids.includes(id)))
      return 'unknown-area';
    if (!cleanLine(population.source)) return 'missing-source';
    if (line.amountCents % 100 !== 0) return 'not-whole-euros';
    const shares = sharesOf(line.amountCents, areas);
    return shares ? tooLittle(act, records, { ...line, shares }) : 'no-population';
  },
  effect: (act, records) => {
    const line = held(records, 'budgetLine', act.record);
    const shares = line && sharesOf(line.amountCents ?? 0, act.data.areas);
    if (!line || !shares) return [];
    const { population } = act.data;
    return [{ ...line, shares, population: { ...population, source: cleanLine(population.source) } }];
  },
};

/** What each area gets, in the order given; undefined where nobody lives anywhere. */
export function sharesOf(
  amountCents: number,
  areas: readonly { area: string; people: number }[],
): AreaShare[] | undefined {
  const euros = splitByPopulation(Math.floor(amountCents / 100), areas);
  return euros && areas.map(({ area, people }) => ({ area, people, cents: (euros.get(area) ?? 0) * 100 }));
}

/** The line with what this act may still set; its shares follow a new amount. */
function corrected(line: BudgetLine, act: Act<Correction>): BudgetLine {
  const after = withFields(line, act.data as Partial<BudgetLine>, act);
  const { shares, population, ...rest } = after;
  const anew =
    shares && after.split === 'population' && after.amountCents !== null && sharesOf(after.amountCents, shares);
  return anew && population ? { ...rest, shares: anew, population } : rest;
}

const wrongAmount = ({ split, amountCents }: Pick<BudgetLine, 'split' | 'amountCents'>): Reason | undefined =>
  split === 'population' && amountCents !== null && amountCents % 100 !== 0 ? 'not-whole-euros' : undefined;

const committed = ({ record }: Act<unknown>, records: Records): [pot: string, cents: number][] =>
  Object.entries(held(records, 'balance', balanceIdOf(record))?.committedCents ?? {});

const isCommitted = (act: Act<unknown>, records: Records): boolean =>
  committed(act, records).some(([, cents]) => cents > 0);

/** Whether some pot would hold less than what has been decided from it. */
function tooLittle(act: Act<unknown>, records: Records, after: BudgetLine): Reason | undefined {
  const isLess = ([pot, cents]: [string, number]) => cents > (potCents(after, pot) ?? Number.POSITIVE_INFINITY);
  return !act.unsent && committed(act, records).some(isLess) ? 'budget-exceeded' : undefined;
}
