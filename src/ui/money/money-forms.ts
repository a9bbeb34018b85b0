import { writeEuros } from '../../domain/money/read-euros.ts';
import type { Change } from '../../protocol/change.ts';
import type { Catalogue } from '../../store/catalogue.ts';

/** Where forms keep what is typed, and which one an address opens (`?form=`). */
export const formIds = {
  fromItem: (item: string): string => `money:${item}`,
  proposal: (line: string): string => `money:${line}`,
  payment: (allocation: string): string => `payment:${allocation}`,
  coFunding: (allocation: string): string => `co-funding:${allocation}`,
};

/** The form a change of money was typed into, filled in again, and its address; without a form, where it belongs. */
export interface MoneyForm {
  draftId: string;
  form?: object;
  href: string;
}

/** Undefined for a change that is not about money, or whose place is not seen here. */
export function moneyFormOf(catalogue: Catalogue, { kind, city, record, data }: Change): MoneyForm | undefined {
  const { line, cents, areas, ...typed } = data as {
    line?: string;
    cents?: number;
    areas?: string[];
    meeting?: string;
  };
  const amount = writeEuros(cents ?? 0);
  const onPage = (draftId: string, form?: object): MoneyForm => ({
    draftId,
    ...(form ? { form } : {}),
    href: `/${city}/money?line=${line ?? record}&form=${encodeURIComponent(draftId)}#${record}`,
  });
  switch (kind) {
    case 'minutes.allocate': {
      const draftId = formIds.fromItem(record);
      const page = `/${city}/meetings/${encodeURIComponent(typed.meeting ?? '')}/minutes`;
      const href = `${page}?item=${encodeURIComponent(record)}&form=${encodeURIComponent(draftId)}`;
      const form = { ...typed, line, amount, area: areas?.[0] ?? '' };
      return catalogue.get(record)?.type === 'item' ? { draftId, form, href } : undefined;
    }
    case 'allocation.propose':
      return onPage(formIds.proposal(line ?? ''), { ...typed, line, amount, area: areas?.[0] ?? '' });
    case 'payment.add':
      return onPage(formIds.payment(record), { ...typed, amount });
    case 'coFunding.add':
      return onPage(formIds.coFunding(record), { ...typed, amount });
    default:
      return /^(allocation|payment|coFunding|budget)\./.test(kind) ? onPage('') : undefined;
  }
}
