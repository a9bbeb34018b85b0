import * as z from 'zod/mini';
import { daySchema } from '../city-fields.ts';
import { held } from '../idea-rules.ts';
import type { Kind } from '../kind.ts';
import { idSchema, typed } from '../meeting/meeting-rules.ts';
import { leadingScopeOf } from '../meeting/meeting-scopes.ts';
import type { AgendaItem, ItemLink } from '../meeting/records.ts';
import { cleanLine } from '../plain-text.ts';
import { counterIdOf, numbered } from './numbering.ts';
import { STATEMENT_FORMS, type Statement, type StatementForm, statementIdOfItem } from './records.ts';
import { aStatement, refuseDays } from './voice-kinds.ts';
import { areasSchema, VOICE_LIMITS } from './voice-rules.ts';

const fromDecisionSchema = z.object({
  form: z.enum(STATEMENT_FORMS),
  title: typed(VOICE_LIMITS.title),
  meeting: idSchema,
  /** The committees that met. */
  areas: areasSchema,
  /** The day of the decision. */
  on: daySchema,
});

/** What a statement is called where an item links to it. */
export const linkToStatement = ({ id, form, title }: Pick<Statement, 'id' | 'form' | 'title'>): ItemLink => ({
  kind: linkKindOf(form),
  id,
  title,
});

const linkKindOf = (form: StatementForm): ItemLink['kind'] => (form === 'proposal' ? 'proposal' : 'statement');

/**
 * Makes a statement or a proposal of the decision on an item: approved in that meeting, in the decision's words, with
 * its number, and linked to the item. One item makes one, however often and on how many devices it is asked for.
 */
export const statementFromDecision: Kind<z.infer<typeof fromDecisionSchema>> = {
  version: 1,
  on: 'item',
  schema: fromDecisionSchema,
  touches: ({ record, data, city }) => [
    record,
    data.meeting,
    statementIdOfItem(record),
    counterIdOf(city, data.areas, data.on),
  ],
  needs: ({ record }, records) => {
    const item = held(records, 'item', record);
    return item ? [leadingScopeOf(item.scope)] : [];
  },
  refuse: (act, records) => {
    const { record, data } = act;
    const [item, meeting] = [held(records, 'item', record), held(records, 'meeting', data.meeting)];
    if (!meeting || item?.meetingId !== meeting.id) return 'no-such-record';
    if (records.has(statementIdOfItem(record))) return 'statement-made';
    if (!item.decided || !item.decision.text) return 'not-decided';
    if (item.decision.rivals.length > 0) return 'unsettled';
    if (meeting.areas.join() !== data.areas.join()) return 'unknown-area';
    if (!cleanLine(data.title)) return 'item-without-title';
    return refuseDays(act, data.on);
  },
  effect: (act, records) => {
    const { record, data, city } = act;
    const item = held(records, 'item', record);
    const meeting = held(records, 'meeting', data.meeting);
    if (!item || !meeting) return [];
    const statement = aStatement(statementIdOfItem(record), meeting.areas, city.id, {
      form: data.form,
      title: cleanLine(data.title),
      text: { text: item.decision.text, rivals: [] },
      ideaIds: item.links.flatMap(({ kind, id }) => (kind === 'idea' ? [id] : [])),
      approved: { on: data.on, meetingId: meeting.id, itemId: item.id },
    });
    // What is being checked does not change under the eyes of those who check it.
    const isFrozen = meeting.minutes !== undefined && meeting.minutes.state !== 'open';
    return [...numbered(act, records, statement, data.on), ...(isFrozen ? [] : [linked(item, statement)])];
  },
};

const linked = (item: AgendaItem, statement: Statement): AgendaItem => ({
  ...item,
  links: [...item.links, linkToStatement(statement)],
});
