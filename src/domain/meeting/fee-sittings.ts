import type { Roster } from '../committee/roster.ts';
import { neededOf } from './quorum.ts';
import type { Roll, Segment } from './roll.ts';
import { covers } from './spans.ts';

/** From when to when, Unix milliseconds. */
export interface Span {
  fromMs: number;
  toMs: number;
}

/** Everybody who sat in one seat, with their times inside the meeting. */
export interface SharedSeat {
  seat: string;
  sitters: Sitter[];
}

/** One person in one seat. */
export interface Sitter {
  person: string;
  name: string;
  isDeputy: boolean;
  /** In the order of time. */
  segments: Span[];
}

/** Who sat where while the meeting lasted, in the order of the seats. What was marked before or after is cut off. */
export function sittingsOf(roll: Roll, roster: Roster, meeting: Span): SharedSeat[] {
  const own = new Set(roster.seats.map(({ id }) => id));
  return roll.rows
    .filter(({ seat }) => own.has(seat.id))
    .map(({ seat, segments }) => ({ seat: seat.id, sitters: sittersOf(segments, meeting) }));
}

function sittersOf(segments: readonly Segment[], meeting: Span): Sitter[] {
  const byPerson = new Map<string, Sitter>();
  for (const { person, name, isDeputy, fromMs, toMs } of segments) {
    const span = { fromMs: Math.max(fromMs, meeting.fromMs), toMs: Math.min(toMs ?? meeting.toMs, meeting.toMs) };
    if (span.fromMs >= span.toMs) continue;
    const sitter = byPerson.get(person) ?? { person, name, isDeputy, segments: [] };
    byPerson.set(person, { ...sitter, segments: [...sitter.segments, span].sort((a, b) => a.fromMs - b.fromMs) });
  }
  return [...byPerson.values()].sort((a, b) => startOf(a) - startOf(b));
}

/** How long somebody sat, milliseconds. */
export const staysMs = (segments: readonly Span[]): number =>
  segments.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);

export const startOf = ({ segments }: Pick<Sitter, 'segments'>): number => segments[0]?.fromMs ?? 0;
export const endOf = ({ segments }: Pick<Sitter, 'segments'>): number => Math.max(...segments.map(({ toMs }) => toMs));

/**
 * Whether more than half of the seats were covered at any moment (Kuntalaki 103 §): a meeting that lost its quorum later
 * was a meeting still (facts.md S7).
 */
export function wasEverQuorate(seats: readonly SharedSeat[], total: number): boolean {
  const all = seats.map(({ sitters }) => sitters.flatMap(({ segments }) => segments));
  const moments = all.flat().map(({ fromMs }) => fromMs);
  return moments.some(
    (atMs) => all.filter((spans) => spans.some((span) => covers(span, atMs))).length >= neededOf(total),
  );
}

/** Who chaired the longest part of the meeting, and everybody who chaired any; of equals the one who began. */
export function chairingOf({ chairs }: Roll, meeting: Span): { chair?: string; names: string[] } {
  const msByPerson = new Map<string, number>();
  const nameByPerson = new Map<string, string>();
  const inOrder = [...chairs].sort((a, b) => a.fromMs - b.fromMs);
  for (const [index, { person, name, fromMs }] of inOrder.entries()) {
    const until = Math.min(inOrder[index + 1]?.fromMs ?? meeting.toMs, meeting.toMs);
    const ms = until - Math.max(fromMs, meeting.fromMs);
    if (ms <= 0) continue;
    msByPerson.set(person, (msByPerson.get(person) ?? 0) + ms);
    nameByPerson.set(person, name);
  }
  // A stable sort: of equals the first stays first.
  const [longest] = [...msByPerson].sort(([, a], [, b]) => b - a);
  return { ...(longest ? { chair: longest[0] } : {}), names: [...nameByPerson.values()] };
}
