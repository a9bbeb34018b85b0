import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, writeCalendar } from '../../../src/domain/meeting/calendar.ts';
import { atHelsinki } from '../../../src/domain/meeting/day.ts';

const anEvent = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'm@kylapoyta',
  startsAtMs: atHelsinki('2026-11-24', '17:30'),
  changedAtMs: atHelsinki('2026-11-20', '12:00'),
  changes: 2,
  summary: 'Valkealan aluetoimikunnan kokous',
  location: 'Koulun ruokala',
  description: 'Esityslista',
  url: 'https://example.fi/kouvola/meetings/m',
  isCancelled: false,
  ...more,
});

/** Reads a calendar back the way a program would: lines joined again, then name and value. */
function read(text: string): Map<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}
const unescaped = (value = ''): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

describe('a calendar', () => {
  test('says when in UTC, in summer and winter', () => {
    const winter = read(writeCalendar('K', [anEvent()]));
    expect(winter.get('DTSTART')).toBe('20261124T153000Z');
    expect(winter.get('DTSTAMP')).toBe('20261120T100000Z');
    const summer = read(writeCalendar('K', [anEvent({ startsAtMs: atHelsinki('2026-06-02', '17:30') })]));
    expect(summer.get('DTSTART')).toBe('20260602T143000Z');
  });

  test('tells a cancelled meeting and what is newer', () => {
    expect(read(writeCalendar('K', [anEvent()])).get('STATUS')).toBe('CONFIRMED');
    const cancelled = read(writeCalendar('K', [anEvent({ isCancelled: true, changes: 3 })]));
    expect([cancelled.get('STATUS'), cancelled.get('SEQUENCE')]).toEqual(['CANCELLED', '3']);
  });

  test('leaves out a place nobody knows', () => {
    expect(writeCalendar('K', [anEvent({ location: '' })])).not.toContain('LOCATION');
  });

  test('brings every text through, and nobody writes lines of their own into it', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...'aä€😀;,\\\n": ', 'END:VEVENT'),
      maxLength: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        const text = writeCalendar('K', [anEvent({ summary, description: `x${description}` })]);
        expect(unescaped(read(text).get('SUMMARY'))).toBe(summary);
        expect(unescaped(read(text).get('DESCRIPTION'))).toBe(`x${description}`);
        expect(text.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(1);
      }),
    );
  });

  test('has no line above 75 octets, and no character is cut', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', 'ä', '€', '😀', ','), maxLength: 300, size: 'max' });
    fc.assert(
      fc.property(anyText, (summary) => {
        for (const line of writeCalendar(summary, [anEvent({ summary })]).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
