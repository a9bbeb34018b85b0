import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { useScreen } from './screen.ts';

/** Keeps a screen that stopped from taking the frame along: the ways on stay, and the next screen is tried anew. */
export function CrashGuard({ onShown, children }: { onShown: () => void; children: ComponentChildren }) {
  const { path } = useLocation();
  const [failure, reset] = useErrorBoundary();
  const failedAt = useRef<string | undefined>(undefined);
  if (failure) failedAt.current ??= path;
  useEffect(() => {
    if (failedAt.current === undefined || failedAt.current === path) return;
    failedAt.current = undefined;
    reset();
  });
  return failure ? <Crashed onShown={onShown} /> : children;
}

function Crashed({ onShown }: { onShown: () => void }) {
  const texts = useTexts();
  useScreen({ title: texts.t('crash.heading') });
  // Told once, when the screen stands.
  useEffect(onShown, []);
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('crash.heading')}</h1>
      <Empty title={texts.t('crash.lead')}>
        <Button onClick={() => location.reload()}>{texts.t('crash.reload')}</Button>
      </Empty>
    </>
  );
}
