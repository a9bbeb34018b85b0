import { render } from 'preact';
import type { Language } from '../../domain/language.ts';
import { loadTexts } from '../../texts/load.ts';
import { createTranslator, type PlainTextKey } from '../../texts/translate.ts';
import { openNewest } from './open-newest.ts';

/**
 * Why the app cannot begin: the browser lets it store nothing, and without a disk no word would be safe; what is
 * stored was written by a newer release; another tab has not let go of what this release must first convert.
 */
export type Blockade = 'no-storage' | 'newer' | 'other-tab';

const WORDS = {
  'no-storage': ['device.storage.blocked.heading', 'device.storage.blocked.lead', 'app.tryAgain'],
  newer: ['storage.newer', 'storage.newer.lead', 'crash.reload'],
  'other-tab': ['storage.otherTab', 'storage.otherTab.lead', 'app.tryAgain'],
} as const satisfies Record<Blockade, readonly [PlainTextKey, PlainTextKey, PlainTextKey]>;

/** Shown instead of the app. Nothing is deleted, whatever the reason; `isOver` tells when the app has begun after all. */
export async function showBlocked(
  root: HTMLElement,
  language: Language,
  blockade: Blockade,
  isOver: () => boolean = () => false,
): Promise<void> {
  const texts = createTranslator(language, await loadTexts(language));
  if (isOver()) return;
  const [heading, lead, button] = WORDS[blockade];
  document.documentElement.lang = language;
  document.title = texts.t('app.name');
  render(
    <main class="column flow">
      <h1>{texts.t(heading)}</h1>
      <p>{texts.t(lead)}</p>
      <button class="btn" type="button" onClick={() => void openNewest()}>
        <span>{texts.t(button)}</span>
      </button>
    </main>,
    root,
  );
}
