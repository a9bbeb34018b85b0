import type { Stretch } from './fold-marks.ts';
import type { Segment } from './roll.ts';
import { covers, type Span, within, without } from './spans.ts';
import { byTime, type MarkOf, madeApart } from './standing-marks.ts';

type SeatMark = MarkOf<'seat'>;

/** Somebody's time in a seat as marks say it, and as it lies within the meeting. */
export interface Sitter {
  stretch: Stretch<SeatMark>;
  meant: Segment[];
  isDeputy: boolean;
}

/** A member's time, and what of it conflicts of interest leave. */
export interface Member extends Sitter {
  sits: Segment[];
}

/**
 * When the deputies of a seat sat in it: from when the member was away until the member came or another deputy was
 * called; then for good, unless called once more. Two at once who were called by devices that knew nothing of each
 * other clash.
 */
export function seatDeputies(
  deputies: readonly Sitter[],
  members: readonly Member[],
  span: Span,
): { sits: Segment[]; clashes: SeatMark[]; overlaps: SeatMark[][] } {
  const sits: Segment[] = [];
  const clashes: SeatMark[] = [];
  const overlaps: SeatMark[][] = [];
  const calls = callsOf(deputies);
  for (const [at, { deputy, fromMs }] of calls.entries()) {
    const own = sits.filter((each) => each.person === personOf(deputy));
    const startMs = Math.max(fromMs, span.fromMs);
    if (own.some((each) => covers(each, startMs))) continue;
    const returns = members.flatMap((member) => member.sits.map((each) => each.fromMs)).filter((ms) => ms > fromMs);
    const successors = calls.slice(at + 1).filter((each) => personOf(each.deputy) !== personOf(deputy));
    for (const next of successors) {
      const isBusy = covers(deputy.stretch, next.fromMs) && returns.every((ms) => ms > next.fromMs);
      if (isBusy && areApart(deputy, next.deputy)) clashes.push(...deputy.stretch.begun, ...next.deputy.stretch.begun);
    }
    const endMs = Math.min(...returns, ...successors.map((next) => next.fromMs));
    const toMs = Number.isFinite(endMs) ? endMs : null;
    const called = deputy.meant.flatMap((each) => within(each, { fromMs, toMs }));
    const holder = members.find((member) => member.sits.some((each) => covers(each, startMs)));
    const free = called.flatMap((each) => without(each, [...(holder?.sits ?? []), ...own]));
    sits.push(...free);
    if (!holder) continue;
    const pair = [...holder.stretch.begun, ...deputy.stretch.begun];
    if (areApart(holder, deputy)) clashes.push(...pair);
    else if (free.length === 0 && own.length === 0) overlaps.push(pair);
  }
  return { sits, clashes, overlaps };
}

/** Every time a deputy was called, in the order of time. */
const callsOf = (deputies: readonly Sitter[]): { deputy: Sitter; fromMs: number }[] =>
  deputies
    .flatMap((deputy) => deputy.stretch.begun.map((mark) => ({ deputy, mark, fromMs: mark.fact.atMs })))
    .sort((a, b) => byTime(a.mark, b.mark));

const personOf = ({ stretch }: Sitter): string | undefined => stretch.begun[0]?.fact.person;

/** Whether no mark of the one knew any of the other. */
const areApart = (a: Sitter, b: Sitter): boolean =>
  a.stretch.begun.every((mark) => b.stretch.begun.every((other) => madeApart(mark, other)));
