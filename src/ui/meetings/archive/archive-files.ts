import type { City } from '../../../domain/city.ts';
import { type MeetingParts, meetingFile, rollCsv } from '../../../domain/meeting/archive-file.ts';
import { helsinkiDay, toUtc } from '../../../domain/meeting/day.ts';
import type { Roll } from '../../../domain/meeting/roll.ts';
import type { Catalogue } from '../../../store/catalogue.ts';
import type { Translator } from '../../../texts/translate.ts';

/** What this device holds of a meeting. */
export function partsOf(catalogue: Catalogue, city: City, meeting: MeetingParts['meeting']): MeetingParts {
  const isOurs = ({ meetingId }: { meetingId: string }) => meetingId === meeting.id;
  return {
    meeting,
    call: catalogue.all('call', city.id).find(isOurs),
    items: catalogue.all('item', city.id).filter(isOurs),
    marks: catalogue.all('mark', city.id).filter(isOurs),
    minutes: catalogue.all('minutesVersion', city.id).filter(isOurs),
  };
}

/** The whole meeting as one file. */
export function wholeFile(city: City, parts: MeetingParts, nowMs: number): File {
  const text = JSON.stringify(meetingFile(city.id, parts, toUtc(nowMs)), undefined, 1);
  return new File([text], nameOf(parts, 'json'), { type: 'application/json' });
}

/** The roll as a table. */
export function rollFile(texts: Translator, parts: MeetingParts, roll: Roll): File {
  const { t } = texts;
  const csv = rollCsv(roll, {
    columns: {
      seat: t('archive.seat'),
      name: t('fees.name'),
      role: t('fees.role'),
      arrived: t('fees.arrived'),
      left: t('fees.left'),
    },
    role: (role) => (role === 'coordinator' ? t('archive.coordinator') : t(role)),
    absent: t('term.mark.absent'),
    when: texts.formatClock,
  });
  return new File([csv], nameOf(parts, 'csv'), { type: 'text/csv;charset=utf-8' });
}

const nameOf = ({ meeting }: MeetingParts, end: string): string =>
  `${meeting.areas.join('-')}-${helsinkiDay(meeting.startsAtMs)}.${end}`;
