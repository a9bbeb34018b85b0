import { useState } from 'preact/hooks';
import { countUnsent } from '../../store/unsent.ts';
import { leave } from '../../sync/join.ts';
import { reopenNews } from '../../sync/news.ts';
import { useApp, useTexts } from '../app.ts';
import { exportUnsent } from '../hand-over/hand-over-file.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { Sheet } from '../parts/sheet.tsx';

/** Takes this device out of the committee's work; with something unsent it stops and asks first. */
export function LeaveSection({ onLeft }: { onLeft: () => void }) {
  const { db, fetch, sync, clock } = useApp();
  const texts = useTexts();
  const [isAsking, setIsAsking] = useState(false);
  const [exportFailed, setExportFailed] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const go = async () => {
    setIsAsking(false);
    const kind = await leave(fetch);
    setHasFailed(kind !== 'answered');
    if (kind !== 'answered') return;
    onLeft();
    await sync.now(); // brings the list of what may still be read, and the rest is wiped
    reopenNews();
  };
  const begin = async () => ((await countUnsent(db)) > 0 ? setIsAsking(true) : go());
  const press = async () => {
    setHasFailed(false);
    // The browser is believed when it says that there is no network: asking would lead nowhere.
    if (!navigator.onLine) return setHasFailed(true);
    await begin();
  };
  const keep = () => setIsAsking(false);
  const exportAll = () => {
    setExportFailed(false);
    exportUnsent(db, clock.read()).catch(() => setExportFailed(true));
  };
  return (
    <Section title={texts.t('device.leave')}>
      <p>{texts.t('device.leave.lead')}</p>
      <p class="soft small-text">{texts.t('device.leave.network')}</p>
      {hasFailed && (
        <Note tone="webcap" role="alert">
          {texts.t('device.needsNetwork')}
        </Note>
      )}
      <Button kind="quiet" icon="leave" onClick={() => void press().catch(() => setHasFailed(true))}>
        {texts.t('device.leave')}
      </Button>
      <Sheet
        open={isAsking}
        title={texts.t('device.leave')}
        safe={{ text: texts.t('cancel'), onChoose: keep }}
        other={{ text: texts.t('device.leave.anyway'), onChoose: () => void go().catch(() => setHasFailed(true)) }}
      >
        <p>{texts.t('logout.unsent')}</p>
        <p>{texts.t('device.leave.network')}</p>
        <Button kind="quiet" size="compact" icon="export" onClick={exportAll}>
          {texts.t('export')}
        </Button>
        {exportFailed && (
          <Note tone="webcap" role="alert">
            {texts.t('handOver.failed')}
          </Note>
        )}
      </Sheet>
    </Section>
  );
}
