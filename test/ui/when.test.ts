import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, atHelsinki, helsinkiDay } from '../../src/domain/meeting/day.ts';
import { parseClock, parseDay } from '../../src/ui/meetings/when.ts';

const NOW_MS = atHelsinki('2026-11-22', '12:00');

describe('a day as people type it', () => {
  test.each([
    ['24.11.2026', '2026-11-24'],
    [' 24.11.2026 ', '2026-11-24'],
    ['4.1.2027', '2027-01-04'],
    ['04,01,2027', '2027-01-04'],
    ['24/11/26', '2026-11-24'],
    ['24 11 2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24.11.', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['22.11.', '2026-11-22'],
    ['21.11.', '2027-11-21'],
    ['29.2.2028', '2028-02-29'],
  ])('"%s" is %s', (typed, day) => {
    expect(parseDay(typed, NOW_MS)).toBe(day);
  });

  test.each(['', '31.2.2027', '0.1.2027', '24.13.2026', 'ensi tiistaina', '24', '2026-02-30', '24.11.202'])(
    '"%s" is none',
    (typed) => {
      expect(parseDay(typed, NOW_MS)).toBeUndefined();
    },
  );

  test('comes back as it is written on screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        const day = addDays(helsinkiDay(NOW_MS), days);
        expect(parseDay(day.split('-').reverse().map(Number).join('.'), NOW_MS)).toBe(day);
      }),
    );
  });
});

describe('a time as people type it', () => {
  test.each([
    ['17.30', '17:30'],
    ['17:30', '17:30'],
    ['17,30', '17:30'],
    ['1730', '17:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['klo 17.30', '17:30'],
    ['kl. 9.05', '09:05'],
    ['0.00', '00:00'],
  ])('"%s" is %s', (typed, clock) => {
    expect(parseClock(typed)).toBe(clock);
  });

  test.each(['', '24', '17.60', '17.3', 'puoli kuusi', '17.30.00', '-1'])('"%s" is none', (typed) => {
    expect(parseClock(typed)).toBeUndefined();
  });
});
