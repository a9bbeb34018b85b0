import { foldMarks, type Stretch } from './fold-marks.ts';
import { byMaking, hasSeen, type MarkOf, madeApart } from './standing-marks.ts';

type SeatMark = MarkOf<'seat'>;

/** What marks say of one person in one seat. */
export interface Claim {
  person: string;
  name: string;
  stretches: Stretch<SeatMark>[];
  /** Departures that no arrival came before. */
  strays: SeatMark[];
  absence: 'excused' | 'absent' | undefined;
  /** Marks of devices that had not seen each other: one says the person was there, the other that they were not. */
  disputed: SeatMark[];
}

const isPresence = ({ fact: { state } }: SeatMark): boolean => state === 'arrived' || state === 'left';

/**
 * What these marks say of their person in their seat. Where somebody was there for one device and away for another,
 * nothing is taken as true until a person has decided; whoever knew both meant what they said last.
 */
export function claimOf(inOrder: readonly SeatMark[], openedAtMs: number | undefined): Claim {
  const disputed = new Set<SeatMark>();
  const outdated = new Set<SeatMark>();
  const there = inOrder.filter(isPresence);
  const hasArrived = there.some(({ fact }) => fact.state === 'arrived');
  for (const away of inOrder.filter((mark) => !isPresence(mark))) {
    for (const mark of there) {
      if (mark.fact.state === 'left' && hasArrived) continue;
      if (cameLater(away, mark, openedAtMs)) continue;
      if (madeApart(away, mark)) disputed.add(away).add(mark);
      else outdated.add(olderOf(away, mark));
    }
  }
  const counted = disputed.size > 0 ? [] : inOrder.filter((mark) => !outdated.has(mark));
  const states = counted.map(({ fact }) => fact.state);
  const fact = inOrder.at(-1)?.fact;
  return {
    person: fact?.person ?? '',
    name: fact?.name ?? '',
    ...foldMarks(counted.filter(isPresence), (mark) => mark.fact.state === 'arrived'),
    // Who heard of the excuse knows more than who did not.
    absence: states.includes('excused') ? 'excused' : states.includes('absent') ? 'absent' : undefined,
    disputed: inOrder.filter((mark) => disputed.has(mark)),
  };
}

/** Somebody was away and came during the meeting: both are true. */
const cameLater = (away: SeatMark, mark: SeatMark, openedAtMs: number | undefined): boolean =>
  openedAtMs !== undefined && mark.fact.atMs > openedAtMs && away.fact.atMs < mark.fact.atMs;

function olderOf(a: SeatMark, b: SeatMark): SeatMark {
  if (hasSeen(a, b) !== hasSeen(b, a)) return hasSeen(a, b) ? b : a;
  return byMaking(a, b) < 0 ? a : b;
}
