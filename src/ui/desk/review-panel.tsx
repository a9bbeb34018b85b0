import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Review } from '../../domain/review.ts';
import { discardRefused } from '../../store/refused.ts';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { SubjectHead } from '../parts/desk.tsx';
import { Empty } from '../parts/empty.tsx';
import { TextArea } from '../parts/field.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { SendTag, Tag } from '../parts/tag.tsx';
import type { Desk } from './desk.ts';
import { type DraftInHand, useDeskDraft } from './desk-draft.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { useSaving } from './use-saving.ts';
import { WantedChange } from './wanted-change.tsx';
import { wrongWords } from './wrong-words.ts';

/** Decided ones shown below those that wait. */
const MOST_DECIDED = 20;

/** Changes that wait for a coordinator's decision, the oldest first; deciding works without network. */
export function ReviewPanel({ desk }: { desk: Desk }) {
  const texts = useTexts();
  const { waiting, decided } = desk.reviews;
  return (
    <>
      <SubjectHead title={texts.t('desk.review')} />
      {waiting.length === 0 ? (
        <Empty title={texts.t('desk.review.empty')} text={texts.t('desk.review.empty.lead')} />
      ) : (
        <>
          <p>{texts.t('desk.review.lead')}</p>
          {waiting.map((review) => (
            <Waiting key={review.id} desk={desk} review={review} />
          ))}
        </>
      )}
      {decided.length > 0 && (
        <Section title={texts.t('desk.review.decided')}>
          {decided.slice(0, MOST_DECIDED).map((review) => (
            <Decided key={review.id} desk={desk} review={review} />
          ))}
        </Section>
      )}
    </>
  );
}

function Waiting({ desk, review }: { desk: Desk; review: Review }) {
  const inHand = useDeskDraft(review.id);
  return inHand ? <Deciding desk={desk} review={review} inHand={inHand} /> : null;
}

/** What is wanted, and both decisions; the reason for declining is asked for only when it is wanted. */
function Deciding({ desk, review, inHand }: { desk: Desk; review: Review; inHand: DraftInHand }) {
  const texts = useTexts();
  const { deedOfDraft, problem } = useDeed(desk.city.id, review, inHand);
  const [declining, setDeclining] = useState(inHand.draft.reason !== '');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const { reason } = inHand.draft;
  const accept = () => deedOfDraft('review.accept', {}, texts.t('desk.review.accepted'), { reason: '' });
  const decline = async () => {
    const complaint = reason && wrongWords(texts, reason, '');
    if (complaint) return setWrong(complaint);
    await deedOfDraft('review.decline', reason ? { reason } : {}, texts.t('desk.review.declined'), { reason: '' });
  };
  return (
    <Paper desk={desk} review={review}>
      {declining && (
        <TextArea
          label={texts.t('desk.review.reason')}
          optional={texts.t('optional')}
          error={wrong}
          value={reason}
          onValue={(value) => {
            setWrong(undefined);
            inHand.change({ reason: value });
          }}
        />
      )}
      <SaveProblem problem={problem} />
      <Buttons>
        {!declining && <Button onClick={() => void accept()}>{texts.t('desk.review.accept')}</Button>}
        {!declining && (
          <Button kind="quiet" onClick={() => setDeclining(true)}>
            {texts.t('desk.review.decline')}
          </Button>
        )}
        {declining && <Button onClick={() => void decline()}>{texts.t('desk.review.decline')}</Button>}
        {declining && (
          <Button
            kind="quiet"
            onClick={() => {
              inHand.change({ reason: '' });
              setDeclining(false);
            }}
          >
            {texts.t('cancel')}
          </Button>
        )}
      </Buttons>
    </Paper>
  );
}

function Decided({ desk, review }: { desk: Desk; review: Review }) {
  const texts = useTexts();
  const { decision } = review;
  if (!decision) return null;
  const date = texts.formatDateTime(decision.atMs);
  const isAccepted = decision.result === 'accepted';
  return (
    <Paper desk={desk} review={review}>
      <p class="row-meta">
        <Tag tone={isAccepted ? 'leaf' : 'tar'} icon={isAccepted ? 'check' : 'stopped'}>
          {texts.t(isAccepted ? 'desk.review.wasAccepted' : 'desk.review.wasDeclined', { date })}
        </Tag>
        {desk.changes.unsent.has(review.id) && <SendTag state="saved">{texts.t('savedOnDevice')}</SendTag>}
      </p>
      {decision.reason && <p class="said">{decision.reason}</p>}
      {decision.failed && <Note tone="webcap">{texts.t('desk.review.failed')}</Note>}
      <NotTaken desk={desk} review={review} />
    </Paper>
  );
}

/** A decision of this device that came too late: why, and the way to close it. */
function NotTaken({ desk, review }: { desk: Desk; review: Review }) {
  const texts = useTexts();
  const { db } = useApp();
  const { save, problem } = useSaving();
  const entries = desk.changes.refusedByIdea.get(review.id) ?? [];
  return entries.map((entry) => (
    <Note key={entry.key} tone="webcap" title={`${texts.t('sync.notAccepted')}.`}>
      {texts.explainRefusal(entry.reason)}
      <SaveProblem problem={problem} />
      <Buttons>
        <Button
          size="compact"
          kind="quiet"
          onClick={() => void save(() => discardRefused(db, entry), texts.t('desk.refused.discarded'))}
        >
          {texts.t('close')}
        </Button>
      </Buttons>
    </Note>
  ));
}

function Paper({ desk, review, children }: { desk: Desk; review: Review; children: ComponentChildren }) {
  return (
    <article class="paper flow-s">
      <WantedChange desk={desk} review={review} />
      {children}
    </article>
  );
}
