import { LANGUAGES, type Language } from '../../domain/language.ts';
import { loadTexts } from '../../texts/load.ts';
import { createTranslator } from '../../texts/translate.ts';
import { type App, useApp, useTexts } from '../app.ts';
import { LanguageMenu } from '../parts/menu.tsx';
import { savePreference } from './preferences.ts';

/** The language button in the head: switches anywhere, and nothing that is being written is touched. */
export function LanguageSwitch() {
  const app = useApp();
  const texts = useTexts();
  return (
    <LanguageMenu
      label={`${texts.t('language.current')}.`}
      current={texts.language}
      languages={LANGUAGES.map((code) => ({ code, name: texts.t(`language.${code}`) }))}
      onLanguage={(language) => void chooseLanguage(app, language)}
    />
  );
}

/** Speaks another language from now on. Without its texts on the device (never fetched, no network) all stays as it is. */
export async function chooseLanguage(app: App, language: Language): Promise<void> {
  if (!(await speak(app, language))) return;
  app.announce(app.texts.peek().t('language.changed'));
  await savePreference(app.db, 'language', language).catch(() => undefined);
}

/** Fetches the texts of a language and shows them; false when they cannot be had now. */
export async function speak(app: App, language: Language): Promise<boolean> {
  try {
    app.texts.value = createTranslator(language, await loadTexts(language));
    return true;
  } catch {
    return false;
  }
}
