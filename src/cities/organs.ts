import type { Organ } from '../domain/city-names.ts';

/** The organs that every city has, with their names in sentences (glossary `cityCouncil`, `cityBoard`). */
export const cityCouncil: Organ = {
  id: 'kaupunginvaltuusto',
  titles: { fi: 'Kaupunginvaltuusto', sv: 'Stadsfullmäktige', en: 'City council' },
  fi: { nominative: 'kaupunginvaltuusto', genitive: 'kaupunginvaltuuston', allative: 'kaupunginvaltuustolle' },
  sv: { definite: 'stadsfullmäktige', genitive: 'stadsfullmäktiges' },
  en: 'the city council',
};

export const cityBoard: Organ = {
  id: 'kaupunginhallitus',
  titles: { fi: 'Kaupunginhallitus', sv: 'Stadsstyrelsen', en: 'City board' },
  fi: { nominative: 'kaupunginhallitus', genitive: 'kaupunginhallituksen', allative: 'kaupunginhallitukselle' },
  sv: { definite: 'stadsstyrelsen', genitive: 'stadsstyrelsens' },
  en: 'the city board',
};
