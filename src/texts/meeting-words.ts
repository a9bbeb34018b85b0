import type { Area, City } from '../domain/city.ts';
import type { CalendarEvent } from '../domain/meeting/calendar.ts';
import type { Call } from '../domain/meeting/records.ts';
import type { Translator } from './translate.ts';

type Words = Pick<Translator, 't' | 'language' | 'formatList'>;

/** What a meeting is called: whose it is, in words that need no ending of ours. */
export function meetingTitle(words: Words, city: City, areaIds: readonly string[]): string {
  const areas = city.areas.filter(({ id }) => areaIds.includes(id));
  const [only, second] = areas;
  if (only && !second) return capitalised(words.t('call.title', { committeeOf: committeeOf(words, only) }));
  const committees = words.formatList(areas.map(({ names }) => names[words.language]));
  return committees ? words.t('call.title.joint', { committees }) : words.t('meeting');
}

function committeeOf({ language }: Words, { committee }: Area): string {
  switch (language) {
    case 'fi':
      return committee.fi.genitive;
    case 'sv':
      return committee.sv.genitive;
    case 'en':
      return committee.en;
  }
}

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('fi') + words.slice(1);

/** A published call as a calendar holds it: what everybody may read, with the agenda in its description. */
export function callEvent(words: Words, city: City, call: Call, url: string): CalendarEvent {
  const { items, remote, cancelled } = call;
  const agenda = items.map(({ title }, index) => `${index + 1}. ${title}`);
  const paragraphs = [
    cancelled && `${words.t('call.isCancelled')} ${cancelled.reason}`,
    remote && `${words.t('call.remote')}: ${remote}`,
    agenda.length > 0 && [words.t('agenda'), ...agenda].join('\n'),
  ];
  return {
    uid: `${call.meetingId}@kylapoyta`,
    startsAtMs: call.startsAtMs,
    changedAtMs: call.changedAtMs ?? call.publishedAtMs,
    changes: call.changes ?? 0,
    summary: meetingTitle(words, city, call.areas),
    location: call.place,
    description: paragraphs.filter(Boolean).join('\n\n'),
    url,
    isCancelled: cancelled !== undefined,
  };
}
