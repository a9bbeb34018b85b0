import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv, toDecimal } from '../../src/domain/csv.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[ \t]?[=+\-@＝＋－＠|';"\r\n,äÖ1A()]{0,8}$/u),
  fc.constantFrom('=HYPERLINK("http://x";"y")', '@SUM(A1)', "+cmd|' /C calc'!A0", '-2+3', 'Niemi; "Pekka"', 'a\r\nb'),
);
const anyLines = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  );

describe('a table for a spreadsheet', () => {
  test('read back it holds what was written, but for the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const read = parseCsv(toCsv(lines));
        expect(read.map((cells) => cells.length)).toEqual(lines.map((cells) => cells.length));
        for (const [y, cells] of lines.entries()) {
          for (const [x, cell] of cells.entries()) expect([cell, `'${cell}`]).toContain(read[y]?.[x]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no field can be taken for a formula', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const cell of parseCsv(toCsv(lines)).flat()) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠|]/u);
      }),
      { numRuns: 500 },
    );
  });

  test('it begins with a byte order mark, parts fields by semicolons and ends every line as Windows does', () => {
    expect(
      toCsv([
        ['Nimi', 'Palkkio'],
        ['Aino; "Ani"', '142,50'],
      ]),
    ).toBe('\uFEFFNimi;Palkkio\r\n"Aino; ""Ani""";142,50\r\n');
  });

  test.each([
    [0, '0,00'],
    [5, '0,05'],
    [4750, '47,50'],
    [14250, '142,50'],
    [123_456_789, '1234567,89'],
  ])('%i cents are %s', (cents, words) => {
    expect(toDecimal(cents)).toBe(words);
  });
});
