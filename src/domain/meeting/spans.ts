/** A time from one moment until another, which it does not hold any more; `toMs` is null while it goes on. */
export interface Span {
  fromMs: number;
  toMs: number | null;
}

const endOf = ({ toMs }: Span): number => toMs ?? Number.POSITIVE_INFINITY;
const until = (ms: number): number | null => (Number.isFinite(ms) ? ms : null);

export const covers = (span: Span, atMs: number): boolean => span.fromMs <= atMs && atMs < endOf(span);

export const overlap = (a: Span, b: Span): boolean => a.fromMs < endOf(b) && b.fromMs < endOf(a);

/** What of a span lies within another; nothing where they only touch. */
export function within<T extends Span>(span: T, bounds: Span): T[] {
  const fromMs = Math.max(span.fromMs, bounds.fromMs);
  const toMs = Math.min(endOf(span), endOf(bounds));
  return fromMs < toMs ? [{ ...span, fromMs, toMs: until(toMs) }] : [];
}

/** What is left of a span without those others. */
export function without<T extends Span>(span: T, others: readonly Span[]): T[] {
  let left: T[] = [span];
  for (const other of others) {
    left = left.flatMap((each) => [
      ...within(each, { fromMs: Number.NEGATIVE_INFINITY, toMs: other.fromMs }),
      ...(other.toMs === null ? [] : within(each, { fromMs: other.toMs, toMs: null })),
    ]);
  }
  return left;
}
