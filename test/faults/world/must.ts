/** A broken promise; the message begins with the invariant's number in design.md, section 4. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** Ends the history with a violation unless `ok`; what comes after the words is shown beside them. */
export function must(ok: unknown, words: string, ...shown: unknown[]): asserts ok {
  if (ok) return;
  const parts = shown.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)));
  throw new Violation([words, ...parts].join(' '));
}
