import type { Span } from './spans.ts';
import type { MarkOf } from './standing-marks.ts';

/** A time that marks began and ended. */
export interface Stretch<M extends MarkOf> extends Span {
  /** All that say when it began: the earliest counts. */
  begun: M[];
  /** All that say when it ended: the latest counts. */
  ended: M[];
}

/**
 * Reads marks in the order of time as stretches. Neighbouring repeats fold: earliest beginning, latest end. An end
 * before any beginning is a stray.
 */
export function foldMarks<M extends MarkOf>(
  inOrder: readonly M[],
  begins: (mark: M) => boolean,
): { stretches: Stretch<M>[]; strays: M[] } {
  const stretches: Stretch<M>[] = [];
  const strays: M[] = [];
  for (const mark of inOrder) {
    const last = stretches.at(-1);
    const { atMs } = mark.fact;
    if (begins(mark)) {
      if (last && last.toMs === null) last.begun.push(mark);
      else stretches.push({ fromMs: atMs, toMs: null, begun: [mark], ended: [] });
    } else if (last) {
      last.toMs = atMs;
      last.ended.push(mark);
    } else strays.push(mark);
  }
  return { stretches, strays };
}
