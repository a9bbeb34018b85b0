import type { Fact, Mark } from '../../../domain/meeting/records.ts';
import { marksOf, standingMarks } from '../../../domain/meeting/standing-marks.ts';
import type { Translator } from '../../../texts/translate.ts';
import { factWords } from './mark-words.ts';
import type { SeatView } from './seat-views.ts';
import type { Marking, NewMark } from './use-marking.ts';
import type { MeetingRoll } from './use-roll.ts';

type SeatFact = Extract<Fact, { kind: 'seat' }>;
type State = SeatFact['state'];

/** What a secretary does to one seat. */
export interface SeatDeeds {
  /** The member was there from the opening on. */
  present: () => void;
  arrivedNow: () => void;
  /** Whoever sits there goes. */
  leftNow: () => void;
  away: (state: 'excused' | 'absent') => void;
  callDeputy: (person: string, name: string) => void;
  /** The mark is right: it takes the place of the others. */
  settle: (mark: Mark) => void;
  /** Resolves to true when it is on this device. */
  add: (state: 'arrived' | 'left', atMs: number) => Promise<boolean>;
}

/** The deeds of one seat; each is one mark, or one with those it takes the place of. */
export function seatDeeds(
  { roll, marks }: MeetingRoll,
  marking: Marking,
  texts: Translator,
  view: SeatView,
): SeatDeeds {
  const { seat, disputed } = view.row;
  const member = { person: seat.person, name: seat.name };
  const { openedAtMs } = roll;
  const fact = (state: State, atMs: number, who = member): SeatFact => ({
    kind: 'seat',
    seat: seat.id,
    ...who,
    state,
    atMs,
  });
  const put = (made: SeatFact, instead: readonly string[] = []): Promise<boolean> =>
    marking.mark([{ fact: made, instead } satisfies NewMark], made.name, factWords(texts, made, openedAtMs));
  const absences = () =>
    marksOf(standingMarks(marks), 'seat')
      .filter(({ fact }) => fact.seat === seat.id && (fact.state === 'excused' || fact.state === 'absent'))
      .map(({ id }) => id);
  const sitter = view.last && { person: view.last.person, name: view.last.name };
  return {
    present: () => put(fact('arrived', openedAtMs ?? marking.nowMs()), absences()),
    arrivedNow: () => put(fact('arrived', marking.nowMs())),
    leftNow: () => put(fact('left', marking.nowMs(), sitter)),
    away: (state) => put(fact(state, marking.nowMs()), absences()),
    callDeputy: (person, name) => put(fact('arrived', marking.nowMs(), { person, name })),
    settle: (mark) => {
      const instead = disputed.map(({ id }) => id);
      if (mark.fact.kind === 'seat') void put(mark.fact, instead);
    },
    add: (state, atMs) => put(fact(state, atMs)),
  };
}
