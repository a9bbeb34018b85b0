import type { City } from '../city.ts';
import type { Term } from '../city-rules.ts';
import { addDays } from '../meeting/day.ts';
import { type CommitteeTerm, type Day, holdsOn, type Membership, type Office } from './records.ts';
import { heldOn, officesOn, type RosterParts, termOn } from './roster.ts';

/** Days from one to another, both included; no last day means as long as anything is known of. */
export interface Period {
  from: Day;
  to: Day | null;
}

/** What does not fit together in a committee, and how people are told: the name of a text. */
export interface SeatProblem extends Period {
  /** A warning may be overridden by whoever enters; nothing keeps an error from being entered either, but it is wrong. */
  level: 'warning' | 'error';
  message:
    | 'error.memberCount'
    | 'error.deputyCount'
    | 'error.electedLimit'
    | 'error.notElectedAllowed'
    | 'error.chairNotMember'
    | 'seats.deputyLimit'
    | 'seats.noDeputies'
    | 'seats.twoSeats'
    | 'seats.twoInOffice'
    | 'seats.deputyWithoutMember'
    | 'seats.outsideTerm'
    | 'seats.termsOverlap';
  /** The records it is about. */
  ids: string[];
  /** The people or terms it is about. */
  names: string[];
  n?: number;
  min?: number;
  max?: number;
}

type Found = Omit<SeatProblem, keyof Period>;
type Limits = Pick<City, 'terms' | 'chair'>;

/**
 * Checks a committee on a day, or on every day of a period, against the rules of facts.md 1.5; each problem names the
 * days it holds on. Limits are those of the city's own term that the committee's was made from, where it was.
 */
export function checkCommittee(parts: RosterParts, area: string, when: Day | Period, city: Limits): SeatProblem[] {
  const own = partsOf(parts, area);
  const period = typeof when === 'string' ? { from: when, to: when } : when;
  const open = new Map<string, SeatProblem>();
  const done: SeatProblem[] = [];
  for (const span of spansOf(own, period)) {
    const found = new Map(problemsOn(own, area, span.from, city).map((problem) => [JSON.stringify(problem), problem]));
    for (const [key, problem] of open) {
      if (found.has(key)) problem.to = span.to;
      else open.delete(key);
    }
    for (const [key, problem] of found) {
      if (open.has(key)) continue;
      const begun = { ...problem, ...span };
      open.set(key, begun);
      done.push(begun);
    }
  }
  return done;
}

/** What counts of one committee. */
function partsOf({ terms, memberships, offices }: RosterParts, area: string): RosterParts {
  const counts = (each: CommitteeTerm | Membership | Office) => each.area === area && !each.removed;
  return {
    terms: terms.filter(counts),
    memberships: memberships.filter(counts),
    offices: offices.filter(counts),
  };
}

/** The period cut wherever something begins or has ended, so that nothing changes within a piece. */
function spansOf({ terms, memberships, offices }: RosterParts, { from, to }: Period): Period[] {
  const starts = [...terms, ...memberships, ...offices].flatMap((each) => [
    each.from,
    ...(each.to === null ? [] : [addDays(each.to, 1)]),
  ]);
  const within = [...new Set(starts)].filter((day) => from < day && (to === null || day <= to)).sort();
  return [from, ...within].map((day, at, all) => {
    const next = all[at + 1];
    return { from: day, to: next === undefined ? to : addDays(next, -1) };
  });
}

function problemsOn(parts: RosterParts, area: string, day: Day, city: Limits): Found[] {
  const term = termOn(parts.terms, area, day);
  const strays = [...findOverlap(parts.terms, day), ...findOutsideTerm(parts, day)];
  if (!term) return strays;
  const held = heldOn(parts.memberships, term, day);
  const limits = city.terms.find(({ id }) => id === term.cityTerm);
  return [
    ...strays,
    ...checkCounts(held, term, limits),
    ...checkElected(held, limits),
    ...findTwoSeats(held),
    ...(term.deputies === 'personal' ? findWithoutMember(held) : []),
    ...checkOffices(officesOn(parts.offices, term, day), held, city),
  ];
}

const namesOf = (held: readonly { id: string; name: string }[]): Pick<Found, 'ids' | 'names'> => ({
  ids: held.map(({ id }) => id),
  names: held.map(({ name }) => name),
});

/** Terms change in mid-year; while two hold, the one that began last counts, and somebody may have meant it otherwise. */
function findOverlap(terms: readonly CommitteeTerm[], day: Day): Found[] {
  const valid = terms.filter((term) => holdsOn(term, day)).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (valid.length < 2) return [];
  const names = valid.map(({ label }) => label);
  return [{ level: 'warning', message: 'seats.termsOverlap', ids: valid.map(({ id }) => id), names }];
}

/** A seat or an office that somebody holds on a day on which its term does not hold: it counts for nothing then. */
function findOutsideTerm({ terms, memberships, offices }: RosterParts, day: Day): Found[] {
  const isStray = ({ termId, from, to }: Membership | Office): boolean => {
    if (!holdsOn({ from, to }, day)) return false;
    const term = terms.find(({ id }) => id === termId);
    // Whoever has no last day holds it as long as the term goes on.
    return !term || day < term.from || (term.to !== null && term.to < day && to !== null);
  };
  const stray = [...memberships, ...offices].filter(isStray).sort((a, b) => (a.id < b.id ? -1 : 1));
  return stray.map((each) => ({ level: 'warning', message: 'seats.outsideTerm', ...namesOf([each]) }));
}

/** Too few is what a committee is while members are sought; more than there are seats cannot be. */
function checkCounts(held: readonly Membership[], term: CommitteeTerm, limits: Term | undefined): Found[] {
  const n = held.filter(({ role }) => role === 'member').length;
  const { min, max } = rangeOf(term, limits);
  const level = n > max ? 'error' : 'warning';
  const found: Found[] =
    min <= n && n <= max ? [] : [{ level, message: 'error.memberCount', ids: [], names: [], n, min, max }];
  const deputies = held.filter(({ role }) => role === 'deputy');
  return [...found, ...checkDeputies(deputies, term, Math.max(n, term.seats), limits)];
}

/** The seats set for the term are the most there can be; where those do not fit the city's limits, the limits count. */
function rangeOf({ seats }: CommitteeTerm, limits: Term | undefined): { min: number; max: number } {
  const min = limits?.members.min ?? 1;
  const max = limits?.members.max ?? seats;
  return { min, max: min <= seats && seats <= max ? seats : max };
}

function checkDeputies(
  deputies: readonly Membership[],
  term: CommitteeTerm,
  seats: number,
  limits: Term | undefined,
): Found[] {
  if (deputies.length === 0) return [];
  if (term.deputies === 'none') return [{ level: 'error', message: 'seats.noDeputies', ...namesOf(deputies) }];
  const most = limits?.deputies.max ?? null;
  if (most === 'members') {
    return deputies.length > seats ? [{ level: 'error', message: 'error.deputyCount', ids: [], names: [] }] : [];
  }
  if (most === null || deputies.length <= most) return [];
  return [{ level: 'error', message: 'seats.deputyLimit', ids: [], names: [], n: most }];
}

/** Councillors and elected officials: a warning each, because the sources are not clear (facts.md 0, K11, L7). */
function checkElected(held: readonly Membership[], limits: Term | undefined): Found[] {
  const rule = limits?.elected;
  if (!rule || rule.mode === 'allow') return [];
  const isMeant = ({ isCouncillor, isElectedOfficial }: Membership) =>
    rule.who === 'councillor' ? isCouncillor : isElectedOfficial || isCouncillor;
  const elected = held.filter(isMeant);
  if (rule.mode === 'forbid' && rule.who === 'councillor') {
    return elected.map((each) => ({ level: 'warning', message: 'error.notElectedAllowed', ...namesOf([each]) }));
  }
  const most = rule.mode === 'max' ? rule.count : 0;
  // A forbidding rule holds for deputies, too; a number is a number of members.
  const counted = rule.mode === 'max' ? elected.filter(({ role }) => role === 'member') : elected;
  if (counted.length <= most) return [];
  return [{ level: 'warning', message: 'error.electedLimit', ...namesOf(counted), n: most }];
}

/** One person holds one seat or one deputy's place of a committee at a time. */
function findTwoSeats(held: readonly Membership[]): Found[] {
  const persons = [...new Set(held.map(({ person }) => person))];
  return persons
    .map((person) => held.filter((each) => each.person === person))
    .filter((places) => places.length > 1)
    .map((places) => ({ level: 'error', message: 'seats.twoSeats', ...namesOf(places) }));
}

/** A personal deputy stands in for one member only: without that one they can be called into no seat. */
function findWithoutMember(held: readonly Membership[]): Found[] {
  const seats = new Set(held.filter(({ role }) => role === 'member').map(({ id }) => id));
  return held
    .filter(({ role, deputyOf }) => role === 'deputy' && !seats.has(deputyOf ?? ''))
    .map((each) => ({ level: 'warning', message: 'seats.deputyWithoutMember', ...namesOf([each]) }));
}

/** Chair and vice chair hold a seat on every day of their office; a secretary may be anybody. */
function checkOffices(offices: readonly Office[], held: readonly Membership[], { chair }: Limits): Found[] {
  const members = new Set(held.filter(({ role }) => role === 'member').map(({ person }) => person));
  const found: Found[] = offices
    .filter(({ role, person }) => role !== 'secretary' && !members.has(person))
    // Where the city has not said that the chair is one of the members, it may be meant.
    .map((each) => ({
      level: chair.from === 'members' ? 'error' : 'warning',
      message: 'error.chairNotMember',
      ...namesOf([each]),
    }));
  const chairs = offices.filter(({ role }) => role === 'chair');
  if (chairs.length > 1) found.push({ level: 'error', message: 'seats.twoInOffice', ...namesOf(chairs) });
  return found;
}
