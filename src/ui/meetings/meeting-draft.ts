import * as z from 'zod/mini';
import type { City } from '../../domain/city.ts';
import { atHelsinki, helsinkiClock, helsinkiDay } from '../../domain/meeting/day.ts';
import { MEETING_LIMITS, misplaced } from '../../domain/meeting/meeting-rules.ts';
import type { Meeting } from '../../domain/meeting/records.ts';
import { cleanText, lengthOf } from '../../domain/plain-text.ts';
import type { Translator } from '../../texts/translate.ts';
import { parseClock, parseDay } from './when.ts';

const draftSchema = z.object({
  areas: z.catch(z.array(z.string()), []),
  day: z.catch(z.string(), ''),
  clock: z.catch(z.string(), ''),
  place: z.catch(z.string(), ''),
  remote: z.catch(z.string(), ''),
  record: z.catch(z.enum(['minutes', 'memo']), 'minutes'),
});
/** What somebody types about a meeting: day and time as they are written by hand. */
export type MeetingDraft = z.infer<typeof draftSchema>;

export const planDraftId = (city: string): string => `meeting:${city}`;

/** A plan as it was left, or a new one for these areas with what the city has said about its records. */
export function parsePlan(city: City, areas: readonly string[], kept: unknown): MeetingDraft {
  const parsed = kept === undefined ? undefined : draftSchema.safeParse(kept).data;
  if (parsed) return { ...parsed, areas: parsed.areas.filter((id) => city.areas.some((area) => area.id === id)) };
  const record = city.meetings.record ?? 'minutes';
  return { areas: [...areas], day: '', clock: '', place: '', remote: '', record };
}

/** A meeting as its form shows it. */
export const draftOf = (texts: Translator, { areas, startsAtMs, place, remote, record }: Meeting): MeetingDraft => ({
  areas,
  day: texts.formatDay(helsinkiDay(startsAtMs)),
  clock: texts.language === 'en' ? helsinkiClock(startsAtMs) : texts.formatClock(startsAtMs),
  place,
  remote,
  record,
});

export type MeetingField = 'areas' | 'day' | 'clock' | 'place' | 'remote';
/** Where each field stands on the page, for the summary of errors. */
export const MEETING_FIELD_IDS: Record<MeetingField, string> = {
  areas: 'meeting-areas',
  day: 'meeting-day',
  clock: 'meeting-clock',
  place: 'meeting-place',
  remote: 'meeting-remote',
};

/** The moment day and time mean together; undefined while one of them is none. */
export function startOf({ day, clock }: MeetingDraft, nowMs: number): number | undefined {
  const [parsedDay, parsedClock] = [parseDay(day, nowMs), parseClock(clock)];
  return parsedDay && parsedClock ? atHelsinki(parsedDay, parsedClock) : undefined;
}

/** Why a meeting cannot be kept as it is written, by field; nothing when it can. */
export function checkMeeting(
  texts: Translator,
  draft: MeetingDraft,
  nowMs: number,
): Partial<Record<MeetingField, string>> {
  const problems: Partial<Record<MeetingField, string>> = {};
  if (draft.areas.length === 0) problems.areas = texts.t('call.form.areas.missing');
  if (!parseDay(draft.day, nowMs)) problems.day = texts.t('error.date');
  if (!parseClock(draft.clock)) problems.clock = texts.t('error.time');
  if (misplaced({ atMs: nowMs }, startOf(draft, nowMs))) problems.day = texts.t('call.form.far');
  for (const field of ['place', 'remote'] as const) {
    const most = MEETING_LIMITS[field];
    if (lengthOf(cleanText(draft[field])) > most) problems[field] = texts.t('error.tooLong', { n: most });
  }
  return problems;
}
