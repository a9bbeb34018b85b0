import type { Fact, Mark } from './records.ts';

/** A fact that says something, at a time. */
export type TimedFact = Exclude<Fact, { kind: 'withdrawn' }>;

/** A mark that says this kind of thing. */
export type MarkOf<K extends TimedFact['kind'] = TimedFact['kind']> = Mark & { fact: Extract<TimedFact, { kind: K }> };

/**
 * The marks that count, in the order of time: those that no standing mark takes the place of. Whoever takes back a
 * correction has what was corrected again. It depends on the set of marks only, whatever order they came in and however
 * often; where marks take each other's place in a circle, which no device writes, all of them stand.
 */
export function standingMarks(marks: readonly Mark[]): MarkOf[] {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const targetsOf = ({ id, supersedes }: Mark) =>
    [...new Set(supersedes)].flatMap((target) => (target === id ? [] : (byId.get(target) ?? [])));
  /** How many marks that may stand would take the place of each. */
  const rivals = new Map<string, number>();
  for (const mark of byId.values()) {
    for (const { id } of targetsOf(mark)) rivals.set(id, (rivals.get(id) ?? 0) + 1);
  }
  const fallen = new Set<string>();
  const standing = [...byId.values()].filter(({ id }) => !rivals.has(id));
  for (let mark = standing.pop(); mark; mark = standing.pop()) {
    for (const target of targetsOf(mark)) {
      if (fallen.has(target.id)) continue;
      fallen.add(target.id);
      for (const freed of targetsOf(target)) {
        const left = (rivals.get(freed.id) ?? 0) - 1;
        rivals.set(freed.id, left);
        if (left === 0 && !fallen.has(freed.id)) standing.push(freed);
      }
    }
  }
  return [...byId.values()].filter((mark): mark is MarkOf => saysSomething(mark) && !fallen.has(mark.id)).sort(byTime);
}

/** Marks that say this kind of thing. */
export const marksOf = <K extends TimedFact['kind']>(marks: readonly MarkOf[], kind: K): MarkOf<K>[] =>
  marks.filter((mark): mark is MarkOf<K> => mark.fact.kind === kind);

/** Whether two devices made these marks without either having seen the other's (design.md, section 3). */
export const madeApart = (a: Mark, b: Mark): boolean => a.by !== b.by && !hasSeen(a, b) && !hasSeen(b, a);

export const hasSeen = ({ sees, supersedes }: Mark, { id }: Mark): boolean =>
  sees.includes(id) || supersedes.includes(id);

/** When it happened, then when it was said. */
export const byTime = (a: MarkOf, b: MarkOf): number => a.fact.atMs - b.fact.atMs || byMaking(a, b);

export const byMaking = (a: Mark, b: Mark): number =>
  a.madeAtMs - b.madeAtMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const saysSomething = (mark: Mark): mark is MarkOf => mark.fact.kind !== 'withdrawn';
