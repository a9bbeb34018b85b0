import type { City } from '../../domain/city.ts';
import type { Idea, IdeaLink } from '../../domain/idea.ts';
import { isPublished } from '../../domain/idea-rules.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { IdeaMeetings } from '../meetings/idea-meetings.tsx';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, WithIcon } from '../parts/section.tsx';
import { StatusTag } from '../parts/tag.tsx';

import { Answers, Goals, IdeaMeta, isUntouched, PlaceLine, Steps } from './idea-parts.tsx';
import { IdeaPhotos } from './idea-photos.tsx';
import { IdeaRow } from './idea-row.tsx';
import { ShareButtons } from './share-buttons.tsx';
import { Support } from './support-button.tsx';

/** An idea as everybody sees it, or a waiting one as those see it who handle it. */
export function SeenIdea({ city, idea, isOwn }: { city: City; idea: Idea; isOwn: boolean }) {
  const texts = useTexts();
  const isCarried = useCatalogue((catalogue) => catalogue.isCarried(idea.id));
  const path = `/${city.id}/ideas/${idea.code}`;
  return (
    <>
      <div class="idea-head">
        <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>
        <h1 tabIndex={-1}>{idea.title}</h1>
        <IdeaMeta city={city} reach={idea.reach} code={idea.code} givenAtMs={idea.givenAtMs} />
      </div>
      {isOwn && (
        <WithIcon icon="idea" small>
          {texts.t('idea.page.yours')}
        </WithIcon>
      )}
      {isCarried && (
        <WithIcon icon="saved" small>
          {texts.t('handOver.carried')}
        </WithIcon>
      )}
      {!isPublished(idea) && <NotShown idea={idea} />}
      {idea.mergedInto && <MergedInto city={city} into={idea.mergedInto} />}
      {idea.text && <p class="said">{idea.text}</p>}
      <PlaceLine place={idea.place} />
      <IdeaPhotos city={city} photos={idea.photos} />
      {isPublished(idea) && !idea.mergedInto && <Support city={city} idea={idea} />}
      <Answers answers={idea.answers} />
      <IdeaMeetings city={city} ideaId={idea.id} />
      <Steps steps={idea.steps} />
      <Goals city={city} goals={idea.goals} />
      <MergedFrom city={city} links={idea.mergedFrom} />
      {isPublished(idea) && (
        <Buttons section>
          <ShareButtons shared={{ title: texts.t('idea.page.share', { title: idea.title }), path }} />
        </Buttons>
      )}
    </>
  );
}

function NotShown({ idea }: { idea: Idea }) {
  const texts = useTexts();
  if (!idea.hidden) {
    return (
      <Note tone="woad" icon="lock">
        {texts.t(isUntouched(idea) ? 'idea.page.waiting' : 'ideas.notPublished')}
      </Note>
    );
  }
  return (
    <Note icon="hide" title={texts.t('idea.page.hidden')}>
      <span class="said">{texts.t('idea.page.reason', { reason: idea.hidden.reason })}</span>
    </Note>
  );
}

/** The way to the idea that goes on in this one's place; without an id it is looked for by its code. */
export function MergedInto({ city, into: { id, code } }: { city: City; into: { id?: string; code: string } }) {
  const texts = useTexts();
  const other = useCatalogue((catalogue) =>
    id === undefined ? catalogue.ideas(city.id).find((idea) => idea.code === code) : catalogue.get(id),
  );
  const title = other?.type === 'idea' ? other.title : code;
  return (
    <Note tone="woad" icon="merge">
      <p>{texts.t('idea.page.mergedInto', { title })}</p>
      <div class="btns">
        <ButtonLink kind="quiet" size="compact" href={`/${city.id}/ideas/${code}`}>
          {texts.t('idea.page.mergedInto.open')}
        </ButtonLink>
      </div>
    </Note>
  );
}

/** Ideas that were the same: their own words are kept and can be read; those not seen here are told by their codes. */
function MergedFrom({ city, links }: { city: City; links: readonly IdeaLink[] }) {
  const texts = useTexts();
  const merged = useCatalogue((catalogue) =>
    links.map(({ id }) => catalogue.get(id)).filter((record) => record?.type === 'idea'),
  );
  const codes = links.filter(({ id }) => merged.every((idea) => idea.id !== id)).map(({ code }) => code);
  const heading = texts.t('idea.page.mergedFrom', { n: merged.length });
  return (
    <>
      {merged.length > 0 && (
        <Section title={heading}>
          <Rows label={heading}>
            {merged.map((idea) => (
              <IdeaRow key={idea.id} city={city} idea={idea} withText />
            ))}
          </Rows>
        </Section>
      )}
      {codes.length > 0 && (
        <p>{texts.t('idea.page.mergedFrom.unseen', { n: codes.length, codes: codes.join(', ') })}</p>
      )}
    </>
  );
}
