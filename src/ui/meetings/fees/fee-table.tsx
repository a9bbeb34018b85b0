// biome-ignore-all lint/a11y/noRedundantRoles: folding the rows on a narrow screen takes the roles of a table away

import type { FeeSheet } from '../../../domain/meeting/fee-csv.ts';
import type { FeeRow } from '../../../domain/meeting/records.ts';
import { useTexts } from '../../app.ts';
import { basisWords } from './basis-words.ts';

/**
 * Who gets what and why, a row a person. Where no amount is set the column is left out, and nothing is summed up.
 * The roles are written out because a narrow screen folds the rows, which hides them.
 */
export function FeeTable({ sheet, label }: { sheet: FeeSheet; label: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { rows, totalCents } = sheet;
  const hasAmounts = rows.some(({ cents }) => cents !== null);
  return (
    <table class="fee-table" role="table">
      <caption class="hidden">{label}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <Head>{t('fees.name')}</Head>
          <Head>{t('fees.role')}</Head>
          <Head>{t('fees.times')}</Head>
          <Head>{t('fees.basis')}</Head>
          {hasAmounts && <Head>{t('fees.amount')}</Head>}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.person}>
            <th role="rowheader" scope="row">
              {row.name}
            </th>
            <td role="cell">{t(row.role)}</td>
            <td role="cell" class="fee-times">
              <Spans row={row} />
            </td>
            <td role="cell" class="fee-basis">
              {basisWords(texts, row)}
            </td>
            {hasAmounts && (
              <td role="cell" class="fee-amount">
                {row.cents === null ? t('fee.amountMissing') : texts.formatMoney(row.cents)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      {totalCents !== null && (
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row" colSpan={4}>
              {t('fees.total')}
            </th>
            <td role="cell" class="fee-amount">
              {texts.formatMoney(totalCents)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th role="columnheader" scope="col">
      {children}
    </th>
  );
}

/** klo 17.08–18.15, klo 18.25–19.05; each on one line. */
function Spans({ row: { segments } }: { row: FeeRow }) {
  const { t, formatClock } = useTexts();
  return segments.map(({ fromMs, toMs }, at) => (
    <span key={fromMs}>
      <span class="num">{t('fees.span', { from: formatClock(fromMs), to: formatClock(toMs) })}</span>
      {at < segments.length - 1 && ', '}
    </span>
  ));
}
