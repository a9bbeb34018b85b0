import { useState } from 'preact/hooks';
import { countUnsent } from '../../store/unsent.ts';
import { leave } from '../../sync/join.ts';
import { type App, useApp, useTexts } from '../app.ts';
import { exportUnsent } from '../hand-over/hand-over-file.ts';
import { dropAllSlips } from '../ideas/draft-slip.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { Sheet } from '../parts/sheet.tsx';

/** How long the server may take to hear that this device leaves; it is cleared all the same, milliseconds. */
const FAREWELL_MS = 3000;

/** Deletes everything that this app has stored here, after saying what would be lost and offering to keep it as a file. */
export function ClearSection() {
  const app = useApp();
  const texts = useTexts();
  const [unsent, setUnsent] = useState<number>();
  const [failure, setFailure] = useState(false);
  const keep = () => setUnsent(undefined);
  const clear = () => {
    keep();
    clearDevice(app).catch(() => setFailure(true));
  };
  const exportAll = () => exportUnsent(app.db, app.clock.read());
  return (
    <Section title={texts.t('privacy.deleteMine')}>
      <p>{texts.t('device.clear.lead')}</p>
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.explainRefusal('database-closed')}
        </Note>
      )}
      <Button kind="quiet" icon="leave" onClick={() => void countUnsent(app.db).then(setUnsent, () => setUnsent(0))}>
        {texts.t('privacy.deleteMine')}
      </Button>
      <Sheet
        open={unsent !== undefined}
        title={texts.t('device.clear.question')}
        safe={{ text: texts.t('device.clear.keep'), onChoose: keep }}
        other={{ text: texts.t(unsent ? 'device.clear.anyway' : 'delete'), onChoose: clear }}
      >
        <p>{texts.t('device.clear.lead')}</p>
        {unsent !== undefined && unsent > 0 && (
          <Note>
            {texts.t('device.clear.unsent', { n: unsent })}
            <div class="btns">
              <Button kind="quiet" size="compact" icon="export" onClick={() => void exportAll().catch(() => undefined)}>
                {texts.t('export')}
              </Button>
            </div>
          </Note>
        )}
      </Sheet>
    </Section>
  );
}

async function clearDevice({ db, sync, fetch }: App): Promise<void> {
  sync.stop();
  // Out of reach the city keeps a device nobody can use any more: its key is deleted here.
  await Promise.race([leave(fetch), new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
  await db.delete();
  dropAllSlips();
  location.replace('/?cleared');
}
