import type { City } from '../../domain/city.ts';
import { IDEA_STATUSES, ideaIdOf, type Reach } from '../../domain/idea.ts';
import type { Review, Wanted } from '../../domain/review.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { changeWords } from '../outbox/change-words.ts';
import { Facts } from '../parts/section.tsx';
import type { Desk } from './desk.ts';
import { deskHref } from './desk-lists.ts';
import { areaWords, goalWords } from './idea-words.ts';

/** What somebody wanted to do, to what, when, and why it waits; the idea it is about opens beside it. */
export function WantedChange({ desk, review }: { desk: Desk; review: Review }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const { wanted } = review;
  const words = useCatalogue(() => (wanted ? changeWords(texts, catalogue, { data: {}, ...wanted }) : undefined));
  if (!wanted || !words) return <h2>{texts.t('desk.review.unknown')}</h2>;
  const idea = catalogue.get(ideaIdOf(wanted.record));
  return (
    <>
      <h2>{words.kind}</h2>
      {words.title !== words.kind && (
        <p class="strong">
          {idea?.type === 'idea' ? <a href={deskHref(desk.city, 'all', idea.id)}>{words.title}</a> : words.title}
        </p>
      )}
      {words.written && <p class="said">{words.written}</p>}
      <Facts
        facts={[
          ...detailsOf(texts, desk.city, wanted, (id) => {
            const other = catalogue.get(id);
            return other?.type === 'idea' ? other.title : id;
          }),
          { term: texts.t('desk.review.made'), value: texts.formatDateTime(wanted.madeAtMs) },
          ...(review.decision
            ? []
            : [{ term: texts.t('desk.review.why'), value: texts.t(`desk.review.${wanted.cause}`) }]),
        ]}
      />
    </>
  );
}

/** What a change carries beside words: the status, areas, goals, or the idea to merge into. */
function detailsOf(texts: Translator, city: City, { data }: Wanted, titleOf: (ideaId: string) => string) {
  const { to, reach, goals, into } = (data ?? {}) as Record<string, unknown>;
  const status = IDEA_STATUSES.find((each) => each === to);
  return [
    ...(status ? [{ term: texts.t('desk.review.status'), value: texts.t(`status.${status}`) }] : []),
    ...(reach ? [{ term: texts.t('areas'), value: areaWords(texts, city, reach as Reach) }] : []),
    ...(Array.isArray(goals) && goals.length > 0
      ? [{ term: texts.t('idea.page.goals'), value: goalWords(texts, city, { goals }).join(', ') }]
      : []),
    ...(typeof into === 'string' ? [{ term: texts.t('desk.review.into'), value: titleOf(into) }] : []),
  ];
}
