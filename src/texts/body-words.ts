import type { City } from '../domain/city.ts';
import type { Language } from '../domain/language.ts';

/** What a city calls its committees, for the placeholders of sentences: the language brings its own form to each. */
export interface BodyWords {
  /** Who does something: "aluetoimikunta", "områdeskommittén", "the area committee". */
  committee: string;
  /** Whose something is: "aluetoimikunnan", "områdeskommitténs", "of the area committee". */
  committeeOf: string;
  /** One of them: "aluetoimikunta", "en områdeskommitté", "an area committee". */
  aCommittee: string;
}

/** The words for a city's committees in a language, from the forms its file has; no ending is glued to any. */
export function bodyWords(language: Language, { fi, sv, en }: City['body']['noun']): BodyWords {
  switch (language) {
    case 'fi': {
      const { nominative, genitive } = fi.singular;
      return { committee: nominative, committeeOf: genitive, aCommittee: nominative };
    }
    case 'sv':
      return { committee: sv.singular.definite, committeeOf: sv.singular.genitive, aCommittee: sv.withArticle };
    case 'en':
      return { committee: `the ${en.singular}`, committeeOf: `of the ${en.singular}`, aCommittee: en.withArticle };
  }
}
