import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FeeSheetWords, feeCsv } from '../../../src/domain/meeting/fee-csv.ts';
import { feesOf } from '../../../src/domain/meeting/fees.ts';
import type { FeeRow } from '../../../src/domain/meeting/records.ts';
import { parseCsv } from '../../fixtures/parse-csv.ts';
import { aMeeting, aRoll, aRoster, BARN, factsWith, TEST_RULES } from './fee-world.ts';

const words: FeeSheetWords = {
  columns: {
    meeting: 'Kokous',
    committee: 'Toimielin',
    name: 'Nimi',
    role: 'Rooli',
    arrived: 'Saapui',
    left: 'Poistui',
    basis: 'Peruste',
    amount: 'Palkkio (€)',
  },
  total: 'Yhteensä',
  meeting: '20.11.2026',
  committee: 'Valkealan aluetoimikunta',
  role: (role) =>
    ({ chair: 'Puheenjohtaja', viceChair: 'Varapuheenjohtaja', member: 'Jäsen', deputy: 'Varajäsen' })[role],
  clock: (atMs) => new Date(atMs + 7_200_000).toISOString().slice(11, 16).replace(':', '.'),
  basis: ({ basis }) => basis.map(({ kind }) => kind).join(', '),
};

const barn = feesOf(aMeeting(), aRoll(BARN), aRoster(), TEST_RULES, factsWith());

describe('the sheet for payroll', () => {
  test('of the barn: a line a person and the sum, as a Finnish spreadsheet reads them', () => {
    const [head, chair, ...more] = parseCsv(feeCsv(barn, words));
    expect(head).toEqual(Object.values(words.columns));
    expect(chair).toEqual([
      '20.11.2026',
      'Valkealan aluetoimikunta',
      'member 1',
      'Puheenjohtaja',
      '17.08',
      '19.05',
      'base, chair',
      '142,50',
    ]);
    expect(more.find(([, , name]) => name === 'deputy 1')?.slice(3)).toEqual([
      'Varajäsen',
      '17.08',
      '17.40',
      'base, sharedHalf',
      '47,50',
    ]);
    expect(more.at(-1)).toEqual(['', '', 'Yhteensä', '', '', '', '', '997,50']);
    expect(more).toHaveLength(11);
  });

  test('with an amount unknown there is no number with cents and no line with a sum', () => {
    const rules = { ...TEST_RULES, memberCents: null };
    const unknown = feesOf(aMeeting(), aRoll(BARN), aRoster(), rules, factsWith());
    const lines = parseCsv(feeCsv(unknown, words));
    expect(lines).toHaveLength(12);
    expect(lines.slice(1).map((cells) => cells[7])).toEqual(Array.from({ length: 11 }, () => ''));
    expect(lines.flat()).not.toContain('Yhteensä');
  });

  test('read back, whatever names people have, it holds every row and the amounts sum to the total', () => {
    const anyRow = fc.record<FeeRow>({
      person: fc.uuid(),
      name: fc.string({ unit: 'grapheme' }),
      role: fc.constantFrom('chair', 'member', 'deputy'),
      segments: fc.constant([{ fromMs: 0, toMs: 60_000 }]),
      basis: fc.constant([]),
      cents: fc.nat(100_000),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const totalCents = rows.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
        const lines = parseCsv(feeCsv({ rows, totalCents }, words)).slice(1);
        const cents = lines.map((cells) => Number(cells[7]?.replace(',', '')));
        expect(cents.slice(0, -1)).toEqual(rows.map((row) => row.cents));
        expect(cents.at(-1)).toBe(totalCents);
        for (const [index, { name }] of rows.entries()) expect([name, `'${name}`]).toContain(lines[index]?.[2]);
      }),
    );
  });
});
