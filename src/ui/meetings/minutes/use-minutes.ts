import { useMemo } from 'preact/hooks';
// Comes along with the minutes, so that what is written shows at once even where nothing more can be fetched.
import '../../../store/fold-own.ts';
import type { City } from '../../../domain/city.ts';
import { type Roster, type RosterParts, rosterOn } from '../../../domain/committee/roster.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import { leadingScope } from '../../../domain/meeting/meeting-scopes.ts';
import { itemsInOrder, minutesDocument } from '../../../domain/meeting/minutes-document.ts';
import type { MinutesVersion } from '../../../domain/meeting/minutes-records.ts';
import type { MinutesDocument } from '../../../domain/meeting/minutes-schema.ts';
import type { AgendaItem, Meeting } from '../../../domain/meeting/records.ts';
import { type Roll, rollOf } from '../../../domain/meeting/roll.ts';
import { personsIn } from '../../../domain/scope.ts';
import type { Catalogue } from '../../../store/catalogue.ts';
import { useApp } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { useRosterParts } from '../use-roster.ts';

/** All that is seen here of the minutes of one meeting. */
export interface Minutes {
  city: City;
  meeting: Meeting;
  items: AgendaItem[];
  roll: Roll;
  rosters: Roster[];
  /** What the minutes say now. */
  document: MinutesDocument;
  /** Sent to be checked so far, the newest first. */
  versions: MinutesVersion[];
  mayLead: boolean;
  isLocked: boolean;
  /** Who uses this device, of the city's committees. */
  persons: string[];
  /** The name this device writes under; undefined where it is nobody's of the list. */
  ownName: string | undefined;
}

/** The minutes of a meeting as they are seen here; they follow what arrives and what is written. */
export function useMinutes(city: City, id: string): Minutes | undefined {
  const { catalogue } = useApp();
  const version = useCatalogue(() => catalogue.version);
  const parts = useRosterParts(city.id);
  // The version tells when the catalogue has changed.
  return useMemo(() => readMinutes(catalogue, city, id, parts), [catalogue, city, id, parts, version]);
}

function readMinutes(catalogue: Catalogue, city: City, id: string, parts: RosterParts): Minutes | undefined {
  const meeting = catalogue.get(id);
  if (meeting?.type !== 'meeting') return undefined;
  const day = helsinkiDay(meeting.startsAtMs);
  const rosters = meeting.areas.map((area) => rosterOn(parts, area, day, city));
  const marks = catalogue.all('mark', city.id).filter(({ meetingId }) => meetingId === id);
  const roll = rollOf(marks, rosters);
  const items = itemsInOrder(catalogue.all('item', city.id).filter(({ meetingId }) => meetingId === id));
  const number = numberOf(catalogue.all('meeting', city.id), meeting);
  const versions = catalogue.all('minutesVersion', city.id).filter(({ meetingId }) => meetingId === id);
  const persons = personsIn(city.id, catalogue.scopes);
  return {
    city,
    meeting,
    items,
    roll,
    rosters,
    document: minutesDocument({ city, meeting, items, roll, rosters, number }),
    versions: versions.sort((a, b) => b.version - a.version),
    mayLead: catalogue.scopes.includes(leadingScope(city.id, meeting.areas)),
    isLocked: meeting.minutes?.state === 'locked',
    persons,
    ownName: [...parts.memberships, ...parts.offices].find(({ person }) => persons.includes(person))?.name,
  };
}

/** Which meeting of its committees it is in its year; cancelled ones are not counted. */
function numberOf(meetings: readonly Meeting[], meeting: Meeting): { ordinal: number; year: number } {
  const yearOf = ({ startsAtMs }: Meeting) => Number(helsinkiDay(startsAtMs).slice(0, 4));
  const isLike = (each: Meeting) =>
    !each.cancelled && yearOf(each) === yearOf(meeting) && each.areas.join() === meeting.areas.join();
  const earlier = meetings.filter((each) => each.id !== meeting.id && isLike(each) && isBefore(each, meeting));
  return { ordinal: earlier.length + 1, year: yearOf(meeting) };
}

const isBefore = (one: Meeting, other: Meeting): boolean =>
  one.startsAtMs < other.startsAtMs || (one.startsAtMs === other.startsAtMs && one.id < other.id);

/** The address of a meeting's minutes, of one item in them, or of reading and checking them. */
export const minutesHref = (city: City, meeting: string, item?: string): string =>
  `/${city.id}/meetings/${encodeURIComponent(meeting)}/minutes${item ? `?item=${encodeURIComponent(item)}` : ''}`;
export const readHref = (city: City, meeting: string): string =>
  `/${city.id}/meetings/${encodeURIComponent(meeting)}/minutes/read`;
export const rollHref = (city: City, meeting: string): string =>
  `/${city.id}/meetings/${encodeURIComponent(meeting)}/roll`;

/** How many texts wait for somebody to choose between their versions. */
export const countUnsettled = (items: readonly AgendaItem[]): number =>
  items.reduce((sum, { text, decision }) => sum + Math.sign(text.rivals.length) + Math.sign(decision.rivals.length), 0);
