import { useEffect } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { Note } from '../parts/note.tsx';

/** Apps that have said so aloud: once is enough, however often the screen changes. */
const toldBy = new WeakSet<object>();

/** Says calmly that something has not reached the city for days, and what helps. It stays on this device. */
export function OldUnsent({ days, isHere = false }: { days: number; isHere?: boolean }) {
  const { db, announce } = useApp();
  const texts = useTexts();
  const title = `${texts.t('outbox.oldest', { n: days })}.`;
  useEffect(() => {
    if (toldBy.has(db)) return;
    toldBy.add(db);
    announce(`${title} ${texts.t('outbox.reminder')}`);
  }, [db, announce, title, texts]);
  return (
    <Note title={title} icon="clock">
      {texts.t('outbox.reminder')}
      {!isHere && (
        <p class="small-text">
          <a href="/outbox">{texts.t('unsent')}</a> <a href="/device/hand-over">{texts.t('handOver')}</a>
        </p>
      )}
    </Note>
  );
}
