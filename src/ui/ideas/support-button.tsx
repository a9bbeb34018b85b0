import { useRef, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { isSupported, isSupportWaiting, setSupport } from '../../store/support.ts';
import { useApp, useTexts } from '../app.ts';
import { useLive } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { WithIcon } from '../parts/section.tsx';
import { SupportBar } from '../parts/thread.tsx';

/** How many support an idea, and one's own support: once per device, without network too, to be taken back at any time. */
export function Support({ city, idea }: { city: City; idea: Idea }) {
  const texts = useTexts();
  const { db, author, sync, announce } = useApp();
  const supports = useLive(() => isSupported(db, idea.id), [idea.id]) ?? false;
  const waits = useLive(() => isSupportWaiting(db, idea.id), [idea.id]) ?? false;
  const [failure, setFailure] = useState<string>();
  const busy = useRef(false);

  const toggle = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      await keepTrying(db, () => setSupport(db, author, city.id, idea, !supports));
      setFailure(undefined);
      sync.soon();
      announce(texts.t(supports ? 'app.undone' : 'support.done'));
    } catch (error) {
      setFailure(storageProblem(error) ?? 'unknown');
    } finally {
      busy.current = false;
    }
  };

  const [count, words] = countWords(texts.t('support.count', { n: idea.supportCount }));
  return (
    <>
      <SupportBar count={count} words={words}>
        <Button icon={supports ? 'check' : 'support'} pressed={supports} onClick={() => void toggle()}>
          {texts.t(supports ? 'support.done' : 'support')}
        </Button>
      </SupportBar>
      {supports && waits && (
        <WithIcon icon="saved" small>
          {texts.t('support.waiting')}
        </WithIcon>
      )}
      {failure && (
        <Note tone="webcap" role="alert">
          {texts.explainRefusal(failure)}
        </Note>
      )}
    </>
  );
}

/** The glossary says number and word in one; the number is drawn large. */
function countWords(words: string): [count: string, rest: string] {
  const [count = '', ...rest] = words.split(' ');
  return [count, rest.join(' ')];
}
