import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocationCsv, areaCsv } from '../../../src/domain/money/money-csv.ts';
import { readEuros, writeEuros } from '../../../src/domain/money/read-euros.ts';
import { moneyRows } from '../../../src/domain/money/sums.ts';
import { parseCsv } from '../../fixtures/parse-csv.ts';
import { aLine, aProposal, LINE, MoneyWorld } from './money-world.ts';

test.each([
  ['250', 250_00],
  ['1 200,50', 1_200_50],
  ['1\u00A0200.5 €', 1_200_50],
  ['0,05', 5],
  ['0', 0],
  ['100000000', 10_000_000_000],
])('%s is so many cents', (typed, cents) => {
  expect(readEuros(typed)).toBe(cents);
});

test.each(['', '-5', '1,234', '1.200,50', 'viisi', '1e3', '100000001', '12 345 678 901', '=1'])(
  '%s is no amount',
  (typed) => {
    expect(readEuros(typed)).toBeUndefined();
  },
);

test('what is written into a field is read as the same cents', () => {
  fc.assert(fc.property(fc.nat(10_000_000_000), (cents) => void expect(readEuros(writeEuros(cents))).toBe(cents)));
});

test('a title is no formula in a spreadsheet, and what is unknown is empty, not 0', () => {
  const world = new MoneyWorld();
  world.do('budget.open', LINE, aLine({ split: 'shared', amountCents: null }));
  world.do('allocation.propose', 'a', aProposal({ title: '=HYPERLINK("x")' }));
  world.do('allocation.decide', 'a', { line: LINE, cents: 12_34 });
  const { rows } = moneyRows(world.line(), world.allocations, []);
  const areas = areaCsv(
    ['area', 'amount', 'spent', 'reserved', 'left', 'given'],
    rows.map((row) => ({ ...row, name: 'Kaikki' })),
  );
  expect(parseCsv(areas)[1]).toEqual(['Kaikki', '', '0,00', '12,34', '', '0,00']);
  const cells = ['21.11.2026', 'Valkeala', 'Hankinta', world.allocation('a').title] as const;
  const [, line] = parseCsv(allocationCsv(['…'], [{ allocation: world.allocation('a'), cells }]));
  expect(line).toEqual([...cells.slice(0, 3), `'=HYPERLINK("x")`, '500,00', '12,34', '0,00', '0,00']);
});
