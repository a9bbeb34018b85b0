import type { Roster } from '../../../domain/committee/roster.ts';
import type { Roll, SeatRow, Segment } from '../../../domain/meeting/roll.ts';
import { foldPlain, foldText } from '../../../domain/plain-text.ts';

/** The groups of a roll, in the order they are shown. */
export const GROUPS = ['disputed', 'unmarked', 'present', 'out', 'away'] as const;
export type GroupName = (typeof GROUPS)[number];

/** A seat as the roll shows it. */
export interface SeatView {
  row: SeatRow;
  roster: Roster;
  group: GroupName;
  /** The place in the roll, which a member may tell instead of a name. */
  number: number;
  /** Who sits there, or sat there last. */
  last: Segment | undefined;
  /** Another name like this stands in the roll. */
  hasNamesake: boolean;
}

/** All seats of a roll with their groups and numbers, which run through all committees that meet. */
export function seatViews({ rows }: Roll, rosters: readonly Roster[]): SeatView[] {
  const names = rows.map(({ seat }) => seat.name);
  const rosterBySeat = new Map(rosters.flatMap((roster) => roster.seats.map(({ id }) => [id, roster] as const)));
  return rows.flatMap((row, at) => {
    const roster = rosterBySeat.get(row.seat.id);
    if (!roster) return [];
    const hasNamesake = names.indexOf(row.seat.name) !== names.lastIndexOf(row.seat.name);
    return [{ row, roster, group: groupOf(row), number: at + 1, last: row.segments.at(-1), hasNamesake }];
  });
}

function groupOf({ disputed, disqualified, state }: SeatRow): GroupName {
  if (disputed.length > 0) return 'disputed';
  if (state === 'present') return 'present';
  if (disqualified) return 'out';
  return state === 'unmarked' ? 'unmarked' : 'away';
}

/** Seats whose number or some word of whose names begins with what was typed; å, ä and ö count where they are typed. */
export function findSeats(views: readonly SeatView[], typed: string): SeatView[] {
  const wanted = typed.trim();
  if (!wanted) return [...views];
  if (/^\d+$/.test(wanted)) return views.filter(({ number }) => String(number).startsWith(wanted));
  return views.filter(({ row, last }) => isNamed(wanted, row.seat.name, row.seat.village, last?.name ?? ''));
}

/** Whether each word that was typed begins some word of these names. */
export function isNamed(typed: string, ...names: readonly string[]): boolean {
  const fold = foldPlain(typed) === foldText(typed) ? foldPlain : foldText;
  const text = fold(` ${names.join(' ')}`);
  return fold(typed)
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(` ${word}`));
}
