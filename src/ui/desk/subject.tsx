import type { Idea } from '../../domain/idea.ts';
import { isPublished } from '../../domain/idea-rules.ts';
import { useTexts } from '../app.ts';
import { Answers } from '../ideas/idea-parts.tsx';
import { IdeaPhotos } from '../ideas/idea-photos.tsx';
import { AddToAgenda } from '../meetings/add-to-agenda.tsx';
import { Button } from '../parts/button.tsx';
import { SubjectHead } from '../parts/desk.tsx';
import { Code } from '../parts/slip.tsx';
import { SendTag, StatusTag, Tag } from '../parts/tag.tsx';
import { AnswerForm } from './answer-form.tsx';
import { BothTexts } from './both-texts.tsx';
import { ContactCard } from './contact-card.tsx';
import { Decide } from './decide.tsx';
import type { Desk } from './desk.ts';
import { useDeskDraft } from './desk-draft.ts';
import { FactsOfIdea } from './facts-of-idea.tsx';
import { History } from './history.tsx';
import { RefusedNotes } from './refused-notes.tsx';
import { SimilarPart } from './similar-part.tsx';
import { StatusForm } from './status-form.tsx';

/** One idea with everything a coordinator does to it. Keyed by the idea: what is being written belongs to it alone. */
export function Subject({ desk, idea, nextId }: { desk: Desk; idea: Idea; nextId: string | undefined }) {
  const texts = useTexts();
  const inHand = useDeskDraft(idea.id);
  return (
    <>
      <SubjectHead
        title={idea.title}
        acts={
          <Button kind="quiet" size="compact" icon="print" onClick={() => print()}>
            {texts.t('print')}
          </Button>
        }
      >
        <StatusTag status={idea.status}>{texts.t(`status.${idea.status}`)}</StatusTag>
        {!isPublished(idea) && !idea.hidden && !idea.mergedInto && (
          <Tag tone="leaf" icon="hide">
            {texts.t('desk.visibility.waiting')}
          </Tag>
        )}
        {desk.changes.unsent.has(idea.id) && <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>}
        <Code code={idea.code} />
        <span class="num">{texts.formatDateTime(idea.givenAtMs)}</span>
      </SubjectHead>
      {inHand && <RefusedNotes desk={desk} idea={idea} inHand={inHand} />}
      <p class={idea.text ? 'said' : 'soft'}>{idea.text || texts.t('desk.noText')}</p>
      <IdeaPhotos city={desk.city} photos={idea.photos} />
      <FactsOfIdea desk={desk} idea={idea} />
      {inHand && <Decide desk={desk} idea={idea} inHand={inHand} nextId={nextId} />}
      {!idea.mergedInto && !idea.hidden && <AddToAgenda city={desk.city} idea={idea} />}
      <SimilarPart desk={desk} idea={idea} />
      <BothTexts desk={desk} idea={idea} />
      <ContactCard desk={desk} idea={idea} />
      <Answers answers={idea.answers} />
      {inHand && !idea.mergedInto && (
        <>
          <StatusForm desk={desk} idea={idea} inHand={inHand} />
          <AnswerForm desk={desk} idea={idea} inHand={inHand} />
        </>
      )}
      <History desk={desk} idea={idea} />
    </>
  );
}
