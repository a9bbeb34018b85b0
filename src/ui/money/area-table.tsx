// biome-ignore-all lint/a11y/noRedundantRoles: folding the rows on a narrow screen takes the roles of a table away
// biome-ignore-all lint/a11y/useSemanticElements: and the head of a group of rows is one

import { areaCsv } from '../../domain/money/money-csv.ts';
import type { BudgetLine } from '../../domain/money/records.ts';
import { useTexts } from '../app.ts';
import { downloadFile } from '../hand-over/hand-over-file.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Section } from '../parts/section.tsx';
import type { NamedRow } from './area-picture.tsx';
import { csvFile } from './csv-file.ts';
import { lineName, useAmount } from './use-money.ts';

/**
 * The picture's numbers: the area as head of its row, four figures under it. The roles are written out because a narrow
 * screen folds the rows, which hides them.
 */
export function AreaTable({ line, rows, total }: { line: BudgetLine; rows: readonly NamedRow[]; total: NamedRow }) {
  const texts = useTexts();
  const { t } = texts;
  const all = rows.length > 1 ? [...rows, total] : rows;
  const columns = ['budget', 'budget.spent', 'budget.allocated', 'budget.left'] as const;
  const download = () => {
    const heads = columns.map((key) => t(key)) as [string, string, string, string];
    const csv = areaCsv([t('area'), ...heads, t('coFunding')], all);
    downloadFile(csvFile(csv, t('money'), lineName(texts, line)));
  };
  return (
    <Section title={t('money.table')}>
      <table class="money-table" role="table">
        <caption class="hidden">{lineName(texts, line)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((key) => (
              <th key={key} role="columnheader" scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {all.map((row) => (
          <AreaRows key={row.pot} row={row} isTotal={row === total} />
        ))}
      </table>
      <Buttons>
        <Button kind="quiet" icon="export" fill="grow" onClick={download}>
          {t('money.csv')}
        </Button>
        <Button kind="quiet" icon="print" fill="grow" onClick={() => print()}>
          {t('print')}
        </Button>
      </Buttons>
    </Section>
  );
}

function AreaRows({ row, isTotal }: { row: NamedRow; isTotal: boolean }) {
  const { t } = useTexts();
  const amount = useAmount();
  const cells = [
    ['budget', row.amountCents],
    ['budget.spent', row.spentCents],
    ['budget.allocated', row.reservedCents],
    ['budget.left', row.leftCents],
  ] as const;
  return (
    <tbody role="rowgroup" class={isTotal ? 'total' : undefined}>
      <tr role="row">
        <th role="rowheader" scope="rowgroup" colSpan={4}>
          {row.name}
        </th>
      </tr>
      <tr role="row">
        {cells.map(([key, cents]) => (
          <td key={key} role="cell" data-name={t(key)} class="num">
            {key === 'budget.left' ? <b>{amount(cents)}</b> : amount(cents)}
          </td>
        ))}
      </tr>
    </tbody>
  );
}
