import { useMemo } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import type { CommitteeTerm } from '../../../domain/committee/records.ts';
import { rosterOn, termOn } from '../../../domain/committee/roster.ts';
import {
  attendanceOver,
  type MeetingOnRoll,
  missedRhythm,
  nextMeeting,
  type TermAttendance,
} from '../../../domain/meeting/attendance-over-term.ts';
import { helsinkiDay } from '../../../domain/meeting/day.ts';
import type { Mark, Meeting } from '../../../domain/meeting/records.ts';
import { rollOf } from '../../../domain/meeting/roll.ts';
import { useApp } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import { useRosterParts } from '../use-roster.ts';

/** How a committee has met in its present term. */
export interface CommitteeMeetings {
  term: CommitteeTerm | undefined;
  attendance: TermAttendance | undefined;
  next: Meeting | undefined;
  missed: { lastHeldMs: number } | undefined;
}

/** Read anew when a mark, a seat or a meeting changes. */
export function useCommitteeMeetings(city: City, area: string): CommitteeMeetings {
  const { catalogue, clock } = useApp();
  const version = useCatalogue(() => catalogue.version);
  const parts = useRosterParts(city.id);
  return useMemo(() => {
    const { nowMs } = clock.read();
    const marksByMeeting = groupByMeeting(catalogue.all('mark', city.id));
    const meetings = catalogue
      .all('meeting', city.id)
      .filter(({ areas }) => areas.includes(area))
      .map((meeting): MeetingOnRoll => {
        const day = helsinkiDay(meeting.startsAtMs);
        const marks = marksByMeeting.get(meeting.id);
        const rosters = meeting.areas.map((each) => rosterOn(parts, each, day, city));
        return { meeting, roll: marks && rollOf(marks, rosters) };
      });
    const term = termOn(parts.terms, area, helsinkiDay(nowMs));
    return {
      term,
      attendance: term && attendanceOver(term, parts.memberships, meetings, nowMs),
      next: nextMeeting(
        meetings.map(({ meeting }) => meeting),
        area,
        nowMs,
      ),
      missed: missedRhythm(meetings, area, city.meetings.everyMonths, nowMs),
    };
  }, [catalogue, clock, city, area, parts, version]);
}

function groupByMeeting(marks: readonly Mark[]): Map<string, Mark[]> {
  const byMeeting = new Map<string, Mark[]>();
  for (const mark of marks) {
    const others = byMeeting.get(mark.meetingId);
    if (others) others.push(mark);
    else byMeeting.set(mark.meetingId, [mark]);
  }
  return byMeeting;
}
