import type { Day } from '../committee/records.ts';
import type { Words } from '../meeting/records.ts';
import type { SetBy } from '../plain-fields.ts';

/** What a committee says to others: asked for or of its own accord, or a proposal that somebody else decides on (K18, L5). */
export const STATEMENT_FORMS = ['statement', 'position', 'proposal'] as const;
export type StatementForm = (typeof STATEMENT_FORMS)[number];

/** To whom it goes: one of the city's organs that take proposals, or anybody else in words (K5). */
export type Recipient = { organ: string } | { words: string };

/** A number in the register, which begins anew every year. */
export interface RunningNumber {
  year: number;
  /** From 1. */
  no: number;
}

/** In which meeting, and at which of its items, it was approved; neither where that meeting is not kept here. */
export interface Approval {
  on: Day;
  meetingId?: string;
  itemId?: string;
}

/**
 * A statement, a position or a proposal of one committee or of several, from the request to the answer (K18). While it
 * is written, only they read it; once it is sent, everybody reads a copy of its own.
 */
export interface Statement {
  type: 'statement';
  id: string;
  /** The committee's, or the joint one of the city (`meetingScope`). */
  scope: string;
  form: StatementForm;
  areas: string[];
  title: string;
  /** Who asked for it, and when that came in; null where nobody did. */
  request: { from: string; receivedOn: Day } | null;
  /** null while nobody has said. */
  recipient: Recipient | null;
  /** The day by which it must be sent; null for none. */
  dueOn: Day | null;
  text: Words;
  /** The ideas it is about. */
  ideaIds: string[];
  /** Given by the server once it is approved. */
  number?: RunningNumber;
  approved?: Approval;
  sent?: { on: Day };
  /** The day by which an answer is expected; null for none. */
  answerDueOn: Day | null;
  answer?: { on: Day; text: string };
  withdrawn?: { atMs: number; reason: string };
  setBy: SetBy;
}

/** A sent statement as everybody may read it: without drafts, and without who wrote it. */
export interface PublicStatement
  extends Pick<
    Statement,
    'form' | 'areas' | 'title' | 'request' | 'recipient' | 'ideaIds' | 'number' | 'answerDueOn' | 'answer' | 'withdrawn'
  > {
  type: 'publicStatement';
  id: string;
  scope: string;
  statementId: string;
  text: string;
  approvedOn: Day;
  sentOn: Day;
}

/** How far the running numbers of a committee, or of several together, have come in a year. */
export interface Counter {
  type: 'counter';
  id: string;
  scope: string;
  last: number;
}

export type VoiceRecord = Statement | PublicStatement | Counter;

export const publicStatementIdOf = (statementId: string): string => `${statementId}:public`;

/** The statement that comes from the decision on an item: there is one, on however many devices it is made. */
export const statementIdOfItem = (itemId: string): string => `${itemId}:voice`;
