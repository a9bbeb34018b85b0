import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { City } from '../../domain/city.ts';

/** First parts of addresses that are no city's; '' is the choice of a city. */
const PLACES_WITHOUT_CITY = new Set(['', 'menu', 'outbox', 'device', 'accessibility', 'privacy', 'about', 'stored']);

/** The id of the city an address names, whether or not there is such a city; undefined where it names none. */
export function cityIdOfPath(path: string): string | undefined {
  const first = path.split('/')[1] ?? '';
  return PLACES_WITHOUT_CITY.has(first) ? undefined : first;
}

/** Set by the root of the app. */
export const CityContext = createContext<City | undefined>(undefined);

/**
 * The city of this screen: the one its address names, else the one last looked at, else the one remembered.
 * Undefined while none is known.
 */
export const useCity = (): City | undefined => useContext(CityContext);
