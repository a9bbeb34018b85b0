import { diff3Merge, diffComm } from 'node-diff3';
import type { Version, Words } from './records.ts';

/** Text nobody has written yet. */
export const NO_WORDS: Words = { text: '', rivals: [] };

/**
 * Pairs of equal parts that a comparison may look at. Beyond it (a text of thousands of equal lines) nothing is
 * compared, and both versions are kept whole: comparing would take the server seconds.
 */
const MOST_PAIRS = 200_000;

/**
 * Unites what somebody wrote, starting from `base`, with what stands (design.md, section 3, minutes): on the text as it
 * was seen it takes its place; else both are united line by line and, where they meet, word by word. Where both changed
 * the same words what stands stays, and the edit is kept beside it with its name until somebody chooses. No word
 * disappears: what either side added is in the text or in a rival.
 */
export function mergeWords(base: string, words: Words, edit: Version): Words {
  const { text, rivals } = words;
  if (edit.text === base || edit.text === text || rivals.some((rival) => rival.text === edit.text)) return words;
  if (base === text) return { text: edit.text, rivals, last: withoutText(edit) };
  const own = rivals.find(({ by, typed }) => by === edit.by && typed === base);
  if (own) return { ...words, rivals: rivals.map((rival) => (rival === own ? goOn(own, base, edit) : rival)) };
  const { ours, theirs } = unite(text, base, edit.text);
  if (ours === theirs) return { text: ours, rivals, last: withoutText(edit) };
  return {
    text: ours,
    rivals: [...rivals, { ...edit, text: theirs, typed: edit.text }],
    ...(words.last ? { last: words.last } : {}),
  };
}

/** What stands without rivals that somebody who had seen them has chosen from. */
export const withoutRivals = (words: Words, seen: readonly string[]): Words => ({
  ...words,
  rivals: words.rivals.filter(({ change }) => !seen.includes(change)),
});

/** A stretch of a text; `isOwn` where the other text does not have it. */
export interface Stretch {
  words: string;
  isOwn: boolean;
}

/** A text in stretches, so that a screen can show which words another version does not have. */
export function stretchesBeside(text: string, other: string): Stretch[] {
  const [a, b] = [WORDS(other), WORDS(text)];
  if (pairsOf(b, a) > MOST_PAIRS) return [{ words: text, isOwn: true }];
  return diffComm(a, b)
    .map((part) =>
      part.common ? { words: part.common.join(''), isOwn: false } : { words: part.buffer2.join(''), isOwn: true },
    )
    .filter(({ words }) => words);
}

/** Whoever wrote on before they heard that theirs had become a rival writes on in it. */
function goOn(own: Version, base: string, edit: Version): Version {
  const { ours, theirs } = unite(own.text, base, edit.text);
  return { ...edit, text: ours === theirs ? ours : edit.text, typed: edit.text };
}

const withoutText = ({ change, by, name, atMs }: Version): Omit<Version, 'text' | 'typed'> => ({
  change,
  by,
  name,
  atMs,
});

/** What two texts with a common origin are together: the same twice, or differing where both changed the same words. */
interface United {
  ours: string;
  theirs: string;
}

function unite(ours: string, base: string, theirs: string): United {
  return merge(LINES, ours, base, theirs) ?? { ours, theirs };
}

/** Cuts a text into parts that, put together, are the text again. */
type Cut = (text: string) => string[];

/** A line with the break that ends it. */
const LINES: Cut = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
/** A word with the space after it, so that words side by side meet; breaks for themselves, so that lines do not. */
const WORDS: Cut = (text) => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

function merge(cut: Cut, ours: string, base: string, theirs: string): United | undefined {
  const [a, o, b] = [cut(ours), cut(base), cut(theirs)];
  if (pairsOf(a, o) + pairsOf(b, o) > MOST_PAIRS) return undefined;
  const united: United = { ours: '', theirs: '' };
  for (const { ok, conflict } of diff3Merge(a, o, b, { excludeFalseConflicts: true })) {
    const part = conflict
      ? uniteOverlap(cut, conflict.a.join(''), conflict.o.join(''), conflict.b.join(''))
      : same((ok ?? []).join(''));
    united.ours += part.ours;
    united.theirs += part.theirs;
  }
  return united;
}

const same = (text: string): United => ({ ours: text, theirs: text });

/** Lines that both changed are looked at word by word; words that both changed stay apart. */
const uniteOverlap = (cut: Cut, ours: string, base: string, theirs: string): United =>
  (cut === LINES ? merge(WORDS, ours, base, theirs) : undefined) ?? { ours, theirs };

function pairsOf(parts: readonly string[], base: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const part of base) counts.set(part, (counts.get(part) ?? 0) + 1);
  return parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
}
