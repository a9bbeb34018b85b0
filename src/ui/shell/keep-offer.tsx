import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { browserKind } from './browser-kind.ts';
import { askToKeepStorage } from './keep-storage.ts';

/** How the browser answered; it cannot be asked where it knows no such promise. */
type Answer = 'not-asked' | 'kept' | 'denied' | 'no-promise';

/** Says what the browser is about to ask, before it does; shown where it passes the question on to the person. */
export function KeepOffer() {
  const texts = useTexts();
  const [answer, setAnswer] = useState<Answer>('no-promise');
  useEffect(() => {
    if (browserKind(navigator) !== 'firefox' || !navigator.storage?.persisted) return;
    navigator.storage.persisted().then(
      (isKept) => setAnswer(isKept ? 'no-promise' : 'not-asked'),
      () => undefined,
    );
  }, []);
  const ask = async () => setAnswer((await askToKeepStorage()) ? 'kept' : 'denied');
  switch (answer) {
    case 'no-promise':
      return null;
    case 'kept':
      return (
        <Note tone="spruce" icon="lock" role="status">
          {texts.t('device.storage.protected')}
        </Note>
      );
    case 'denied':
      return <Note role="status">{texts.t('device.storage.denied')}</Note>;
    case 'not-asked':
      return (
        <Note tone="woad" icon="lock" title={`${texts.t('device.storage.protect')}.`}>
          <p>{texts.t('device.storage.willAsk')}</p>
          <Button kind="quiet" size="compact" icon="lock" onClick={() => void ask()}>
            {texts.t('device.storage.protect')}
          </Button>
        </Note>
      );
  }
}
