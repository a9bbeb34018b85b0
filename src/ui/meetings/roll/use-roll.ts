import { useMemo } from 'preact/hooks';
// Comes along with the roll, so that what is marked here shows at once even where nothing more can be fetched.
import '../../../store/fold-own.ts';
import type { City } from '../../../domain/city.ts';
import type { Membership } from '../../../domain/committee/records.ts';
import { type Roster, type RosterParts, rosterOn } from '../../../domain/committee/roster.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import type { AgendaItem, Mark, Meeting } from '../../../domain/meeting/records.ts';
import { type Roll, rollOf } from '../../../domain/meeting/roll.ts';
import { personsIn } from '../../../domain/scope.ts';
import { useApp } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { useRosterParts } from '../use-roster.ts';

/** After everything that was marked: a roll on screen shows how things stand, whatever a phone's clock says. */
export const AFTER_ALL_MS = Number.MAX_SAFE_INTEGER;

/** A meeting with all that its roll is made of. */
export interface MeetingRoll {
  city: City;
  meeting: Meeting;
  /** Every mark ever made, corrected ones too. */
  marks: Mark[];
  /** Of each committee that meets, in the order the meeting names them. */
  rosters: Roster[];
  roll: Roll;
  /** Memberships of these committees that do not hold on the day of the meeting; the latest first. */
  notOnDay: Membership[];
  /** In the order of the agenda. */
  items: AgendaItem[];
  /** The item under way. */
  openItem: AgendaItem | undefined;
  /** Who holds this device, as far as the city has bound it to a person. */
  holder: { person: string; name: string } | undefined;
}

/** The roll of a meeting as it stands; undefined while the meeting is not held here. */
export function useRoll(city: City, meetingId: string): MeetingRoll | undefined {
  const { catalogue } = useApp();
  const version = useCatalogue(() => catalogue.version);
  const parts = useRosterParts(city.id);
  return useMemo(() => {
    const meeting = catalogue.get(meetingId);
    if (meeting?.type !== 'meeting') return undefined;
    const day = helsinkiDay(meeting.startsAtMs);
    const rosters = meeting.areas.map((area) => rosterOn(parts, area, day, city));
    const marks = catalogue.all('mark', city.id).filter((mark) => mark.meetingId === meetingId);
    const roll = rollOf(marks, rosters);
    const items = catalogue
      .all('item', city.id)
      .filter((item) => item.meetingId === meetingId && !item.removed)
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    const open = roll.items.findLast(({ toMs }) => toMs === null)?.item;
    const persons = new Set(personsIn(city.id, catalogue.scopes));
    const holder = [...parts.memberships, ...parts.offices].find(({ person }) => persons.has(person));
    return {
      city,
      meeting,
      marks,
      rosters,
      roll,
      notOnDay: notOnDayOf(parts, meeting, rosters),
      items,
      openItem: items.find(({ id }) => id === open),
      holder: holder && { person: holder.person, name: holder.name },
    };
  }, [catalogue, version, parts, city, meetingId]);
}

function notOnDayOf({ memberships }: RosterParts, { areas }: Meeting, rosters: readonly Roster[]): Membership[] {
  const onDay = new Set(rosters.flatMap(({ seats, deputies }) => [...seats, ...deputies]).map(({ person }) => person));
  return memberships
    .filter(({ area, person, removed }) => !removed && areas.includes(area) && !onDay.has(person))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
    .filter(({ person }, at, all) => all.findIndex((each) => each.person === person) === at);
}
