import type { City } from '../../domain/city.ts';
import { type IdeaWish, WHOLE_CITY } from '../../domain/find-ideas.ts';
import { IDEA_STATUSES, type IdeaStatus } from '../../domain/idea.ts';

/** Reads what is looked for from an address; what the city does not have is left out. */
export function readWish(query: URLSearchParams, city: City): IdeaWish {
  const areas = new Set([...city.areas.map(({ id }) => id), WHOLE_CITY]);
  const goals = new Set(city.goals.map(({ id }) => id));
  return {
    words: query.get('q') ?? '',
    areas: unique(query.getAll('area')).filter((id) => areas.has(id)),
    goals: unique(query.getAll('goal')).filter((id) => goals.has(id)),
    statuses: unique(query.getAll('status')).filter(isStatus),
    sort: query.get('sort') === 'mostSupported' ? 'mostSupported' : 'newest',
  };
}

/** The address of the list that shows what is wished for: `q`, `area`, `goal`, `status` (each may repeat), `sort`. */
export function listAddress(city: string, wish: Partial<IdeaWish> = {}): string {
  const query = new URLSearchParams();
  if (wish.words) query.set('q', wish.words);
  for (const area of wish.areas ?? []) query.append('area', area);
  for (const goal of wish.goals ?? []) query.append('goal', goal);
  for (const status of wish.statuses ?? []) query.append('status', status);
  if (wish.sort === 'mostSupported') query.set('sort', wish.sort);
  return `/${city}/ideas${query.size > 0 ? `?${query}` : ''}`;
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const isStatus = (value: string): value is IdeaStatus => (IDEA_STATUSES as readonly string[]).includes(value);

/** How many narrowings are on; the words and the order are none. */
export const countFilters = ({ areas, goals, statuses }: IdeaWish): number =>
  areas.length + goals.length + statuses.length;
