import type { Area, City } from '../../domain/city.ts';
import { WHOLE_CITY } from '../../domain/find-ideas.ts';
import type { IdeaStatus } from '../../domain/idea.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { listAddress } from '../ideas/list-wish.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Section } from '../parts/section.tsx';
import { Weave } from '../parts/weave.tsx';
import { useArrivalOf } from '../shell/use-arrival.ts';
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
