import * as z from 'zod/mini';
import type { Act, Kind, Records } from '../kind.ts';
import { leadingScope, meetingScope } from '../meeting/meeting-scopes.ts';
import { cleanLine } from '../plain-text.ts';
import { publicScope } from '../scope.ts';
import {
  allocationOf,
  byOfficers,
  centsSchema,
  decidingScope,
  exceeds,
  idSchema,
  isPaid,
  lineOf,
  type OfLine,
  whatSchema,
  withBalance,
  withLine,
  wrongAllocation,
  wrongWhat,
} from './money-rules.ts';
import type { Allocation, MoneyStep } from './records.ts';

/** In which meeting and at which item, where that is known. */
const whereSchema = { meetingId: z.optional(idSchema), itemId: z.optional(idSchema) };

const stepOf = (
  { atMs }: Act<unknown>,
  { cents, meetingId, itemId }: { cents: number; meetingId?: string | undefined; itemId?: string | undefined },
): MoneyStep => ({ cents, atMs, ...(meetingId ? { meetingId } : {}), ...(itemId ? { itemId } : {}) });

const proposeSchema = z.strictObject({ ...whatSchema, ...whereSchema });
type Proposal = z.infer<typeof proposeSchema>;

/** Money is asked for. It takes nothing from the line; its committee reads it. */
export const allocationPropose: Kind<Proposal> = {
  version: 1,
  on: 'allocation',
  schema: proposeSchema,
  creates: true,
  touches: withLine,
  needs: ({ city, data }) => [leadingScope(city.id, data.areas)],
  refuse: (act, records) => wrongWhat(act, lineOf(act, records)),
  effect: (act) => {
    const { city, record, data } = act;
    return [newAllocation(record, meetingScope(city.id, data.areas), data, { proposed: stepOf(act, data) })];
  },
};

/** An allocation in its first state: proposed, or decided at once. */
export const newAllocation = (
  id: string,
  scope: string,
  { line, areas, kind, title, ideaIds }: Pick<Proposal, 'line' | 'areas' | 'kind' | 'title' | 'ideaIds'>,
  step: Pick<Allocation, 'proposed' | 'decided'>,
): Allocation => ({
  type: 'allocation',
  id,
  scope,
  lineId: line,
  areas,
  kind,
  title: cleanLine(title),
  ideaIds,
  ...step,
  payments: [],
  coFunding: [],
});

const decideSchema = z.strictObject({ line: idSchema, cents: centsSchema, ...whereSchema });

/**
 * Money is given. The committee says so where it has the power, else the city tells what was decided elsewhere. From
 * then on everybody reads it, and its pot holds that much less; it never holds less than nothing (facts.md 1.5).
 */
export const allocationDecide: Kind<z.infer<typeof decideSchema>> = {
  version: 1,
  on: 'allocation',
  schema: decideSchema,
  touches: withLine,
  needs: (act, records) => {
    const allocation = allocationOf(act, records);
    return allocation ? [decidingScope(act, lineOf(act, records), allocation.areas)] : [];
  },
  refuse: (act, records) => {
    const allocation = allocationOf(act, records);
    const wrong = wrongAllocation(act, records);
    if (wrong || !allocation) return wrong;
    if (allocation.decided) return 'already-allocated';
    if (act.data.cents === 0) return 'missing-amount';
    return wrongKind(act, allocation) ?? exceeds(act, records, decided(act, allocation));
  },
  effect: (act, records) => {
    const allocation = allocationOf(act, records);
    return allocation ? withBalance(act, records, decided(act, allocation)) : [];
  },
};

const decided = (act: Act<z.infer<typeof decideSchema>>, allocation: Allocation): Allocation => ({
  ...allocation,
  scope: publicScope(act.city.id),
  decided: stepOf(act, act.data),
});

const wrongKind = ({ city }: Act<unknown>, { kind }: Allocation) =>
  kind === 'grant' && city.grantsAllowed === false ? 'grant-not-allowed' : undefined;

const lineSchema = z.strictObject({ line: idSchema });
type OnlyLine = z.infer<typeof lineSchema>;

const ending = (
  wrong: (allocation: Allocation) => ReturnType<NonNullable<Kind<OnlyLine>['refuse']>>,
  end: (allocation: Allocation, atMs: number) => Allocation,
): Kind<OnlyLine> => ({
  version: 1,
  on: 'allocation',
  schema: lineSchema,
  touches: withLine,
  needs: decidingOrOfficers,
  refuse: (act, records) => {
    const allocation = allocationOf(act, records);
    return wrongAllocation(act, records) ?? (allocation && wrong(allocation));
  },
  effect: (act, records) => {
    const allocation = allocationOf(act, records);
    return allocation ? withBalance(act, records, end(allocation, act.atMs)) : [];
  },
});

/** A proposal is its officers'; what was decided is ended by whoever may decide. */
function decidingOrOfficers(act: Act<OfLine>, records: Records) {
  const allocation = allocationOf(act, records);
  if (!allocation?.decided) return byOfficers(act, records);
  return [decidingScope(act, lineOf(act, records), allocation.areas)];
}

/** Makes an allocation void: its money is free again, and it stays in the ledger. What was paid has to be voided first. */
export const allocationVoid = ending(
  (allocation) => (isPaid(allocation) ? 'has-payments' : undefined),
  (allocation, atMs) => ({ ...allocation, voided: { atMs } }),
);

/** Everything is paid: what was decided beyond it is free again. */
export const allocationSettle = ending(
  ({ decided: isDecided, settled }) => (settled ? 'already-there' : isDecided ? undefined : 'missing-decision'),
  (allocation, atMs) => ({ ...allocation, settled: { atMs } }),
);
