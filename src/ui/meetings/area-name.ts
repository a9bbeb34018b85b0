import type { City } from '../../domain/city.ts';
import type { Language } from '../../domain/language.ts';

/** An area as people of this language call it; its id where the city knows it no more. */
export const areaName = ({ areas }: Pick<City, 'areas'>, id: string, language: Language): string =>
  areas.find((area) => area.id === id)?.names[language] ?? id;
