import * as z from 'zod/mini';
import type { City } from '../city.ts';
import { daySchema } from '../city-fields.ts';
import type { Day } from '../committee/records.ts';
import { LIMITS } from '../idea.ts';
import { held } from '../idea-rules.ts';
import type { Act, Records } from '../kind.ts';
import { daysBetween, helsinkiDay } from '../meeting/day.ts';
import { idSchema, overlong, typed } from '../meeting/meeting-rules.ts';
import { leadingScopeOf } from '../meeting/meeting-scopes.ts';
import { MINUTES_LIMITS } from '../meeting/minutes-schema.ts';
import { cleanLine } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { publicScope, type Scope } from '../scope.ts';
import { type PublicStatement, publicStatementIdOf, type Recipient, type Statement } from './records.ts';

/** The most a statement may hold, in characters; a form says so before the server does. */
export const VOICE_LIMITS = {
  title: 200,
  from: 200,
  recipient: 200,
  text: MINUTES_LIMITS.text,
  answer: MINUTES_LIMITS.text,
  reason: LIMITS.reason,
  ideas: 20,
};

/** A register is kept of what is near: years away is a slip of the pen. */
const MOST_DAYS_AWAY = 800;

export const recipientSchema = z.nullable(
  z.union([z.strictObject({ organ: idSchema }), z.strictObject({ words: typed(VOICE_LIMITS.recipient) })]),
);
export const requestSchema = z.nullable(z.object({ from: typed(VOICE_LIMITS.from), receivedOn: daySchema }));
export const dueSchema = z.nullable(daySchema);
export const ideaIdsSchema = z.array(idSchema).check(z.maxLength(VOICE_LIMITS.ideas));
export const areasSchema = z.array(idSchema).check(z.minLength(1), z.maxLength(30));

/** What is said of a statement before it is written, as far as an act says it. */
export interface Particulars {
  title?: string | undefined;
  request?: z.infer<typeof requestSchema> | undefined;
  recipient?: Recipient | null | undefined;
  dueOn?: Day | null | undefined;
  answerDueOn?: Day | null | undefined;
  ideaIds?: string[] | undefined;
}

/** Why these particulars cannot be kept; undefined when they can. */
export function refuseParticulars({ city, atMs }: Act<unknown>, particulars: Particulars): Reason | undefined {
  const { title, request, recipient, dueOn, answerDueOn } = particulars;
  if (title !== undefined && !cleanLine(title)) return 'item-without-title';
  if (request && !cleanLine(request.from)) return 'missing-sender';
  if (recipient && !isKnownRecipient(city, recipient)) return 'missing-recipient';
  const days = [request?.receivedOn, dueOn, answerDueOn];
  if (days.some((day) => day && isFarAway(day, atMs))) return 'absurd-day';
  return overlong([
    [title, VOICE_LIMITS.title],
    [request?.from, VOICE_LIMITS.from],
    [recipient && 'words' in recipient ? recipient.words : undefined, VOICE_LIMITS.recipient],
  ]);
}

const isKnownRecipient = ({ recipients }: City, recipient: Recipient): boolean =>
  'organ' in recipient ? recipients.includes(recipient.organ) : cleanLine(recipient.words) !== '';

/** Whether a day is none that a register is kept of. */
export const isFarAway = (day: Day, atMs: number): boolean =>
  Math.abs(daysBetween(helsinkiDay(atMs), day)) > MOST_DAYS_AWAY;

/** Whether something is said to have happened on a day that has not come; a day's grace for clocks. */
export const isAhead = (day: Day, atMs: number): boolean => daysBetween(helsinkiDay(atMs), day) > 1;

/** The particulars as they are kept: lines without breaks. */
export function cleanParticulars({ title, request, recipient, ...rest }: Particulars): Partial<Statement> {
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...(kept as Partial<Statement>),
    ...(title === undefined ? {} : { title: cleanLine(title) }),
    ...(request === undefined ? {} : { request: request && { ...request, from: cleanLine(request.from) } }),
    ...(recipient === undefined ? {} : { recipient: cleanRecipient(recipient) }),
  };
}

const cleanRecipient = (recipient: Recipient | null): Recipient | null =>
  recipient && 'words' in recipient ? { words: cleanLine(recipient.words) } : recipient;

/** The statement an act is about, if this judge holds it. */
export const heldStatement = ({ record }: Act<unknown>, records: Records): Statement | undefined =>
  held(records, 'statement', record);

/** What one must read to lead a statement: officers of its committee, or of any where several speak together. */
export function leadingNeeds(act: Act<unknown>, records: Records): Scope[] {
  const statement = heldStatement(act, records);
  return statement ? [leadingScopeOf(statement.scope)] : [];
}

/** A statement as it stands after an act, with the copy that everybody reads once it is sent. */
export function withPublicCopy(statement: Statement, { city }: Act<unknown>): (Statement | PublicStatement)[] {
  const copy = publicCopyOf(statement, publicScope(city.id));
  return copy ? [statement, copy] : [statement];
}

function publicCopyOf(statement: Statement, scope: Scope): PublicStatement | undefined {
  const { id, form, areas, title, request, recipient, text, ideaIds, approved, sent, answerDueOn } = statement;
  if (!approved || !sent) return undefined;
  const { number, answer, withdrawn } = statement;
  return {
    type: 'publicStatement',
    id: publicStatementIdOf(id),
    scope,
    statementId: id,
    form,
    areas,
    title,
    request,
    recipient,
    text: text.text,
    ideaIds,
    approvedOn: approved.on,
    sentOn: sent.on,
    answerDueOn,
    ...(number ? { number } : {}),
    ...(answer ? { answer } : {}),
    ...(withdrawn ? { withdrawn } : {}),
  };
}
