import type { City } from '../../domain/city.ts';
import type { AgendaItem, ItemLink } from '../../domain/meeting/records.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Icon } from '../parts/icon.tsx';
import { StatusTag } from '../parts/tag.tsx';
import { useStatement, voicePath } from '../voice/seen-statements.ts';
import { StatementTags } from '../voice/statement-tags.tsx';

type Shown = Pick<AgendaItem, 'title' | 'preparation' | 'links'>;

/** An item as it is read: its number and title, what was prepared, and what it is about. */
export function AgendaItemBody({ city, item, number }: { city: City; item: Shown; number: number }) {
  const { title, preparation, links } = item;
  return (
    <>
      <span class="agenda-number num" aria-hidden="true">
        {number}
      </span>
      <div class="agenda-words">
        <h3>{title}</h3>
        {preparation && <p class="said">{preparation}</p>}
        <ItemLinks city={city} links={links} />
      </div>
    </>
  );
}

/** What an item is about, each with where it stands now. */
export function ItemLinks({ city, links }: { city: City; links: readonly ItemLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="item-links">
      {links.map((link) => (
        <li key={link.id}>
          <LinkedRecord city={city} link={link} />
        </li>
      ))}
    </ul>
  );
}

function LinkedIdea({ city, link }: { city: City; link: ItemLink }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const record = useCatalogue(() => catalogue.get(link.id));
  const idea = record?.type === 'idea' ? record : undefined;
  const { title, code } = idea ?? link;
  return (
    <>
      <Icon name="idea" small />
      {code ? <a href={`/${city.id}/ideas/${code}`}>{title}</a> : <span>{title}</span>}
      {idea && <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>}
    </>
  );
}

function LinkedRecord({ city, link }: { city: City; link: ItemLink }) {
  switch (link.kind) {
    case 'allocation':
      return <LinkedMoney city={city} link={link} />;
    case 'statement':
    case 'proposal':
      return <LinkedStatement city={city} link={link} />;
    case 'idea':
      return <LinkedIdea city={city} link={link} />;
  }
}

function LinkedMoney({ city, link }: { city: City; link: ItemLink }) {
  const { catalogue } = useApp();
  const { formatMoney } = useTexts();
  const record = useCatalogue(() => catalogue.get(link.id));
  const allocation = record?.type === 'allocation' ? record : undefined;
  const cents = (allocation?.decided ?? allocation?.proposed)?.cents;
  return (
    <>
      <Icon name="money" small />
      {allocation ? (
        <a href={`/${city.id}/money?line=${allocation.lineId}#${allocation.id}`}>{allocation.title}</a>
      ) : (
        <span>{link.title}</span>
      )}
      {cents !== undefined && <span class="num">{formatMoney(cents)}</span>}
    </>
  );
}

function LinkedStatement({ city, link: { id, title } }: { city: City; link: ItemLink }) {
  const seen = useStatement(city, id)?.seen;
  return (
    <>
      <Icon name="voice" small />
      {seen ? <a href={voicePath(city, id)}>{seen.title}</a> : <span>{title}</span>}
      {seen && <StatementTags seen={seen} />}
    </>
  );
}
