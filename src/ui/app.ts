import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Author } from '../store/author.ts';
import type { Catalogue } from '../store/catalogue.ts';
import type { AppDatabase } from '../store/database.ts';
import type { DeviceClock } from '../sync/clock.ts';
import type { SyncLoop } from '../sync/sync-loop.ts';
import type { Fetch } from '../sync/talk.ts';
import type { Translator } from '../texts/translate.ts';

/** An update of the app that waits for the person's word. */
export interface Update {
  /** True once a newer release is downloaded whole. */
  available: Signal<boolean>;
  /** Starts the newer release in all tabs; called only after the person agreed and nothing is half-written. */
  apply: () => void;
}

/** Everything `main.tsx` creates, for the screens to use. */
export interface App {
  db: AppDatabase;
  catalogue: Catalogue;
  sync: SyncLoop;
  clock: DeviceClock;
  author: Author;
  fetch: Fetch;
  texts: Signal<Translator>;
  /** Says something to screen readers once, politely; the same words twice are said twice. */
  announce: (words: string) => void;
  update: Update;
  version: string;
}

export const AppContext = createContext<App | undefined>(undefined);

/** The app around this screen; a screen outside of one is a bug. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('A screen needs an AppContext around it');
  return app;
}

/** The words of the chosen language; the screen is drawn anew when another is chosen. */
export const useTexts = (): Translator => useApp().texts.value;
