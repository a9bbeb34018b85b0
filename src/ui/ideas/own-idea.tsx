import type { City } from '../../domain/city.ts';
import type { OwnIdea } from '../../store/own-ideas.ts';
import { countWaitingPhotos } from '../../store/unsent.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { WithIcon } from '../parts/section.tsx';
import { SendTag, StatusTag } from '../parts/tag.tsx';
import { Answers, Goals, IdeaMeta, isUntouched, PlaceLine, Steps } from './idea-parts.tsx';
import { IdeaPhotos } from './idea-photos.tsx';
import { MergedInto } from './seen-idea.tsx';
import { ShareButtons } from './share-buttons.tsx';

/** An idea given on this device that nobody else sees yet: what was written, and how far it has truly come. */
export function OwnIdeaView({ city, own }: { city: City; own: OwnIdea }) {
  const texts = useTexts();
  const { db } = useApp();
  const { submission, written, state } = own;
  const { code, title, givenAtMs, ideaId } = submission;
  const waiting = useLive(() => countWaitingPhotos(db, ideaId), [ideaId]) ?? 0;
  const receipt = state.kind === 'received' ? state.receipt : undefined;
  const path = `/${city.id}/ideas/${code}`;
  return (
    <>
      <div class="idea-head">
        <OwnTag own={own} />
        <h1 tabIndex={-1}>{title}</h1>
        <IdeaMeta city={city} reach={written?.reach} code={code} givenAtMs={givenAtMs} />
      </div>
      <WithIcon icon="idea" small>
        {texts.t(written?.onBehalf ? 'idea.page.onBehalf' : 'idea.page.yours')}
      </WithIcon>
      <OwnNote own={own} />
      {receipt?.mergedInto && <MergedInto city={city} into={receipt.mergedInto} />}
      {written?.text && <p class="said">{written.text}</p>}
      <PlaceLine place={written?.place} />
      <IdeaPhotos city={city} photos={written?.photos ?? []} />
      {waiting > 0 && <p class="soft small-text">{texts.t('thanks.photosLater')}</p>}
      <Answers answers={receipt?.answers ?? []} />
      {receipt && !receipt.published && receipt.answers.length > 0 && (
        <p class="soft small-text">{texts.t('idea.page.answer.hereOnly')}</p>
      )}
      <Steps steps={receipt?.steps ?? []} />
      <Goals city={city} goals={written?.goals ?? []} />
      <Buttons section>
        <ShareButtons shared={{ title: texts.t('idea.page.share', { title }), path }} />
      </Buttons>
    </>
  );
}

function OwnTag({ own: { state } }: { own: OwnIdea }) {
  const texts = useTexts();
  switch (state.kind) {
    case 'unsent':
      return <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>;
    case 'refused':
      return <SendTag state="attention">{texts.t('sync.notAccepted')}</SendTag>;
    case 'review':
      return <SendTag state="sending">{texts.t('outbox.inReview')}</SendTag>;
    case 'received': {
      const status = state.receipt?.status ?? 'received';
      return <StatusTag status={status}>{texts.t(`status.${status}`)}</StatusTag>;
    }
  }
}

/** What its author should know: still only here, refused, waiting to be read, or hidden and why. */
function OwnNote({ own: { state } }: { own: OwnIdea }) {
  const texts = useTexts();
  if (state.kind === 'unsent') return <Note>{texts.t('savedOnDevice.warning')}</Note>;
  if (state.kind === 'review') return <Note tone="woad">{texts.explainRefusal('review')}</Note>;
  if (state.kind === 'refused') {
    return (
      <Note tone="webcap" title={texts.t('sync.notAccepted')}>
        <p>{texts.explainRefusal(state.reason)}</p>
        <div class="btns">
          <ButtonLink kind="quiet" size="compact" href="/outbox">
            {texts.t('outbox.whatToDo')}
          </ButtonLink>
        </div>
      </Note>
    );
  }
  const { receipt } = state;
  if (receipt?.hidden) {
    return (
      <Note icon="hide" title={texts.t('idea.page.hidden')}>
        <span class="said">{texts.t('idea.page.reason', { reason: receipt.hidden.reason })}</span>
      </Note>
    );
  }
  if (receipt?.published || receipt?.mergedInto) return null;
  return (
    <Note tone="woad" icon="lock">
      {texts.t(isUntouched(receipt) ? 'idea.page.waiting' : 'ideas.notPublished')}
    </Note>
  );
}
