import { toCsv, toDecimal } from '../csv.ts';
import type { FeeRow } from './records.ts';

/** The words of a fee list in somebody's language; the layout is the same in all. */
export interface FeeSheetWords {
  columns: Record<'meeting' | 'committee' | 'name' | 'role' | 'arrived' | 'left' | 'basis' | 'amount', string>;
  total: string;
  /** What stands on every line: the day of the meeting and the committee's name. */
  meeting: string;
  committee: string;
  role: (role: FeeRow['role']) => string;
  clock: (atMs: number) => string;
  basis: (row: FeeRow) => string;
}

/** The parts of a list that a sheet shows. */
export interface FeeSheet {
  rows: readonly FeeRow[];
  totalCents: number | null;
}

/**
 * A fee list for the payroll's spreadsheet: a line a person, whose times stand side by side where somebody came and went
 * more than once. Nothing but name, role, meeting, times and basis: payroll has identity numbers and accounts
 * (facts.md 3.4). While an amount is unknown its field is empty and there is no line with a sum.
 */
export function feeCsv({ rows, totalCents }: FeeSheet, words: FeeSheetWords): string {
  const { columns } = words;
  const head = [
    columns.meeting,
    columns.committee,
    columns.name,
    columns.role,
    columns.arrived,
    columns.left,
    columns.basis,
    columns.amount,
  ];
  const lines = rows.map((row) => [
    words.meeting,
    words.committee,
    row.name,
    words.role(row.role),
    row.segments.map(({ fromMs }) => words.clock(fromMs)).join(', '),
    row.segments.map(({ toMs }) => words.clock(toMs)).join(', '),
    words.basis(row),
    row.cents === null ? '' : toDecimal(row.cents),
  ]);
  const sum = totalCents === null ? [] : [['', '', words.total, '', '', '', '', toDecimal(totalCents)]];
  return toCsv([head, ...lines, ...sum]);
}
