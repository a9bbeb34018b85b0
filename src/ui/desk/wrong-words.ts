import { LIMITS } from '../../domain/idea.ts';
import { cleanText, lengthOf } from '../../domain/plain-text.ts';
import type { Translator } from '../../texts/translate.ts';
import { hasPersonalCode } from '../ideas/personal-code.ts';

/** Why words for the public or the author cannot go as they are, in a sentence; undefined when they can. */
export function wrongWords(texts: Translator, words: string, missing: string): string | undefined {
  const cleaned = cleanText(words);
  if (!cleaned) return missing;
  if (lengthOf(cleaned) > LIMITS.reason) return texts.t('error.tooLong', { n: LIMITS.reason });
  return hasPersonalCode(cleaned) ? texts.t('idea.form.personalCode') : undefined;
}
