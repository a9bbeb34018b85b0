import type { Fees } from './fees.ts';
import type { FeeBasis, FeeList, FeeRow } from './records.ts';

/** How one person's row differs between what was sent and what the roll says now. */
export type FeeChange =
  | { kind: 'added' | 'removed'; row: FeeRow }
  /** `what`: the amount, or only its reasons or times. */
  | { kind: 'changed'; what: 'amount' | 'basis' | 'times'; before: FeeRow; after: FeeRow };

/** What was corrected in the roll after a list was sent; nothing where it still says the same. */
export function changesSince(sent: Pick<FeeList, 'rows'>, { rows }: Pick<Fees, 'rows'>): FeeChange[] {
  const now = new Map(rows.map((row) => [row.person, row]));
  const before = new Map(sent.rows.map((row) => [row.person, row]));
  const still = sent.rows.flatMap((row): FeeChange[] => {
    const after = now.get(row.person);
    if (!after) return [{ kind: 'removed', row }];
    const what = whatDiffers(row, after);
    return what ? [{ kind: 'changed', what, before: row, after }] : [];
  });
  const added = rows.filter(({ person }) => !before.has(person)).map((row): FeeChange => ({ kind: 'added', row }));
  return [...still, ...added];
}

/** Whether a list should be sent anew. Also where the reason why nobody earns has come, gone or changed. */
export const isOutdated = (sent: FeeList, fees: Fees): boolean =>
  sent.none !== fees.none || changesSince(sent, fees).length > 0;

function whatDiffers(before: FeeRow, after: FeeRow): 'amount' | 'basis' | 'times' | undefined {
  if (before.cents !== after.cents) return 'amount';
  if (before.role !== after.role || before.basis.map(textOf).join() !== after.basis.map(textOf).join()) return 'basis';
  const times = ({ segments }: FeeRow) => segments.map(({ fromMs, toMs }) => `${fromMs}–${toMs}`).join();
  return times(before) === times(after) ? undefined : 'times';
}

/** The same for the same step, in whatever order its fields come from the wire. */
const textOf = (step: FeeBasis): string =>
  JSON.stringify(Object.entries(step).sort(([one], [other]) => (one < other ? -1 : 1)));
