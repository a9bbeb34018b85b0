/** The languages the app speaks. Every text exists in each of them; a city says which it offers, and in which order. */
export const LANGUAGES = ['fi', 'sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the app. */
export type Localized = Record<Language, string>;
