import { useRef, useState } from 'preact/hooks';
import { isFarFrom } from '../../../domain/meeting/mark-kinds.ts';
import type { Fact } from '../../../domain/meeting/records.ts';
import { seenBefore, subjectOf } from '../../../domain/meeting/subject.ts';
import { markRoll } from '../../../store/mark-roll.ts';
import { keepTrying, storageProblem } from '../../../store/storage-failure.ts';
import { useApp, useTexts } from '../../app.ts';
import type { MeetingRoll } from './use-roll.ts';

/** What is to be marked; `instead` are the marks it takes the place of. */
export interface NewMark {
  fact: Fact;
  instead?: readonly string[];
}

/** What was marked last, for the bar at the bottom. */
export interface LastMark {
  ids: string[];
  /** Who or what it was about, and what was said of it. */
  about: string;
  words: string;
  isUndone: boolean;
}

export interface Marking {
  last: LastMark | undefined;
  /** Why the last one could not be kept, in words. */
  problem: string | undefined;
  /** The clock of this device, whole minutes: a roll knows no seconds. */
  nowMs: () => number;
  /**
   * Marks things in one step; each waits for the one before, and none is dropped. True when they are on this device.
   * Said again before the roll shows it, the same thing is marked once.
   */
  mark: (marks: readonly NewMark[], about: string, words: string) => Promise<boolean>;
  /** What is being kept, or is kept and not in the roll on screen yet. */
  waiting: () => Fact[];
  /** Takes the last one back. */
  undo: (words: string) => Promise<void>;
}

const MINUTE_MS = 60_000;

/** A step that is being kept, or is kept and not in the roll on screen yet. */
interface Waiting {
  made: readonly NewMark[];
  says: string;
  subjects: string[];
  /** Known once they are kept. */
  ids?: string[];
  kept: Promise<boolean>;
}

/** What a step says, whatever the clock is by now; a corrected time is what it says. */
const saysOf = (made: readonly NewMark[]): string =>
  JSON.stringify(made.map(({ fact, instead = [] }) => [instead, instead.length > 0 ? fact : { ...fact, atMs: 0 }]));

const subjectsOf = (made: readonly NewMark[]): string[] =>
  made.flatMap(({ fact, instead = [] }) => [subjectOf(fact), ...instead]);

/** Marks the roll of a meeting: kept on this device first, shown at once, sent by itself. */
export function useMarking({ city, meeting, marks, holder }: MeetingRoll): Marking {
  const { db, author, clock, sync } = useApp();
  const texts = useTexts();
  const [last, setLast] = useState<LastMark | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef<Waiting[]>([]);
  const seen = new Set(marks.map(({ id }) => id));
  waiting.current = waiting.current.filter(({ ids }) => !ids?.every((id) => seen.has(id)));

  const keep = (made: readonly NewMark[]): Promise<string[]> => {
    const data = made.map(({ fact, instead = [] }) => ({
      meeting: meeting.id,
      byName: holder?.name ?? '',
      sees: [...new Set([...seenBefore(marks, fact), ...instead])],
      supersedes: [...instead],
      fact,
    }));
    const kept = before.current.then(() => keepTrying(db, () => markRoll(db, author, city.id, meeting.scope, data)));
    before.current = kept.catch(() => undefined);
    return kept;
  };

  const save = (made: readonly NewMark[], show: (ids: string[]) => LastMark): Promise<boolean> => {
    const [says, subjects] = [saysOf(made), subjectsOf(made)];
    const newest = waiting.current.findLast((step) => step.subjects.some((each) => subjects.includes(each)));
    if (newest?.says === says) return newest.kept;
    const step: Waiting = { made, says, subjects, kept: Promise.resolve(false) };
    step.kept = saveNow(made, (ids) => {
      step.ids = ids;
      return show(ids);
    }).then((isKept) => {
      if (!isKept) waiting.current = waiting.current.filter((each) => each !== step);
      return isKept;
    });
    waiting.current.push(step);
    return step.kept;
  };

  const saveNow = async (made: readonly NewMark[], show: (ids: string[]) => LastMark): Promise<boolean> => {
    if (made.some(({ fact }) => isFarFrom(meeting, fact))) {
      setProblem(texts.t('roll.tooFar', { when: texts.formatWeekdayDateTime(meeting.startsAtMs) }));
      return false;
    }
    try {
      const ids = await keep(made);
      setProblem(undefined);
      setLast(show(ids));
      sync.soon();
      return true;
    } catch (error) {
      setProblem(texts.explainRefusal(storageProblem(error) ?? 'unknown'));
      return false;
    }
  };

  return {
    last,
    problem,
    nowMs: () => Math.floor(clock.read().nowMs / MINUTE_MS) * MINUTE_MS,
    waiting: () => waiting.current.flatMap(({ made }) => made.map(({ fact }) => fact)),
    mark: (made, about, words) => save(made, (ids) => ({ ids, about, words, isUndone: false })),
    undo: async (words) => {
      if (!last || last.isUndone) return;
      const { ids, about } = last;
      await save([{ fact: { kind: 'withdrawn' }, instead: ids }], (own) => ({
        ids: own,
        about,
        words,
        isUndone: true,
      }));
    },
  };
}
