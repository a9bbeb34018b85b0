import type { Allocation, BudgetLine } from './records.ts';

/** Of a line that all areas share. */
export const SHARED_POT = 'shared';

/** The part of a line that an allocation is taken from: its one area's, or the pool that all share. */
export const potOf = ({ split }: Pick<BudgetLine, 'split'>, areas: readonly string[]): string =>
  split === 'shared' ? SHARED_POT : (areas[0] ?? '');

/** How much there is in a pot; null while nobody has told, and 0 where the line has no such pot. */
export function potCents(line: BudgetLine, pot: string): number | null {
  if (line.split !== 'population') return line.amountCents;
  if (!line.shares) return null;
  return line.shares.find(({ area }) => area === pot)?.cents ?? 0;
}

const sumOf = (entries: readonly { cents: number; voided?: unknown }[]): number =>
  entries.reduce((sum, { cents, voided }) => sum + (voided ? 0 : cents), 0);

/** What has been paid; entries that were made void do not count. */
export const paidCents = ({ payments }: Pick<Allocation, 'payments'>): number => sumOf(payments);

/** What others give, in money and in kind together. */
export const coFundingCents = ({ coFunding }: Pick<Allocation, 'coFunding'>): number => sumOf(coFunding);

/** What an allocation takes from its pot: what was decided; once everything is paid, what was paid. */
export function committedCents(allocation: Allocation | undefined): number {
  if (!allocation?.decided || allocation.voided) return 0;
  return allocation.settled ? paidCents(allocation) : allocation.decided.cents;
}

/** One row of a line's picture and table. */
export interface MoneyRow {
  pot: string;
  amountCents: number | null;
  /** Decided and not yet paid. */
  reservedCents: number;
  spentCents: number;
  /** null while the amount is unknown. */
  leftCents: number | null;
  /** Asked for and not decided yet: takes nothing from what is left. */
  proposedCents: number;
  coFundingCents: number;
}

/** A line's money by pot, and all pots together. `areas` are those of the city, in its order. */
export function moneyRows(
  line: BudgetLine,
  allocations: readonly Allocation[],
  areas: readonly string[],
): { rows: MoneyRow[]; total: MoneyRow } {
  const own = allocations.filter(({ lineId, voided }) => lineId === line.id && !voided);
  const rows = potsOf(line, own, areas).map((pot) =>
    moneyRow(
      pot,
      potCents(line, pot),
      own.filter((each) => potOf(line, each.areas) === pot),
    ),
  );
  const amounts = rows.map(({ amountCents }) => amountCents);
  const whole = amounts.some((cents) => cents === null) ? null : amounts.reduce<number>((a, b) => a + (b ?? 0), 0);
  return { rows, total: moneyRow('', line.split === 'population' ? line.amountCents : whole, own) };
}

/** Areas that have left the city since keep the row of what they used. */
function potsOf(line: BudgetLine, allocations: readonly Allocation[], areas: readonly string[]): string[] {
  if (line.split === 'shared') return [SHARED_POT];
  const known = line.shares?.map(({ area }) => area) ?? areas;
  return [...new Set([...known, ...allocations.map((each) => potOf(line, each.areas))])];
}

function moneyRow(pot: string, amountCents: number | null, allocations: readonly Allocation[]): MoneyRow {
  const sum = (centsOf: (allocation: Allocation) => number) =>
    allocations.reduce((total, allocation) => total + centsOf(allocation), 0);
  const committed = sum(committedCents);
  const spentCents = sum((each) => (each.decided ? paidCents(each) : 0));
  return {
    pot,
    amountCents,
    reservedCents: committed - spentCents,
    spentCents,
    leftCents: amountCents === null ? null : amountCents - committed,
    proposedCents: sum(({ decided, proposed }) => (decided ? 0 : (proposed?.cents ?? 0))),
    coFundingCents: sum(coFundingCents),
  };
}

/** What is left in the pot an allocation of these areas is taken from, as far as these tell; null while nobody has told. */
export function leftCents(
  line: BudgetLine,
  allocations: readonly Allocation[],
  areas: readonly string[],
): number | null {
  const pot = potOf(line, areas);
  const own = allocations.filter((each) => each.lineId === line.id && !each.voided && potOf(line, each.areas) === pot);
  return moneyRow(pot, potCents(line, pot), own).leftCents;
}

/** How much of an amount that pot lacks; 0 where it is enough or nobody has told. */
export function missingCents(
  line: BudgetLine,
  allocations: readonly Allocation[],
  areas: readonly string[],
  cents: number,
): number {
  const left = leftCents(line, allocations, areas);
  return left === null ? 0 : Math.max(0, cents - left);
}
