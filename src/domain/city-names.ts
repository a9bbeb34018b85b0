import * as z from 'zod/mini';
import { slugSchema } from './city-fields.ts';
import { LANGUAGES, type Localized } from './language.ts';
import { localizedSchema, wordsSchema } from './language-schemas.ts';

/**
 * Words a city uses for its bodies, inflected by hand: Finnish is never built by gluing endings to a name, and neither
 * is Swedish (facts.md 0.2). Forms stand as in the middle of a sentence; titles stand alone, begin with a capital letter
 * and hold soft hyphens where a long word may break.
 */
const finnishNounSchema = z.strictObject({
  /** aluetoimikunta */
  nominative: wordsSchema,
  /** aluetoimikunnan */
  genitive: wordsSchema,
  /** aluetoimikuntaa */
  partitive: wordsSchema,
  /** aluetoimikunnassa */
  inessive: wordsSchema,
  /** aluetoimikuntaan */
  illative: wordsSchema,
  /** aluetoimikunnalla */
  adessive: wordsSchema,
  /** aluetoimikunnalle */
  allative: wordsSchema,
});

const swedishNounSchema = z.strictObject({
  /** områdeskommitté */
  indefinite: wordsSchema,
  /** områdeskommittén */
  definite: wordsSchema,
  /** The definite form's genitive: områdeskommitténs */
  genitive: wordsSchema,
});

/** What a city calls its committees in general, for sentences of every kind. */
export const bodyNounSchema = z
  .strictObject({
    titles: z.strictObject({ singular: localizedSchema, plural: localizedSchema }),
    fi: z.strictObject({ singular: finnishNounSchema, plural: finnishNounSchema }),
    sv: z.strictObject({
      singular: swedishNounSchema,
      /** With its article, which tells the gender: en områdeskommitté, ett partnerskapsbord */
      withArticle: wordsSchema,
      plural: swedishNounSchema,
    }),
    en: z.strictObject({ singular: wordsSchema, withArticle: wordsSchema, plural: wordsSchema }),
  })
  .check(({ value: { titles, fi, sv, en }, issues }) => {
    const singular = { fi: fi.singular.nominative, sv: sv.singular.indefinite, en: en.singular };
    const plural = { fi: fi.plural.nominative, sv: sv.plural.indefinite, en: en.plural };
    issues.push(...findSlips(titles.singular, singular, ['titles', 'singular']));
    issues.push(...findSlips(titles.plural, plural, ['titles', 'plural']));
  });

/** What one area's committee is called: "Valkealan aluetoimikunta", in the forms that sentences need. */
export const committeeNameSchema = z
  .strictObject({
    titles: localizedSchema,
    fi: z.pick(finnishNounSchema, { nominative: true, genitive: true, inessive: true, illative: true, allative: true }),
    sv: z.pick(swedishNounSchema, { definite: true, genitive: true }),
    /** Without its article: "Valkeala area committee" */
    en: wordsSchema,
  })
  .check(({ value: { titles, fi, sv, en }, issues }) => {
    issues.push(...findSlips(titles, { fi: fi.nominative, sv: sv.definite, en }, ['titles']));
  });

/**
 * A body of the city that committees have to do with: the council, the board, a section. Proposals go *to* it
 * ("esitetty kaupunginhallitukselle"), it appoints, decides and steers.
 */
export const organSchema = z.strictObject({
  id: slugSchema,
  titles: localizedSchema,
  fi: z.pick(finnishNounSchema, { nominative: true, genitive: true, allative: true }),
  sv: z.pick(swedishNounSchema, { definite: true, genitive: true }),
  /** With its article: "the city board" */
  en: wordsSchema,
});
export type Organ = z.infer<typeof organSchema>;

/** A title and its form in a sentence are the same words written twice: a slip in one of them shows by comparing. */
function findSlips(titles: Localized, forms: Localized, path: string[]) {
  const spelt = (words: string): string => words.replaceAll('\u00AD', '').toLowerCase();
  return LANGUAGES.filter((language) => spelt(titles[language]) !== spelt(forms[language])).map((language) => ({
    code: 'custom' as const,
    path: [...path, language],
    message: `is not spelt like "${forms[language]}"`,
    input: titles[language],
    // Goes on to the other checks, so that one reading tells everything.
    continue: true,
  }));
}
