import type { BudgetLine } from '../../domain/money/records.ts';
import { leftCents, missingCents } from '../../domain/money/sums.ts';
import { useTexts } from '../app.ts';
import { Note } from '../parts/note.tsx';
import type { Money } from './use-money.ts';

/** What remains in a pot as far as this device knows, and a warning where an amount is more than that. */
export function LeftNote({
  money,
  line,
  areas,
  cents,
}: {
  money: Money;
  line: BudgetLine;
  areas: readonly string[];
  cents: number;
}) {
  const { t, formatMoney } = useTexts();
  const left = leftCents(line, money.allocations, areas);
  const missing = missingCents(line, money.allocations, areas, cents);
  return (
    <div aria-live="polite">
      {missing > 0 ? (
        <Note tone="leaf" icon="warning" title={`${t('budget.exceeded', { amount: formatMoney(missing) })}.`}>
          {left !== null && `${t('money.left', { amount: formatMoney(left) })}. `}
          {line.power === 'decides' && t('money.exceeds.hint')}
        </Note>
      ) : (
        <p class="soft">{left === null ? t('money.left.unknown') : t('money.left', { amount: formatMoney(left) })}</p>
      )}
    </div>
  );
}
