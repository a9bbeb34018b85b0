import { readDay } from '../../../domain/meeting/day.ts';
import type { Translator } from '../../../texts/translate.ts';

/** What is wrong with the first and the last day as they stand in a form; the last one may be left out. */
export function wrongDays(texts: Translator, from: string, to: string): { from?: string; to?: string } {
  if (!from.trim()) return { from: texts.t('error.required') };
  if (!readDay(from)) return { from: texts.t('error.date') };
  if (to.trim() && !readDay(to)) return { to: texts.t('error.date') };
  return to.trim() && to < from ? { to: texts.explainRefusal('ends-before-start') } : {};
}
