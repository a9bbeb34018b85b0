import type { Area, City, Village } from './city.ts';
import { foldPlain, foldText } from './plain-text.ts';

/** A village that answers a search, and the area it belongs to. */
export interface VillageMatch {
  area: Area;
  village: Village;
}

/**
 * Finds areas for people who know their village but not their area: first where the name begins as typed, then where
 * a later word in it does, then where it stands anywhere; alphabetically among equals. Case does not matter. A letter
 * typed without dots also finds å, ä and ö, but not the other way round. Nothing typed finds nothing.
 */
export function findAreasByVillage(city: Pick<City, 'areas'>, query: string, limit: number): VillageMatch[] {
  const typed = foldText(query.trim());
  const ranked = city.areas.flatMap((area) =>
    area.villages.map((village) => ({ area, village, rank: rankOf(foldText(village.name), typed) })),
  );
  return ranked
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((a, b) => a.rank - b.rank || a.village.name.localeCompare(b.village.name, 'fi'))
    .slice(0, limit)
    .map(({ area, village }) => ({ area, village }));
}

const NOT_FOUND = 3;

/** 0 at the beginning of the name, 1 at the beginning of a later word, 2 inside a word. */
function rankOf(name: string, typed: string): number {
  if (typed === '') return NOT_FOUND;
  const ranks = Array.from(name, (_, at) => {
    if (!startsAt(name, typed, at)) return NOT_FOUND;
    if (at === 0) return 0;
    return /[\s-]/.test(name.charAt(at - 1)) ? 1 : 2;
  });
  return Math.min(NOT_FOUND, ...ranks);
}

/** Whether what was typed stands at this place, letter by letter. */
function startsAt(name: string, typed: string, at: number): boolean {
  return Array.from(typed).every((letter, offset) => {
    const written = name.charAt(at + offset);
    return written === letter || (written !== '' && foldPlain(written) === letter);
  });
}
