import { useEffect } from 'preact/hooks';
import { encodeQR } from 'qr';

/** Light modules around a code, as the standard wants. */
const QUIET = 4;

/** Draws a text as a code: black on white in every theme, whole pixels, which is what cameras read best. */
export function drawCode(canvas: HTMLCanvasElement, frame: string): void {
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

/** Keeps the screen awake: one that goes dark shows no code. Where the browser cannot keep it awake, people touch it. */
export function useAwakeScreen(): void {
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
