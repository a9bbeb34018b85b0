import { useState } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { type AddedDevice, addDevice } from './own-devices.ts';

/** One more device for the same person: a code to type there, or a link to open. Each works once. */
export function AddDevice() {
  const { fetch, announce } = useApp();
  const texts = useTexts();
  const [added, setAdded] = useState<AddedDevice>();
  const [hasFailed, setHasFailed] = useState(false);
  const add = async () => {
    const asked = await addDevice(fetch);
    setHasFailed(asked.kind !== 'answered');
    if (asked.kind === 'answered') setAdded(asked.value);
  };
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link);
    announce(texts.t('app.copied'));
  };
  return (
    <Section title={texts.t('device.add')}>
      <div role="status" class="flow">
        {added && (
          <div class="paper flow-s">
            <p>{texts.t('device.add.lead')}</p>
            <p class="label">{texts.t('join.code')}</p>
            <p class="slip-code">
              <span class="hidden">{[...added.code].join(' ')}</span>
              <span aria-hidden="true">{added.code}</span>
            </p>
            <p class="label">{texts.t('desk.invite.link')}</p>
            <p class="said">{added.link}</p>
          </div>
        )}
      </div>
      {hasFailed && (
        <Note tone="webcap" role="alert">
          {texts.t('device.needsNetwork')}
        </Note>
      )}
      <Buttons>
        <Button kind="quiet" icon="add" onClick={() => void add()}>
          {texts.t('device.add')}
        </Button>
        {added && (
          <Button kind="quiet" icon="share" onClick={() => void copy(added.link).catch(() => undefined)}>
            {texts.t('copyLink')}
          </Button>
        )}
      </Buttons>
    </Section>
  );
}
