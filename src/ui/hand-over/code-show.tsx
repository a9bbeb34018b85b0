import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../app.ts';
import { drawCode, useAwakeScreen } from './draw-code.ts';

/** Each code stands this long: cameras of old phones need it, milliseconds. */
const FRAME_MS = 280;

/** Shows codes one after another, round and round, for another phone's camera; a single one stands still. */
export function CodeShow({ frames }: { frames: readonly string[] }) {
  const texts = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    if (frames.length < 2) return;
    const timer = setInterval(() => setIndex((before) => (before + 1) % frames.length), FRAME_MS);
    return () => clearInterval(timer);
  }, [frames]);
  useEffect(() => {
    const frame = frames[index % frames.length];
    if (canvas.current && frame) drawCode(canvas.current, frame);
  }, [frames, index]);
  useAwakeScreen();
  return (
    <figure class="code-show">
      <canvas ref={canvas} role="img" aria-label={texts.t('handOver.code.label')} />
      <figcaption class="small-text soft">
        {frames.length > 1 ? texts.t('handOver.code.many', { n: frames.length }) : texts.t('handOver.code.one')}
      </figcaption>
    </figure>
  );
}
