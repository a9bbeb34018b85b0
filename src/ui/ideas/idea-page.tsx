import { useRoute } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { readCode } from '../../domain/code.ts';
import type { Idea } from '../../domain/idea.ts';
import type { OwnIdea } from '../../store/own-ideas.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Note } from '../parts/note.tsx';
import { BackLink } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { FollowedIdeaView, FollowForm } from './followed-idea.tsx';
import { Opening } from './opening.tsx';
import { OwnIdeaView } from './own-idea.tsx';
import { SeenIdea } from './seen-idea.tsx';
import { useIdeasByCode, useOwnIdeas } from './use-idea.ts';

/**
 * One idea by its code, as people may have written it: what everybody sees, else what was given on this device, else
 * what the city tells whoever knows the code.
 */
export function IdeaPage() {
  const texts = useTexts();
  const city = useCity();
  const code = readCode(useRoute().params.code ?? '');
  const ideas = useIdeasByCode(city, code);
  const own = useOwnIdeas(city, code);
  const isComplete = useCatalogue((catalogue) => catalogue.complete);
  if (!city || !own || (!isComplete && ideas.length === 0)) return <Opening title={texts.t('idea')} />;
  // What the city does not have yet must not look as if it had, though a member's own list already holds it.
  const onlyHere = new Set(own.filter(({ state }) => state.kind !== 'received').map(idOf));
  const seen = ideas.filter(({ id }) => !onlyHere.has(id));
  const seenIds = new Set(seen.map(({ id }) => id));
  const ownIds = new Set(own.map(idOf));
  return (
    <Found
      city={city}
      code={code}
      seen={seen.map((idea) => ({ idea, isOwn: ownIds.has(idea.id) }))}
      own={own.filter((each) => !seenIds.has(idOf(each)))}
    />
  );
}

const idOf = ({ submission }: OwnIdea): string => submission.ideaId;

type FoundProps = {
  city: City;
  code: string | undefined;
  seen: readonly { idea: Idea; isOwn: boolean }[];
  own: readonly OwnIdea[];
};

function Found({ city, code, seen, own }: FoundProps) {
  const texts = useTexts();
  const titles = [...seen.map(({ idea }) => idea.title), ...own.map(({ submission }) => submission.title)];
  useScreen({ title: titles[0] ?? texts.t('nav.follow') });
  return (
    <>
      <BackLink href={`/${city.id}/ideas`}>{texts.t('ideas')}</BackLink>
      {titles.length > 1 && <Note tone="woad">{texts.t('follow.several', { n: titles.length })}</Note>}
      {seen.map(({ idea, isOwn }) => (
        <SeenIdea key={idea.id} city={city} idea={idea} isOwn={isOwn} />
      ))}
      {own.map((each) => (
        <OwnIdeaView key={idOf(each)} city={city} own={each} />
      ))}
      {titles.length === 0 && (code ? <FollowedIdeaView key={code} city={city} code={code} /> : <NoCode city={city} />)}
    </>
  );
}

/** The address holds something that no code can be: misread by one character, most often. */
function NoCode({ city }: { city: City }) {
  const texts = useTexts();
  const { code = '' } = useRoute().params;
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('idea.page.notFound.heading')}</h1>
      <Note tone="woad" icon="info">
        {texts.t('follow.invalid')}
      </Note>
      <FollowForm city={city} code={code.slice(0, 20)} />
    </>
  );
}
