import type { Allocation } from '../../domain/money/records.ts';
import { coFundingCents, paidCents } from '../../domain/money/sums.ts';
import { useTexts } from '../app.ts';

/** What was proposed, decided and paid, and what others give: amounts apart, as they stand in the ledger. */
export function AllocationSums({ allocation }: { allocation: Allocation }) {
  const { t, formatMoney } = useTexts();
  const { proposed, decided, settled, kind } = allocation;
  const [paid, given] = [paidCents(allocation), coFundingCents(allocation)];
  const sums = [
    t(`money.kind.${kind}`),
    proposed && t('money.proposed', { amount: formatMoney(proposed.cents) }),
    decided && t('money.decided', { amount: formatMoney(decided.cents) }),
    decided && paid > 0 && t('money.paid', { amount: formatMoney(paid) }),
    given > 0 && t('money.with', { amount: formatMoney(given) }),
    settled && t('money.settled'),
  ];
  return <p class="soft small-text">{sums.filter(Boolean).join(' · ')}</p>;
}
