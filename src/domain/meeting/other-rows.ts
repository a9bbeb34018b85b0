import { groupBy } from '../group-by.ts';
import { foldMarks } from './fold-marks.ts';
import type { OtherRow, RollProblem, SeatRow } from './roll.ts';
import type { Misplaced } from './seat-places.ts';
import { type Span, within, without } from './spans.ts';
import type { MarkOf } from './standing-marks.ts';

/**
 * Who was in the room without a seat, in the order they came. Somebody called into a seat is no other attendee for that
 * time; somebody marked into a seat that is not theirs is one.
 */
export function othersOf(
  marks: readonly MarkOf<'other'>[],
  misplaced: readonly Misplaced[],
  rows: readonly SeatRow[],
  span: Span,
): { others: OtherRow[]; problems: RollProblem[] } {
  const seated = groupBy(
    rows.flatMap(({ segments }) => segments),
    ({ person }) => person,
  );
  const problems: RollProblem[] = [];
  const others: OtherRow[] = [];
  const marked = groupBy(marks, ({ fact }) => fact.person);
  const persons = new Set([...marked.keys(), ...misplaced.map(({ person }) => person)]);
  for (const person of persons) {
    const own = marked.get(person) ?? [];
    const astray = misplaced.filter((each) => each.person === person);
    const inOrder = [...own, ...astray.flatMap((each) => each.marks)].sort((a, b) => a.fact.atMs - b.fact.atMs);
    const { stretches, strays } = foldMarks(
      inOrder.filter(({ fact: { state } }) => state === 'arrived' || state === 'left'),
      ({ fact }) => fact.state === 'arrived',
    );
    const last = own.at(-1)?.fact;
    const name = last?.name ?? astray[0]?.name ?? '';
    for (const mark of strays) problems.push({ kind: 'leftBeforeArrived', marks: [mark.id], names: [name] });
    const segments = stretches
      .flatMap(({ fromMs, toMs }) => within({ fromMs, toMs }, span))
      .flatMap((each) => without(each, seated.get(person) ?? []));
    if (segments.length > 0) others.push({ person, name, role: last?.role ?? 'deputy', segments });
  }
  others.sort((a, b) => (a.segments[0]?.fromMs ?? 0) - (b.segments[0]?.fromMs ?? 0) || (a.person < b.person ? -1 : 1));
  return { others, problems };
}
