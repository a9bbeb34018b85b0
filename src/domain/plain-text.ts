/**
 * Text as a person meant it: composed letters (NFC), no control characters, no invisible direction marks or soft
 * hyphens that come along from a PDF. Emoji and line breaks stay. Markup is left as typed: it is shown as text.
 */
export function cleanText(typed: string): string {
  return typed
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[\t\u00A0\u2007\u202F]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu, (mark) =>
      mark === '\n' ? mark : '',
    )
    .normalize('NFC')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a database can keep a text as it is: no null character and no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !/[\0\p{Cs}]/u.test(text);

/** Like `cleanText`, on one line. */
export const cleanLine = (typed: string): string => cleanText(typed).replaceAll(/\s+/g, ' ');

/** How many characters a person would count. */
export const lengthOf = (text: string): number => [...text].length;

/** Lower case, for comparing and searching in Finnish and Swedish: å, ä and ö stay letters of their own. */
export const foldText = (text: string): string => text.normalize('NFC').toLocaleLowerCase('fi');

/** Like `foldText`, and without dots and rings, for those whose keyboard lacks them. */
export const foldPlain = (text: string): string => foldText(text).normalize('NFD').replaceAll(/\p{M}/gu, '');
