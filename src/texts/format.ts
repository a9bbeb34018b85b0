import type { Language } from '../domain/language.ts';

/** Numbers, times and lists as people write them. Times are Unix milliseconds, shown as in Finland wherever one is. */
export interface Formats {
  /** 21.11.2026, in every language. */
  formatDate(atMs: number): string;
  /** 21.11.: a day of a year that is clear from around it. */
  formatDateShort(atMs: number): string;
  /** A calendar day written 2026-11-21, as 21.11.2026. */
  formatDay(day: string): string;
  /** ti 24.11.2026 */
  formatWeekdayDate(atMs: number): string;
  /** tiistai */
  formatWeekday(atMs: number): string;
  /** marras: the month beside a large day number. */
  formatMonthShort(atMs: number): string;
  /** 14.32 without its word, for texts that hold the word themselves: "Saapui klo {time}". */
  formatClock(atMs: number): string;
  /** klo 14.32, on one line. */
  formatTime(atMs: number): string;
  /** 21.11.2026 klo 14.32; a line may break between the day and the time. */
  formatDateTime(atMs: number): string;
  /** ti 24.11.2026 klo 17.30 */
  formatWeekdayDateTime(atMs: number): string;
  /** The time today, "eilen klo 18.22" yesterday, else the day. */
  formatWhen(atMs: number, nowMs: number): string;
  /** 1 200,5 */
  formatNumber(value: number): string;
  /** Cents as euros: 1 200 €, with cents only when there are some. */
  formatMoney(cents: number): string;
  /** Bytes as megabytes, 0,4 Mt, from a thousand of them on as gigabytes: 10,7 Gt. */
  formatSize(bytes: number): string;
  /** "Koria, Elimäki ja Utti" */
  formatList(words: readonly string[]): string;
}

const LOCALES = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const TIME_WORDS = { fi: 'klo\u00A0', sv: 'kl.\u00A0', en: '' };
const BETWEEN_DAY_AND_TIME = { fi: ' ', sv: ' ', en: ' at ' };
const MEGABYTE = { fi: 'Mt', sv: 'MB', en: 'MB' };
const GIGABYTE = { fi: 'Gt', sv: 'GB', en: 'GB' };
const TIME_ZONE = 'Europe/Helsinki';
const DAY_MS = 86_400_000;

/**
 * The formats of one language. Each is built when it is first used and then kept: building all of them takes some
 * milliseconds of a start, using one takes a hundredth of one.
 */
export function createFormats(language: Language): Formats {
  const days = createDayFormats(language);
  return { ...days, ...createTimeFormats(language, days.formatWeekdayDate), ...createNumberFormats(language) };
}

function createDayFormats(language: Language) {
  const names = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(LOCALES[language], { timeZone: TIME_ZONE, ...options }));
  const weekdays = names({ weekday: 'long' });
  const shortWeekdays = names({ weekday: 'short' });
  const shortMonths = names({ month: 'short' });

  return {
    formatDate,
    formatDateShort(atMs: number) {
      const { day, month } = readCalendar(atMs);
      return `${day}.${month}.`;
    },
    formatDay: (day: string) => day.split('-').reverse().map(Number).join('.'),
    formatWeekdayDate: (atMs: number) => `${shortWeekdays().format(atMs)}\u00A0${formatDate(atMs)}`,
    formatWeekday: (atMs: number) => weekdays().format(atMs),
    formatMonthShort: (atMs: number) => shortMonths().format(atMs),
  };
}

function createTimeFormats(language: Language, formatWeekdayDate: Formats['formatWeekdayDate']) {
  const yesterday = once(() => new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(-1, 'day'));

  const formatClock = (atMs: number) => {
    const { hour, minute } = readCalendar(atMs);
    return language === 'en' ? `${twoDigits(hour)}:${twoDigits(minute)}` : `${hour}.${twoDigits(minute)}`;
  };
  const formatTime = (atMs: number) => TIME_WORDS[language] + formatClock(atMs);
  const withTime = (day: string, atMs: number) => day + BETWEEN_DAY_AND_TIME[language] + formatTime(atMs);

  return {
    formatClock,
    formatTime,
    formatDateTime: (atMs: number) => withTime(formatDate(atMs), atMs),
    formatWeekdayDateTime: (atMs: number) => withTime(formatWeekdayDate(atMs), atMs),
    formatWhen(atMs: number, nowMs: number) {
      const daysAgo = dayNumber(nowMs) - dayNumber(atMs);
      if (daysAgo === 0) return formatTime(atMs);
      return daysAgo === 1 ? withTime(yesterday(), atMs) : formatDate(atMs);
    },
  };
}

function createNumberFormats(language: Language) {
  const locale = LOCALES[language];
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const sizes = once(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const lists = once(() => new Intl.ListFormat(locale));
  const euros = { style: 'currency', currency: 'EUR' } as const;
  const exactEuros = once(() => new Intl.NumberFormat(locale, euros));
  const wholeEuros = once(
    () => new Intl.NumberFormat(locale, { ...euros, minimumFractionDigits: 0, maximumFractionDigits: 0 }),
  );

  return {
    formatNumber: (value: number) => numbers().format(value),
    formatMoney: (cents: number) => (cents % 100 === 0 ? wholeEuros() : exactEuros()).format(cents / 100),
    formatSize(bytes: number) {
      const megabytes = Math.max(bytes / 1_000_000, 0.1);
      // Rounded first: 999,96 Mt would be written as 1 000,0 Mt.
      return Math.round(megabytes * 10) < 10_000
        ? `${sizes().format(megabytes)}\u00A0${MEGABYTE[language]}`
        : `${sizes().format(megabytes / 1000)}\u00A0${GIGABYTE[language]}`;
    },
    formatList: (words: readonly string[]) => lists().format(words),
  };
}

function formatDate(atMs: number): string {
  const { day, month, year } = readCalendar(atMs);
  return `${day}.${month}.${year}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Digits alone, put together by our own rules: browsers differ in how they write a Finnish date. */
const calendar = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: TIME_ZONE,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    }),
);

/** Builds at the first call and answers with the same thing ever after. */
export function once<Built>(build: () => Built): () => Built {
  let built: Built | undefined;
  return () => {
    built ??= build();
    return built;
  };
}

interface CalendarTime {
  day: number;
  month: number;
  year: number;
  hour: number;
  minute: number;
}

/** What the calendar and the clock on a Finnish wall say at a moment. */
function readCalendar(atMs: number): CalendarTime {
  const read: CalendarTime = { day: 0, month: 0, year: 0, hour: 0, minute: 0 };
  for (const { type, value } of calendar().formatToParts(atMs)) {
    if (type in read) read[type as keyof CalendarTime] = Number(value);
  }
  return read;
}

/** The days from 1.1.1970 to this one by the Finnish calendar. */
function dayNumber(atMs: number): number {
  const { day, month, year } = readCalendar(atMs);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}
