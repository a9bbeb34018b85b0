import { useId } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { ItemLink } from '../../domain/meeting/records.ts';
import { linkToStatement } from '../../domain/voice/decision-kind.ts';
import { stageOf } from '../../domain/voice/due.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Button } from '../parts/button.tsx';

/** The statements an item is about, and those under way that may be put on the agenda, too. */
export function StatementPick({
  city,
  areas,
  links,
  onPick,
  onUnlink,
}: {
  city: City;
  /** The committees that meet. */
  areas: readonly string[];
  links: readonly ItemLink[];
  onPick: (link: ItemLink) => void;
  onUnlink: (id: string) => void;
}) {
  const texts = useTexts();
  const headId = useId();
  const open = useCatalogue((catalogue) => catalogue.all('statement', city.id)).filter(
    (each) =>
      ['requested', 'draft'].includes(stageOf(each)) &&
      each.areas.every((area) => areas.includes(area)) &&
      !links.some(({ id }) => id === each.id),
  );
  if (open.length + links.length === 0) return null;
  return (
    <section class="field" aria-labelledby={headId}>
      <p class="label" id={headId}>
        {texts.t('voice.link')} <span class="optional">{texts.t('optional')}</span>
      </p>
      {links.length > 0 && (
        <ul class="picked">
          {links.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <Button
                kind="plain"
                size="compact"
                label={texts.t('call.item.unlinkOne', { title })}
                onClick={() => onUnlink(id)}
              >
                {texts.t('call.item.unlink')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul class="picked is-found">
        {open.map((each) => (
          <li key={each.id}>
            <span>
              {texts.t(each.form)}: {each.title}
            </span>
            <Button
              kind="quiet"
              size="compact"
              label={texts.t('voice.link.one', { title: each.title })}
              onClick={() => onPick(linkToStatement(each))}
            >
              {texts.t('voice.link.do')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
