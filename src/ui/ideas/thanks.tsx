import { useRoute } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { readCode } from '../../domain/code.ts';
import { isReachable } from '../../domain/idea-kinds.ts';
import type { OwnIdea } from '../../store/own-ideas.ts';
import { countUnsent, countWaitingPhotos } from '../../store/unsent.ts';
import type { SyncStatus } from '../../sync/sync-loop.ts';
import { bodyWords } from '../../texts/body-words.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive, useOnChange, useSyncStatus } from '../live.ts';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Hero } from '../parts/hero.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { CodeSlip } from '../parts/slip.tsx';
import { Way, type WayStep } from '../parts/way.tsx';
import { UnsentInTab } from '../shell/install-first.tsx';
import { KeepOffer } from '../shell/keep-offer.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { isForOther } from './idea-draft.ts';
import { Opening } from './opening.tsx';
import { RefusedPhotosNote } from './refused-photos.tsx';
import { addressOf, ShareButtons } from './share-buttons.tsx';
import { formAddress } from './use-draft-keeper.ts';
import { useOwnIdeas } from './use-idea.ts';

/** Thanks for an idea: its code to keep, and truthfully where it is now. */
export function ThanksPage() {
  const texts = useTexts();
  const city = useCity();
  const { code = '' } = useRoute().params;
  const own = useOwnIdeas(city, readCode(code));
  if (!city || !own) return <Opening title={texts.t('idea.thanks')} />;
  const [newest] = own;
  return newest ? <Thanks city={city} own={newest} /> : <NotHere city={city} code={code} />;
}

function Thanks({ city, own }: { city: City; own: OwnIdea }) {
  const texts = useTexts();
  const { announce } = useApp();
  const { code, title } = own.submission;
  const path = `/${city.id}/ideas/${code}`;
  useScreen({
    title: texts.t('idea.thanks'),
    hero: <Hero title={texts.t('idea.thanks')} lead={title} />,
    stateLine: false,
  });
  useOnChange(own.state.kind, (kind) => kind === 'received' && announce(texts.t('sync.received')));
  return (
    <>
      <CodeSlip
        label={texts.t('idea.code')}
        code={code}
        hint={texts.t('thanks.code.lead')}
        onPaper={
          <>
            <b>{title}</b>
            <br />
            {texts.t('thanks.slip.how', { address: addressOf(`/${city.id}`) })}
          </>
        }
      >
        <ShareButtons size="compact" shared={{ title: texts.t('idea.page.share', { title }), path }} />
      </CodeSlip>
      <Whereabouts city={city} own={own} />
      <WhatNext city={city} own={own} />
      <Buttons section>
        <ButtonLink fill="wide" icon="idea" href={nextForm(city, own)}>
          {texts.t('idea.new')}
        </ButtonLink>
        <ButtonLink kind="quiet" fill="grow" href={path}>
          {texts.t('thanks.open')}
        </ButtonLink>
        <ButtonLink kind="quiet" fill="grow" href={`/${city.id}`}>
          {texts.t('home')}
        </ButtonLink>
      </Buttons>
    </>
  );
}

/** Whoever writes down many keeps area and way of writing for the next; a person never comes along. */
function nextForm(city: City, { written }: OwnIdea): string {
  if (!written) return formAddress(city.id);
  const { reach, onBehalf, fromPaper } = written;
  return formAddress(city.id, { ...reach, onBehalf: onBehalf !== undefined, fromPaper });
}

/** Where the idea is, in three steps that never claim more than the city has confirmed. */
function Whereabouts({ city, own }: { city: City; own: OwnIdea }) {
  const texts = useTexts();
  const { db } = useApp();
  const status = useSyncStatus();
  const unsent = useLive(() => countUnsent(db), []) ?? 0;
  const photos = useLive(() => countWaitingPhotos(db, own.submission.ideaId), [own.submission.ideaId]) ?? 0;
  const { state } = own;
  return (
    <Section title={texts.t('thanks.where')}>
      <Way
        steps={[
          {
            icon: 'saved',
            state: 'done',
            title: texts.t('savedOnDevice'),
            text: texts.formatDateTime(own.submission.givenAtMs),
          },
          sendingStep(texts, own, status, unsent, photos),
          receivedStep(texts, own),
        ]}
      />
      {state.kind === 'unsent' && <Note>{texts.t('savedOnDevice.warning')}</Note>}
      {state.kind === 'unsent' && <UnsentInTab />}
      <KeepOffer />
      <RefusedPhotosNote photos={own.written?.photos ?? []} />
      {state.kind === 'refused' && (
        <Note tone="webcap" title={texts.t('sync.notAccepted')}>
          <p>{texts.explainRefusal(state.reason)}</p>
          <div class="btns">
            <ButtonLink kind="quiet" size="compact" href="/outbox">
              {texts.t('outbox.whatToDo')}
            </ButtonLink>
          </div>
        </Note>
      )}
      {city.moderation === 'before' && state.kind === 'review' && <Note tone="woad">{texts.t('refused.review')}</Note>}
    </Section>
  );
}

function sendingStep(
  texts: Translator,
  { state }: OwnIdea,
  { phase, problem }: SyncStatus,
  unsent: number,
  photos: number,
): WayStep {
  const step = { icon: 'sending', href: '/outbox' } as const;
  if (state.kind !== 'unsent') {
    const text = photos > 0 ? texts.t('thanks.photosLater') : undefined;
    return { icon: 'sending', state: 'done', title: texts.t('thanks.step.sent'), ...(text ? { text } : {}) };
  }
  const title = phase === 'sending' ? texts.t('sync.sending') : texts.t('unsent.count', { n: Math.max(1, unsent) });
  return { ...step, state: 'now', title, text: whyUnsent(texts, phase, problem) };
}

function whyUnsent(texts: Translator, phase: SyncStatus['phase'], problem: SyncStatus['problem']): string {
  if (phase === 'sending') return texts.t('sync.running');
  if (problem === 'captive-portal') return texts.t('sync.portal');
  if (problem === 'busy') return texts.t('sync.reason.busy');
  return navigator.onLine && problem ? texts.t('sync.reason.unreachable') : texts.t('offline.info');
}

function receivedStep(texts: Translator, { state }: OwnIdea): WayStep {
  const icon = 'received';
  if (state.kind === 'received') return { icon, state: 'done', title: texts.t('sync.received') };
  const title = texts.t('status.received');
  if (state.kind === 'review') return { icon, state: 'now', title, text: texts.t('outbox.inReview') };
  if (state.kind === 'refused') return { icon, state: 'ahead', title, text: texts.t('sync.notAccepted') };
  return { icon, state: 'ahead', title, text: texts.t('thanks.step.received.later') };
}

function WhatNext({ city, own: { written, state } }: { city: City; own: OwnIdea }) {
  const texts = useTexts();
  const hidden = state.kind === 'received' ? state.receipt?.hidden : undefined;
  if (hidden) {
    return (
      <Note icon="hide" title={texts.t('idea.page.hidden')}>
        <span class="said">{texts.t('idea.page.reason', { reason: hidden.reason })}</span>
      </Note>
    );
  }
  return (
    <Section title={texts.t('thanks.next.heading')}>
      <div class="flow-s">
        <p>{texts.t(city.moderation === 'before' ? 'thanks.next.review' : 'thanks.next.published')}</p>
        <p>{texts.t('thanks.next.meeting', bodyWords(texts.language, city.body.noun))}</p>
        {written?.wantsReply && !isForOther({ ...written, onBehalf: written.onBehalf !== undefined }) && (
          <p>{texts.t(isReachable(written.contact) ? 'thanks.replyByContact' : 'thanks.replyHere')}</p>
        )}
      </div>
    </Section>
  );
}

function NotHere({ city, code }: { city: City; code: string }) {
  const texts = useTexts();
  useScreen({ title: texts.t('idea') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('idea')}</h1>
      <Empty title={texts.t('thanks.notHere')}>
        <ButtonLink href={`/${city.id}/ideas/${encodeURIComponent(code)}`}>{texts.t('follow.open')}</ButtonLink>
      </Empty>
    </>
  );
}
