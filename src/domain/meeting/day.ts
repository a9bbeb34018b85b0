// biome-ignore-all lint/style/noRestrictedGlobals: reckons with times it is given, never with the time it is
import type { Day } from '../committee/records.ts';

const TIME_ZONE = 'Europe/Helsinki';
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

let calendar: Intl.DateTimeFormat | undefined;

/** The Finnish calendar and wall clock at a moment, written as if it were UTC; whole minutes. */
function wallAt(atMs: number): number {
  calendar ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: TIME_ZONE,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const read = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of calendar.formatToParts(atMs)) {
    if (type in read) read[type as keyof typeof read] = Number(value);
  }
  return Date.UTC(read.year, read.month - 1, read.day, read.hour, read.minute);
}

/** The day on a Finnish calendar at a moment, wherever the device is. */
export const helsinkiDay = (atMs: number): Day => new Date(wallAt(atMs)).toISOString().slice(0, 10);

/** The Finnish wall clock at a moment, `17:30`, as a time field holds it. */
export const helsinkiClock = (atMs: number): string => new Date(wallAt(atMs)).toISOString().slice(11, 16);

/**
 * The moment a Finnish wall clock shows this time on this day, Unix milliseconds. An hour that a clock shows twice
 * (October) is the first of the two; one that is skipped (March) is moved on by what is skipped. NaN for a day or
 * a time that no calendar has, and for what is not written `2026-11-24` and `17:30`.
 */
export function atHelsinki(day: Day, clock: string): number {
  const wall = Date.parse(`${day}T${clock}:00.000Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString() !== `${day}T${clock}:00.000Z`) return Number.NaN;
  const [before, after] = [offsetAt(wall - DAY_MS), offsetAt(wall + DAY_MS)];
  const shown = [wall - Math.max(before, after), wall - Math.min(before, after)].find((atMs) => wallAt(atMs) === wall);
  return shown ?? wall - before;
}

/** How far a Finnish clock is ahead of UTC. */
const offsetAt = (atMs: number): number => wallAt(atMs) - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;

/** The day some days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Midnights from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** A moment as machines write it, `2026-11-24T15:30:00.000Z`. */
export const toUtc = (atMs: number): string => new Date(atMs).toISOString();

/** The day somebody wrote as `21.11.2026`, `1.2.2026` or `2026-11-21`; undefined for what no calendar has. */
export function readDay(typed: string): Day | undefined {
  const [, d, m, y] = /^\s*(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})\s*$/.exec(typed) ?? [];
  const day = d && m && y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : typed.trim();
  const atMs = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(atMs) || new Date(atMs).toISOString().slice(0, 10) !== day ? undefined : day;
}
