import type { Seat } from '../committee/roster.ts';
import type { Fact, Mark } from './records.ts';

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
    | 'notInTerm';
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
