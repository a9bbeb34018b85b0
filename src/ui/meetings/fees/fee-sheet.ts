import type { Area } from '../../../domain/city.ts';
import { type FeeSheet, feeCsv } from '../../../domain/meeting/fee-csv.ts';
import type { Meeting } from '../../../domain/meeting/records.ts';
import type { Translator } from '../../../texts/translate.ts';
import { basisWords } from './basis-words.ts';

/** What a list of payroll is about. */
export interface FeeSubject {
  meeting: Meeting;
  area: Area;
}

/** A list as a file that payroll opens; `version` names a list that was sent. */
export function feeFile(texts: Translator, { meeting, area }: FeeSubject, sheet: FeeSheet, version?: number): File {
  const { t, formatClock, formatDate, language } = texts;
  const csv = feeCsv(sheet, {
    columns: {
      meeting: t('fees.meeting'),
      committee: t('fees.committee'),
      name: t('fees.name'),
      role: t('fees.role'),
      arrived: t('fees.arrived'),
      left: t('fees.left'),
      basis: t('fees.basis'),
      amount: t('fees.amountInEuros'),
    },
    total: t('fees.total'),
    meeting: formatDate(meeting.startsAtMs),
    committee: area.committee.titles[language].replaceAll('\u00AD', ''),
    role: (role) => t(role),
    clock: formatClock,
    basis: (row) => basisWords(texts, row),
  });
  const day = formatDate(meeting.startsAtMs)
    .split('.')
    .reverse()
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const suffix = version === undefined ? '' : `-v${version}`;
  return new File([csv], `${t('fee.list').toLowerCase()}-${area.id}-${day}${suffix}.csv`, {
    type: 'text/csv;charset=utf-8',
  });
}
