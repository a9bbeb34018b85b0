import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { listOwnIdeas, type OwnIdea } from '../../store/own-ideas.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Meta, MetaItem, Row, Rows } from '../parts/rows.tsx';
import { Section } from '../parts/section.tsx';
import { Count, SendTag, StatusTag, Tag } from '../parts/tag.tsx';
import { useNow } from '../shell/use-now.ts';

/** Shown at once; a member at a stall may have written dozens. */
const AT_ONCE = 4;

/** Ideas given on this device, each with how far it has come and whether the city has answered. */
export function OwnIdeas({ city }: { city: City }) {
  const { db } = useApp();
  const texts = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const own = useLive(() => listOwnIdeas(db, city.id), [db, city.id]);
  if (!own || own.length === 0) return null;
  return (
    <Section
      title={
        <>
          {texts.t('home.mine')} <Count>{own.length}</Count>
        </>
      }
    >
      <Rows>
        {own.slice(0, showsAll ? own.length : AT_ONCE).map((idea) => (
          <OwnIdeaRow key={idea.submission.ideaId} city={city} idea={idea} />
        ))}
      </Rows>
      {own.length > AT_ONCE && !showsAll && (
        <Button kind="plain" size="compact" onClick={() => setShowsAll(true)}>
          {texts.t('app.showAll')}
        </Button>
      )}
    </Section>
  );
}

function OwnIdeaRow({ city, idea }: { city: City; idea: OwnIdea }) {
  const texts = useTexts();
  const nowMs = useNow();
  const { code, title, givenAtMs } = idea.submission;
  const { state } = idea;
  const isAnswered = state.kind === 'received' && (state.receipt?.answers.length ?? 0) > 0;
  return (
    <Row href={`/${city.id}/ideas/${code}`} title={title}>
      <Meta>
        <StateTag state={state} />
        {state.kind === 'received' && state.receipt?.hidden && (
          <MetaItem icon="hide">{texts.t('home.hidden')}</MetaItem>
        )}
        {isAnswered && (
          <Tag tone="spruce" icon="voice">
            {texts.t('home.newAnswer')}
          </Tag>
        )}
        <MetaItem keep>{texts.formatWhen(givenAtMs, nowMs)}</MetaItem>
      </Meta>
    </Row>
  );
}

function StateTag({ state }: { state: OwnIdea['state'] }) {
  const texts = useTexts();
  switch (state.kind) {
    case 'unsent':
      return <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>;
    case 'refused':
      return <SendTag state="attention">{texts.t('sync.notAccepted')}</SendTag>;
    case 'review':
      return <SendTag state="saved">{texts.t('outbox.inReview')}</SendTag>;
    case 'received':
      if (!state.receipt) return <SendTag state="received">{texts.t('sync.received')}</SendTag>;
      return <StatusTag status={state.receipt.status}>{texts.t(`status.${state.receipt.status}`)}</StatusTag>;
  }
}
