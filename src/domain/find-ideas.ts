import type { Idea, IdeaStatus } from './idea.ts';
import { foldPlain, foldText } from './plain-text.ts';

/** What a reader looks for; an empty list of areas, goals or statuses means all. */
export interface IdeaWish {
  words: string;
  /** Area ids; `whole-city` for ideas of the whole city. */
  areas: readonly string[];
  goals: readonly string[];
  statuses: readonly IdeaStatus[];
  sort: 'newest' | 'mostSupported';
}

/** What is searched of each idea, folded once: a search through ten thousand titles is then a matter of milliseconds. */
const exactByIdea = new WeakMap<Idea, string>();
const plainByIdea = new WeakMap<Idea, string>();

/** Folded only in the way that is asked for: most people never search with å, ä and ö and without. */
function folded(idea: Idea, foldedByIdea: WeakMap<Idea, string>, fold: (text: string) => string): string {
  const known = foldedByIdea.get(idea);
  if (known !== undefined) return known;
  const text = fold(` ${idea.title} ${idea.code} ${idea.place?.text ?? ''}`);
  foldedByIdea.set(idea, text);
  return text;
}

/** From this length on letters are also found inside a word: Finnish writes "pururata" in one. */
const INSIDE_FROM = 3;

/**
 * Ideas a reader wants, of those given (newest first): searched from the first letter, å, ä and ö being letters of
 * their own unless the query has none of them. Merged ideas are found by words and status only, not in the plain list.
 */
export function findIdeas(ideas: readonly Idea[], wish: IdeaWish): Idea[] {
  const query = foldText(wish.words).split(/\s+/).filter(Boolean);
  const dotted = query.some((word) => foldPlain(word) !== word);
  const matches = (idea: Idea) => {
    const text = dotted ? folded(idea, exactByIdea, foldText) : folded(idea, plainByIdea, foldPlain);
    return query.every((word) => text.includes(word.length >= INSIDE_FROM ? word : ` ${word}`));
  };
  const found = ideas.filter((idea) => fits(idea, wish) && (query.length === 0 || matches(idea)));
  return wish.sort === 'mostSupported'
    ? found.sort((a, b) => b.supportCount - a.supportCount || b.givenAtMs - a.givenAtMs)
    : found;
}

/** The id that stands for ideas of the whole city among areas. */
export const WHOLE_CITY = 'whole-city';

function fits(idea: Idea, { areas, goals, statuses, words }: IdeaWish): boolean {
  if (statuses.length > 0 ? !statuses.includes(idea.status) : idea.status === 'merged' && !words) return false;
  if (goals.length > 0 && !goals.some((goal) => idea.goals.includes(goal))) return false;
  if (areas.length === 0) return true;
  return areas.some((area) => (area === WHOLE_CITY ? idea.reach.wholeCity : idea.reach.areas.includes(area)));
}
