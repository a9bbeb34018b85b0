import type { Roster, Seat } from '../committee/roster.ts';
import { type Course, courseOf } from './course.ts';
import { othersOf } from './other-rows.ts';
import type { Fact, Mark } from './records.ts';
import { chairsWithoutSeat, seatOnce, skippedDeputies } from './roll-checks.ts';
import { placeMarks } from './seat-places.ts';
import { type DerivedRow, seatRowOf } from './seat-row.ts';
import { covers } from './spans.ts';
import { marksOf, standingMarks } from './standing-marks.ts';

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** A time somebody spent in a seat; half-open, Unix milliseconds. */
export interface Segment {
  person: string;
  name: string;
  fromMs: number;
  /** null while they sit. */
  toMs: number | null;
  /** Sits there for the member. */
  isDeputy: boolean;
  isRemote: boolean;
}

/** One row of the roll: a seat and all that happened in it. */
export interface SeatRow {
  seat: Seat;
  /** In the order of time; they never overlap. */
  segments: Segment[];
  /** As of the moment the roll was made for. */
  state: 'unmarked' | 'present' | 'left' | 'excused' | 'absent';
  /** Standing marks of two devices that had not seen each other and contradict: one tap decides (S5). */
  disputed: Mark[];
  /** Who is out of the seat for the item under way at that moment, and would sit in it otherwise. */
  disqualified?: { item: string; person: string; name: string };
}

/** Somebody in the room without a seat: no vote, no quorum, no fee. */
export interface OtherRow {
  person: string;
  name: string;
  role: FactOf<'other'>['role'];
  segments: { fromMs: number; toMs: number | null }[];
}

/** An entry that cannot be true, with the marks that say it. */
export interface RollProblem {
  kind:
    | 'leftBeforeArrived'
    | 'overlap'
    | 'twoSeats'
    | 'wrongDeputy'
    | 'closedBeforeOpened'
    | 'outsideMeeting'
    | 'notInTerm'
    | 'chairWithoutSeat'
    /** Only to be noted: a deputy was called before others on the list. */
    | 'orderSkipped';
  marks: string[];
  names: string[];
}

/** Everything the marks of a meeting say together; the same whatever order and however often they came. */
export interface Roll {
  openedAtMs: number | undefined;
  closedAtMs: number | undefined;
  breaks: { fromMs: number; toMs: number | null }[];
  /** In the order of the seats. */
  rows: SeatRow[];
  others: OtherRow[];
  /** Who chaired from when. */
  chairs: { person: string; name: string; fromMs: number }[];
  /** When each agenda item was dealt with. */
  items: { item: string; fromMs: number; toMs: number | null }[];
  /** Who was disqualified for which item, and since when (Hallintolaki 27–30 §). */
  conflicts: { item: string; seat: string; person: string; name: string; reason: string; atMs: number; mark: string }[];
  problems: RollProblem[];
}

/**
 * What the marks of one meeting say together, of the committees that meet in it. Only the set of marks matters: not their
 * order, nor how often they came, nor by which devices (design.md, section 3, attendance; facts.md 3.3, S5, S7).
 * States are as of `atMs`; without it, and after the close, as the meeting stands or ended.
 */
export function rollOf(marks: readonly Mark[], rosters: Roster | readonly Roster[], atMs?: number): Roll {
  const standing = standingMarks(marks);
  const course = courseOf(standing);
  const { placed, misplaced } = placeMarks(marksOf(standing, 'seat'), [rosters].flat());
  const derived = placed.map((each) => seatRowOf(each, course));
  const once = seatOnce(
    derived.map(({ row }) => row),
    placed,
  );
  const { others, problems } = othersOf(marksOf(standing, 'other'), misplaced, once.rows, course.span);
  const untilMs = course.closedAtMs === undefined ? Number.MAX_SAFE_INTEGER : course.closedAtMs - 1;
  const momentMs = Math.min(atMs ?? untilMs, untilMs);
  return {
    openedAtMs: course.openedAtMs,
    closedAtMs: course.closedAtMs,
    breaks: course.breaks,
    rows: once.rows.map((row, at) => ({ ...row, ...standOf(row, derived[at] as DerivedRow, course, momentMs) })),
    others,
    chairs: course.chairs,
    items: course.items,
    conflicts: course.conflicts,
    problems: [
      ...course.problems,
      ...misplaced.map(({ kind, marks, name }) => ({ kind, marks: marks.map(({ id }) => id), names: [name] })),
      ...derived.flatMap((each) => each.problems),
      ...once.problems,
      ...problems,
      ...chairsWithoutSeat(course, once.rows, marksOf(standing, 'chair')),
      ...skippedDeputies(placed, derived),
    ],
  };
}

/** How a seat stands at a moment. */
function standOf(
  { segments }: SeatRow,
  { claims, meant }: DerivedRow,
  { conflicts, items }: Course,
  atMs: number,
): Pick<SeatRow, 'state' | 'disqualified'> {
  if (segments.some((each) => covers(each, atMs))) return { state: 'present' };
  const open = items.filter((each) => covers(each, atMs)).map(({ item }) => item);
  const sitting = new Set(meant.filter((each) => covers(each, atMs)).map(({ person }) => person));
  const out = conflicts.find(({ item, person }) => open.includes(item) && sitting.has(person));
  const disqualified = out && { item: out.item, person: out.person, name: out.name };
  const absences = claims.map(({ absence }) => absence);
  const hasLeft = segments.some(({ fromMs }) => fromMs <= atMs) || claims.some(({ strays }) => strays.length > 0);
  return {
    state:
      hasLeft || out
        ? 'left'
        : absences.includes('excused')
          ? 'excused'
          : absences.includes('absent')
            ? 'absent'
            : 'unmarked',
    ...(disqualified ? { disqualified } : {}),
  };
}
