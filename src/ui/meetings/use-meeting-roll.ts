import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { type Roster, rosterOn } from '../../domain/committee/roster.ts';
import { helsinkiDay } from '../../domain/meeting/day.ts';
import type { Meeting } from '../../domain/meeting/records.ts';
import { type Roll, rollOf } from '../../domain/meeting/roll.ts';
import { useApp } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { useRosterParts } from './use-roster.ts';

/** A meeting's roll as it ended or stands, and who its committees were on that day. */
export function useMeetingRoll(city: City, meeting: Meeting): { roll: Roll; rosters: Roster[] } {
  const { catalogue } = useApp();
  const version = useCatalogue(() => catalogue.version);
  const parts = useRosterParts(city.id);
  return useMemo(() => {
    const day = helsinkiDay(meeting.startsAtMs);
    const rosters = meeting.areas.map((area) => rosterOn(parts, area, day, city));
    const marks = catalogue.all('mark', city.id).filter(({ meetingId }) => meetingId === meeting.id);
    return { roll: rollOf(marks, rosters), rosters };
  }, [catalogue, city, meeting, parts, version]);
}
