import type { Idea } from '../domain/idea.ts';

/** Up to so many ideas are replaced in a list; where more differ it is collected anew. */
const MOST_REPLACED = 100;

/** The ideas of each city that somebody asked for, newest first, kept in order while single ones differ. */
export class IdeaLists {
  readonly #ideasByCity = new Map<string, Idea[]>();

  /** The list of a city, from what `collect` finds when it is asked for the first time. */
  of(city: string, collect: () => Idea[]): Idea[] {
    const ideas = this.#ideasByCity.get(city) ?? collect().sort(newestFirst);
    this.#ideasByCity.set(city, ideas);
    return ideas;
  }

  /** Puts what `collect` finds of these ideas in the place of what the lists held of them. */
  replace(ids: ReadonlySet<string>, collect: (city: string) => Idea[]): void {
    if (ids.size > MOST_REPLACED) this.clear();
    if (ids.size === 0) return;
    for (const [city, ideas] of this.#ideasByCity) {
      const others = ideas.filter(({ id }) => !ids.has(id));
      this.#ideasByCity.set(city, [...others, ...collect(city)].sort(newestFirst));
    }
  }

  clear(): void {
    this.#ideasByCity.clear();
  }
}

const newestFirst = (a: Idea, b: Idea): number => b.givenAtMs - a.givenAtMs || (a.id < b.id ? 1 : -1);
