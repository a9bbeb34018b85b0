import { useRef } from 'preact/hooks';
import type { Area, City } from '../../domain/city.ts';
import { WHOLE_CITY } from '../../domain/find-ideas.ts';
import type { IdeaStatus } from '../../domain/idea.ts';
import { publicScope } from '../../domain/scope.ts';
import { readArrival } from '../../store/arrival.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useApp, useTexts } from '../app.ts';
import { listAddress } from '../ideas/list-wish.ts';
import { useCatalogue, useLive, useSyncStatus } from '../live.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import { Weave } from '../parts/weave.tsx';
import { useOnline } from '../shell/use-online.ts';
import { type HomeIdeas, lastWordMs } from './home-ideas.ts';
import { IdeaRows } from './idea-rows.tsx';

type Props = { city: City; area: Area | undefined; ideas: HomeIdeas };

/** The list of ideas, narrowed to what the home shows. */
const ideasHref = (city: City, area: Area | undefined, status?: IdeaStatus): string =>
  listAddress(city.id, { areas: area ? [area.id, WHOLE_CITY] : [], statuses: status ? [status] : [] });

/** Where ideas stand now, woven, and the same as a list that leads to them. Nothing while there are none. */
export function IdeasNow({ city, area, ideas }: Props) {
  const texts = useTexts();
  if (ideas.count === 0) return null;
  return (
    <Section title={texts.t('ideas.now')} aside={texts.t('ideas.count', { n: ideas.count })}>
      <Weave
        label={texts.t('home.chart')}
        parts={ideas.counts.map(({ status, count }) => ({
          status,
          count,
          text: texts.t(`status.${status}`),
          href: ideasHref(city, area, status),
        }))}
      />
    </Section>
  );
}

/** What has come of earlier ideas, and which are new; or why there are none to be seen yet. */
export function IdeasSections({ city, area, ideas }: Props) {
  const texts = useTexts();
  if (ideas.count === 0) return <NoIdeas city={city} />;
  return (
    <>
      {ideas.answered.length > 0 && (
        <Section title={texts.t('home.answered')}>
          <IdeaRows city={city} ideas={ideas.answered} atMsOf={lastWordMs} />
        </Section>
      )}
      <Section title={texts.t('home.latest')}>
        <IdeaRows city={city} ideas={ideas.latest} atMsOf={({ givenAtMs }) => givenAtMs} />
        <a class="row-link" href={ideasHref(city, area)}>
          {texts.t('app.showAll')}
        </a>
      </Section>
    </>
  );
}

function NoIdeas({ city }: { city: City }) {
  const texts = useTexts();
  const arrival = useArrivalOf(city);
  if (arrival === 'here') {
    const otherWays = texts.t('home.otherWays', bodyWords(texts.language, city.body.noun));
    return (
      <Section title={texts.t('home.latest')}>
        <Empty title={texts.t('home.empty')} text={city.nonDigital?.texts[texts.language] ?? otherWays}>
          <ButtonLink icon="idea" href={`/${city.id}/ideas/new`}>
            {texts.t('idea.new')}
          </ButtonLink>
        </Empty>
      </Section>
    );
  }
  return (
    <Section title={texts.t('home.latest')}>
      <p role="status">{texts.t(arrival === 'coming' ? 'app.loading' : 'home.notFetched')}</p>
    </Section>
  );
}

/** Whether a city's public records are all on this device, on their way, or not to be had now. */
function useArrivalOf(city: City): 'here' | 'coming' | 'later' {
  const { db } = useApp();
  const scope = publicScope(city.id);
  const isReadable = useCatalogue(({ complete, scopes }) => complete && scopes.includes(scope));
  const { phase, problem } = useSyncStatus();
  const isOnline = useOnline();
  const wasHere = useRef(false);
  const arrival = useLive(() => readArrival(db, scope), [db, scope]);
  // A city without a single record stays at nothing: there the end of the first talk with the server tells it.
  const isHere = isReadable && (arrival === 'whole' || (arrival === 'nothing' && phase === 'resting'));
  wasHere.current ||= isHere;
  if (wasHere.current) return 'here';
  return !arrival || (isOnline && !problem) ? 'coming' : 'later';
}
