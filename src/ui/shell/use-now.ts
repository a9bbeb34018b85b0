import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';

const MINUTE_MS = 60_000;

/** This device's time, Unix milliseconds, drawn anew every minute: "klo 14.32" turns into "eilen" by itself. */
export function useNow(): number {
  const { clock } = useApp();
  const [nowMs, setNowMs] = useState(() => clock.read().nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(clock.read().nowMs), MINUTE_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return nowMs;
}
