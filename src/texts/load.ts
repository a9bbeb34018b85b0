import type { Language } from '../domain/language.ts';
import type { Pages } from './text.ts';
import type { Texts } from './translate.ts';

/**
 * Fetches what the first screens say in a language. It is less than the type tells: every screen that comes later
 * waits for `loadTexts` before it is drawn (a test reads which keys the first ones use).
 */
export async function loadStartTexts(language: Language): Promise<Texts> {
  switch (language) {
    case 'fi':
      return (await import('./fi/start.ts')).start as Partial<Texts> as Texts;
    case 'sv':
      return (await import('./sv/start.ts')).start as Partial<Texts> as Texts;
    case 'en':
      return (await import('./en/start.ts')).start as Partial<Texts> as Texts;
  }
}

/** Fetches all texts of one language, each a file of its own; the service worker keeps all three for use without network. */
export async function loadTexts(language: Language): Promise<Texts> {
  switch (language) {
    case 'fi':
      return (await import('./fi/index.ts')).fi;
    case 'sv':
      return (await import('./sv/index.ts')).sv;
    case 'en':
      return (await import('./en/index.ts')).en;
  }
}

/** Fetches the long pages of one language; they are rarely read, so they do not weigh on the start. */
export async function loadPages(language: Language): Promise<Pages> {
  switch (language) {
    case 'fi':
      return (await import('./fi/pages.ts')).pages;
    case 'sv':
      return (await import('./sv/pages.ts')).pages;
    case 'en':
      return (await import('./en/pages.ts')).pages;
  }
}
