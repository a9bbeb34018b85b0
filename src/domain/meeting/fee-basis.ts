import type { FeeBasis } from './records.ts';

/**
 * What the steps of a row come to, in whole cents; null where the city has not set an amount that one of them needs.
 * Each step works on what the one before left, and half a cent is rounded up at each, so that whoever reads the row can
 * follow it with pen and paper.
 */
export function centsOfBasis(basis: readonly FeeBasis[]): number | null {
  let cents: number | null = null;
  for (const step of basis) cents = step.kind === 'base' || step.kind === 'youth' ? step.cents : afterStep(cents, step);
  return cents;
}

type Step = Exclude<FeeBasis, { kind: 'base' | 'youth' }>;

function afterStep(cents: number | null, step: Step): number | null {
  if (cents === null) return null;
  switch (step.kind) {
    case 'chair':
      return shareOf(cents, step.percent, 100);
    case 'long':
      return shareOf(cents, 100 + (step.raisePercent ?? 0), 100) + (step.hourCents ?? 0) * (step.hours ?? 0);
    case 'tooShort':
      return shareOf(cents, 1, 2);
    case 'sharedHalf':
      return shareOf(cents, 1, step.parts ?? 2);
    case 'longerStay':
      return 0;
    case 'sharedUnset':
      return null;
  }
}

/** A part of an amount, half a cent rounded up. Counted in whole numbers: no sum depends on a binary fraction. */
const shareOf = (cents: number, part: number, whole: number): number =>
  Math.floor((2 * cents * part + whole) / (2 * whole));

/** The sum of rows; null as soon as one of them is not known, and where nobody earns. */
export function totalOf(rows: readonly { cents: number | null }[]): number | null {
  if (rows.length === 0) return null;
  return rows.reduce<number | null>((sum, { cents }) => (sum === null || cents === null ? null : sum + cents), 0);
}
