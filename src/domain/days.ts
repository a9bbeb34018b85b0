const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day so many days after another, `2026-11-21`; before it for a negative number. */
export function addDays(day: string, days: number): string {
  // biome-ignore lint/style/noRestrictedGlobals: counts days of the calendar and reads no clock
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
