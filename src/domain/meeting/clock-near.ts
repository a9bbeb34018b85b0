import { addDays, atHelsinki, helsinkiClock, helsinkiDay } from './day.ts';

const HOUR_MS = 3_600_000;
/** 18.05, 18:05, 1805, 8.05, 805; seconds are nothing a roll needs. */
const CLOCK = /^(\d{1,2})[.:,]?(\d{2})$/;

/**
 * The moment nearest to another at which a Finnish wall clock shows what somebody typed: past midnight it is the next
 * day, and of the hour that October has twice the one that is nearer. Undefined for what is no time of day.
 */
export function clockNear(typed: string, nearMs: number): number | undefined {
  const [, hours, minutes] = CLOCK.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  const today = helsinkiDay(nearMs);
  const moments = [-1, 0, 1]
    .map((days) => atHelsinki(addDays(today, days), clock))
    .flatMap((atMs) => [atMs, atMs + HOUR_MS])
    .filter((atMs) => helsinkiClock(atMs) === clock);
  return moments.sort((a, b) => Math.abs(a - nearMs) - Math.abs(b - nearMs))[0];
}
