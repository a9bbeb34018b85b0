import { type Claim, claimOf } from './claims.ts';
import type { Course } from './course.ts';
import { type Member, type Sitter, seatDeputies } from './deputy-sits.ts';
import type { RollProblem, SeatRow, Segment } from './roll.ts';
import type { Placed } from './seat-places.ts';
import { overlap, type Span, within, without } from './spans.ts';
import type { MarkOf } from './standing-marks.ts';

/** A seat's row before the rows have been compared with each other. */
export interface DerivedRow {
  row: SeatRow;
  /** Who would sit when, were nobody disqualified. */
  meant: Segment[];
  claims: Claim[];
  problems: RollProblem[];
}

/** Who sat in a seat when: the member, or deputies for as long as the member was not there (facts.md 3.3). */
export function seatRowOf({ seat, marks }: Placed, course: Course): DerivedRow {
  const claims = [...new Set(marks.map(({ fact }) => fact.person))].map((person) =>
    claimOf(
      marks.filter(({ fact }) => fact.person === person),
      course.openedAtMs,
    ),
  );
  const sitters: Sitter[] = claims.flatMap((claim) =>
    claim.stretches.map((stretch) => ({ stretch, ...segmentsOf(claim, stretch, seat.person, course.span) })),
  );
  const members: Member[] = sitters
    .filter(({ isDeputy }) => !isDeputy)
    .map((sitter) => ({ ...sitter, sits: sitter.meant.flatMap((each) => without(each, outOf(course, each.person))) }));
  const deputies = sitters.filter(({ isDeputy }) => isDeputy);
  const { sits, clashes, overlaps } = seatDeputies(deputies, members, course.span);
  const disputed = new Set([...claims.flatMap((claim) => claim.disputed), ...clashes]);
  return {
    row: {
      seat,
      segments: [
        ...members.flatMap((member) => member.sits),
        ...sits.flatMap((each) => without(each, outOf(course, each.person))),
      ].sort((a, b) => a.fromMs - b.fromMs),
      state: 'unmarked',
      disputed: marks.filter((mark) => disputed.has(mark)),
    },
    meant: [...members.flatMap(({ meant }) => meant), ...sits],
    claims,
    problems: [
      ...claims.flatMap((claim) => claimProblems(claim, course.span)),
      ...overlaps.map((pair) => aProblem('overlap', pair)),
    ],
  };
}

function segmentsOf(
  { person, name }: Claim,
  stretch: Sitter['stretch'],
  member: string,
  span: Span,
): Pick<Sitter, 'meant' | 'isDeputy'> {
  const isDeputy = person !== member;
  const isRemote = stretch.begun.some(({ fact }) => fact.remote === true);
  const meant = within(stretch, span).map(({ fromMs, toMs }) => ({ person, name, fromMs, toMs, isDeputy, isRemote }));
  return { meant, isDeputy };
}

/** When somebody was out for an item they were disqualified for (Hallintolaki 27–28 §). */
function outOf({ conflicts, items }: Course, person: string): Span[] {
  const out = new Set(conflicts.filter((each) => each.person === person).map(({ item }) => item));
  return items.filter(({ item, fromMs, toMs }) => out.has(item) && fromMs !== toMs);
}

function claimProblems({ strays, stretches }: Claim, span: Span): RollProblem[] {
  const outside = stretches.filter(
    (each) => !overlap(each, span) || (each.toMs !== null && span.toMs !== null && each.toMs > span.toMs),
  );
  return [
    ...strays.map((mark) => aProblem('leftBeforeArrived', [mark])),
    ...outside.map(({ begun, ended }) => aProblem('outsideMeeting', [...begun, ...ended])),
  ];
}

const aProblem = (kind: RollProblem['kind'], marks: readonly MarkOf<'seat'>[]): RollProblem => ({
  kind,
  marks: marks.map(({ id }) => id),
  names: [...new Set(marks.map(({ fact }) => fact.name))],
});
