import { useEffect, useRef, useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Dismissal, Idea } from '../../domain/idea.ts';
import type { Language } from '../../domain/language.ts';
import { createSimilarIndex, type SimilarIdea, type SimilarIndex, type Stem } from '../../domain/similar-ideas.ts';

/** Ideas taken in, and questions answered, between two looks at what a person does meanwhile. */
const FILED_AT_ONCE = 400;
const ASKED_AT_ONCE = 4;
const MOST_SHOWN = 3;
/** A few more are found than shown: some of them were said not to be the same. */
const MOST_FOUND = 8;

/** Ideas that may say the same, by the id of the idea asked about. */
type Hints = ReadonlyMap<string, readonly SimilarIdea[]>;

/**
 * Ideas that may say the same, by the id of each idea asked about; filled in little by little, so that the desk answers
 * at once however many ideas there are.
 */
export function useSimilar(
  city: City,
  ideas: readonly Idea[],
  asked: readonly Idea[],
  dismissals: readonly Dismissal[],
): Hints {
  const [hints, setHints] = useState<Hints>(new Map());
  const index = useRef<Promise<SimilarIndex>>(undefined);
  useEffect(() => {
    let wanted = true;
    const isWanted = () => wanted;
    const work = async () => {
      index.current ??= loadStem(city.languages[0]).then((stem) => createSimilarIndex(stem, placesOf(city)));
      const filed = await index.current;
      while (wanted && !filed.follow(ideas, FILED_AT_ONCE)) await breathe();
      // The open idea is the first one asked about: its hints need not wait for those of the list.
      for (const some of [asked.slice(0, 1), asked]) {
        const found = await findHints(filed, some, dismissals, isWanted);
        if (found) setHints((before) => replaced(before, some, found));
      }
    };
    work().catch(() => {
      index.current = undefined; // without its words the desk works without hints; the next change tries again
    });
    return () => {
      wanted = false;
    };
  }, [city, ideas, asked, dismissals]);
  return hints;
}

/** Undefined when nobody wants to know any more. */
async function findHints(
  index: SimilarIndex,
  asked: readonly Idea[],
  dismissals: readonly Dismissal[],
  isWanted: () => boolean,
): Promise<Hints | undefined> {
  const notSame = new Set(dismissals.flatMap(({ ideaIds: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
  const found = new Map<string, readonly SimilarIdea[]>();
  for (const [count, idea] of asked.entries()) {
    if (count % ASKED_AT_ONCE === ASKED_AT_ONCE - 1) await breathe();
    if (!isWanted()) return undefined;
    const similar = index.find(idea, MOST_FOUND).filter((hint) => !notSame.has(`${idea.id} ${hint.idea.id}`));
    if (similar.length > 0) found.set(idea.id, similar.slice(0, MOST_SHOWN));
  }
  return found;
}

/** What was found instead of what was known of the ideas asked about. */
function replaced(before: Hints, asked: readonly Idea[], found: Hints): Hints {
  const kept = new Map(before);
  for (const { id } of asked) kept.delete(id);
  return new Map([...kept, ...found]);
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The stemmer of a language, fetched with the desk only. */
async function loadStem(language: Language | undefined): Promise<Stem> {
  if (language === 'sv') return (await import('@orama/stemmers/swedish')).stemmer;
  if (language === 'en') return (await import('@orama/stemmers/english')).stemmer;
  return (await import('@orama/stemmers/finnish')).stemmer;
}

function placesOf({ names, areas }: City): string[] {
  return [names.fi, names.sv, ...areas.flatMap((area) => [area.names.fi, ...area.villages.map(({ name }) => name)])];
}
