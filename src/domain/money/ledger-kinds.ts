import * as z from 'zod/mini';
import type { Act, Kind, Records } from '../kind.ts';
import { cleanLine } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import {
  allocationOf,
  byOfficers,
  centsSchema,
  daysSchema,
  idSchema,
  isFull,
  lineSchema,
  type OfLine,
  withBalance,
  withLine,
  wrongAllocation,
  wrongTitle,
} from './money-rules.ts';
import type { Allocation } from './records.ts';
import { paidCents } from './sums.ts';

/** An entry is named by whoever makes it, so that the same one twice is one. */
type OfEntry = OfLine & { entry: string };
type Ledger = 'payments' | 'coFunding';

const hasEntry = (allocation: Allocation, ledger: Ledger, { entry }: OfEntry): boolean =>
  allocation[ledger].some(({ id }) => id === entry);

/** Adds to a ledger of an allocation: what stands there stays as it is. */
const adding = <Data extends OfEntry & { cents: number }>(
  ledger: Ledger,
  schema: z.ZodMiniType<Data>,
  wrong: (data: Data, allocation: Allocation) => Reason | undefined,
  plus: (allocation: Allocation, act: Act<Data>) => Allocation,
): Kind<Data> => ({
  version: 1,
  on: 'allocation',
  schema,
  touches: withLine,
  needs: byOfficers,
  refuse: (act, records) => {
    const allocation = allocationOf(act, records);
    const ended = wrongAllocation(act, records);
    if (ended || !allocation) return ended;
    if (hasEntry(allocation, ledger, act.data)) return 'exists';
    if (act.data.cents === 0) return 'missing-amount';
    return isFull(allocation[ledger]) ? 'too-long' : wrong(act.data, allocation);
  },
  effect: (act, records) => {
    const allocation = allocationOf(act, records);
    if (!allocation || hasEntry(allocation, ledger, act.data)) return [];
    return withBalance(act, records, plus(allocation, act));
  },
});

const paymentSchema = z.strictObject({
  line: idSchema,
  entry: idSchema,
  cents: centsSchema,
  on: daysSchema,
  title: lineSchema,
});

/** Money was paid. Never more than was decided: that takes another decision. */
export const paymentAdd = adding(
  'payments',
  paymentSchema,
  ({ cents, title }, allocation) => {
    if (!allocation.decided) return 'missing-decision';
    if (allocation.settled) return 'settled';
    return (
      wrongTitle(title) ?? (paidCents(allocation) + cents > allocation.decided.cents ? 'payment-exceeds' : undefined)
    );
  },
  (allocation, { data, atMs }) => {
    const { entry, cents, on, title } = data;
    return {
      ...allocation,
      payments: [...allocation.payments, { id: entry, cents, atMs, on, title: cleanLine(title) }],
    };
  },
);

const coFundingSchema = z.strictObject({
  line: idSchema,
  entry: idSchema,
  /** In kind: what it is worth. */
  cents: centsSchema,
  funder: lineSchema,
  isInKind: z.boolean(),
});

/** Somebody else takes part in the costs, in money or in kind; the line is not asked for less because of it (facts.md K10). */
export const coFundingAdd = adding(
  'coFunding',
  coFundingSchema,
  ({ funder }) => wrongTitle(funder),
  (allocation, { data, atMs }) => {
    const { entry, cents, funder, isInKind } = data;
    const given = { id: entry, cents, atMs, funder: cleanLine(funder), isInKind };
    return { ...allocation, coFunding: [...allocation.coFunding, given] };
  },
);

const voidSchema = z.strictObject({ line: idSchema, entry: idSchema });
type Voiding = z.infer<typeof voidSchema>;

/** Makes an entry void; it stays in the ledger and counts for nothing. */
const voiding = (ledger: Ledger): Kind<Voiding> => ({
  version: 1,
  on: 'allocation',
  schema: voidSchema,
  touches: withLine,
  needs: byOfficers,
  refuse: (act, records) => wrongAllocation(act, records) ?? wrongEntry(act, records, ledger),
  effect: (act, records) => {
    const allocation = allocationOf(act, records);
    if (!allocation) return [];
    const { atMs, data } = act;
    const entries = allocation[ledger].map((each) =>
      each.id === data.entry && !each.voided ? { ...each, voided: { atMs } } : each,
    );
    return withBalance(act, records, { ...allocation, [ledger]: entries } as Allocation);
  },
});

function wrongEntry(act: Act<Voiding>, records: Records, ledger: Ledger): Reason | undefined {
  const entry = allocationOf(act, records)?.[ledger].find(({ id }) => id === act.data.entry);
  if (!entry) return 'no-such-record';
  return entry.voided ? 'voided' : undefined;
}

export const paymentVoid = voiding('payments');
export const coFundingVoid = voiding('coFunding');
