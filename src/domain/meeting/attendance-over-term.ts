import { type CommitteeTerm, holdsOn, type Membership } from '../committee/records.ts';
import { helsinkiDay } from './day.ts';
import type { Meeting } from './records.ts';
import type { Roll } from './roll.ts';

/** A meeting with what its marks say; without a roll nothing has been marked, or nothing is held here any more. */
export interface MeetingOnRoll {
  meeting: Meeting;
  roll: Roll | undefined;
}

/** How one seat was at one meeting. Excused and absent are the same here: nobody is asked why (facts.md 3.4). */
export type SeatAttendance = 'present' | 'deputy' | 'absent' | 'notHeld' | 'notMember';

/** A committee's meetings of a term, seat by seat. */
export interface TermAttendance {
  /** In the order of time; those to come are not among them. */
  meetings: { id: string; startsAtMs: number; isHeld: boolean; covered: number }[];
  /** In the order of the roll; who followed somebody in mid-term has a row of their own. */
  seats: {
    id: string;
    name: string;
    village: string;
    marks: SeatAttendance[];
    /** Of the meetings held while they had the seat, how many they came to themselves; null before the first. */
    percent: number | null;
  }[];
  /** Of all seats at all meetings held, how many were covered, by a member or a deputy; null before the first. */
  percent: number | null;
}

/** Who came to a committee's meetings of a term. Only meetings that were opened were held. */
export function attendanceOver(
  { id: termId, area, from, to }: CommitteeTerm,
  memberships: readonly Membership[],
  meetings: readonly MeetingOnRoll[],
  nowMs: number,
): TermAttendance {
  const past = meetings
    .filter(({ meeting }) => meeting.areas.includes(area) && meeting.startsAtMs <= nowMs)
    .filter(({ meeting }) => holdsOn({ from, to }, helsinkiDay(meeting.startsAtMs)))
    .sort((one, other) => one.meeting.startsAtMs - other.meeting.startsAtMs);
  const seats = memberships
    .filter((each) => !each.removed && each.termId === termId && each.role === 'member')
    .sort((a, b) => a.order - b.order || (a.from < b.from ? -1 : 1))
    .map((membership) => seatOver(membership, past));
  const all = seats.flatMap(({ marks }) => marks);
  return {
    meetings: past.map((each, at) => ({
      id: each.meeting.id,
      startsAtMs: each.meeting.startsAtMs,
      isHeld: wasHeld(each),
      covered: seats.filter(({ marks }) => marks[at] === 'present' || marks[at] === 'deputy').length,
    })),
    seats,
    percent: percentOf(all, ['present', 'deputy']),
  };
}

function seatOver(membership: Membership, meetings: readonly MeetingOnRoll[]): TermAttendance['seats'][number] {
  const marks = meetings.map((each) => attendanceAt(membership, each));
  const { id, name, village } = membership;
  return { id, name, village, marks, percent: percentOf(marks, ['present']) };
}

const wasHeld = ({ meeting, roll }: MeetingOnRoll): boolean => !meeting.cancelled && roll?.openedAtMs !== undefined;

function attendanceAt(membership: Membership, each: MeetingOnRoll): SeatAttendance {
  if (!holdsOn(membership, helsinkiDay(each.meeting.startsAtMs))) return 'notMember';
  if (!wasHeld(each)) return 'notHeld';
  const segments = each.roll?.rows.find(({ seat }) => seat.id === membership.id)?.segments ?? [];
  if (segments.some(({ isDeputy }) => !isDeputy)) return 'present';
  return segments.length > 0 ? 'deputy' : 'absent';
}

/** Whole per cent of the marks at meetings that were held. */
function percentOf(marks: readonly SeatAttendance[], counted: readonly SeatAttendance[]): number | null {
  const held = marks.filter((mark) => mark !== 'notHeld' && mark !== 'notMember');
  if (held.length === 0) return null;
  return Math.round((100 * held.filter((mark) => counted.includes(mark)).length) / held.length);
}

/** The next meeting of a committee that is planned and not cancelled. */
export function nextMeeting(meetings: readonly Meeting[], area: string, nowMs: number): Meeting | undefined {
  return meetings
    .filter((each) => each.areas.includes(area) && !each.cancelled && each.startsAtMs > nowMs)
    .sort((a, b) => a.startsAtMs - b.startsAtMs)[0];
}

/**
 * The day the last meeting was held, where the city's rhythm has passed since and none is planned within it: a hint for
 * a reminder that blocks nothing (facts.md L10). Undefined where all is well, or no rhythm is known.
 */
export function missedRhythm(
  meetings: readonly MeetingOnRoll[],
  area: string,
  everyMonths: number | null,
  nowMs: number,
): { lastHeldMs: number } | undefined {
  if (
    everyMonths === null ||
    nextMeeting(
      meetings.map(({ meeting }) => meeting),
      area,
      nowMs,
    )
  )
    return undefined;
  const held = meetings.filter((each) => each.meeting.areas.includes(area) && wasHeld(each));
  const lastHeldMs = Math.max(...held.map(({ meeting }) => meeting.startsAtMs));
  if (held.length === 0 || helsinkiDay(nowMs) <= monthsLater(helsinkiDay(lastHeldMs), everyMonths)) return undefined;
  return { lastHeldMs };
}

/** The same day some months later; the last day of a month that is too short for it. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const isLeap = (inYear % 4 === 0 && inYear % 100 !== 0) || inYear % 400 === 0;
  const last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][inMonth - 1] ?? 31;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${inYear}-${two(inMonth)}-${two(Math.min(date, last))}`;
}
