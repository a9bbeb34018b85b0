import { useId, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import type { Role } from '../../domain/scope.ts';
import type { PlainTextKey, Translator } from '../../texts/translate.ts';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { DeskFrame, type RailItem } from '../parts/desk.tsx';
import type { IconName } from '../parts/icon.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { BackLink } from '../parts/section.tsx';
import { Count } from '../parts/tag.tsx';
import { useHead } from '../shell/head.tsx';
import { UpdateNotice } from '../shell/update-notice.tsx';
import type { Desk } from './desk.ts';
import {
  deskHref,
  isListName,
  LIST_NAMES,
  type ListName,
  type Narrowing,
  narrow,
  PANEL_NAMES,
  type PanelName,
} from './desk-lists.ts';
import { IdeaRows } from './idea-rows.tsx';
import { NarrowList } from './narrow-list.tsx';
import { Opened } from './opened.tsx';
import { PANELS, Panel } from './panel.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useDesk } from './use-desk.ts';
import { useDeskFocus, useKeptFocus } from './use-desk-focus.ts';

const LISTS: Record<ListName, { text: PlainTextKey; icon: IconName }> = {
  arrived: { text: 'desk.inbox', icon: 'desk' },
  published: { text: 'desk.publishedOnes', icon: 'show' },
  awaiting: { text: 'desk.awaitsReply', icon: 'phone' },
  hidden: { text: 'desk.hiddenOnes', icon: 'hide' },
  all: { text: 'desk.all', icon: 'idea-list' },
};

/** Rail, list and subject, as the address says: `?list=` and `?idea=`. */
export function DeskScreen({ city, role }: { city: City; role: Role }) {
  const texts = useTexts();
  const { query } = useLocation();
  const filterId = useId();
  const [narrowing, setNarrowing] = useState<Narrowing>({ words: '', areas: [] });
  const [choosing, setChoosing] = useState(false);
  const panel = role === 'coordinator' ? PANEL_NAMES.find((name) => name === query['list']) : undefined;
  const list = isListName(query['list']) ? query['list'] : 'arrived';
  const openId = panel ? undefined : query['idea'];
  const desk = useDesk(city, role, openId);
  const ideas = useMemo(() => narrow(desk.ideas.byList[list], narrowing), [desk.ideas, list, narrowing]);
  const elsewhere = useMemo(() => countElsewhere(desk, list, ideas, narrowing), [desk.ideas, list, ideas, narrowing]);
  const listTitle = texts.t(LISTS[list].text);
  useArrivals(desk.ideas.byList.arrived);
  useDeskFocus(list, panel ?? openId);
  useKeptFocus();
  const showWords = useShowingWords(city, list, setNarrowing, narrowing);
  const isNarrowed = narrowing.words.trim() !== '' || narrowing.areas.length > 0;
  return (
    <DeskFrame
      {...useHead(texts.t('desk'))}
      search={
        <SearchField
          label={texts.t('desk.search')}
          clearLabel={texts.t('ideas.search.clear')}
          value={narrowing.words}
          onValue={showWords}
        />
      }
      railLabel={texts.t('desk.lists')}
      rail={railOf(desk, panel ?? list, texts.t)}
      listTitle={
        <>
          {listTitle} <Count>{ideas.length}</Count>
        </>
      }
      listAct={
        <Button
          kind="quiet"
          size="compact"
          icon="filter"
          expanded={choosing}
          controls={filterId}
          onClick={() => setChoosing(!choosing)}
        >
          {texts.t('filter')}
        </Button>
      }
      list={
        <>
          <UpdateNotice />
          <NarrowList
            id={filterId}
            city={city}
            open={choosing}
            areas={narrowing.areas}
            onAreas={(areas) => setNarrowing({ ...narrowing, areas })}
          />
          <p class="hidden" role="status">
            {isNarrowed ? texts.t('ideas.found', { n: ideas.length }) : ''}
          </p>
          {elsewhere > 0 && (
            <p class="inbox-more">
              <a href={deskHref(city, 'all')}>{texts.t('desk.search.elsewhere', { n: elsewhere })}</a>
            </p>
          )}
          <IdeaRows key={list} desk={desk} list={list} ideas={ideas} openId={openId} narrowed={isNarrowed} />
        </>
      }
      showing={panel || openId ? 'subject' : 'list'}
    >
      {(panel || openId) && <BackLink href={deskHref(city, list)}>{listTitle}</BackLink>}
      {panel ? (
        <Panel desk={desk} name={panel} />
      ) : (
        <Opened desk={desk} list={list} listTitle={listTitle} ideas={ideas} openId={openId} />
      )}
    </DeskFrame>
  );
}

/** How many more ideas the words find in all lists than in this one; the list of all shows them, words kept. */
function countElsewhere({ ideas }: Desk, list: ListName, found: readonly Idea[], narrowing: Narrowing): number {
  if (list === 'all' || narrowing.words.trim() === '') return 0;
  return narrow(ideas.all, narrowing).length - found.length;
}

function railOf({ city, role, ideas, reviews }: Desk, current: ListName | PanelName, t: Translator['t']) {
  const lists: RailItem[] = LIST_NAMES.map((name) => ({
    href: deskHref(city, name),
    icon: LISTS[name].icon,
    text: t(LISTS[name].text),
    count: ideas.byList[name].length,
    current: name === current,
  }));
  lists.push(
    { href: `/${city.id}/meetings`, icon: 'event', text: t('meetings') },
    { href: `/${city.id}/statements`, icon: 'voice', text: t('statements') },
  );
  if (role !== 'coordinator') return lists;
  const panels: RailItem[] = PANEL_NAMES.map((name) => ({
    href: deskHref(city, name),
    icon: PANELS[name].icon,
    text: t(PANELS[name].text),
    current: name === current,
    ...(name === 'review' ? { count: reviews.waiting.length } : { last: name === 'people' }),
  }));
  return [...lists, ...panels];
}

/** Searching shows its list: where list and subject take turns, the subject makes room. */
function useShowingWords(
  city: City,
  list: ListName,
  setNarrowing: (narrowing: Narrowing) => void,
  narrowing: Narrowing,
): (words: string) => void {
  const { route } = useLocation();
  return (words) => {
    setNarrowing({ ...narrowing, words });
    const inbox = document.querySelector<HTMLElement>('.inbox');
    if (inbox?.offsetParent === null) route(deskHref(city, list));
  };
}
