import type { Language } from '../../src/domain/language.ts';
import { en } from '../../src/texts/en/index.ts';
import { pages as enPages } from '../../src/texts/en/pages.ts';
import { fi, type TextKey } from '../../src/texts/fi/index.ts';
import { pages as fiPages } from '../../src/texts/fi/pages.ts';
import { sv } from '../../src/texts/sv/index.ts';
import { pages as svPages } from '../../src/texts/sv/pages.ts';
import type { Page, Pages, Text } from '../../src/texts/text.ts';
import type { Texts } from '../../src/texts/translate.ts';

export const ALL_TEXTS: Record<Language, Texts> = { fi, sv, en };
export const ALL_PAGES: Record<Language, Pages> = { fi: fiPages, sv: svPages, en: enPages };
export const ALL_KEYS = Object.keys(fi) as TextKey[];

/** The sentences of a text: one, or one for each plural form. */
export const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);

/** Every sentence of a long page, from top to bottom. */
export const sentencesOf = ({ title, lead, sections }: Page): string[] => [
  title,
  lead,
  ...sections.flatMap(({ heading, paragraphs = [], list = [] }) => [heading, ...paragraphs, ...list]),
];

/** The names of the placeholders, each as often as it stands, in alphabetical order. */
export const placeholdersOf = (words: string): string[] =>
  [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();
