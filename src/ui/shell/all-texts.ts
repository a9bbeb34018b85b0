import { loadTexts } from '../../texts/load.ts';
import { createTranslator } from '../../texts/translate.ts';
import type { App } from '../app.ts';

const known = Promise.withResolvers<void>();
known.promise.catch(() => undefined); // whoever waits is told

/** Resolves when every text of the chosen language is here; screens that are fetched later wait for it. */
export const allTexts: Promise<void> = known.promise;

/** Fetches the texts that the first screens did not need; where they cannot be had, later screens say so. */
export async function completeTexts(app: App): Promise<void> {
  const { language } = app.texts.peek();
  try {
    const texts = await loadTexts(language);
    if (app.texts.peek().language === language) app.texts.value = createTranslator(language, texts);
    known.resolve();
  } catch (error) {
    known.reject(error);
  }
}
