import type { Day } from '../committee/records.ts';
import { daysBetween } from '../meeting/day.ts';
import type { PublicStatement, RunningNumber, Statement } from './records.ts';

/** Where a statement stands, in the order it usually goes (K18). */
export const STATEMENT_STAGES = ['requested', 'draft', 'approved', 'sent', 'answered', 'withdrawn'] as const;
export type StatementStage = (typeof STATEMENT_STAGES)[number];

export type AnyStatement = Statement | PublicStatement;

export const sentOnOf = (statement: AnyStatement): Day | undefined =>
  statement.type === 'statement' ? statement.sent?.on : statement.sentOn;

/** Where it stands now; asked for and nothing written yet is `requested`. */
export function stageOf(statement: AnyStatement): StatementStage {
  if (statement.withdrawn) return 'withdrawn';
  if (statement.answer) return 'answered';
  if (statement.type === 'publicStatement' || statement.sent) return 'sent';
  if (statement.approved) return 'approved';
  return statement.request && !statement.text.text ? 'requested' : 'draft';
}

/** Whose turn it is until which day, and how many midnights are left; negative once the day is over. */
export interface Waiting {
  /** The committee has to send it, or whoever got it has to answer. */
  whose: 'ours' | 'theirs';
  on: Day;
  daysLeft: number;
}

/** What a statement waits for on a Finnish day; undefined where nobody has set a day, or nothing is waited for. */
export function waitingFor(statement: AnyStatement, today: Day): Waiting | undefined {
  const stage = stageOf(statement);
  const isOurs = stage === 'requested' || stage === 'draft' || stage === 'approved';
  const on = isOurs ? dueOnOf(statement) : stage === 'sent' ? statement.answerDueOn : null;
  return on === null ? undefined : { whose: isOurs ? 'ours' : 'theirs', on, daysLeft: daysBetween(today, on) };
}

const dueOnOf = (statement: AnyStatement): Day | null => (statement.type === 'statement' ? statement.dueOn : null);

/** Whether the day is over: on the day itself there is still time. */
export const isOverdue = (waiting: Waiting | undefined): boolean => waiting !== undefined && waiting.daysLeft < 0;

/**
 * The register as it is read: what is overdue first, the longest wait on top; then what has a day, the nearest first;
 * then everything else, the newest first.
 */
export function inRegisterOrder<T extends AnyStatement>(statements: readonly T[], today: Day): T[] {
  const dayOf = (each: T): Day => waitingFor(each, today)?.on ?? '9999';
  return statements.toSorted((a, b) => {
    const [dayOfA, dayOfB] = [dayOf(a), dayOf(b)];
    if (dayOfA !== dayOfB) return dayOfA < dayOfB ? -1 : 1;
    return newestFirst(a, b);
  });
}

/** By the day it was approved or sent, then by number; what is not that far yet stands before it. */
function newestFirst(a: AnyStatement, b: AnyStatement): number {
  const [dayOfA, dayOfB] = [sinceOf(a), sinceOf(b)];
  if (dayOfA !== dayOfB) return dayOfA > dayOfB ? -1 : 1;
  return orderOf(b.number) - orderOf(a.number) || (a.id > b.id ? -1 : 1);
}

const sinceOf = (statement: AnyStatement): Day =>
  sentOnOf(statement) ?? (statement.type === 'statement' ? statement.approved?.on : undefined) ?? '9999';

const orderOf = (number: RunningNumber | undefined): number =>
  number ? number.year * 1e6 + number.no : Number.MAX_SAFE_INTEGER;
