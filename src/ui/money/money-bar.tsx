import type { MoneyRow } from '../../domain/money/sums.ts';

/**
 * Spent solid, reserved striped, left hollow; as long as its share of the longest. For the eye: every number stands
 * beside it and in the table. Nothing is drawn where the amount is unknown.
 */
export function MoneyBar({ row, share }: { row: MoneyRow; share: number }) {
  const { amountCents, spentCents, reservedCents, leftCents } = row;
  if (!amountCents) return null;
  const parts = [
    ['is-spent', spentCents],
    ['is-reserved', reservedCents],
    ['is-left', leftCents ?? 0],
  ] as const;
  return (
    <div class="money-bar" style={{ '--w': `${share * 100}%` }} aria-hidden="true">
      {parts.map(([look, cents]) => cents > 0 && <span key={look} class={look} style={{ '--n': cents }} />)}
    </div>
  );
}
