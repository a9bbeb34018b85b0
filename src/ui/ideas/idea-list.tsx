import { useId, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { readCode } from '../../domain/code.ts';
import { findIdeas, type IdeaWish } from '../../domain/find-ideas.ts';
import type { Idea } from '../../domain/idea.ts';
import { listUnsentIdeas, type UnsentIdea } from '../../store/unsent-ideas.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';
import { Button, ButtonLink, Buttons } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Meta, MetaItem, Row, Rows } from '../parts/rows.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Count, SendTag } from '../parts/tag.tsx';
import { useScreen } from '../shell/screen.ts';
import { useArrivalOf } from '../shell/use-arrival.ts';
import { useCity } from '../shell/use-city.ts';
import { IdeaRow } from './idea-row.tsx';
import { ActiveFilters, FilterPanel, NO_FILTERS } from './list-filters.tsx';
import { countFilters } from './list-wish.ts';
import { Marked } from './mark-hits.tsx';
import { Opening } from './opening.tsx';
import { reachWords } from './reach-words.ts';
import { useWish } from './use-wish.ts';

/** Rows drawn at first, and more with each press: ten thousand rows would take seconds, fifty take milliseconds. */
const ROWS_AT_ONCE = 50;

/** All ideas of a city: searched from the first letter, narrowed, ordered; own unsent ones on top. */
export function IdeaListPage() {
  const texts = useTexts();
  const city = useCity();
  return city ? <IdeaList key={city.id} city={city} /> : <Opening title={texts.t('ideas')} />;
}

function IdeaList({ city }: { city: City }) {
  const texts = useTexts();
  const { db } = useApp();
  const [wish, onWish] = useWish(city);
  const [isOpen, setOpen] = useState(false);
  const ids = { panel: useId(), list: useId(), count: useId() };
  const all = useCatalogue((catalogue) => catalogue.ideas(city.id));
  const isComplete = useCatalogue((catalogue) => catalogue.complete);
  const unsent = useLive(() => listUnsentIdeas(db, city.id), [city.id]) ?? [];
  const { found, ownFound } = search(all, unsent, wish);
  const total = found.length + ownFound.length;
  const filters = countFilters(wish);
  const arrival = useArrivalOf(city);
  const isAway = total === 0 && all.length === 0 && arrival !== 'here';
  const isNarrowed = filters > 0 || wish.words.trim() !== '';

  /** The pressed button is gone: the focus goes to what it brought about. */
  const showFound = () => {
    setOpen(false);
    document.getElementById(ids.count)?.focus();
  };

  useScreen({ title: texts.t('ideas') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('ideas')}</h1>
      <search class="find">
        <SearchField
          label={texts.t('ideas.search.label')}
          placeholder={texts.t('ideas.search.short')}
          clearLabel={texts.t('ideas.search.clear')}
          value={wish.words}
          onValue={(words) => onWish({ words })}
          {...(found.length > 0 ? { controls: ids.list } : {})}
        />
        <Button kind="quiet" icon="filter" expanded={isOpen} controls={ids.panel} onClick={() => setOpen(!isOpen)}>
          {texts.t('filter')} {filters > 0 && <Count>{filters}</Count>}
        </Button>
      </search>
      {isOpen && (
        <FilterPanel id={ids.panel} city={city} wish={wish} onWish={onWish} found={total} onDone={showFound} />
      )}
      <ActiveFilters city={city} wish={wish} onWish={onWish} onRemoved={showFound} />
      <CodeLink city={city} words={wish.words} />
      <UnsentRows city={city} unsent={ownFound} words={wish.words} />
      <div class="head-row results">
        <p role="status" class="strong" id={ids.count} tabIndex={-1}>
          {isAway
            ? texts.t(arrival === 'coming' ? 'app.loading' : 'home.notFetched')
            : texts.t(isNarrowed ? 'ideas.found' : 'ideas.count', { n: total })}
        </p>
        {!isAway && <p class="soft small-text">{texts.t(`sort.${wish.sort}`)}</p>}
      </div>
      <FoundRows id={ids.list} city={city} ideas={found} wish={wish} />
      {!isComplete && !isAway && <p class="soft small-text">{texts.t('ideas.stillFetching')}</p>}
      {isAway && <NewIdea city={city} />}
      {total === 0 && !isAway && (
        <NoIdeas city={city} isNarrowed={isNarrowed} onClear={() => onWish({ ...NO_FILTERS, words: '' })} />
      )}
      {found.length > 0 && <p class="soft small-text">{texts.t('ideas.none.lead')}</p>}
    </>
  );
}

/** An own idea that waits to be sent is seen by members as the city would show it, too: once is enough. */
function search(all: readonly Idea[], unsent: readonly UnsentIdea[], wish: IdeaWish) {
  const ownIds = new Set(unsent.map(({ idea }) => idea.id));
  const others = ownIds.size > 0 ? all.filter(({ id }) => !ownIds.has(id)) : all;
  const own = new Set(
    findIdeas(
      unsent.map(({ idea }) => idea),
      wish,
    ),
  );
  return { found: findIdeas(others, wish), ownFound: unsent.filter(({ idea }) => own.has(idea)) };
}

type FoundRowsProps = { id: string; city: City; ideas: readonly Idea[]; wish: IdeaWish };

function FoundRows({ id, city, ideas, wish }: FoundRowsProps) {
  const texts = useTexts();
  const [more, setMore] = useState({ wish, rows: 0 });
  const shown = ROWS_AT_ONCE + (more.wish === wish ? more.rows : 0);
  const showMore = () => {
    setMore({ wish, rows: shown });
    // Whoever goes by keyboard goes on where the new rows begin.
    setTimeout(() => document.getElementById(id)?.querySelectorAll<HTMLElement>('.row')[shown]?.focus());
  };
  return (
    <>
      {ideas.length > 0 && (
        <Rows id={id} label={texts.t('ideas')}>
          {ideas.slice(0, shown).map((idea) => (
            <IdeaRow key={idea.id} city={city} idea={idea} words={wish.words} />
          ))}
        </Rows>
      )}
      {ideas.length > shown && (
        <div class="more">
          <Button kind="quiet" onClick={showMore}>
            {texts.t('app.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}

function UnsentRows({ city, unsent, words }: { city: City; unsent: readonly UnsentIdea[]; words: string }) {
  const texts = useTexts();
  if (unsent.length === 0) return null;
  return (
    <Rows label={texts.t('unsent')}>
      {unsent.slice(0, ROWS_AT_ONCE).map(({ idea, refused }) => (
        <Row key={idea.id} href={`/${city.id}/ideas/${idea.code}`} title={<Marked title={idea.title} words={words} />}>
          <Meta>
            <SendTag state={refused ? 'attention' : 'saved'}>
              {texts.t(refused ? 'sync.notAccepted' : 'savedOnDevice')}
            </SendTag>
          </Meta>
          <Meta>
            <MetaItem>{reachWords(texts, city, idea.reach)}</MetaItem>
            <MetaItem keep>{texts.formatDateTime(idea.givenAtMs)}</MetaItem>
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}

/** Whoever types a code wants that idea, published or not. */
function CodeLink({ city, words }: { city: City; words: string }) {
  const texts = useTexts();
  const code = readCode(words);
  if (!code) return null;
  return (
    <Buttons>
      <ButtonLink fill="wide" icon="idea" href={`/${city.id}/ideas/${code}`}>
        {texts.t('ideas.openCode', { code })}
      </ButtonLink>
    </Buttons>
  );
}

function NewIdea({ city }: { city: City }) {
  const texts = useTexts();
  return (
    <ButtonLink icon="idea" href={`/${city.id}/ideas/new`}>
      {texts.t('idea.new')}
    </ButtonLink>
  );
}

function NoIdeas({ city, isNarrowed, onClear }: { city: City; isNarrowed: boolean; onClear: () => void }) {
  const texts = useTexts();
  if (!isNarrowed) {
    return (
      <Empty title={texts.t('ideas.empty.heading')} text={texts.t('ideas.empty.lead')}>
        <NewIdea city={city} />
      </Empty>
    );
  }
  return (
    <Empty title={texts.t('search.noResults')} text={texts.t('ideas.none.lead')}>
      <NewIdea city={city} />
      <Button kind="quiet" onClick={onClear}>
        {texts.t('ideas.search.clear')}
      </Button>
    </Empty>
  );
}
