import type { Day } from '../../domain/committee/records.ts';
import { atHelsinki, helsinkiDay } from '../../domain/meeting/day.ts';

const pad = (digits: string): string => digits.padStart(2, '0');
const isDay = (day: Day): boolean => !Number.isNaN(atHelsinki(day, '12:00'));

/**
 * A day as people type it: 24.11.2026, 24/11/26, 2026-11-24; without a year the next such day. Undefined for anything
 * that is no day.
 */
export function parseDay(typed: string, nowMs: number): Day | undefined {
  const text = typed.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? text : undefined;
  const [, date, month, year] = /^(\d{1,2})[.,/\s-]+(\d{1,2})(?:[.,/\s-]+(\d{4}|\d{2}))?[.,]?$/.exec(text) ?? [];
  if (!date || !month) return undefined;
  const today = helsinkiDay(nowMs);
  const thisYear = `${today.slice(0, 4)}-${pad(month)}-${pad(date)}`;
  const nextYear = `${Number(today.slice(0, 4)) + 1}${thisYear.slice(4)}`;
  const written = year && `${year.length === 2 ? `20${year}` : year}${thisYear.slice(4)}`;
  const day = written || (thisYear >= today ? thisYear : nextYear);
  return isDay(day) ? day : undefined;
}

/** A time of day as people type it: 17.30, 17:30, 1730, 17. Undefined for anything that is no time. */
export function parseClock(typed: string): string | undefined {
  const text = typed.trim().replace(/^(klo|kl\.?)\s*/i, '');
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[.:,\s]?(\d{2}))?$/.exec(text) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${pad(hour)}:${minute}`;
}
