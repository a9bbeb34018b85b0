import * as z from 'zod/mini';
import { centsSchema, countSchema, daySchema, listOf, orUnknown, slugSchema, yearSchema } from './city-fields.ts';
import { wordsSchema } from './language-schemas.ts';

/** Money of a year. Who has power over it is said line by line: deciding and proposing are different (facts.md 0.3). */
export const budgetLineSchema = z.strictObject({
  id: slugSchema,
  /** null: the line exists, but no source tells of which year. */
  year: orUnknown(yearSchema),
  kind: z.enum(['development', 'operating']),
  /** The whole line, but with the split 'each' what every area gets. */
  amountCents: orUnknown(centsSchema),
  /** By population, one pool for all areas, or the same amount to each of them. */
  split: orUnknown(z.enum(['population', 'shared', 'each'])),
  power: orUnknown(z.enum(['decides', 'proposes', 'none'])),
  /** The organ that decides where the committees do not. */
  decidedBy: orUnknown(slugSchema),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/** Bigger things that another body decides, and from which sum on. */
export const escalationSchema = z.strictObject({ decidedBy: slugSchema, thresholdCents: orUnknown(centsSchema) });

/** How many people live in an area or city, or in the part that a source tells of. */
export const populationSchema = z.strictObject({
  year: yearSchema,
  count: countSchema,
  isApproximate: z._default(z.boolean(), false),
  /** Which part was counted; null is the whole. */
  part: orUnknown(wordsSchema),
  /** Where the number stands; null is general knowledge, to be checked by the city. */
  source: orUnknown(wordsSchema),
});
export type Population = z.infer<typeof populationSchema>;

/** Each area's share of the population in thousandths, for splitting money exactly. */
export const populationSharesSchema = z.strictObject({
  year: yearSchema,
  perMilleByArea: z.record(z.string(), countSchema),
  source: wordsSchema,
  /** Not official: shown with the word "Esimerkki". */
  isExample: z.boolean(),
});

/**
 * How meeting fees are counted. Every value may be unknown; while `memberCents` is, no sum is shown anywhere
 * (facts.md 0.6 and 2.3). Only meetings earn a fee; that is no setting.
 */
export const feeRulesSchema = z.strictObject({
  /** Whether a fee is paid at all. */
  paid: orUnknown(z.boolean()),
  memberCents: orUnknown(centsSchema),
  youthCents: orUnknown(centsSchema),
  /** Whoever chairs gets this many per cent of a member's fee: 150 is one and a half. */
  chairPercent: orUnknown(countSchema),
  longMeeting: orUnknown(
    z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('percent'), afterMinutes: countSchema, raisePercent: countSchema }),
      z.strictObject({ mode: z.literal('perHour'), afterMinutes: countSchema, hourCents: centsSchema }),
    ]),
  ),
  /** What a member and a deputy get who shared one seat in one meeting. */
  sharedSeat: orUnknown(z.enum(['half', 'longerStay', 'both'])),
  /** The least part of the meeting that earns the whole fee. */
  minPresencePercent: orUnknown(countSchema),
  requireQuorum: orUnknown(z.boolean()),
  requireRecord: orUnknown(z.boolean()),
  payIfCancelledForQuorum: orUnknown(z.boolean()),
  /** Lists that arrive by `submitBy` are paid on `paidOn`. */
  deadlines: listOf(z.strictObject({ submitBy: daySchema, paidOn: orUnknown(daySchema) })),
});
export type FeeRules = z.infer<typeof feeRulesSchema>;
