import * as z from 'zod/mini';
import type { City } from '../city.ts';
import { LIMITS } from '../idea.ts';
import { held } from '../idea-rules.ts';
import type { Act, Records } from '../kind.ts';
import { cleanLine, cleanText, isStorable, lengthOf } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import type { Scope } from '../scope.ts';
import { presentAreas } from '../succession.ts';
import { daysBetween, helsinkiDay } from './day.ts';
import { leadingScope } from './meeting-scopes.ts';
import { ITEM_KINDS, type ItemLink, type Meeting } from './records.ts';

/** The most a meeting may hold; a form says so before the server does. */
export const MEETING_LIMITS = {
  title: 200,
  preparation: LIMITS.text,
  place: LIMITS.place,
  remote: 500,
  reason: LIMITS.reason,
  items: 100,
  links: 20,
};

const DAY_MS = 86_400_000;
/** A meeting may be written down long after it was held, and planned a term ahead. */
const [MOST_PAST_MS, MOST_AHEAD_MS] = [400 * DAY_MS, 800 * DAY_MS];

/** Lengths are judged as a person counts; the schema only keeps out what cannot be meant. */
export const typed = (most: number) => z.string().check(z.maxLength(most * 4 + 1000));

export const idSchema = z.string().check(z.minLength(1), z.maxLength(60), z.refine(isStorable, 'not storable'));

export const kindSchema = z.enum(ITEM_KINDS);

export const linkSchema = z.object({
  kind: z.enum(['idea', 'statement', 'proposal', 'allocation']),
  id: idSchema,
  title: typed(MEETING_LIMITS.title),
  code: z.optional(z.string().check(z.maxLength(20), z.refine(isStorable, 'not storable'))),
});
export const linksSchema = z.array(linkSchema).check(z.maxLength(MEETING_LIMITS.links));

/** The link as its schema read it: without a code where there is none. */
export const toLink = ({ kind, id, title, code }: z.infer<typeof linkSchema>): ItemLink => ({
  kind,
  id,
  title: cleanLine(title),
  ...(code === undefined ? {} : { code }),
});

/** The areas that meet, each once, as they are called today. */
export const meetingAreas = (city: City, areas: readonly string[]): string[] => [
  ...new Set(areas.flatMap((id) => presentAreas(city, id))),
];

/** What one must read to lead the meeting an act is about. */
export function leadingNeeds({ city, record }: Act<unknown>, records: Records): Scope[] {
  const meeting = held(records, 'meeting', record);
  return meeting ? [leadingScope(city.id, meeting.areas)] : [];
}

/** Why a meeting cannot be at this time: years away, or the mark of a day that no calendar has. */
export const misplaced = ({ atMs }: Pick<Act<unknown>, 'atMs'>, startsAtMs: number | undefined): Reason | undefined =>
  startsAtMs !== undefined && (startsAtMs < atMs - MOST_PAST_MS || startsAtMs > atMs + MOST_AHEAD_MS)
    ? 'absurd-time'
    : undefined;

/** Why some of these texts are too long to be kept; undefined when all fit. */
export const overlong = (texts: readonly [text: string | undefined, most: number][]): Reason | undefined =>
  texts.some(([text, most]) => text !== undefined && lengthOf(cleanText(text)) > most) ? 'too-long' : undefined;

/**
 * Whether a call published now would come later than the city's notice period allows: days are midnights in Finland
 * (facts.md 3.2, per city). Where the city has told no period, only a call after the beginning is late.
 */
export function isLateCall({ meetings }: Pick<City, 'meetings'>, atMs: number, startsAtMs: number): boolean {
  if (atMs >= startsAtMs) return true;
  return meetings.noticeDays !== null && daysBetween(helsinkiDay(atMs), helsinkiDay(startsAtMs)) < meetings.noticeDays;
}

/** The meeting an act is about, if this judge holds it. */
export const heldMeeting = ({ record }: Act<unknown>, records: Records): Meeting | undefined =>
  held(records, 'meeting', record);
