import { addDays, atHelsinki, helsinkiClock, helsinkiDay } from './day.ts';

const HOUR_MS = 3_600_000;
/** 18.05, 18:05, 1805, 8.05, 805; seconds are nothing a roll needs. */
const CLOCK = /^(\d{1,2})[.:,]?(\d{2})$/;

/** A day has at most this much on either side of a moment, the hour counted that October has twice. */
const HALF_DAY_MS = 12.5 * HOUR_MS;

/**
 * The moment nearest to another at which a Finnish wall clock shows what somebody typed: past midnight it is the next
 * day. Of the hour that October has twice it is the one nearer to `wasMs`, what stood there before it is corrected.
 * Undefined for what is no time of day, nor one of that day: March leaves an hour out.
 */
export function clockNear(typed: string, nearMs: number, wasMs = nearMs): number | undefined {
  const [, hours, minutes] = CLOCK.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  const today = helsinkiDay(nearMs);
  const moments = [-1, 0, 1]
    .map((days) => atHelsinki(addDays(today, days), clock))
    .flatMap((atMs) => [atMs, atMs + HOUR_MS])
    .filter((atMs) => helsinkiClock(atMs) === clock);
  const [nearest] = nearestFirst(moments, nearMs);
  if (nearest === undefined || Math.abs(nearest - nearMs) > HALF_DAY_MS) return undefined;
  const twice = moments.filter((atMs) => Math.abs(atMs - nearest) <= HOUR_MS);
  return nearestFirst(twice, wasMs)[0];
}

const nearestFirst = (moments: readonly number[], toMs: number): number[] =>
  moments.toSorted((a, b) => Math.abs(a - toMs) - Math.abs(b - toMs));
