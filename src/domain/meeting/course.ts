import { foldMarks } from './fold-marks.ts';
import type { Roll, RollProblem } from './roll.ts';
import { type Span, within } from './spans.ts';
import { byTime, type MarkOf, marksOf } from './standing-marks.ts';

/** How a meeting went, whoever sat: what the rows of a roll are seen against. */
export interface Course extends Pick<Roll, 'openedAtMs' | 'closedAtMs' | 'breaks' | 'chairs' | 'items' | 'conflicts'> {
  /** From the opening until the close, as far as they are known. */
  span: Span;
  problems: RollProblem[];
}

/** Reads the course of a meeting from its standing marks, given in the order of time. */
export function courseOf(marks: readonly MarkOf[]): Course {
  const { openedAtMs, closedAtMs, breaks, problems } = sessionOf(marksOf(marks, 'session'));
  const span = { fromMs: openedAtMs ?? Number.NEGATIVE_INFINITY, toMs: closedAtMs ?? null };
  const items = itemsOf(marksOf(marks, 'item'));
  return {
    openedAtMs,
    closedAtMs,
    span,
    breaks: breaks.flatMap((each) => within(each, span)),
    chairs: chairsOf(marksOf(marks, 'chair'), span),
    items: items.stretches.flatMap(({ item, ...each }) => clipped(each, span).map((times) => ({ item, ...times }))),
    conflicts: conflictsOf(marksOf(marks, 'conflict')),
    problems: [
      ...problems,
      ...items.strays.map((mark) => aProblem('closedBeforeOpened', [mark])),
      ...items.stretches.flatMap((each) =>
        clipped(each, span).length > 0 ? [] : [aProblem('outsideMeeting', each.marks)],
      ),
    ],
  };
}

const aProblem = (kind: RollProblem['kind'], marks: readonly MarkOf[]): RollProblem => ({
  kind,
  marks: marks.map(({ id }) => id),
  names: [],
});

/** A meeting that was closed before it was opened has not been closed; one opened again goes on. */
function sessionOf(marks: readonly MarkOf<'session'>[]) {
  const meeting = foldMarks(
    marks.filter(({ fact: { event } }) => event === 'opened' || event === 'closed'),
    ({ fact }) => fact.event === 'opened',
  );
  const breaks = foldMarks(
    marks.filter(({ fact: { event } }) => event === 'breakBegan' || event === 'breakEnded'),
    ({ fact }) => fact.event === 'breakBegan',
  );
  return {
    openedAtMs: meeting.stretches[0]?.fromMs,
    closedAtMs: meeting.stretches.at(-1)?.toMs ?? undefined,
    breaks: breaks.stretches.map(({ fromMs, toMs }) => ({ fromMs, toMs })),
    problems: [...meeting.strays, ...breaks.strays].map((mark) => aProblem('closedBeforeOpened', [mark])),
  };
}

/** An item dealt with in less than a minute stays on the list. */
const clipped = ({ fromMs, toMs }: Span, span: Span): Span[] =>
  fromMs === toMs && fromMs >= span.fromMs && (span.toMs === null || fromMs <= span.toMs)
    ? [{ fromMs, toMs }]
    : within({ fromMs, toMs }, span);

/** One item at a time: opening another ends the one before. */
function itemsOf(marks: readonly MarkOf<'item'>[]) {
  const folded = [...new Set(marks.map(({ fact }) => fact.item))].map((item) => ({
    item,
    ...foldMarks(
      marks.filter(({ fact }) => fact.item === item),
      ({ fact }) => fact.event === 'opened',
    ),
  }));
  const openings = folded.flatMap(({ stretches }) => stretches.flatMap(({ begun }) => begun.slice(0, 1)));
  const stretches = folded.flatMap(({ item, stretches }) =>
    stretches.map(({ fromMs, toMs, begun, ended }) => {
      const after = openings.filter(({ fact }) => fact.item !== item && fact.atMs >= fromMs);
      const next = after.filter((mark) => begun[0] && byTime(begun[0], mark) < 0).map(({ fact }) => fact.atMs);
      const endMs = Math.min(toMs ?? Number.POSITIVE_INFINITY, ...next);
      return { item, fromMs, toMs: Number.isFinite(endMs) ? endMs : null, marks: [...begun, ...ended] };
    }),
  );
  return {
    stretches: stretches.sort((a, b) => a.fromMs - b.fromMs || (a.item < b.item ? -1 : 1)),
    strays: folded.flatMap(({ strays }) => strays),
  };
}

/** Whoever was named before the opening chairs from it on. */
function chairsOf(marks: readonly MarkOf<'chair'>[], span: Span): Course['chairs'] {
  const chairs: Course['chairs'] = [];
  for (const { fact } of marks) {
    const fromMs = Math.max(fact.atMs, span.fromMs);
    if (span.toMs !== null && fromMs >= span.toMs) continue;
    const last = chairs.at(-1);
    if (last?.person === fact.person) continue;
    if (last?.fromMs === fromMs) chairs.pop();
    if (chairs.at(-1)?.person !== fact.person) chairs.push({ person: fact.person, name: fact.name, fromMs });
  }
  return chairs;
}

/** One entry for each item and person, with every reason that was given. */
function conflictsOf(marks: readonly MarkOf<'conflict'>[]): Course['conflicts'] {
  const found = new Map<string, Course['conflicts'][number] & { reasons: string[] }>();
  for (const { id, fact } of marks) {
    const { item, seat, person, name, reason, atMs } = fact;
    const key = JSON.stringify([item, seat, person]);
    const known = found.get(key);
    if (!known) found.set(key, { item, seat, person, name, reason, atMs, mark: id, reasons: [reason] });
    else if (reason && !known.reasons.includes(reason)) known.reasons.push(reason);
  }
  return [...found.values()].map(({ reasons, ...conflict }) => ({
    ...conflict,
    reason: reasons.filter(Boolean).join('; '),
  }));
}
