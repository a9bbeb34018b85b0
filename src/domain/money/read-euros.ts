import { MOST_CENTS } from './money-rules.ts';

/**
 * What somebody wrote as euros, in cents: `250`, `1 200,50`, `1200.5 €`. A point or comma before one or two last digits
 * parts the cents; spaces part thousands. Undefined for what is no such amount, and for more than anybody gives.
 */
export function readEuros(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s\u00A0\u202F]|€/g, '');
  const [, euros, cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (euros === undefined) return undefined;
  const sum = Number(euros) * 100 + Number(cents.padEnd(2, '0'));
  return sum <= MOST_CENTS ? sum : undefined;
}

/** Cents as somebody would write them into a field: `1200`, `1200,50`. */
export const writeEuros = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
