import { useId } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { ItemLink } from '../../domain/meeting/records.ts';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { useMoney } from './use-money.ts';

/** So many proposals are offered, the newest; a committee has few that wait. */
const MOST_OFFERED = 6;

/** Proposals for money that wait for a decision, to be put on the agenda with an item; nothing where none wait. */
export function AllocationPick({
  city,
  links,
  onPick,
}: {
  city: City;
  links: readonly ItemLink[];
  onPick: (link: ItemLink) => void;
}) {
  const { t, formatMoney } = useTexts();
  const headId = useId();
  const waiting = useMoney(city)
    .allocations.filter(({ id, decided, voided }) => !decided && !voided && links.every((link) => link.id !== id))
    .slice(0, MOST_OFFERED);
  if (waiting.length === 0) return null;
  return (
    <section class="field" aria-labelledby={headId}>
      <p class="label" id={headId}>
        {t('money.proposals')} <span class="optional">{t('optional')}</span>
      </p>
      <ul class="picked is-found">
        {waiting.map(({ id, title, proposed }) => (
          <li key={id}>
            <span>
              {title} {proposed && <span class="soft num">{formatMoney(proposed.cents)}</span>}
            </span>
            <Button
              kind="quiet"
              size="compact"
              label={t('call.item.pickOne', { title })}
              onClick={() => onPick({ kind: 'allocation', id, title })}
            >
              {t('call.item.pick')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
