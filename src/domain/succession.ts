import type { City } from './city.ts';
import type { Reach } from './idea-schemas.ts';

type Areas = Pick<City, 'areas' | 'formerBodies'>;

/** Whether an area is one of the city's own: a committee works there now. */
const isPresent = ({ areas }: Areas, areaId: string): boolean => areas.some(({ id }) => id === areaId);

/** The body that had an area which is not the city's any more; undefined for one that is, or never was. */
export const formerBodyOf = (city: Areas, areaId: string): City['formerBodies'][number] | undefined =>
  isPresent(city, areaId) ? undefined : city.formerBodies.find((body) => body.areaId === areaId);

/** Whether the city has this area, or had it: what was written to a committee that has ended is not turned away. */
export const isKnownArea = (city: Areas, areaId: string): boolean =>
  isPresent(city, areaId) || formerBodyOf(city, areaId) !== undefined;

/** The ids of all areas the city has or had. */
export const knownAreaIds = ({ areas, formerBodies }: Areas): string[] => [
  ...areas.map(({ id }) => id),
  ...formerBodies.flatMap(({ areaId }) => areaId ?? []),
];

/** The areas that deal with an area's matters now: itself, or whoever took over from a committee that has ended. */
export function presentAreas(city: Areas, areaId: string, seen: readonly string[] = []): string[] {
  const body = formerBodyOf(city, areaId);
  if (!body || seen.includes(areaId)) return [areaId];
  return body.successorAreaIds.flatMap((id) => presentAreas(city, id, [...seen, areaId]));
}

/** Where an idea belongs today: areas whose committee has ended make room for those that took over. */
export function presentReach(city: Areas, reach: Reach): Reach {
  if (reach.areas.every((id) => isPresent(city, id))) return reach;
  return { ...reach, areas: [...new Set(reach.areas.flatMap((id) => presentAreas(city, id)))] };
}
