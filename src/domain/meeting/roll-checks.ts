import type { Course } from './course.ts';
import type { RollProblem, SeatRow, Segment } from './roll.ts';
import { deputiesFor, type Placed } from './seat-places.ts';
import type { DerivedRow } from './seat-row.ts';
import { overlap, without } from './spans.ts';
import type { MarkOf } from './standing-marks.ts';

/**
 * Nobody sits twice: who is marked into a second seat keeps the one taken first, the own one where both began at once
 * (facts.md 1.5: one person, one seat).
 */
export function seatOnce(
  rows: readonly SeatRow[],
  placed: readonly Placed[],
): { rows: SeatRow[]; problems: RollProblem[] } {
  const taken = new Map<string, { segment: Segment; seat: string }[]>();
  const parts: { segment: Segment; seat: string }[] = [];
  const problems = new Map<string, RollProblem>();
  const all = rows.flatMap(({ seat, segments }) => segments.map((segment) => ({ segment, seat: seat.id })));
  all.sort((a, b) => a.segment.fromMs - b.segment.fromMs || Number(a.segment.isDeputy) - Number(b.segment.isDeputy));
  for (const { segment, seat } of all) {
    const elsewhere = (taken.get(segment.person) ?? []).filter((each) => each.seat !== seat);
    const kept = without(
      segment,
      elsewhere.map((each) => each.segment),
    ).map((part) => ({ segment: part, seat }));
    if (elsewhere.some((each) => overlap(each.segment, segment))) {
      const marks = placed.flatMap((place) => place.marks.filter(({ fact }) => fact.person === segment.person));
      problems.set(segment.person, { kind: 'twoSeats', marks: marks.map(({ id }) => id), names: [segment.name] });
    }
    parts.push(...kept);
    taken.set(segment.person, [...(taken.get(segment.person) ?? []), ...kept]);
  }
  return {
    rows: rows.map((row) => ({
      ...row,
      segments: parts.filter(({ seat }) => seat === row.seat.id).map(({ segment }) => segment),
    })),
    problems: [...problems.values()],
  };
}

/** Who chaired without sitting in any seat meanwhile (facts.md 1.5, 0.4). */
export function chairsWithoutSeat(
  { chairs, span }: Course,
  rows: readonly SeatRow[],
  marks: readonly MarkOf<'chair'>[],
): RollProblem[] {
  return chairs.flatMap(({ person, name, fromMs }, at) => {
    const chaired = { fromMs, toMs: chairs[at + 1]?.fromMs ?? span.toMs };
    const sat = rows.some(({ segments }) => segments.some((each) => each.person === person && overlap(each, chaired)));
    if (sat) return [];
    const own = marks.filter(({ fact }) => fact.person === person);
    return [{ kind: 'chairWithoutSeat' as const, marks: own.map(({ id }) => id), names: [name] }];
  });
}

/** Listed deputies who sat although others before them on the list never did until then: allowed, and noted (1.5). */
export function skippedDeputies(placed: readonly Placed[], derived: readonly DerivedRow[]): RollProblem[] {
  const sat = derived.flatMap(({ row }) => row.segments).filter(({ isDeputy }) => isDeputy);
  const firstMs = new Map<string, number>();
  for (const { person, fromMs } of sat) firstMs.set(person, Math.min(fromMs, firstMs.get(person) ?? fromMs));
  return placed.flatMap((place, at) => {
    const deputies = deputiesFor(place).filter(({ seat }) => seat === undefined);
    const inSeat = new Set(derived[at]?.row.segments.map(({ person }) => person));
    return deputies.flatMap((deputy): RollProblem[] => {
      if (!inSeat.has(deputy.person)) return [];
      const since = firstMs.get(deputy.person) ?? Number.POSITIVE_INFINITY;
      const skipped = deputies.filter(
        ({ person, order }) => order < deputy.order && (firstMs.get(person) ?? Number.POSITIVE_INFINITY) > since,
      );
      if (skipped.length === 0) return [];
      const marks = place.marks.filter(({ fact }) => fact.person === deputy.person && fact.state === 'arrived');
      return [
        {
          kind: 'orderSkipped',
          marks: marks.map(({ id }) => id),
          names: [deputy.name, ...skipped.map(({ name }) => name)],
        },
      ];
    });
  });
}
