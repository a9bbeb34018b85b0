import { toUtc } from './day.ts';

/** One entry of a calendar, ready to be written; texts are as people read them. */
export interface CalendarEvent {
  /** The same for one event wherever it is written, so that calendars know it again. */
  uid: string;
  startsAtMs: number;
  /** When it was last changed, and how often: calendars keep the newest. */
  changedAtMs: number;
  changes: number;
  summary: string;
  location: string;
  description: string;
  url: string;
  isCancelled: boolean;
}

/**
 * A calendar as RFC 5545 wants it: UTC times, escaped texts, lines of at most 75 octets that end with CRLF. An event
 * says when it begins and no end, because nobody knows when a meeting ends.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kylapoyta//Meetings//FI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, startsAtMs, changedAtMs, changes, summary, location, description, url, isCancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcStamp(changedAtMs)}`,
    `LAST-MODIFIED:${utcStamp(changedAtMs)}`,
    `SEQUENCE:${changes}`,
    `DTSTART:${utcStamp(startsAtMs)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    `URL:${url}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** 20261124T153000Z */
const utcStamp = (atMs: number): string => toUtc(atMs).replaceAll(/[-:]|\.\d{3}/g, '');

/** Text as a value: what has a meaning in the format loses it, soft hyphens and control characters go. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\u00AD]/gu, (mark) => (mark === '\n' ? mark : ''))
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const MOST_OCTETS = 75;

/** Breaks a long line between characters; the blank a further line begins with counts, too. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** The length of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
