import type { Language } from '../domain/language.ts';
import type { fi, TextKey } from './fi/index.ts';
import { createFormats, type Formats, once } from './format.ts';
import type { NamesIn, Text } from './text.ts';

/** All texts of one language. */
export type Texts = Readonly<Record<TextKey, Text>>;

/** What a text wants filled in: nothing, or a value for each placeholder. `n` is always the number that is counted. */
export type ParamsOf<Key extends TextKey> = {
  readonly [Name in NamesIn<(typeof fi)[Key]>]: Name extends 'n' ? number : string | number;
};

/** Keys of texts without placeholders, for parts that are handed a key. */
export type PlainTextKey = { [Key in TextKey]: NamesIn<(typeof fi)[Key]> extends never ? Key : never }[TextKey];

export interface Translator extends Formats {
  readonly language: Language;
  /** The text of a key, filled in. Numbers are written as the language writes them; the compiler asks for every value. */
  t<Key extends TextKey>(key: Key, ...params: NamesIn<(typeof fi)[Key]> extends never ? [] : [ParamsOf<Key>]): string;
  /** Fills in words that are not behind a key: a paragraph of a long page. */
  fill(words: string, params: Readonly<Record<string, string | number>>): string;
  /** Says a machine-readable reason to a person; one that this release does not know gets a sentence that holds for all. */
  explainRefusal(reason: string): string;
}

/** Speaks one language: texts from `loadTexts`, and the formats that go with them. */
export function createTranslator(language: Language, texts: Texts): Translator {
  const formats = createFormats(language);
  const plurals = once(() => new Intl.PluralRules(language));

  const fill: Translator['fill'] = (words, params) =>
    keepTimesTogether(words).replaceAll(PLACEHOLDER, (placeholder, name: string) => {
      const value = params[name] ?? placeholder;
      return typeof value === 'number' ? formats.formatNumber(value) : value;
    });

  return {
    ...formats,
    language,
    fill,
    t(key, ...[params]: [Readonly<Record<string, string | number>>?]) {
      const text = texts[key];
      const words =
        typeof text === 'string' ? text : text[plurals().select(Number(params?.n)) === 'one' ? 'one' : 'other'];
      return params ? fill(words, params) : words;
    },
    explainRefusal(reason) {
      const key = `refused.${reason}`;
      return Object.hasOwn(texts, key) ? String(texts[key as TextKey]) : String(texts['refused.unknown']);
    },
  };
}

const PLACEHOLDER = /\{(\w+)\}/g;

/** "klo {time}" and "kl. {time}" never part at the end of a line. */
const keepTimesTogether = (words: string): string => words.replaceAll(/\b(klo|kl\.) (?=\{)/g, '$1\u00A0');
