import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInCode, readCheckInCode } from '../../../src/domain/meeting/check-in-code.ts';
import { clockNear } from '../../../src/domain/meeting/clock-near.ts';
import { helsinkiClock } from '../../../src/domain/meeting/day.ts';
import { barnTime } from './barn.ts';

test('a time is read however it is typed', () => {
  for (const typed of ['18.05', '18:05', '1805', ' 18.05 ', '18,05']) {
    expect(clockNear(typed, barnTime('17.00')), typed).toBe(barnTime('18.05'));
  }
  expect(clockNear('8.05', barnTime('9.00'))).toBe(barnTime('8.05'));
  expect(clockNear('805', barnTime('9.00'))).toBe(barnTime('8.05'));
  for (const typed of ['', '18', '24.00', '18.60', 'kuusi', '18.0.5']) {
    expect(clockNear(typed, barnTime('17.00')), typed).toBeUndefined();
  }
});

test('past midnight it is the next day, and the one before for a meeting that began just after', () => {
  expect(clockNear('0.15', barnTime('22.00'))).toBe(barnTime('24.15'));
  expect(clockNear('23.50', barnTime('0.10'))).toBe(barnTime('-1.50'));
});

test('of the hour that October has twice the nearer one is meant, and March has an hour that is none', () => {
  expect(clockNear('3.30', Date.UTC(2026, 9, 25, 0, 20))).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(clockNear('3.30', Date.UTC(2026, 9, 25, 1, 20))).toBe(Date.UTC(2026, 9, 25, 1, 30));
  for (const near of [Date.UTC(2026, 2, 28, 18, 0), Date.UTC(2026, 2, 29, 1, 0)]) {
    expect(clockNear('3.30', near)).toBeUndefined();
    expect(clockNear('4.00', near)).toBe(Date.UTC(2026, 2, 29, 1, 0));
  }
});

test('a time that is corrected stays in the same of the two hours that October has', () => {
  const opened = Date.UTC(2026, 9, 24, 20, 0);
  const [first, second] = [Date.UTC(2026, 9, 25, 0, 20), Date.UTC(2026, 9, 25, 1, 20)];
  expect(clockNear('3.25', opened, first)).toBe(first + 5 * 60_000);
  expect(clockNear('3.25', opened, second)).toBe(second + 5 * 60_000);
  // What was marked the morning after is still corrected to the evening of the meeting.
  expect(clockNear('19.30', barnTime('17.00'), barnTime('32.00'))).toBe(barnTime('19.30'));
});

test('every minute of a year is found again by its clock', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 366 * 24 * 60 }), (minute) => {
      const atMs = Date.UTC(2026, 0, 1) + minute * 60_000;
      expect(clockNear(helsinkiClock(atMs), atMs)).toBe(atMs);
    }),
  );
});

test('a code to check in says who and where, and nothing else is taken for one', () => {
  expect(readCheckInCode(` ${checkInCode('m-1', 'p-1')}\n`)).toEqual({ meeting: 'm-1', person: 'p-1' });
  for (const text of ['KP1:m-1', 'KP2:m:p', 'https://example.fi/KP1:m:p', '12', 'KP1:m:p:q']) {
    expect(readCheckInCode(text), text).toBeUndefined();
  }
});
