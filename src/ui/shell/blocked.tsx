import { render } from 'preact';
import type { Language } from '../../domain/language.ts';
import { loadTexts } from '../../texts/load.ts';
import { createTranslator } from '../../texts/translate.ts';

/** Shown instead of the app where the browser lets it store nothing: without a disk no word would be safe. */
export async function showBlocked(root: HTMLElement, language: Language): Promise<void> {
  const texts = createTranslator(language, await loadTexts(language));
  document.documentElement.lang = language;
  document.title = texts.t('app.name');
  render(
    <main class="column flow">
      <h1>{texts.t('device.storage.blocked.heading')}</h1>
      <p>{texts.t('device.storage.blocked.lead')}</p>
      <button class="btn" type="button" onClick={() => location.reload()}>
        <span>{texts.t('app.tryAgain')}</span>
      </button>
    </main>,
    root,
  );
}
