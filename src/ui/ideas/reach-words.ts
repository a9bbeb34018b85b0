import type { City } from '../../domain/city.ts';
import type { Reach } from '../../domain/idea.ts';
import { formerBodyOf } from '../../domain/succession.ts';
import type { Translator } from '../../texts/translate.ts';

/** The areas of an idea in words: their names, the whole city, or that nobody knows yet. */
export function reachWords(texts: Translator, city: City, { areas, wholeCity }: Reach): string {
  if (wholeCity) return texts.t('area.wholeCity');
  const names = areas.map(
    (id) => (city.areas.find((area) => area.id === id) ?? formerBodyOf(city, id))?.names[texts.language] ?? id,
  );
  return names.length > 0 ? texts.formatList(names) : texts.t('app.unknown');
}
