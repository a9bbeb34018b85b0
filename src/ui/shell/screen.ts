import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../app.ts';
import { useCity } from './use-city.ts';

/** What a screen asks of the frame around it; the frame itself draws head, rug, state line, tabs and footer. */
export interface Screen {
  /** The page's name in the browser: the words of its `h1`. */
  title: string;
  /** A `Hero`, which then holds the `h1`. */
  hero?: ComponentChildren;
  /** What acts at the bottom (`BarState`, the one main `Button`); it takes the place of tabs and footer. */
  bar?: ComponentChildren;
  /** False where the screen itself tells where the words are: outbox and thanks. */
  stateLine?: false;
  /** Room for two `Columns` on laptops. */
  wide?: boolean;
}

/** What the present screen asked for, and which screen that was. */
export interface Asked extends Partial<Screen> {
  by?: object;
}

/** Made by the frame; screens speak to it through `useScreen`. */
export const ScreenContext = createContext<Signal<Asked> | undefined>(undefined);

/**
 * Names the page and asks the frame for what the screen needs around it. Call it in every drawing: the frame follows.
 * Outside a frame (the desk, tests) only the name is used.
 */
export function useScreen(screen: Screen): void {
  const frame = useContext(ScreenContext);
  const by = useRef({}).current;
  usePageTitle(screen.title);
  useLayoutEffect(() => {
    if (frame) frame.value = { ...screen, by };
  });
  // A screen that leaves after the next one came must not take that one's wishes along.
  useLayoutEffect(
    () => () => {
      if (frame?.peek().by === by) frame.value = {};
    },
    [frame, by],
  );
}

/** Names the page in the browser's title, tabs and history: page, app and city. */
export function usePageTitle(page: string): void {
  const texts = useTexts();
  const city = useCity();
  const words = page.replaceAll('\u00AD', '');
  const title = city
    ? texts.t('app.titleInCity', { page: words, city: city.names[texts.language] })
    : texts.t('app.title', { page: words });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
