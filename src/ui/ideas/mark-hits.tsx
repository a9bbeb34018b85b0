import type { ComponentChildren } from 'preact';
import { foldPlain, foldText } from '../../domain/plain-text.ts';

/** A run of letters in a title, and whether the search found it. */
export type Run = { text: string; hit: boolean };

/**
 * Cuts a title where the words of a search were found, by the rules of `findIdeas`: one or two letters count at the
 * beginning of a word only, and a query without dots also finds å, ä and ö.
 */
export function findHits(title: string, words: string): Run[] {
  const query = foldText(words).split(/\s+/).filter(Boolean);
  if (query.length === 0) return [{ text: title, hit: false }];
  const fold = query.some((word) => foldPlain(word) !== word) ? foldText : foldPlain;
  const letters = [...title.normalize('NFC')];
  const folded = letters.map(fold);
  const isHit = letters.map(() => false);
  for (let start = 0; start < letters.length; start++) {
    for (const word of query) {
      if (word.length < 3 && start > 0 && !/\s/.test(letters[start - 1] ?? '')) continue;
      const end = endOf(word, folded, start);
      for (let at = start; at < end; at++) isHit[at] = true;
    }
  }
  return runsOf(letters, isHit);
}

/** Where a word that begins at `start` ends; `start` itself when it does not stand there. */
function endOf(word: string, folded: readonly string[], start: number): number {
  let read = '';
  for (let at = start; at < folded.length && read.length < word.length; at++) {
    read += folded[at];
    if (read.length >= word.length) return read.startsWith(word) ? at + 1 : start;
    if (!word.startsWith(read)) return start;
  }
  return start;
}

function runsOf(letters: readonly string[], isHit: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  letters.forEach((letter, at) => {
    const hit = isHit[at] === true;
    const last = runs.at(-1);
    if (last?.hit === hit) last.text += letter;
    else runs.push({ text: letter, hit });
  });
  return runs;
}

/** A title with what the search found marked. */
export function Marked({ title, words }: { title: string; words: string }): ComponentChildren {
  if (!words.trim()) return title;
  return findHits(title, words).map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}
