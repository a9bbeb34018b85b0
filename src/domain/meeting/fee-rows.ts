import type { FeeRules } from '../city-money.ts';
import type { Roster } from '../committee/roster.ts';
import { centsOfBasis } from './fee-basis.ts';
import { endOf, type SharedSeat, type Sitter, type Span, startOf, staysMs } from './fee-sittings.ts';
import type { FeeBasis, FeeRow } from './records.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What every row of one list is computed from. */
export interface Paying {
  span: Span;
  roster: Roster;
  rules: FeeRules;
  isYouth: (person: string) => boolean;
  chair: string | undefined;
}

/** One row a person: who sat in several seats one after another earns once, by the seat that gives most. */
export function rowsOf(seats: readonly SharedSeat[], paying: Paying): FeeRow[] {
  const byPerson = new Map<string, { sitter: Sitter; shares: (SharedStep | undefined)[] }>();
  for (const seat of seats) {
    for (const sitter of seat.sitters) {
      const before = byPerson.get(sitter.person);
      const segments = [...(before?.sitter.segments ?? []), ...sitter.segments].sort((a, b) => a.fromMs - b.fromMs);
      const shares = [...(before?.shares ?? []), sharedStep(sitter, seat, paying.rules)];
      byPerson.set(sitter.person, { sitter: { ...(before?.sitter ?? sitter), segments }, shares });
    }
  }
  return [...byPerson.values()].map(({ sitter, shares }) => rowOf(sitter, bestOf(shares), paying));
}

const bestOf = (shares: readonly (SharedStep | undefined)[]): SharedStep | undefined =>
  shares.reduce((best, share) => (wholeness(share) > wholeness(best) ? share : best), shares[0]);

/** How much of a whole fee a share leaves; less than nothing while nobody knows. */
function wholeness(share: SharedStep | undefined): number {
  if (!share) return 1;
  if (share.kind === 'sharedHalf') return 1 / (share.parts ?? 2);
  return share.kind === 'longerStay' ? 0 : -1;
}

function rowOf(sitter: Sitter, share: SharedStep | undefined, paying: Paying): FeeRow {
  const { person, name, segments } = sitter;
  const basis = basisOf(sitter, share, paying);
  return { person, name, role: roleOf(sitter, paying), segments, basis, cents: centsOfBasis(basis) };
}

function roleOf({ person, isDeputy }: Sitter, { chair, roster }: Paying): FeeRow['role'] {
  if (person === chair) return 'chair';
  if (isDeputy) return 'deputy';
  return roster.viceChair?.person === person ? 'viceChair' : 'member';
}

function basisOf(sitter: Sitter, share: SharedStep | undefined, { span, rules, isYouth, chair }: Paying): FeeBasis[] {
  const { memberCents, youthCents, chairPercent } = rules;
  const basis: FeeBasis[] = [
    isYouth(sitter.person)
      ? { kind: 'youth', cents: memberCents === null ? null : youthCents }
      : { kind: 'base', cents: memberCents },
  ];
  if (sitter.person === chair && chairPercent !== null) basis.push({ kind: 'chair', percent: chairPercent });
  const long = longStep(sitter, span, rules);
  if (long) basis.push(long);
  if (share) basis.push(share);
  else if (isTooShort(sitter, span, rules)) basis.push({ kind: 'tooShort', minPercent: rules.minPresencePercent ?? 0 });
  return basis;
}

/** For whoever still sat when the meeting had lasted so long; hours that have begun count as whole ones. */
function longStep(sitter: Sitter, span: Span, { longMeeting, memberCents }: FeeRules): FeeBasis | undefined {
  if (!longMeeting) return undefined;
  const overMs = endOf(sitter) - (span.fromMs + longMeeting.afterMinutes * MINUTE_MS);
  if (overMs <= 0) return undefined;
  if (longMeeting.mode === 'percent') return { kind: 'long', raisePercent: longMeeting.raisePercent };
  const hours = Math.ceil(overMs / HOUR_MS);
  // An hour's amount is a sum, too: while a meeting's is unknown none is told.
  return { kind: 'long', hours, ...(memberCents === null ? {} : { hourCents: longMeeting.hourCents }) };
}

type SharedStep = Extract<FeeBasis, { kind: 'sharedHalf' | 'longerStay' | 'sharedUnset' }>;

/** What sharing one seat takes from a sitter (facts.md 2.3); nothing where they had it alone or both are paid. */
function sharedStep(sitter: Sitter, { sitters }: SharedSeat, { sharedSeat }: FeeRules): SharedStep | undefined {
  const others = sitters.filter(({ person }) => person !== sitter.person);
  const [first] = others;
  if (!first || sharedSeat === 'both') return undefined;
  const withName = others.map(({ name }) => name).join(', ');
  if (sharedSeat === null) return { kind: 'sharedUnset', withName };
  if (sharedSeat === 'longerStay') return longestIn(sitters) === sitter ? undefined : { kind: 'longerStay', withName };
  const next = others.find((other) => startOf(other) > startOf(sitter));
  return {
    kind: 'sharedHalf',
    withName,
    sinceMs: startOf(next ?? first),
    ...(next ? {} : { untilMs: Math.max(...others.map(endOf)) }),
    ...((next ?? first).isDeputy ? { withDeputy: true as const } : {}),
    ...(sitters.length > 2 ? { parts: sitters.length } : {}),
  };
}

/** Of equals the member, then whoever sat there first. */
function longestIn(sitters: readonly Sitter[]): Sitter | undefined {
  return [...sitters].sort(
    (a, b) => staysMs(b.segments) - staysMs(a.segments) || Number(a.isDeputy) - Number(b.isDeputy),
  )[0];
}

/** Whoever sat a smaller part of the meeting than the city asks for gets half. */
function isTooShort({ segments }: Sitter, span: Span, { minPresencePercent }: FeeRules): boolean {
  return staysMs(segments) * 100 < (minPresencePercent ?? 0) * (span.toMs - span.fromMs);
}
