import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Rows } from '../parts/rows.tsx';
import type { CardProps } from './allocation-card.tsx';

/** Payments and what others give, entry by entry; what was made void is struck through for those who keep it. */
export function Ledger({ money, line, acts, allocation }: CardProps) {
  const { t, formatMoney, formatDay } = useTexts();
  const isKept = money.mayKeep(allocation.areas);
  const entries = [
    ...allocation.payments.map((each) => ({
      ...each,
      kind: 'payment.void' as const,
      words: `${each.title}, ${formatDay(each.on)}`,
    })),
    ...allocation.coFunding.map((each) => ({
      ...each,
      kind: 'coFunding.void' as const,
      words: `${t('coFunder')}: ${each.funder}${each.isInKind ? ` (${t('money.coFunding.inKind').toLowerCase()})` : ''}`,
    })),
  ].filter(({ voided }) => isKept || !voided);
  if (entries.length === 0) return null;
  return (
    <Rows>
      {entries.map(({ id, kind, words, cents, voided }) => (
        <li key={id} class="money-entry">
          {voided ? <del>{words}</del> : <span>{words}</span>}
          {voided ? <del class="num">{formatMoney(cents)}</del> : <b class="num">{formatMoney(cents)}</b>}
          {isKept && !voided && !allocation.voided && (
            <Button
              kind="plain"
              size="compact"
              label={t('money.voidOne', { title: words })}
              onClick={() => void acts.act(kind, allocation, { line: line.id, entry: id }, t('money.saved.voided'))}
            >
              {t('money.void')}
            </Button>
          )}
        </li>
      ))}
    </Rows>
  );
}
