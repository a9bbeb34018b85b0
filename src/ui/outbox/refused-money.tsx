import { useLocation } from 'preact-iso';
import type { BudgetLine } from '../../domain/money/records.ts';
import { leftCents, missingCents } from '../../domain/money/sums.ts';
import type { Change } from '../../protocol/change.ts';
import type { Catalogue } from '../../store/catalogue.ts';
import type { RefusedEntry } from '../../store/database.ts';
import { takeUpAgain } from '../../store/refused.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { moneyFormOf } from '../money/money-forms.ts';
import { Button, ButtonLink } from '../parts/button.tsx';

/** By how much a refused change overdraws its line as it stands now, and what is left of it. */
export function MissingMoney({ change }: { change: Change }) {
  const { t, formatMoney } = useTexts();
  const asked = useCatalogue((catalogue) => askedMoney(catalogue, change));
  if (!asked) return null;
  const { missing, left, cents } = asked;
  return (
    <p>
      {missing > 0 && `${t('budget.exceeded', { amount: formatMoney(missing) })}. `}
      {t('money.exceeds.now', { left: formatMoney(left), amount: formatMoney(cents) })}
    </p>
  );
}

function askedMoney(catalogue: Catalogue, { city, kind, record, data }: Change) {
  if (kind !== 'allocation.decide' && kind !== 'minutes.allocate') return undefined;
  const { line: id, cents, areas: own } = data as { line: string; cents: number; areas?: string[] };
  const line = catalogue.get(id);
  const allocation = catalogue.get(record);
  const areas = own ?? (allocation?.type === 'allocation' ? allocation.areas : undefined);
  if (line?.type !== 'budgetLine' || !areas) return undefined;
  const all = catalogue.all('allocation', city);
  const left = leftCents(line satisfies BudgetLine, all, areas);
  return left === null ? undefined : { cents, left, missing: missingCents(line, all, areas, cents) };
}

/** Takes a refused entry of money up again: into its form, where what was typed stands; else to the money it is about. */
export function MoneyAgain({ entry, attempt }: { entry: RefusedEntry; attempt: (work: () => Promise<void>) => void }) {
  const { db, clock } = useApp();
  const { t } = useTexts();
  const { route } = useLocation();
  const place = useCatalogue((catalogue) => moneyFormOf(catalogue, entry.change));
  if (!place) return null;
  const { draftId, form, href } = place;
  if (!form) {
    return (
      <ButtonLink size="compact" fill="grow" icon="money" href={href}>
        {t('money.again')}
      </ButtonLink>
    );
  }
  const edit = async () => {
    await takeUpAgain(db, entry, draftId, () => form, clock.read().nowMs);
    route(href);
  };
  return (
    <Button size="compact" fill="grow" icon="edit" onClick={() => attempt(edit)}>
      {t('outbox.editAndSend')}
    </Button>
  );
}
