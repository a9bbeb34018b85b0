import { useState } from 'preact/hooks';
import type { SyncState } from '../../store/database.ts';
import { countRefused, countUnsent } from '../../store/unsent.ts';
import type { SyncStatus } from '../../sync/sync-loop.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { exportUnsent } from '../hand-over/hand-over-file.ts';
import { useSyncStatus } from '../live.ts';
import { Button, Buttons } from '../parts/button.tsx';
import type { IconName } from '../parts/icon.tsx';
import { Note } from '../parts/note.tsx';
import { BackLink, WithIcon } from '../parts/section.tsx';
import { UnsentInTab } from '../shell/install-first.tsx';
import { useCity } from '../shell/use-city.ts';
import { useNow } from '../shell/use-now.ts';
import { useOnline } from '../shell/use-online.ts';

/** The head of the outbox: how many, why they wait, since when, and the two things to do about it. */
export function OutboxHead({
  count,
  refused,
  canExport,
  sync,
}: {
  count: number;
  /** Things the city did not accept; they wait for their author. */
  refused: number;
  canExport: boolean;
  sync: SyncState;
}) {
  const texts = useTexts();
  const city = useCity();
  const status = useSyncStatus();
  const isOnline = useOnline();
  const nowMs = useNow();
  const why = explainWaiting(texts, status, isOnline, count);
  const { lastContactMs } = sync;
  return (
    <div class="outbox-head">
      <BackLink href={city ? `/${city.id}` : '/'}>{texts.t('home')}</BackLink>
      <h1 tabIndex={-1}>{headWords(texts, count, refused)}</h1>
      {sync.revoked && (
        <Note tone="webcap" title={`${texts.t('join.signedOut')}.`}>
          {texts.explainRefusal('revoked')}
        </Note>
      )}
      <div role="status">
        {why && (
          <WithIcon icon={why.icon}>
            {why.strong && <b>{why.strong} </b>}
            {why.words}
          </WithIcon>
        )}
      </div>
      {count > 0 && <p class="soft">{texts.t('outbox.lead')}</p>}
      {count > 0 && <UnsentInTab />}
      <p class="soft small-text">
        {lastContactMs === undefined
          ? texts.t('state.neverContact')
          : texts.t('state.lastContact', { time: texts.formatWhen(lastContactMs, nowMs) })}
      </p>
      <SendAndExport canExport={canExport} isWaiting={count > 0} />
    </div>
  );
}

/** Never says that all is sent while something waits for the network or for its author. */
function headWords(texts: Translator, unsent: number, refused: number): string {
  if (unsent > 0) return texts.t('unsent.count', { n: unsent });
  return refused > 0 ? texts.t('state.needsYou', { n: refused }) : texts.t('sync.done');
}

function SendAndExport({ canExport, isWaiting }: { canExport: boolean; isWaiting: boolean }) {
  const { db, sync, clock, announce } = useApp();
  const texts = useTexts();
  const [isExported, setIsExported] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const [isOffline, setIsOffline] = useState(false);
  const send = async () => {
    setIsOffline(!navigator.onLine);
    if (!navigator.onLine) {
      announce(`${texts.t('offline')}. ${texts.t('offline.info')}`);
      return;
    }
    announce(texts.t('sync.running'));
    await sync.now();
    announce(headWords(texts, await countUnsent(db), await countRefused(db)));
  };
  const exportAll = async () => {
    setHasFailed(false);
    setLeftOut(await exportUnsent(db, clock.read()));
    setIsExported(true);
  };
  return (
    <>
      <Buttons>
        <Button
          kind={isWaiting ? 'filled' : 'quiet'}
          fill="grow"
          icon="sending"
          onClick={() => void send().catch(() => undefined)}
        >
          {texts.t('sync.now')}
        </Button>
        {canExport && (
          <Button
            kind="quiet"
            fill="grow"
            icon="export"
            onClick={() => void exportAll().catch(() => setHasFailed(true))}
          >
            {texts.t('export')}
          </Button>
        )}
      </Buttons>
      {isOffline && (
        <Note icon="offline" title={`${texts.t('offline')}.`}>
          {texts.t('offline.info')}
        </Note>
      )}
      {canExport && <p class="soft small-text">{texts.t('outbox.exportHint')}</p>}
      {hasFailed && (
        <Note tone="webcap" role="alert">
          {texts.t('handOver.failed')}
        </Note>
      )}
      {isExported && (
        <Note tone="spruce" icon="check" role="status">
          {texts.t('outbox.exported')}
        </Note>
      )}
      {leftOut > 0 && <Note>{texts.t('handOver.leftOut', { n: leftOut })}</Note>}
      {canExport && (
        <p>
          <a class="row-link" href="/device/hand-over">
            {texts.t('handOver')}
          </a>
        </p>
      )}
    </>
  );
}

interface Why {
  icon: IconName;
  strong?: string;
  words: string;
}

/** Why things wait, or what happens to them just now; nothing to say when all has gone well. */
function explainWaiting(texts: Translator, status: SyncStatus, isOnline: boolean, count: number): Why | undefined {
  if (status.phase === 'sending') return count > 0 ? { icon: 'sending', words: texts.t('sync.running') } : undefined;
  if (status.problem === 'captive-portal') return { icon: 'warning', words: texts.t('sync.portal') };
  if (!isOnline) return { icon: 'offline', strong: `${texts.t('offline')}.`, words: texts.t('offline.info') };
  switch (status.problem) {
    case undefined:
      return undefined;
    case 'unreachable':
      return { icon: 'offline', words: texts.t('sync.reason.unreachable') };
    case 'busy':
      return { icon: 'clock', words: texts.t('sync.reason.busy') };
    default:
      return { icon: 'warning', words: texts.t('sync.failed') };
  }
}
