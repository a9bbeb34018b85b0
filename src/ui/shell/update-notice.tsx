import { useEffect, useState } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';

/** A browser that still works on something makes the newer release wait; after this long the person is told how to go on. */
const PATIENCE_MS = 8000;

/** Offers a newer release that is already on the device; never forced, and quiet until the next start once put off. */
export function UpdateNotice() {
  const { update } = useApp();
  const texts = useTexts();
  const [putOff, setPutOff] = useState(false);
  const [asked, setAsked] = useState<'not' | 'opening' | 'delayed'>('not');
  useEffect(() => {
    if (asked !== 'opening') return;
    const timer = setTimeout(() => setAsked('delayed'), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  if (!update.available.value || putOff) return null;
  const renew = () => {
    setAsked('opening');
    update.apply();
  };
  return (
    <Note tone="woad" icon="received" role="status" title={`${texts.t('update.available')}.`}>
      {texts.t(asked === 'delayed' ? 'update.late' : 'update.lead')}
      <Buttons>
        <Button size="compact" onClick={renew}>
          {asked === 'opening' ? texts.t('app.opening') : texts.t('update.now')}
        </Button>
        <Button kind="plain" size="compact" onClick={() => setPutOff(true)}>
          {texts.t('update.later')}
        </Button>
      </Buttons>
    </Note>
  );
}
