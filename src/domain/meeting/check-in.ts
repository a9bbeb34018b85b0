import type { Roster } from '../committee/roster.ts';
import type { Fact } from './records.ts';
import type { Roll } from './roll.ts';

/** Deputies have numbers of their own, above those of the seats. */
const FIRST_DEPUTY = 101;

/** The number by which somebody checks in: that of the seat in the roll, or one of a deputy's; undefined for others. */
export function checkInNumber(rosters: readonly Roster[], person: string): number | undefined {
  const seat = rosters.flatMap(({ seats }) => seats).findIndex((each) => each.person === person);
  if (seat >= 0) return seat + 1;
  const deputy = rosters.flatMap(({ deputies }) => deputies).findIndex((each) => each.person === person);
  return deputy >= 0 ? FIRST_DEPUTY + deputy : undefined;
}

/** Who has a number; undefined where nobody does. */
export function personWithNumber(rosters: readonly Roster[], number: number): string | undefined {
  const list =
    number >= FIRST_DEPUTY ? rosters.flatMap(({ deputies }) => deputies) : rosters.flatMap(({ seats }) => seats);
  return list[number >= FIRST_DEPUTY ? number - FIRST_DEPUTY : number - 1]?.person;
}

/** What checking in comes to: something to mark, or why there is nothing to mark. */
export type CheckIn =
  | { kind: 'mark'; fact: Fact & { name: string } }
  /** Already marked present: reading twice changes nothing. */
  | { kind: 'already'; name: string }
  /** Has left the meeting: whether they are back a person decides, not a code that was read twice. */
  | { kind: 'left'; name: string }
  | { kind: 'disputed'; name: string }
  | { kind: 'closed' }
  | { kind: 'unknown' };

/**
 * Checks somebody in who showed a code or told a number. It only ever marks arrivals, and only of those who are not
 * there yet: a member takes the seat, a deputy nobody called is in the room without one.
 */
export function checkIn(roll: Roll, rosters: readonly Roster[], person: string, atMs: number): CheckIn {
  const row = roll.rows.find(({ seat }) => seat.person === person);
  const deputy = rosters.flatMap(({ deputies }) => deputies).find((each) => each.person === person);
  const name = row?.seat.name ?? deputy?.name;
  if (name === undefined) return { kind: 'unknown' };
  if (roll.closedAtMs !== undefined) return { kind: 'closed' };
  const inSeats = roll.rows.flatMap(({ segments }) => segments).filter((each) => each.person === person);
  const inRoom = roll.others.find((each) => each.person === person)?.segments ?? [];
  const isOut = roll.rows.some(({ disqualified }) => disqualified?.person === person);
  const times = [...inSeats, ...inRoom];
  if (isOut || times.some(({ toMs }) => toMs === null)) return { kind: 'already', name };
  if (row && row.disputed.length > 0) return { kind: 'disputed', name };
  if (times.length > 0) return { kind: 'left', name };
  const fact: Fact & { name: string } = row
    ? { kind: 'seat', seat: row.seat.id, person, name, state: 'arrived', atMs }
    : { kind: 'other', person, name, role: 'deputy', state: 'arrived', atMs };
  return { kind: 'mark', fact };
}
