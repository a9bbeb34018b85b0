import * as z from 'zod/mini';
import { daySchema } from '../city-fields.ts';
import { held } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { idSchema } from '../meeting/meeting-rules.ts';
import { MINUTES_LIMITS, nameSchema, textSchema } from '../meeting/minutes-schema.ts';
import type { Version } from '../meeting/records.ts';
import { mergeWords, withoutRivals } from '../meeting/words.ts';
import { cleanLine, cleanText, lengthOf } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import type { Scope } from '../scope.ts';
import { sha256Of } from '../sha-256.ts';
import { counterIdOf, numbered } from './numbering.ts';
import type { Statement } from './records.ts';
import { refuseDays } from './voice-kinds.ts';
import { areasSchema, heldStatement, leadingNeeds } from './voice-rules.ts';

const editSchema = z.object({
  /** The text as its author saw it before. */
  from: textSchema,
  to: textSchema,
  byName: nameSchema,
});
type Edit = z.infer<typeof editSchema>;

/** Writing the draft: whoever reads it may, members included, until it is approved. */
const WRITING = {
  version: 1,
  on: 'statement',
  touches: ({ record }: Act<unknown>) => [record],
  needs: (act: Act<unknown>, records: Records): Scope[] => {
    const statement = heldStatement(act, records);
    return statement ? [statement.scope] : [];
  },
  withoutPersonal: ({ byName: _name, ...rest }: Edit) => rest,
} as const;

/** Why nothing is written into a statement any more; undefined while it is a draft. */
function refuseWriting(act: Act<unknown>, records: Records): Reason | undefined {
  const statement = heldStatement(act, records);
  if (statement?.withdrawn) return 'statement-withdrawn';
  return statement?.approved ? 'statement-approved' : undefined;
}

/** A text that grew too long by being united may always be shortened. */
function refuseLength({ data }: Act<Edit>): Reason | undefined {
  const length = lengthOf(cleanText(data.to));
  return length > MINUTES_LIMITS.text && length > lengthOf(data.from) ? 'too-long' : undefined;
}

const versionOf = (act: Act<Edit>): Version => ({
  text: cleanText(act.data.to),
  change: act.id,
  by: act.by,
  name: cleanLine(act.data.byName),
  atMs: act.atMs,
});

/** Writes the draft; what others wrote meanwhile is united with it. */
export const statementEditText: Kind<Edit> = {
  ...WRITING,
  schema: editSchema,
  refuse: (act, records) => refuseWriting(act, records) ?? refuseLength(act),
  effect: (act, records) => {
    const statement = heldStatement(act, records);
    return statement ? [{ ...statement, text: mergeWords(act.data.from, statement.text, versionOf(act)) }] : [];
  },
};

const chooseSchema = z.object({
  ...editSchema.shape,
  /** The changes that brought the versions one chose from. */
  seen: z.array(idSchema).check(z.minLength(1), z.maxLength(500)),
});

/** Settles versions that could not be united: of those one had seen, what was chosen stands. */
export const statementChoose: Kind<z.infer<typeof chooseSchema>> = {
  ...WRITING,
  schema: chooseSchema,
  refuse: refuseWriting,
  effect: (act, records) => {
    const statement = heldStatement(act, records);
    if (!statement) return [];
    const { seen, from } = act.data;
    return [{ ...statement, text: mergeWords(from, withoutRivals(statement.text, seen), versionOf(act)) }];
  },
};

const approveSchema = z.object({
  /** The committees whose number it gets: a kind must name what it counts with. */
  areas: areasSchema,
  on: daySchema,
  meeting: z.optional(idSchema),
  item: z.optional(idSchema),
  /** `hashOfText` of the text that was approved. */
  hash: z.string().check(z.maxLength(64)),
});
type Approving = z.infer<typeof approveSchema>;

/** SHA-256 of a text, hexadecimal: so that nothing else is approved than what was read. */
export const hashOfText = (text: string): string => sha256Of(text);

/**
 * Says that a meeting has approved the text. It gets its running number, and is not written in any more; whoever had
 * not seen the text as it stands is told.
 */
export const statementApprove: Kind<Approving> = {
  version: 1,
  on: 'statement',
  schema: approveSchema,
  touches: ({ record, data, city }) => [
    record,
    counterIdOf(city, data.areas, data.on),
    ...[data.meeting, data.item].filter((id) => id !== undefined),
  ],
  needs: leadingNeeds,
  refuse: (act, records) => {
    const statement = heldStatement(act, records);
    if (!statement) return 'no-such-record';
    if (statement.withdrawn) return 'statement-withdrawn';
    if (statement.approved) return 'already-there';
    return refuseText(statement, act.data) ?? refuseOccasion(act, records, statement);
  },
  effect: (act, records) => {
    const statement = heldStatement(act, records);
    if (!statement) return [];
    const { on, meeting, item } = act.data;
    const approved = { on, ...(meeting ? { meetingId: meeting } : {}), ...(item ? { itemId: item } : {}) };
    return numbered(act, records, { ...statement, approved }, on);
  },
};

function refuseText({ text, areas }: Statement, data: Approving): Reason | undefined {
  if (!text.text) return 'missing-text';
  if (text.rivals.length > 0) return 'unsettled';
  return hashOfText(text.text) === data.hash && areas.join() === data.areas.join() ? undefined : 'newer-text';
}

/** A meeting that is named is one in which they met, and an item is one of that meeting. */
function refuseOccasion(act: Act<Approving>, records: Records, { areas }: Statement): Reason | undefined {
  const { meeting, item, on } = act.data;
  const met = meeting ? held(records, 'meeting', meeting)?.areas : areas;
  if (!met || !areas.every((area) => met.includes(area))) return 'no-such-record';
  if (item && held(records, 'item', item)?.meetingId !== meeting) return 'no-such-record';
  return refuseDays(act, on);
}

const nothing = z.object({});

/** Takes an approval back that was entered by mistake; the number stays with it, and it can be written in again. */
export const statementReopen: Kind<z.infer<typeof nothing>> = {
  version: 1,
  on: 'statement',
  schema: nothing,
  touches: ({ record }) => [record],
  needs: leadingNeeds,
  refuse: (act, records) => {
    const statement = heldStatement(act, records);
    if (statement?.sent) return 'statement-sent';
    return statement?.approved ? undefined : 'already-there';
  },
  effect: (act, records) => {
    const statement = heldStatement(act, records);
    if (!statement) return [];
    const { approved: _taken, ...rest } = statement;
    return [rest];
  },
};
