import * as z from 'zod/mini';
import { LANGUAGES } from './language.ts';

export const languageSchema = z.enum(LANGUAGES);

/** A text somebody reads: never empty, without blanks around it. */
export const wordsSchema = z
  .string()
  .check(z.regex(/^\S([\s\S]*\S)?$/, 'must be a text that is not empty, without blanks around it'));

/** One text in every language of the app. */
export const localizedSchema = z.strictObject({ fi: wordsSchema, sv: wordsSchema, en: wordsSchema });
