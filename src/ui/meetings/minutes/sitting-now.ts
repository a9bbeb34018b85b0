import { presentAt, type Quorum, quorumAt } from '../../../domain/meeting/quorum.ts';
import type { AgendaItem, Sitting } from '../../../domain/meeting/records.ts';
import type { Minutes } from './use-minutes.ts';

/** Who is there for an item, and whether it may be decided. */
export interface SittingNow {
  /** The moment it is about: now, or the last one of the item or the meeting once they are over. */
  atMs: number;
  present: Sitting[];
  deputyCount: number;
  conflicts: { name: string; reason: string }[];
  otherCount: number;
  total: number;
  /** Seats needed; 0 where the city has told no rule. */
  needed: number;
  /** Of each committee that meets; sums of several say nothing. */
  quorums: (Quorum & { area: string })[];
  /** Every committee that meets has its quorum, or none is bound by one. */
  isQuorate: boolean;
}

/** Who sits in this item: now while it is dealt with, else as it ended. */
export function sittingIn({ roll, rosters, city }: Minutes, item: AgendaItem, nowMs: number): SittingNow {
  const atMs = momentOf(roll, item, nowMs);
  const present = presentAt(roll, atMs, item.id);
  const quorums = rosters.map((roster) => ({
    area: roster.area,
    ...quorumAt(roll, roster, atMs, city, item.id),
  }));
  const seats = new Set(present.map(({ seat }) => seat));
  const deputies = roll.rows.filter(
    ({ seat }) => seats.has(seat.id) && !present.some((each) => each.seat === seat.id && each.person === seat.person),
  );
  const covers = ({ fromMs, toMs }: { fromMs: number; toMs: number | null }) =>
    fromMs <= atMs && (toMs === null || atMs < toMs);
  return {
    atMs,
    present,
    deputyCount: deputies.length,
    conflicts: roll.conflicts.filter((each) => each.item === item.id).map(({ name, reason }) => ({ name, reason })),
    otherCount: roll.others.filter(({ segments }) => segments.some(covers)).length,
    total: quorums.reduce((sum, { total }) => sum + total, 0),
    needed: quorums.reduce((sum, { needed }) => sum + (needed ?? 0), 0),
    quorums,
    isQuorate: quorums.length > 0 && quorums.every(({ isQuorate }) => isQuorate !== false),
  };
}

function momentOf({ items, closedAtMs }: Minutes['roll'], item: AgendaItem, nowMs: number): number {
  const last = items.filter((each) => each.item === item.id).at(-1);
  const ends = [nowMs, last?.toMs, closedAtMs].filter((each) => each != null);
  return Math.min(nowMs, ...ends.map((end) => (end === nowMs ? end : end - 1)));
}
