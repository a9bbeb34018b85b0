import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetingFile, type RollSheetWords, rollCsv } from '../../../src/domain/meeting/archive-file.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import { parseCsv } from '../../fixtures/parse-csv.ts';
import { barnItems, barnMarks, barnMeeting, barnRoster, barnTime } from './barn.ts';

const parts = { meeting: barnMeeting, call: undefined, items: barnItems, marks: barnMarks, minutes: [] };
const MADE = '2026-11-30T10:00:00.000Z';
const words: RollSheetWords = {
  columns: { seat: 'Paikka', name: 'Nimi', role: 'Rooli', arrived: 'Saapui', left: 'Poistui' },
  role: (role) => role,
  absent: 'Poissa',
  when: (atMs) => new Date(atMs + 7_200_000).toISOString().slice(11, 16).replace(':', '.'),
};
const roll = rollOf(barnMarks, barnRoster);

describe('a meeting for the archive', () => {
  test('what is read back from the file tells the same evening', () => {
    const read = JSON.parse(JSON.stringify(meetingFile('kouvola', parts, MADE)));
    expect(rollOf(read.marks, barnRoster)).toEqual(roll);
    expect(read).toMatchObject({ format: 'kylapoyta-meeting', version: 1, meeting: barnMeeting, madeAt: MADE });
    expect(read.items).toHaveLength(barnItems.length);
  });

  test('the order in which a device holds its records makes no other file', () => {
    const whole = meetingFile('kouvola', parts, MADE);
    fc.assert(
      fc.property(fc.shuffledSubarray(barnMarks, { minLength: barnMarks.length }), (marks) => {
        expect(meetingFile('kouvola', { ...parts, marks }, MADE)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test('the roll has a line for each time in a seat, each empty seat and each guest, and no reason for absence', () => {
    const [head, ...lines] = parseCsv(rollCsv(roll, words));
    expect(head).toEqual(['Paikka', 'Nimi', 'Rooli', 'Saapui', 'Poistui']);
    expect(lines.filter(([seat]) => seat === 'Sirpa')).toEqual([
      ['Sirpa', 'Oili', 'deputy', '17.08', '17.40'],
      ['Sirpa', 'Sirpa', 'member', '17.40', '19.05'],
    ]);
    expect(lines.filter((cells) => cells.includes('Poissa')).map(([seat]) => seat)).toEqual([
      'Kalle',
      'Raimo',
      'Salme',
      'Tuula',
      'Ville',
    ]);
    expect(lines).toContainEqual(['', 'Jussi', 'guest', '17.08', '19.05']);
    expect(roll.openedAtMs).toBe(barnTime('17.08'));
  });
});
