import { describe, expect, test } from 'vitest';
import { createFormats } from '../../src/texts/format.ts';

const fi = createFormats('fi');
const sv = createFormats('sv');
const en = createFormats('en');
const all = [fi, sv, en];

/** A Tuesday in winter, 17.30 in Finland. */
const WINTER = Date.UTC(2026, 10, 24, 15, 30);
/** A Wednesday in summer time, five past nine in Finland. */
const SUMMER = Date.UTC(2026, 6, 1, 6, 5);
/** 23.30 UTC on New Year's Eve: next year already in Finland. */
const NEW_YEAR = Date.UTC(2026, 11, 31, 23, 30);

describe('times and days', () => {
  test('days are written alike in all languages', () => {
    expect(all.map(({ formatDate }) => formatDate(WINTER))).toEqual(['24.11.2026', '24.11.2026', '24.11.2026']);
    expect(fi.formatDateShort(WINTER)).toBe('24.11.');
    expect(fi.formatDay('2026-07-01')).toBe('1.7.2026');
  });

  test('times carry their word', () => {
    expect(all.map(({ formatTime }) => formatTime(WINTER))).toEqual(['klo\u00A017.30', 'kl.\u00A017.30', '17:30']);
    expect(all.map(({ formatTime }) => formatTime(SUMMER))).toEqual(['klo\u00A09.05', 'kl.\u00A09.05', '09:05']);
    expect(all.map(({ formatClock }) => formatClock(WINTER))).toEqual(['17.30', '17.30', '17:30']);
  });

  test('Finland decides the day and the hour, in winter, in summer and at midnight', () => {
    expect(fi.formatDateTime(WINTER)).toBe('24.11.2026 klo\u00A017.30');
    expect(fi.formatDateTime(SUMMER)).toBe('1.7.2026 klo\u00A09.05');
    expect(fi.formatDateTime(NEW_YEAR)).toBe('1.1.2027 klo\u00A01.30');
    expect(fi.formatDateTime(Date.UTC(2026, 11, 31, 22, 0))).toBe('1.1.2027 klo\u00A00.00');
  });

  test('a day and a time make one phrase', () => {
    expect(sv.formatDateTime(WINTER)).toBe('24.11.2026 kl.\u00A017.30');
    expect(en.formatDateTime(WINTER)).toBe('24.11.2026 at 17:30');
    expect(fi.formatWeekdayDateTime(WINTER)).toBe('ti\u00A024.11.2026 klo\u00A017.30');
  });

  test('weekdays and months have their names', () => {
    expect(all.map(({ formatWeekday }) => formatWeekday(WINTER))).toEqual(['tiistai', 'tisdag', 'Tuesday']);
    expect(fi.formatWeekdayDate(WINTER)).toBe('ti\u00A024.11.2026');
    expect(fi.formatMonthShort(WINTER)).toBe('marras');
  });

  test('what is near is told as near', () => {
    const soonAfterMidnight = Date.UTC(2026, 10, 24, 22, 30);
    expect(fi.formatWhen(WINTER, WINTER + 60_000)).toBe('klo\u00A017.30');
    expect(all.map(({ formatWhen }) => formatWhen(WINTER, soonAfterMidnight))).toEqual([
      'eilen klo\u00A017.30',
      'i går kl.\u00A017.30',
      'yesterday at 17:30',
    ]);
    expect(fi.formatWhen(WINTER, WINTER + 2 * 86_400_000)).toBe('24.11.2026');
  });

  test('the night when clocks turn back has one yesterday', () => {
    const saturdayNoon = Date.UTC(2026, 9, 24, 9, 0);
    const sundayLateEvening = Date.UTC(2026, 9, 25, 21, 30);
    expect(fi.formatWhen(saturdayNoon, sundayLateEvening)).toBe('eilen klo\u00A012.00');
  });
});

describe('numbers', () => {
  test('thousands and decimals', () => {
    expect(all.map(({ formatNumber }) => formatNumber(1200.5))).toEqual(['1\u00A0200,5', '1\u00A0200,5', '1,200.5']);
  });

  test('money shows cents only when there are some', () => {
    expect(all.map(({ formatMoney }) => formatMoney(120_000))).toEqual([
      '1\u00A0200\u00A0€',
      '1\u00A0200\u00A0€',
      '€1,200',
    ]);
    expect(fi.formatMoney(2_424_880)).toBe('24\u00A0248,80\u00A0€');
    expect(fi.formatMoney(-25_000)).toBe('\u2212250\u00A0€');
  });

  test('sizes are megabytes', () => {
    expect(all.map(({ formatSize }) => formatSize(412_000))).toEqual(['0,4\u00A0Mt', '0,4\u00A0MB', '0.4\u00A0MB']);
    expect(fi.formatSize(12)).toBe('0,1\u00A0Mt');
    expect(fi.formatSize(999_900_000)).toBe('999,9\u00A0Mt');
    expect(all.map(({ formatSize }) => formatSize(10_737_418_240))).toEqual([
      '10,7\u00A0Gt',
      '10,7\u00A0GB',
      '10.7\u00A0GB',
    ]);
  });

  test('lists end in a word', () => {
    expect(all.map(({ formatList }) => formatList(['Koria', 'Utti']))).toEqual([
      'Koria ja Utti',
      'Koria och Utti',
      'Koria and Utti',
    ]);
  });
});
