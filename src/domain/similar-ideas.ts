import type { Idea } from './idea.ts';
import { foldText } from './plain-text.ts';

/** Takes a word to its stem; the language's own, handed in. */
export type Stem = (word: string) => string;

/** Another idea that may be the same, and how alike they are (0–1). */
export interface SimilarIdea {
  idea: Idea;
  likeness: number;
}

/** What is compared of an idea; one that is still being written has no more. */
export type Comparable = Pick<Idea, 'id' | 'title' | 'reach'>;

/**
 * Ideas filed under the stems of their titles, so that likeness is a matter of looking up a few words instead of
 * comparing with all others. Filing ten thousand takes a moment: `follow` does it in bites.
 */
export interface SimilarIndex {
  /** Takes in what is new, changed or gone, at most `most` ideas; true when nothing is left to take in. */
  follow(ideas: readonly Idea[], most?: number): boolean;
  /** Ideas that may be the same as this one, most alike first; those that are merged or hidden never are. */
  find(idea: Comparable, most?: number): SimilarIdea[];
}

/** Words that say nothing about what an idea is about. */
const IDLE = new Set(
  [
    'ja tai sekä on ei se tämä että jotta kun niin myös voisi olisi pitäisi saada saisi saataisiin olla kanssa takaisin',
    'lisää uusi uudet uuden parempi paremmat meille tänne kuntoon kunnostus kunnostaminen korjaus korjaaminen rakentaminen',
    'för och att som det den till på mer fler nya ny bättre i en ett the a an and or of to for in on we more new better',
  ].flatMap((words) => words.split(' ')),
);
const LIKE_FROM = 0.45;
const MOST_HINTS = 3;
/** A word shorter than this is compared only as a whole. */
const PART = 4;
/** Two compounds that begin alike speak of the same thing from this many letters on: skeittipuisto, skeittiramppi. */
const SHARED_HEAD = 6;
/** Where an idea is says less than what it is: every bench in Koria is in Koria. */
const PLACE_WEIGHT = 0.4;
/** Alike in words, but for different areas. */
const ELSEWHERE = 0.6;
/** Ideas compared word by word, found by their rarest common words first. */
const MOST_COMPARED = 300;

/**
 * Files ideas for finding similar ones. Word forms count as one word (Koriaan, Korialle) and a compound is like its
 * parts (frisbeegolf, frisbeegolfrata); rare words weigh more than common ones, and names of places little. Only a
 * hint: a coordinator decides (facts.md S5).
 */
export function createSimilarIndex(stem: Stem, placeNames: readonly string[] = []): SimilarIndex {
  const filedById = new Map<string, { idea: Idea; stems: readonly string[] }>();
  const idsByStem = new Map<string, Set<string>>();
  const vocabulary = createVocabulary();
  const stemsOf = createStemmer(stem);
  const places = createVocabulary();
  for (const name of placeNames) for (const word of stemsOf(name)) places.add(word);

  const weigh = (word: string): number => {
    const rarity = Math.log(1 + filedById.size / (idsByStem.get(word)?.size ?? 1));
    return places.alike(word).some((place) => sameness(word, place) > 0.7) ? rarity * PLACE_WEIGHT : rarity;
  };
  const drop = (id: string) => {
    for (const word of filedById.get(id)?.stems ?? []) {
      const ids = idsByStem.get(word);
      ids?.delete(id);
      if (ids?.size === 0) idsByStem.delete(word);
    }
    filedById.delete(id);
  };
  const file = (idea: Idea) => {
    const filed = filedById.get(idea.id);
    if (filed?.idea.title === idea.title) {
      filed.idea = idea;
      return;
    }
    drop(idea.id);
    const stems = stemsOf(idea.title);
    filedById.set(idea.id, { idea, stems });
    for (const word of stems) {
      vocabulary.add(word);
      const ids = idsByStem.get(word) ?? new Set();
      idsByStem.set(word, ids.add(idea.id));
    }
  };
  const candidates = (own: readonly string[]): Set<string> => {
    const alike = own.flatMap((word) => vocabulary.alike(word).filter((other) => sameness(word, other) > 0));
    const found = new Set<string>();
    const postings = [...new Set(alike)].map((word) => idsByStem.get(word) ?? new Set<string>());
    for (const ids of postings.sort((a, b) => a.size - b.size)) {
      for (const id of ids) {
        if (found.size >= MOST_COMPARED) return found;
        found.add(id);
      }
    }
    return found;
  };

  return {
    follow(ideas, most = Number.POSITIVE_INFINITY) {
      let taken = 0;
      for (const idea of ideas) {
        if (filedById.get(idea.id)?.idea === idea) continue;
        if (taken >= most) return false;
        file(idea);
        taken += 1;
      }
      if (filedById.size > ideas.length) {
        const present = new Set(ideas.map(({ id }) => id));
        for (const id of filedById.keys()) if (!present.has(id)) drop(id);
      }
      return true;
    },
    find(idea, most = MOST_HINTS) {
      const own = stemsOf(idea.title);
      const found: SimilarIdea[] = [];
      for (const id of candidates(own)) {
        const other = filedById.get(id);
        if (!other || id === idea.id || other.idea.mergedInto || other.idea.hidden) continue;
        const alike = likeness(own, other.stems, weigh) * (isElsewhere(idea, other.idea) ? ELSEWHERE : 1);
        if (alike >= LIKE_FROM) found.push({ idea: other.idea, likeness: alike });
      }
      return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
    },
  };
}

const filings = new WeakMap<readonly Idea[], { stem: Stem; index: SimilarIndex }>();

/**
 * Ideas among others that may be the same as this one, most alike first. The others are filed at the first question
 * and the filing is remembered as long as the same list is asked; a list that changes is better followed by an index.
 */
export function similarIdeas(idea: Comparable, others: readonly Idea[], stem: Stem, most = MOST_HINTS): SimilarIdea[] {
  const known = filings.get(others);
  const index = known?.stem === stem ? known.index : createSimilarIndex(stem);
  filings.set(others, { stem, index });
  index.follow(others);
  return index.find(idea, most);
}

/** The distinct stems of a text; every word is taken to its stem once. */
function createStemmer(stem: Stem): (text: string) => string[] {
  const stemByWord = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stemByWord.get(word) ?? stem(word);
    stemByWord.set(word, known);
    return known;
  };
  return (text) => {
    const words = foldText(text).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    return [...new Set(words.filter((word) => !IDLE.has(word)).map(stemOf))];
  };
}

/** Known stems by their first and last letters: whatever is alike shares one of the two, or is equal. */
function createVocabulary() {
  const all = new Set<string>();
  const byHead = new Map<string, string[]>();
  const byTail = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, word: string) => map.set(key, [...(map.get(key) ?? []), word]);
  return {
    add(word: string) {
      if (all.has(word)) return;
      all.add(word);
      if (word.length < PART) return;
      put(byHead, word.slice(0, PART), word);
      put(byTail, word.slice(-PART), word);
    },
    /** Stems that may be alike, the word itself included if it is known. */
    alike(word: string): string[] {
      if (word.length < PART) return all.has(word) ? [word] : [];
      return [...(byHead.get(word.slice(0, PART)) ?? []), ...(byTail.get(word.slice(-PART)) ?? [])];
    },
  };
}

/** Shared weight over all weight; a word shares as much as the most alike word of the other title. */
function likeness(a: readonly string[], b: readonly string[], weigh: (word: string) => number): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  let total = 0;
  for (const [from, by] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const word of from) {
      const weight = weigh(word);
      total += weight;
      shared += weight * Math.max(...by.map((other) => sameness(word, other)));
    }
  }
  return shared / total;
}

/** How much two stems say the same (0–1): equal, a word and its compound, a consonant that changes, compounds that begin alike. */
function sameness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < PART) return 0;
  if (long.startsWith(short) || long.endsWith(short)) return 0.5 + short.length / long.length / 2;
  const head = sharedHead(short, long);
  if (head >= PART && head >= long.length - 1) return 0.9;
  return head >= SHARED_HEAD ? (head / long.length) * 0.9 : 0;
}

function sharedHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether both name areas and none in common; an unknown area may be any. */
function isElsewhere(a: Comparable, b: Comparable): boolean {
  if (a.reach.wholeCity || b.reach.wholeCity || a.reach.areas.length === 0 || b.reach.areas.length === 0) return false;
  return !a.reach.areas.some((area) => b.reach.areas.includes(area));
}
