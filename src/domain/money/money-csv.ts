import { toCsv, toDecimal } from '../csv.ts';
import type { Allocation } from './records.ts';
import { coFundingCents, type MoneyRow, paidCents } from './sums.ts';

const decimal = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? '' : toDecimal(cents);

/** A line's money by area for a spreadsheet, the sum below; what is not known is empty. */
export function areaCsv(
  columns: readonly [area: string, amount: string, spent: string, reserved: string, left: string, coFunding: string],
  rows: readonly (MoneyRow & { name: string })[],
): string {
  const lines = rows.map(({ name, amountCents, spentCents, reservedCents, leftCents, coFundingCents: given }) => [
    name,
    ...[amountCents, spentCents, reservedCents, leftCents, given].map(decimal),
  ]);
  return toCsv([columns, ...lines]);
}

/** What stands before the amounts of an allocation: its day, area, use and title, in somebody's language. */
export type AllocationCells = readonly [day: string, area: string, use: string, title: string];

/** Allocations for a spreadsheet, what was proposed, decided and paid apart. */
export function allocationCsv(
  columns: readonly string[],
  allocations: readonly { allocation: Allocation; cells: AllocationCells }[],
): string {
  const lines = allocations.map(({ allocation, cells }) => [
    ...cells,
    decimal(allocation.proposed?.cents),
    decimal(allocation.decided?.cents),
    decimal(paidCents(allocation)),
    decimal(coFundingCents(allocation)),
  ]);
  return toCsv([columns, ...lines]);
}
