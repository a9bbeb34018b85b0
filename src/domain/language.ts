import * as z from 'zod/mini';

/** The languages the app speaks. Every text exists in each of them; a city says which it offers, and in which order. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;

export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** A text somebody reads: never empty, without blanks around it. */
export const wordsSchema = z
  .string()
  .check(z.regex(/^\S([\s\S]*\S)?$/, 'must be a text that is not empty, without blanks around it'));

/** One text in every language of the app. */
export const localizedSchema = z.strictObject({ fi: wordsSchema, sv: wordsSchema, en: wordsSchema });
export type Localized = Record<Language, string>;
