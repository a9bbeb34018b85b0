import * as z from 'zod/mini';
import { daySchema } from '../city-fields.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { meetingAreas, overlong, typed } from '../meeting/meeting-rules.ts';
import { leadingScope, meetingScope } from '../meeting/meeting-scopes.ts';
import { withFields } from '../plain-fields.ts';
import { cleanText } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { isKnownArea } from '../succession.ts';
import { publicStatementIdOf, STATEMENT_FORMS, type Statement } from './records.ts';
import {
  areasSchema,
  cleanParticulars,
  dueSchema,
  heldStatement,
  ideaIdsSchema,
  isAhead,
  isFarAway,
  leadingNeeds,
  recipientSchema,
  refuseParticulars,
  requestSchema,
  VOICE_LIMITS,
  withPublicCopy,
} from './voice-rules.ts';

const title = typed(VOICE_LIMITS.title);

const openSchema = z.object({
  form: z.enum(STATEMENT_FORMS),
  areas: areasSchema,
  title,
  request: requestSchema,
  recipient: recipientSchema,
  dueOn: dueSchema,
  ideaIds: ideaIdsSchema,
});

/** Enters a request into the register, or begins a statement that nobody asked for. */
export const statementOpen: Kind<z.infer<typeof openSchema>> = {
  version: 1,
  on: 'statement',
  schema: openSchema,
  creates: true,
  touches: ({ record }) => [record],
  needs: ({ city, data }) => [leadingScope(city.id, meetingAreas(city, data.areas))],
  refuse: (act) =>
    act.data.areas.every((id) => isKnownArea(act.city, id)) ? refuseParticulars(act, act.data) : 'unknown-area',
  effect: ({ record, data, city }) => {
    const { areas, form, ...particulars } = data;
    return [aStatement(record, meetingAreas(city, areas), city.id, { form, ...cleanParticulars(particulars) })];
  },
  withoutPersonal: ({ request: _request, ...rest }) => rest,
};

/** A new statement of these committees, with nothing written in it yet. */
export const aStatement = (id: string, areas: string[], city: string, particulars: Partial<Statement>): Statement => ({
  type: 'statement',
  id,
  scope: meetingScope(city, areas),
  form: 'statement',
  areas,
  title: '',
  request: null,
  recipient: null,
  dueOn: null,
  text: { text: '', rivals: [] },
  ideaIds: [],
  answerDueOn: null,
  setBy: {},
  ...particulars,
});

/** Of what changes a statement that there is; its public copy follows. */
const OF_STATEMENT = {
  version: 1,
  on: 'statement',
  touches: ({ record }: Act<unknown>) => [record, publicStatementIdOf(record)],
  needs: leadingNeeds,
} as const;

/** What becomes of the statement an act is about; nothing where this judge does not hold it. */
function changed(act: Act<unknown>, records: Records, change: (statement: Statement) => Statement) {
  const statement = heldStatement(act, records);
  return statement ? withPublicCopy(change(statement), act) : [];
}

const correctSchema = z.object({
  title: z.optional(title),
  request: z.optional(requestSchema),
  recipient: z.optional(recipientSchema),
  dueOn: z.optional(dueSchema),
  ideaIds: z.optional(ideaIdsSchema),
  answerDueOn: z.optional(dueSchema),
});

/** Corrects what is said of a statement; once it is sent, only until when an answer is expected. */
export const statementCorrect: Kind<z.infer<typeof correctSchema>> = {
  ...OF_STATEMENT,
  schema: correctSchema,
  refuse: (act, records) => {
    const { answerDueOn: _due, ...rest } = act.data;
    const isSent = heldStatement(act, records)?.sent !== undefined;
    if (isSent && Object.values(rest).some((value) => value !== undefined)) return 'statement-sent';
    return refuseParticulars(act, act.data);
  },
  effect: (act, records) => changed(act, records, (each) => withFields(each, cleanParticulars(act.data), act)),
  withoutPersonal: ({ request: _request, ...rest }) => rest,
};

const sendSchema = z.object({ on: daySchema, answerDueOn: dueSchema });

/** Says that an approved statement has been sent: from now on everybody reads it. */
export const statementSend: Kind<z.infer<typeof sendSchema>> = {
  ...OF_STATEMENT,
  schema: sendSchema,
  refuse: (act, records) => {
    const statement = heldStatement(act, records);
    if (statement?.withdrawn) return 'statement-withdrawn';
    if (!statement?.approved) return 'not-approved';
    if (statement.sent) return 'already-there';
    if (!statement.recipient) return 'missing-recipient';
    return refuseDays(act, act.data.on, act.data.answerDueOn);
  },
  effect: (act, records) => {
    const { on, answerDueOn } = act.data;
    return changed(act, records, (statement) => ({ ...statement, sent: { on }, answerDueOn }));
  },
};

/** Why something did not happen on this day, or is not waited for until that one. */
export function refuseDays({ atMs }: Act<unknown>, on: string, dueOn: string | null = null): Reason | undefined {
  if (isFarAway(on, atMs) || isAhead(on, atMs)) return 'absurd-day';
  if (dueOn === null) return undefined;
  if (isFarAway(dueOn, atMs)) return 'absurd-day';
  return dueOn < on ? 'ends-before-start' : undefined;
}

const answerSchema = z.object({ on: daySchema, text: typed(VOICE_LIMITS.answer) });

/** Writes down what was answered; written anew, the later one stands. */
export const statementAnswer: Kind<z.infer<typeof answerSchema>> = {
  ...OF_STATEMENT,
  schema: answerSchema,
  refuse: (act, records) => {
    const { on, text } = act.data;
    if (!heldStatement(act, records)?.sent) return 'not-sent';
    if (!cleanText(text)) return 'missing-answer';
    return refuseDays(act, on) ?? overlong([[text, VOICE_LIMITS.answer]]);
  },
  effect: (act, records) => {
    const answer = { on: act.data.on, text: cleanText(act.data.text) };
    return changed(act, records, (statement) => withFields(statement, { answer }, act));
  },
};

const withdrawSchema = z.object({ reason: typed(VOICE_LIMITS.reason) });

/** Takes a statement back with a reason, which stands on its public copy, too. Nothing of it is deleted. */
export const statementWithdraw: Kind<z.infer<typeof withdrawSchema>> = {
  ...OF_STATEMENT,
  schema: withdrawSchema,
  refuse: (act, records) => {
    if (!cleanText(act.data.reason)) return 'missing-reason';
    if (heldStatement(act, records)?.withdrawn) return 'already-there';
    return overlong([[act.data.reason, VOICE_LIMITS.reason]]);
  },
  effect: (act, records) => {
    const withdrawn = { atMs: act.atMs, reason: cleanText(act.data.reason) };
    return changed(act, records, (statement) => ({ ...statement, withdrawn }));
  },
};

const nothing = z.object({});

/** Puts a statement back that had been taken back. */
export const statementRestore: Kind<z.infer<typeof nothing>> = {
  ...OF_STATEMENT,
  schema: nothing,
  refuse: (act, records) => (heldStatement(act, records)?.withdrawn ? undefined : 'already-there'),
  effect: (act, records) => changed(act, records, ({ withdrawn: _, ...rest }) => rest),
};
