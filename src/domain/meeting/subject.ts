import type { Fact, Mark } from './records.ts';

/** What a fact is about: marks of one subject may correct and contradict each other. */
export function subjectOf(fact: Fact): string {
  switch (fact.kind) {
    case 'seat':
      return `seat/${fact.seat}`;
    case 'other':
      return `other/${fact.person}`;
    case 'item':
      return `item/${fact.item}`;
    case 'conflict':
      return `conflict/${fact.item}/${fact.seat}`;
    default:
      return fact.kind;
  }
}

/** The most marks a new one names as seen; the newest, where there are more. */
const MOST_SEEN = 300;

/** The marks that whoever says this has before them: those of the same subject. */
export function seenBefore(marks: readonly Mark[], fact: Fact): string[] {
  if (fact.kind === 'withdrawn') return [];
  const subject = subjectOf(fact);
  const same = marks.filter((mark) => subjectOf(mark.fact) === subject);
  return same
    .sort((a, b) => b.madeAtMs - a.madeAtMs)
    .slice(0, MOST_SEEN)
    .map(({ id }) => id);
}
