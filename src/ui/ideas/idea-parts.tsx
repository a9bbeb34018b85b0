import type { City } from '../../domain/city.ts';
import type { Answer as GivenAnswer, IdeaStatus, Place, Reach, StatusStep } from '../../domain/idea.ts';
import { useTexts } from '../app.ts';
import { Meta, MetaItem } from '../parts/rows.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { Code } from '../parts/slip.tsx';
import { Answer, Thread } from '../parts/thread.tsx';
import { reachWords } from './reach-words.ts';

/** Where an idea is about, its code, and when it was given. */
export function IdeaMeta({
  city,
  reach,
  code,
  givenAtMs,
}: {
  city: City;
  reach: Reach | undefined;
  code: string;
  givenAtMs: number;
}) {
  const texts = useTexts();
  return (
    <Meta>
      {reach && <MetaItem icon="place">{reachWords(texts, city, reach)}</MetaItem>}
      <MetaItem>
        <Code code={code} />
      </MetaItem>
      <MetaItem keep>{texts.t('idea.page.given', { date: texts.formatDate(givenAtMs) })}</MetaItem>
    </Meta>
  );
}

/** The place in words, and where the device was as a link that the device's own map opens. */
export function PlaceLine({ place }: { place: Place | undefined }) {
  const texts = useTexts();
  if (!place) return null;
  const { text, lat, lon } = place;
  return (
    <WithIcon icon="place">
      {text}
      {text && lat !== undefined && ' · '}
      {lat !== undefined && lon !== undefined && (
        <a href={`geo:${lat},${lon}`}>{texts.t('idea.page.position', { lat: lat.toFixed(5), lon: lon.toFixed(5) })}</a>
      )}
    </WithIcon>
  );
}

/** The city's goals an idea serves. */
export function Goals({ city, goals }: { city: City; goals: readonly string[] }) {
  const texts = useTexts();
  const named = city.goals.filter(({ id }) => goals.includes(id));
  if (named.length === 0) return null;
  return (
    <Section title={texts.t('idea.page.goals')}>
      <ul class="flow-s">
        {named.map((goal) => (
          <li key={goal.id}>
            <WithIcon icon="goal">{goal.texts[texts.language]}</WithIcon>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the city answered, the newest first. */
export function Answers({ answers }: { answers: readonly GivenAnswer[] }) {
  const texts = useTexts();
  return (
    <>
      {answers.toReversed().map(({ atMs, text }) => (
        <Answer
          key={atMs}
          title={texts.t('answer')}
          by={texts.t('idea.page.answer.by', { role: texts.t('coordinator'), date: texts.formatDate(atMs) })}
        >
          <p class="said">{text}</p>
        </Answer>
      ))}
    </>
  );
}

type Step = { status: IdeaStatus; atMs: number; reason?: string };

/** The way an idea has gone, the newest step first, each with its reason. */
export function Steps({ steps }: { steps: readonly (StatusStep | Step)[] }) {
  const texts = useTexts();
  if (steps.length === 0) return null;
  return (
    <Section title={texts.t('idea.steps')}>
      <Thread
        steps={steps.toReversed().map(({ status, atMs, reason }, index) => ({
          key: `${index} ${status}`,
          status,
          text: texts.t(`status.${status}`),
          date: texts.formatDate(atMs),
          ...(reason ? { reason } : {}),
        }))}
      />
    </Section>
  );
}

/** Whether the city has done nothing with an idea yet, as far as is known: only then nobody has surely read it. */
export const isUntouched = (
  known: { answers: readonly GivenAnswer[]; steps: readonly StatusStep[] } | undefined,
): boolean => !known || (known.answers.length === 0 && known.steps.length <= 1);
