import type { City } from '../../domain/city.ts';
import { findIdeas, WHOLE_CITY } from '../../domain/find-ideas.ts';
import type { Contact, Idea } from '../../domain/idea.ts';
import { contactScope, isPublished } from '../../domain/idea-rules.ts';
import { foldText } from '../../domain/plain-text.ts';
import type { Role, Scope } from '../../domain/scope.ts';

/** The lists of the desk, as the address names them. */
export const LIST_NAMES = ['arrived', 'published', 'awaiting', 'hidden', 'all'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What the desk opens beside its lists, for coordinators only. */
export const PANEL_NAMES = ['review', 'committees', 'people', 'invite'] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

export const isListName = (name: string | undefined): name is ListName => LIST_NAMES.some((known) => known === name);

/** Stands among areas for ideas whose author did not know the area. */
export const UNKNOWN_AREA = 'unknown';

/** What this person may handle of a city, newest first, and where each list gets its ideas from. */
export interface DeskIdeas {
  all: readonly Idea[];
  contactByIdea: ReadonlyMap<string, Contact>;
  byList: Readonly<Record<ListName, readonly Idea[]>>;
}

/** Whether someone who reads these scopes may handle an idea: what every verb of the desk asks (`handlingScopes`). */
export const mayHandle = (city: City, scopes: readonly Scope[], idea: Pick<Idea, 'reach'>): boolean =>
  scopes.includes(contactScope(city, idea.reach));

/** The city's own link to the desk with a list and an idea open. */
export function deskHref(city: City, list: ListName | PanelName, ideaId?: string): string {
  const query = new URLSearchParams({ ...(list === 'arrived' ? {} : { list }), ...(ideaId ? { idea: ideaId } : {}) });
  return `/${city.id}/desk${query.size > 0 ? `?${query}` : ''}`;
}

/** Sorts ideas into the lists of the desk: newest first, and who has waited longest for a reply first. */
export function sortIntoLists(
  city: City,
  role: Role,
  scopes: readonly Scope[],
  ideas: readonly Idea[],
  contacts: readonly Contact[],
): DeskIdeas {
  const all = role === 'coordinator' ? ideas : ideas.filter((idea) => mayHandle(city, scopes, idea));
  const contactByIdea = new Map(contacts.map((contact) => [contact.ideaId, contact]));
  const awaits = ({ id }: Idea) => {
    const contact = contactByIdea.get(id);
    return Boolean(contact?.wantsReply && (contact.phone || contact.email));
  };
  const standing = all.filter((idea) => !idea.mergedInto);
  return {
    all,
    contactByIdea,
    byList: {
      arrived: standing.filter((idea) => waits(city, idea)),
      published: standing.filter(isPublished),
      awaiting: all.filter(awaits).reverse(),
      hidden: standing.filter((idea) => idea.hidden),
      all,
    },
  };
}

/** Whether nobody has yet decided about an idea: published afterwards means read when its status first moves. */
export function waits(city: City, idea: Idea): boolean {
  if (idea.hidden || idea.mergedInto) return false;
  return city.moderation === 'after' ? idea.status === 'received' && idea.answers.length === 0 : !isPublished(idea);
}

/** What a list is narrowed to: words of title, text, place or code, and areas (`whole-city` and `unknown` among them). */
export interface Narrowing {
  words: string;
  areas: readonly string[];
}

const foldedTextByIdea = new WeakMap<Idea, string>();

/** The ideas of a list that fit, in its order. */
export function narrow(ideas: readonly Idea[], { words, areas }: Narrowing): readonly Idea[] {
  const inAreas = areas.length === 0 ? ideas : ideas.filter((idea) => areas.some((area) => isIn(idea, area)));
  const query = foldText(words.trim());
  if (!query) return inAreas;
  const titled = new Set(findIdeas(inAreas, { words, areas: [], goals: [], statuses: [], sort: 'newest' }));
  return inAreas.filter((idea) => titled.has(idea) || foldedTextOf(idea).includes(query));
}

function isIn({ reach }: Idea, area: string): boolean {
  if (area === WHOLE_CITY) return reach.wholeCity;
  if (area === UNKNOWN_AREA) return !reach.wholeCity && reach.areas.length === 0;
  return reach.areas.includes(area);
}

function foldedTextOf(idea: Idea): string {
  const folded = foldedTextByIdea.get(idea) ?? foldText(idea.text);
  foldedTextByIdea.set(idea, folded);
  return folded;
}
