import type { FeeRules } from '../city-money.ts';
import type { Roster } from '../committee/roster.ts';
import { totalOf } from './fee-basis.ts';
import { rowsOf } from './fee-rows.ts';
import { chairingOf, type SharedSeat, type Span, sittingsOf, wasEverQuorate } from './fee-sittings.ts';
import type { FeeBasis, FeeList, FeeRow, Meeting } from './records.ts';
import type { Roll } from './roll.ts';

/** What somebody should look at before a list is sent, or what keeps it from being made. */
export type FeeWarning =
  /** Nobody has marked when it began or ended: there are no times to count from, and nothing can be sent. */
  | { kind: 'notOpened' | 'notClosed' }
  /** Marks of two devices contradict: one tap in the roll settles it, and nothing can be sent before. */
  | { kind: 'disputed'; names: string[] }
  /** An entry that cannot be true. */
  | { kind: 'rollProblem'; names: string[] }
  | { kind: 'notQuorate' | 'noRecord' | 'noChair' }
  /** Whoever chaired holds no seat and earns nothing. */
  | { kind: 'chairWithoutSeat'; names: string[] }
  /** Several chaired; the first of the names gets the raise. */
  | { kind: 'chairChanged'; names: string[] }
  /** The city has not said what is paid: no sum is shown. */
  | { kind: 'youthUnset' | 'sharedUnset'; names: string[] };

/** Who earns what from one meeting of one committee, computed anew from its roll. */
export interface Fees {
  /** In the order of the seats, of a seat in the order of time. */
  rows: FeeRow[];
  /** null as soon as one amount is not known; then no sum is shown anywhere (facts.md 0.6). */
  totalCents: number | null;
  none?: NonNullable<FeeList['none']>;
  warnings: FeeWarning[];
}

/** What the roll does not tell. */
export interface FeeFacts {
  /** Whether the fee for the young is paid. */
  isYouth: (person: string) => boolean;
  /** Whether minutes or a memo of the meeting stand. */
  hasRecord: boolean;
  /** null where the city has no rule for a quorum; then every meeting has one. */
  quorumRule: 'moreThanHalf' | null;
}

const MINUTE_MS = 60_000;

const STOPPING = new Set<FeeWarning['kind']>(['notOpened', 'notClosed', 'disputed']);

/** Whether a list may be sent: its times are known and nobody contradicts them. */
export const isReady = ({ warnings }: Fees): boolean => !warnings.some(({ kind }) => STOPPING.has(kind));

/** Whether minutes or a memo of a meeting have been approved. */
export const isRecorded = ({ minutes }: Meeting): boolean => minutes?.state === 'locked';

/**
 * Who earns what, by the city's rules (facts.md 2.3). Only meetings earn: nothing but a meeting's roll comes in here.
 * What the rules leave open is decided as README's "Fees" tells.
 */
export function feesOf(meeting: Meeting, roll: Roll, roster: Roster, rules: FeeRules, facts: FeeFacts): Fees {
  if (rules.paid === false) return nobody('notPaid');
  const span = spanOf(meeting, roll, rules);
  if (span === 'cancelled') return nobody('cancelled');
  if (span === 'notOpened' || span === 'notClosed') return nobody(undefined, span);
  const seats = sittingsOf(roll, roster, span);
  const isQuorate = facts.quorumRule === null || wasEverQuorate(seats, roster.total);
  const none = whyNobody(meeting, rules, isQuorate, facts.hasRecord);
  const warnings = warningsOf(meeting, roll, roster, seats, span);
  if (!isQuorate) warnings.push({ kind: 'notQuorate' });
  if (!facts.hasRecord && !meeting.cancelled) warnings.push({ kind: 'noRecord' });
  if (none) return { rows: [], totalCents: null, none, warnings };
  const rows = rowsOf(seats, { span, roster, rules, isYouth: facts.isYouth, chair: chairingOf(roll, span).chair });
  return { rows, totalCents: totalOf(rows), warnings: [...warnings, ...unsetOf(rows)] };
}

/** From the opening to the closing; of a meeting that failed, where such ones are paid, from when the first came. */
function spanOf(meeting: Meeting, roll: Roll, rules: FeeRules): Span | 'cancelled' | 'notOpened' | 'notClosed' {
  const { openedAtMs, closedAtMs } = roll;
  const { cancelled } = meeting;
  if (openedAtMs !== undefined) {
    const toMs = closedAtMs ?? cancelled?.atMs;
    return toMs === undefined ? 'notClosed' : { fromMs: openedAtMs, toMs };
  }
  if (!cancelled) return 'notOpened';
  const came = roll.rows.flatMap(({ segments }) => segments.map(({ fromMs }) => fromMs));
  if (!rules.payIfCancelledForQuorum || came.length === 0) return 'cancelled';
  return { fromMs: Math.min(...came), toMs: Math.max(cancelled.atMs, ...came.map((fromMs) => fromMs + MINUTE_MS)) };
}

const nobody = (none: Fees['none'], warning?: 'notOpened' | 'notClosed'): Fees => ({
  rows: [],
  totalCents: null,
  ...(none ? { none } : {}),
  warnings: warning ? [{ kind: warning }] : [],
});

/** A meeting earns when it was quorate and written down, where the city asks for that (facts.md 2.3). */
function whyNobody(meeting: Meeting, rules: FeeRules, isQuorate: boolean, hasRecord: boolean): Fees['none'] {
  const paysFailed = rules.payIfCancelledForQuorum === true && !isQuorate;
  if (meeting.cancelled && !paysFailed) return 'cancelled';
  if (rules.requireQuorum && !isQuorate && !paysFailed) return 'notQuorate';
  return rules.requireRecord && !hasRecord && !meeting.cancelled ? 'noRecord' : undefined;
}

function warningsOf(meeting: Meeting, roll: Roll, roster: Roster, seats: SharedSeat[], span: Span): FeeWarning[] {
  const warnings: FeeWarning[] = [];
  const own = new Set(roster.seats.map(({ id }) => id));
  const disputed = roll.rows.filter(({ seat, disputed }) => own.has(seat.id) && disputed.length > 0);
  if (disputed.length > 0) warnings.push({ kind: 'disputed', names: disputed.map(({ seat }) => seat.name) });
  // Skipped deputies are only noted, and a chair without a seat is told below, whoever it is.
  const untrue = roll.problems.filter(({ kind }) => kind !== 'orderSkipped' && kind !== 'chairWithoutSeat');
  if (untrue.length > 0)
    warnings.push({ kind: 'rollProblem', names: [...new Set(untrue.flatMap(({ names }) => names))] });
  const { chair, names } = chairingOf(roll, span);
  if (!chair) return [...warnings, { kind: 'noChair' }];
  const first = roll.chairs.find(({ person }) => person === chair)?.name ?? '';
  if (names.length > 1)
    warnings.push({ kind: 'chairChanged', names: [first, ...names.filter((name) => name !== first)] });
  const sits = seats.some(({ sitters }) => sitters.some(({ person }) => person === chair));
  // Where several committees sit together the chair has a seat in one of them only.
  if (!sits && meeting.areas.length === 1) warnings.push({ kind: 'chairWithoutSeat', names: [first] });
  return warnings;
}

function unsetOf(rows: readonly FeeRow[]): FeeWarning[] {
  const named = (has: (step: FeeBasis) => boolean) =>
    rows.filter(({ basis }) => basis.some(has)).map(({ name }) => name);
  const isBaseKnown = rows.some(({ basis }) => basis.some((step) => step.kind === 'base' && step.cents !== null));
  const young = isBaseKnown ? named((step) => step.kind === 'youth' && step.cents === null) : [];
  const shared = named(({ kind }) => kind === 'sharedUnset');
  return [
    ...(young.length > 0 ? [{ kind: 'youthUnset' as const, names: young }] : []),
    ...(shared.length > 0 ? [{ kind: 'sharedUnset' as const, names: shared }] : []),
  ];
}
