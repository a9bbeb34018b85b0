import { useId, useMemo, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { findIdeas } from '../../domain/find-ideas.ts';
import type { Idea } from '../../domain/idea.ts';
import type { ItemLink } from '../../domain/meeting/records.ts';
import { useApp, useTexts } from '../app.ts';
import { Marked } from '../ideas/mark-hits.tsx';
import { useCatalogue } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { StatusTag } from '../parts/tag.tsx';

/** So many are shown; another letter brings fewer and better ones. */
const MOST_FOUND = 6;

/** A link to an idea, as an agenda item keeps it. */
export const linkTo = ({ id, title, code }: Idea): ItemLink => ({ kind: 'idea', id, title, code });

export type IdeaPickProps = {
  city: City;
  links: readonly ItemLink[];
  /** What the ideas have to do with it; that an item is about them unless given. */
  label?: string;
  onPick: (link: ItemLink) => void;
  onUnlink: (id: string) => void;
};

/** The ideas an item is about, and a search for more that finds from the first letter. */
export function IdeaPick({ city, links, label, onPick, onUnlink }: IdeaPickProps) {
  const texts = useTexts();
  const [words, setWords] = useState('');
  const listId = useId();
  const headId = useId();
  const found = useFound(city, words, links);
  const pick = (idea: Idea) => {
    onPick(linkTo(idea));
    setWords('');
  };
  return (
    <section class="field" aria-labelledby={headId}>
      <p class="label" id={headId}>
        {label ?? texts.t('call.item.ideas')} <span class="optional">{texts.t('optional')}</span>
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
      <SearchField
        label={texts.t('call.item.findIdea')}
        clearLabel={texts.t('ideas.search.clear')}
        value={words}
        onValue={setWords}
        controls={listId}
      />
      <p class="hidden" role="status">
        {words.trim() ? texts.t('ideas.found', { n: found.length }) : ''}
      </p>
      <ul id={listId} class="picked is-found">
        {found.map((idea) => (
          <li key={idea.id}>
            <span>
              <Marked title={idea.title} words={words} />{' '}
              <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>
            </span>
            <Button
              kind="quiet"
              size="compact"
              label={texts.t('call.item.pickOne', { title: idea.title })}
              onClick={() => pick(idea)}
            >
              {texts.t('call.item.pick')}
            </Button>
          </li>
        ))}
      </ul>
      {words.trim() && found.length === 0 && <p>{texts.t('call.item.findIdea.none')}</p>}
    </section>
  );
}

function useFound(city: City, words: string, links: readonly ItemLink[]): readonly Idea[] {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  return useMemo(() => {
    if (!words.trim()) return [];
    const linked = new Set(links.map(({ id }) => id));
    const wish = { words, areas: [], goals: [], statuses: [], sort: 'newest' as const };
    return findIdeas(catalogue.ideas(city.id), wish)
      .filter(({ id, mergedInto, hidden }) => !linked.has(id) && !mergedInto && !hidden)
      .slice(0, MOST_FOUND);
  }, [catalogue, city, words, links, version]);
}
