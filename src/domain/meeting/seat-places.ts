import type { Deputy, Roster, Seat } from '../committee/roster.ts';
import type { MarkOf } from './standing-marks.ts';

/** A seat with the committee it belongs to. */
export interface Place {
  seat: Seat;
  roster: Roster;
}

/** What marks say of a seat, sorted by whether it can be true of it. */
export interface Placed extends Place {
  marks: MarkOf<'seat'>[];
}

/** Somebody marked into a seat that is not theirs to sit in: in the room perhaps, but not counted. */
export interface Misplaced {
  kind: 'wrongDeputy' | 'notInTerm';
  marks: MarkOf<'seat'>[];
  person: string;
  name: string;
}

/**
 * Sorts the marks of seats by seat. A seat that nobody holds on that day, or a person who neither holds it nor is a
 * deputy who may be called into it, is misplaced.
 */
export function placeMarks(
  marks: readonly MarkOf<'seat'>[],
  rosters: readonly Roster[],
): { placed: Placed[]; misplaced: Misplaced[] } {
  const placed: Placed[] = rosters.flatMap((roster) => roster.seats.map((seat) => ({ seat, roster, marks: [] })));
  const bySeat = new Map(placed.map((each) => [each.seat.id, each]));
  const misplaced = new Map<string, Misplaced>();
  for (const mark of marks) {
    const { seat, person, name } = mark.fact;
    const place = bySeat.get(seat);
    const problem = place ? misfitOf(place, person) : 'notInTerm';
    if (place && !problem) place.marks.push(mark);
    else if (problem) {
      const key = JSON.stringify([seat, person]);
      const known = misplaced.get(key) ?? { kind: problem, marks: [], person, name };
      known.marks.push(mark);
      misplaced.set(key, known);
    }
  }
  return { placed, misplaced: [...misplaced.values()] };
}

/** Deputies who may be called into a seat, in the order they are called: listed ones, or the member's own (facts.md 1.5). */
export const deputiesFor = ({ seat, roster }: Place): Deputy[] =>
  roster.deputies.filter((deputy) => deputy.seat === undefined || deputy.seat === seat.id);

function misfitOf(place: Place, person: string): Misplaced['kind'] | undefined {
  const { seat, roster } = place;
  if (person === seat.person || deputiesFor(place).some((deputy) => deputy.person === person)) return undefined;
  return roster.deputies.some((deputy) => deputy.person === person) ? 'wrongDeputy' : 'notInTerm';
}
