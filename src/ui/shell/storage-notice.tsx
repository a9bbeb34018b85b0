import { signal } from '@preact/signals';
import type { StorageStanding } from '../../store/watch-storage.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { openNewest } from './open-newest.ts';

/** How this page stands with the device's storage; set by `main.tsx`, followed by every frame. */
export const storageStanding = signal<StorageStanding>('fine');

/** Says calmly when this page cannot store anything, and what helps. What was typed stays where it is. */
export function StorageNotice() {
  const texts = useTexts();
  switch (storageStanding.value) {
    case 'fine':
      return null;
    case 'lost':
      return (
        <Note role="alert" title={`${texts.t('storage.lost')}.`}>
          {texts.t('storage.lost.lead')}
        </Note>
      );
    case 'outdated':
      return (
        <Note tone="woad" icon="received" role="alert" title={`${texts.t('storage.newer')}.`}>
          {texts.t('storage.newer.lead')}
          <Buttons>
            <Button size="compact" onClick={() => void openNewest()}>
              {texts.t('crash.reload')}
            </Button>
          </Buttons>
        </Note>
      );
  }
}
