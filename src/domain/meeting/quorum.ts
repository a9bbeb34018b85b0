import type { City } from '../city.ts';
import type { Roster } from '../committee/roster.ts';
import type { Sitting } from './records.ts';
import type { Roll } from './roll.ts';
import { covers } from './spans.ts';

/** Whether a committee may decide: seats covered, not heads. */
export interface Quorum {
  /** Seats somebody sits in who is not disqualified. */
  present: number;
  /** Seats in all, as the city counts them. */
  total: number;
  /** Null where the city has told no rule: then nothing is claimed. */
  needed: number | null;
  isQuorate: boolean | null;
}

/** More than half (Kuntalaki 103 §, facts.md 3.2): 5 → 3, 7 → 4, 10 → 6, 15 → 8. */
export const neededOf = (total: number): number => Math.floor(total / 2) + 1;

/** Who sits in which seat at a moment; for an item, without those disqualified for it. */
export function presentAt({ rows, conflicts }: Roll, atMs: number, item?: string): Sitting[] {
  const isOut = (person: string) => conflicts.some((each) => each.item === item && each.person === person);
  return rows.flatMap(({ seat, segments }) =>
    segments
      .filter((each) => covers(each, atMs) && !isOut(each.person))
      .map(({ person, name }) => ({ seat: seat.id, person, name })),
  );
}

/** Whether this committee may decide at a moment, or an item at that moment. After the close it is as the meeting ended. */
export function quorumAt(
  roll: Roll,
  { seats, total }: Roster,
  atMs: number,
  { quorum }: Pick<City, 'quorum'>,
  item?: string,
): Quorum {
  const momentMs = roll.closedAtMs === undefined ? atMs : Math.min(atMs, roll.closedAtMs - 1);
  const own = new Set(seats.map(({ id }) => id));
  const present = presentAt(roll, momentMs, item).filter(({ seat }) => own.has(seat)).length;
  if (quorum.rule === null) return { present, total, needed: null, isQuorate: null };
  const needed = neededOf(total);
  return { present, total, needed, isQuorate: present >= needed };
}

/** The moments from the opening on when the number of seats covered changed, each with what was true from then on. */
export function quorumChanges(roll: Roll, roster: Roster, city: Pick<City, 'quorum'>): ({ atMs: number } & Quorum)[] {
  const { openedAtMs, closedAtMs = Number.POSITIVE_INFINITY } = roll;
  if (openedAtMs === undefined) return [];
  const moments = roll.rows.flatMap(({ segments }) => segments.flatMap(({ fromMs, toMs }) => [fromMs, toMs ?? fromMs]));
  const inMeeting = [...new Set([openedAtMs, ...moments])].filter((atMs) => atMs >= openedAtMs && atMs < closedAtMs);
  const counted = inMeeting.sort((a, b) => a - b).map((atMs) => ({ atMs, ...quorumAt(roll, roster, atMs, city) }));
  return counted.filter(({ present }, at) => present !== counted[at - 1]?.present);
}
