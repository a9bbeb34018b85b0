import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  atHelsinki,
  daysBetween,
  helsinkiClock,
  helsinkiDay,
  readDay,
} from '../../../src/domain/meeting/day.ts';

const HOUR_MS = 3_600_000;
const anyMoment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2060, 0, 1) });
const toMinute = (atMs: number): number => Math.floor(atMs / 60_000) * 60_000;

describe('the Finnish wall clock', () => {
  test.each([
    ['in winter', '2026-11-24', '17:30', '2026-11-24T15:30:00Z'],
    ['in summer', '2026-07-01', '17:30', '2026-07-01T14:30:00Z'],
    ['at midnight', '2026-11-25', '00:00', '2026-11-24T22:00:00Z'],
    ['before the clocks go forward', '2026-03-29', '02:59', '2026-03-29T00:59:00Z'],
    ['after the clocks went forward', '2026-03-29', '04:00', '2026-03-29T01:00:00Z'],
    ['in the hour that is skipped', '2026-03-29', '03:30', '2026-03-29T01:30:00Z'],
    ['the first time in the hour that comes twice', '2026-10-25', '03:30', '2026-10-25T00:30:00Z'],
    ['after the hour that came twice', '2026-10-25', '04:00', '2026-10-25T02:00:00Z'],
    ['on a leap day', '2028-02-29', '12:00', '2028-02-29T10:00:00Z'],
  ])('%s', (_name, day, clock, utc) => {
    expect(new Date(atHelsinki(day, clock)).toISOString()).toBe(utc.replace('Z', '.000Z'));
  });

  test.each([
    ['2026-02-29', '12:00'],
    ['2026-13-01', '12:00'],
    ['2026-11-24', '24:00'],
    ['2026-11-24', '25:00'],
    ['2026-11-24', '7:30'],
    ['24.11.2026', '17:30'],
    ['', ''],
  ])('knows no %s %s', (day, clock) => {
    expect(atHelsinki(day, clock)).toBeNaN();
  });

  test('shows an hour twice when the clocks go back, and both moments are of that day', () => {
    const first = atHelsinki('2026-10-25', '03:30');
    expect(helsinkiClock(first + HOUR_MS)).toBe('03:30');
    expect(helsinkiDay(first + HOUR_MS)).toBe('2026-10-25');
  });

  test('leads from a moment to its day and time and back, but for the second of two like hours', () => {
    fc.assert(
      fc.property(anyMoment, (atMs) => {
        const back = atHelsinki(helsinkiDay(atMs), helsinkiClock(atMs));
        expect([0, HOUR_MS]).toContain(toMinute(atMs) - back);
        expect(helsinkiClock(back)).toBe(helsinkiClock(atMs));
      }),
    );
  });

  test('never goes back while a day goes on', () => {
    const anyClock = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map((parts) => parts.map((n) => `${n}`.padStart(2, '0')).join(':'));
    const changeDays = fc.constantFrom('2026-03-29', '2026-10-25', '2031-03-30', '2031-10-26', '2026-11-24');
    fc.assert(
      fc.property(changeDays, anyClock, anyClock, (day, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string];
        // The skipped hour is moved on, over the one after it: the only place where two times meet in another order.
        if (day.includes('-03-') && (earlier.startsWith('03') || later.startsWith('03'))) return;
        expect(atHelsinki(day, earlier)).toBeLessThanOrEqual(atHelsinki(day, later));
      }),
    );
  });
});

describe('days', () => {
  test.each([
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-01-01', -1, '2025-12-31'],
  ])('%s and %i days is %s', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
    expect(daysBetween(day, result)).toBe(days);
  });

  test('are counted by midnights, not by hours of 24', () => {
    const evening = atHelsinki('2026-10-24', '23:59');
    const morning = atHelsinki('2026-10-26', '00:01');
    expect(daysBetween(helsinkiDay(evening), helsinkiDay(morning))).toBe(2);
  });
});

test.each([
  ['21.11.2026', '2026-11-21'],
  [' 1. 2.2026 ', '2026-02-01'],
  ['2026-11-21', '2026-11-21'],
  ['29.2.2028', '2028-02-29'],
  ['29.2.2026', undefined],
  ['31.4.2026', undefined],
  ['1.13.2026', undefined],
  ['1.2.26', undefined],
  ['11/21/2026', undefined],
  ['', undefined],
])('%j is the day %j', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});
