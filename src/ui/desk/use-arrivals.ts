import { useEffect, useRef } from 'preact/hooks';
import type { Idea } from '../../domain/idea.ts';
import { useApp, useTexts } from '../app.ts';

/** What arrives within this time is announced together, milliseconds. */
const TOGETHER_MS = 1000;

/** Says once how many ideas have arrived since the desk was opened; what was there before is not news. */
export function useArrivals(arrived: readonly Idea[]): void {
  const { announce, catalogue } = useApp();
  const texts = useTexts();
  const known = useRef<Set<string> | undefined>(undefined);
  const news = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const before = known.current;
    if (!before) {
      if (catalogue.complete) known.current = new Set(arrived.map(({ id }) => id));
      return;
    }
    const fresh = arrived.filter(({ id }) => !before.has(id));
    if (fresh.length === 0) return;
    for (const { id } of fresh) before.add(id);
    news.current += fresh.length;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      announce(texts.t('desk.arrived', { n: news.current }));
      news.current = 0;
    }, TOGETHER_MS);
  }, [arrived, announce, catalogue, texts]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
