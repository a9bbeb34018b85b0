import { useEffect, useRef, useState } from 'preact/hooks';
import { encodeQR } from 'qr';
import { useTexts } from '../app.ts';

/** Each code stands this long: cameras of old phones need it, milliseconds. */
const FRAME_MS = 280;
/** Light modules around a code, as the standard wants. */
const QUIET = 4;

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
    if (canvas.current && frame) draw(canvas.current, frame);
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

/** Black on white in every theme, whole pixels: what cameras read best. */
function draw(canvas: HTMLCanvasElement, frame: string): void {
  const modules = encodeQR(frame, 'raw', { ecc: 'low', border: QUIET });
  const side = modules.length;
  const scale = Math.max(2, Math.floor(900 / side));
  canvas.width = side * scale;
  canvas.height = side * scale;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  for (const [y, row] of modules.entries()) {
    for (const [x, isDark] of row.entries()) if (isDark) context.fillRect(x * scale, y * scale, scale, scale);
  }
}

/** A screen that goes dark ends a hand-over; where the browser cannot keep it awake, people touch it. */
function useAwakeScreen(): void {
  useEffect(() => {
    let isOver = false;
    let lock: WakeLockSentinel | undefined;
    navigator.wakeLock
      ?.request('screen')
      .then((held) => {
        lock = held;
        if (isOver) void held.release();
      })
      .catch(() => undefined);
    return () => {
      isOver = true;
      void lock?.release();
    };
  }, []);
}
