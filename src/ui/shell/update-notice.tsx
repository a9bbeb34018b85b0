import { useState } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';

/** Offers a newer release that is already on the device; never forced, and quiet until the next start once put off. */
export function UpdateNotice() {
  const { update } = useApp();
  const texts = useTexts();
  const [putOff, setPutOff] = useState(false);
  const [asked, setAsked] = useState(false);
  if (!update.available.value || putOff) return null;
  const renew = () => {
    setAsked(true);
    update.apply();
  };
  return (
    <Note tone="woad" icon="received" role="status" title={`${texts.t('update.available')}.`}>
      {texts.t('update.lead')}
      <Buttons>
        <Button size="compact" onClick={renew}>
          {asked ? texts.t('app.opening') : texts.t('update.now')}
        </Button>
        <Button kind="plain" size="compact" onClick={() => setPutOff(true)}>
          {texts.t('update.later')}
        </Button>
      </Buttons>
    </Note>
  );
}
