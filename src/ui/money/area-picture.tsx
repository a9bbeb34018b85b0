import { useMemo } from 'preact/hooks';
import type { BudgetLine } from '../../domain/money/records.ts';
import { type MoneyRow, moneyRows, SHARED_POT } from '../../domain/money/sums.ts';
import { useTexts } from '../app.ts';
import { reachWords } from '../ideas/reach-words.ts';
import { Section } from '../parts/section.tsx';
import { AreaTable } from './area-table.tsx';
import { MoneyBar } from './money-bar.tsx';
import { type Money, useAmount } from './use-money.ts';

/** A row of the picture with what people call it. */
export type NamedRow = MoneyRow & { name: string };

/** A line's money: what is left of it in large, a bar for each area, and the same as a table (look.md, "Pictures"). */
export function AreaPicture({ money, line }: { money: Money; line: BudgetLine }) {
  const { t } = useTexts();
  const amount = useAmount();
  const { rows, total } = useNamedRows(money, line);
  const longest = Math.max(0, ...rows.map(({ amountCents }) => amountCents ?? 0));
  return (
    <>
      <div class="money-total">
        <p>
          <span class="soft">{t('budget.left')}</span>
          <b class="num">{amount(total.leftCents)}</b>
          <span class="money-of soft">
            {t('budget')} <span class="num">{amount(total.amountCents)}</span>
          </span>
        </p>
        <MoneyBar row={total} share={1} />
        <MoneyKey row={total} />
      </div>
      {line.split === 'population' && !line.shares && <p>{t('money.notSplit')}</p>}
      {rows.length > 1 && longest > 0 && (
        <Section title={t('money.areas')} aside={t('budget.left')}>
          <ul class="money-bars">
            {rows.map((row) => (
              <li key={row.pot}>
                <p class="money-row">
                  <span>{row.name}</span>
                  <b class="num">{amount(row.leftCents)}</b>
                </p>
                <MoneyBar row={row} share={(row.amountCents ?? 0) / longest} />
              </li>
            ))}
          </ul>
          <p class="soft small-text">
            {line.split === 'population' && `${t('budget.perCapita')}. `}
            {t('money.bars')}
          </p>
          {line.population && (
            <p class="soft small-text">
              {t('money.population', { year: String(line.population.year), source: line.population.source })}
            </p>
          )}
        </Section>
      )}
      <AreaTable line={line} rows={rows} total={total} />
    </>
  );
}

function MoneyKey({ row }: { row: MoneyRow }) {
  const { t } = useTexts();
  const amount = useAmount();
  const keys = [
    ['is-spent', 'budget.spent', row.spentCents],
    ['is-reserved', 'budget.allocated', row.reservedCents],
    ['is-left', 'budget.left', row.leftCents],
  ] as const;
  return (
    <ul class="money-key">
      {keys.map(([look, key, cents]) => (
        <li key={key}>
          <span class={`money-swatch ${look}`} />
          {t(key)} <b class="num">{amount(cents)}</b>
        </li>
      ))}
    </ul>
  );
}

function useNamedRows({ city, allocations }: Money, line: BudgetLine): { rows: NamedRow[]; total: NamedRow } {
  const texts = useTexts();
  return useMemo(() => {
    const { rows, total } = moneyRows(
      line,
      allocations,
      city.areas.map(({ id }) => id),
    );
    const nameOf = (pot: string): string =>
      pot === SHARED_POT ? texts.t('money.shared') : reachWords(texts, city, { areas: [pot], wholeCity: false });
    return {
      rows: rows.map((row) => ({ ...row, name: nameOf(row.pot) })),
      total: { ...total, name: texts.t('money.total') },
    };
  }, [city, allocations, line, texts]);
}
