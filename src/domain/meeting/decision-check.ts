import type { City } from '../city.ts';
import type { Roster } from '../committee/roster.ts';
import { presentAt, type Quorum, quorumAt } from './quorum.ts';
import type { AgendaItem, Sitting } from './records.ts';
import type { Roll } from './roll.ts';

const MINUTE_MS = 60_000;

/** How the roll, as it is now, tells another story than a decision does of the moment it was made. */
export interface DecisionDoubt {
  atMs: number;
  /** The committee that had no quorum then, by the roll. */
  noQuorum?: Quorum & { needed: number; area: string };
  /** In the decision, but not in the roll at that moment or disqualified for the item; and the other way round. */
  missing: string[];
  added: string[];
}

/**
 * Compares who was present and entitled when a matter was decided with what the marks say now: another phone may have
 * known of somebody who had left. The decision's own count is never altered (facts.md 1.5, 3.2). A roll knows no seconds:
 * whoever came or went within that very minute may have done so before or after.
 */
export function decisionDoubt(
  { id, decided }: Pick<AgendaItem, 'id' | 'decided'>,
  roll: Roll,
  rosters: readonly Roster[],
  city: Pick<City, 'quorum'>,
): DecisionDoubt | undefined {
  if (!decided) return undefined;
  const { atMs, present } = decided;
  const before = Math.floor(atMs / MINUTE_MS) * MINUTE_MS - 1;
  const moments = [atMs, before];
  const sitting = moments.map((each) => presentAt(roll, each, id));
  const missing = present.filter((one) => !sitting.some((list) => list.some((each) => isSame(each, one))));
  const isAlways = (one: Sitting) => sitting.every((list) => list.some((each) => isSame(each, one)));
  const added = (sitting[0] ?? []).filter((one) => isAlways(one) && !present.some((each) => isSame(each, one)));
  if (missing.length === 0 && added.length === 0) return undefined;
  const noQuorum = rosters
    .map((roster) => ({ area: roster.area, ...mostOf(moments.map((each) => quorumAt(roll, roster, each, city, id))) }))
    .find((each): each is NonNullable<DecisionDoubt['noQuorum']> => each.isQuorate === false);
  return {
    atMs,
    ...(noQuorum ? { noQuorum } : {}),
    missing: missing.map(({ name }) => name),
    added: added.map(({ name }) => name),
  };
}

const isSame = (a: Sitting, b: Sitting): boolean => a.seat === b.seat && a.person === b.person;

const mostOf = (quorums: readonly Quorum[]): Quorum | undefined => quorums.toSorted((a, b) => b.present - a.present)[0];
