import { readSync } from '../../store/database.ts';
import { countRefused, countUnsent } from '../../store/unsent.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive, useSyncStatus } from '../live.ts';
import { StateLine } from '../parts/state-line.tsx';
import { describeSending } from './sending-words.ts';
import { useNow } from './use-now.ts';
import { useOnline } from './use-online.ts';

/** The line under the rug: how many things have not been sent, why, and when all was. Opens the outbox. */
export function SendingLine() {
  const { db } = useApp();
  const texts = useTexts();
  const nowMs = useNow();
  const online = useOnline();
  const status = useSyncStatus();
  const counts = useLive(
    async () => ({ unsent: await countUnsent(db), refused: await countRefused(db), sync: await readSync(db) }),
    [db],
  );
  // The line keeps its place while the device is asked: nothing jumps a moment later.
  if (!counts) return <StateLine state="sent" href="/outbox" strong={<Unread />} />;
  const { state, strong, more, atMs } = describeSending(texts, { ...counts, status, online });
  return (
    <StateLine
      state={state}
      href="/outbox"
      strong={more.length > 0 && atMs === undefined ? asSentence(strong) : strong}
    >
      {atMs !== undefined && (
        // The time changes with every contact; that is not worth saying aloud each time.
        <span class="num" aria-live="off">
          {texts.formatWhen(atMs, nowMs)}
        </span>
      )}
      {atMs !== undefined && more.length > 0 && '. '}
      {more.join(' ')}
    </StateLine>
  );
}

/** Names the line while it has nothing to say yet. */
function Unread() {
  const texts = useTexts();
  return (
    <>
      <span class="hidden">{texts.t('state.label')}</span>
      {'\u00A0'}
    </>
  );
}

/** Ends words that more words follow. */
const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
