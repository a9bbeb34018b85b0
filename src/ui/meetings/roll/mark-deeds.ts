import { type MarkOf, marksOf, standingMarks, type TimedFact } from '../../../domain/meeting/standing-marks.ts';
import type { Translator } from '../../../texts/translate.ts';
import { factWords } from './mark-words.ts';
import type { Marking, NewMark } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

/** What a secretary does to a mark that was made before; each resolves to true when it is on this device. */
export interface MarkDeeds {
  /** Something else was true: the new mark takes the place of the old one, which stays to be seen. */
  correct: (mark: MarkOf, instead: TimedFact) => Promise<boolean>;
  takeBack: (mark: MarkOf) => Promise<boolean>;
}

/** Whom or what a mark is about; empty for the meeting itself. */
export const aboutOf = ({ items }: Pick<MeetingRoll, 'items'>, { fact }: MarkOf): string =>
  'name' in fact ? fact.name : fact.kind === 'item' ? (items.find(({ id }) => id === fact.item)?.title ?? '') : '';

export function markDeeds(held: MeetingRoll, marking: Marking, texts: Translator): MarkDeeds {
  const { roll, marks } = held;
  return {
    correct: (mark, fact) => {
      const moved: NewMark[] = [{ fact, instead: [mark.id] }, ...withOpening(mark, fact)];
      return marking.mark(moved, aboutOf(held, mark), factWords(texts, fact, roll.openedAtMs));
    },
    takeBack: (mark) =>
      marking.mark(
        [{ fact: { kind: 'withdrawn' }, instead: [mark.id] }],
        aboutOf(held, mark),
        texts.t('roll.withdrawn'),
      ),
  };

  /** Whoever was there from the opening on still was when the opening is told another time; so was whoever chaired. */
  function withOpening(opened: MarkOf, { atMs }: TimedFact): NewMark[] {
    const { fact } = opened;
    if (fact.kind !== 'session' || fact.event !== 'opened' || fact.atMs !== roll.openedAtMs) return [];
    const standing = standingMarks(marks);
    const present = marksOf(standing, 'seat').filter(({ fact: { state } }) => state === 'arrived');
    return [...present, ...marksOf(standing, 'chair')]
      .filter((mark) => mark.fact.atMs === roll.openedAtMs)
      .map((mark) => ({ fact: { ...mark.fact, atMs }, instead: [mark.id] }));
  }
}
