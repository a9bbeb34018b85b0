import { useState } from 'preact/hooks';
import { useApp, useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';

/** What is passed on: a title and the path of a page of ours. */
export type Shared = { title: string; path: string };

/** The whole address of a page of ours. */
export const addressOf = (path: string): string => new URL(path, location.origin).href;

/** Passes a page on with the device's own share menu, or copies its link where there is none; and prints it. */
export function ShareButtons({ shared, size }: { shared: Shared; size?: 'compact' }) {
  const texts = useTexts();
  return (
    <>
      <ShareButton shared={shared} size={size} />
      <Button kind="quiet" size={size} fill="grow" icon="print" onClick={() => print()}>
        {texts.t('print')}
      </Button>
    </>
  );
}

function ShareButton({ shared, size }: { shared: Shared; size: 'compact' | undefined }) {
  const texts = useTexts();
  const { announce } = useApp();
  const [copying, setCopying] = useState<'resting' | 'copied' | 'refused'>('resting');
  const canShare = 'share' in navigator;
  const url = addressOf(shared.path);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopying('copied');
      announce(texts.t('app.copied'));
    } catch {
      setCopying('refused');
    }
  };
  const share = async () => {
    try {
      await navigator.share({ title: shared.title, url });
    } catch (error) {
      // Closing the menu is a choice; anything else still leaves the link to copy.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await copy();
    }
  };

  if (copying === 'refused') return <p class="small-text said">{url}</p>;
  const words = canShare ? texts.t('share') : texts.t('copyLink');
  return (
    <Button
      kind="quiet"
      size={size}
      fill="grow"
      icon={copying === 'copied' ? 'check' : 'share'}
      onClick={() => void (canShare ? share() : copy())}
    >
      {copying === 'copied' ? texts.t('app.copied') : words}
    </Button>
  );
}
