import * as z from 'zod/mini';
import { held } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { withFields } from '../plain-fields.ts';
import { cleanLine, cleanText, lengthOf } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import type { Scope } from '../scope.ts';
import {
  countSchema,
  idSchema,
  MINUTES_LIMITS,
  nameSchema,
  reasonSchema,
  textSchema,
  timeSchema,
} from './minutes-schema.ts';
import type { AgendaItem, Version, Words } from './records.ts';
import { mergeWords, withoutRivals } from './words.ts';

/** What one writes into the minutes names its meeting, so that the rules find out whether they are locked. */
type OfMeeting = { meeting: string };

/** Writing the minutes: whoever reads the meeting may, while they are not locked. */
const WRITING = {
  version: 1,
  on: 'item',
  touches: ({ record, data }: Act<OfMeeting>) => [record, data.meeting],
  needs: ({ record }: Act<unknown>, records: Records): Scope[] => {
    const item = held(records, 'item', record);
    return item ? [item.scope] : [];
  },
} as const;

/** Why nothing can be written to this item now; undefined when it can. */
function refuseWriting({ record, data }: Act<OfMeeting>, records: Records): Reason | undefined {
  const item = held(records, 'item', record);
  const meeting = held(records, 'meeting', data.meeting);
  if (!meeting || item?.meetingId !== meeting.id) return 'no-such-record';
  return meeting.minutes?.state === 'locked' ? 'minutes-locked' : undefined;
}

/** Why these words cannot be written; a text that grew too long by being united may always be shortened. */
function refuseWords(act: Act<Edit>, records: Records): Reason | undefined {
  const length = lengthOf(cleanText(act.data.to));
  const isTooLong = length > MINUTES_LIMITS.text && length > lengthOf(act.data.from);
  return refuseWriting(act, records) ?? (isTooLong ? 'too-long' : undefined);
}

const itemOf = ({ record }: Act<unknown>, records: Records): AgendaItem | undefined => held(records, 'item', record);

const editSchema = z.object({
  meeting: idSchema,
  /** The text as its author saw it before. */
  from: textSchema,
  to: textSchema,
  byName: nameSchema,
});
type Edit = z.infer<typeof editSchema>;

const versionOf = (act: Act<Edit>): Version => ({
  text: cleanText(act.data.to),
  change: act.id,
  by: act.by,
  name: cleanLine(act.data.byName),
  atMs: act.atMs,
});

type Field = 'text' | 'decision';

const editOf = (field: Field): Kind<Edit> => ({
  ...WRITING,
  schema: editSchema,
  refuse: refuseWords,
  effect: (act, records) => {
    const item = itemOf(act, records);
    return item ? [{ ...item, [field]: mergeWords(act.data.from, item[field], versionOf(act)) }] : [];
  },
  withoutPersonal: ({ byName: _name, ...rest }) => rest,
});

/** Writes what was said and noted; what others wrote meanwhile is united with it. */
export const minutesEditText = editOf('text');

/** Writes what is decided or proposed. */
export const minutesEditDecision = editOf('decision');

const chooseSchema = z.object({
  ...editSchema.shape,
  field: z.enum(['text', 'decision']),
  /** The changes that brought the versions one chose from. */
  seen: z.array(idSchema).check(z.minLength(1), z.maxLength(500)),
});

/** Settles versions that could not be united: of those one had seen, what was chosen stands. */
export const minutesChoose: Kind<z.infer<typeof chooseSchema>> = {
  ...WRITING,
  schema: chooseSchema,
  refuse: refuseWriting,
  effect: (act, records) => {
    const item = itemOf(act, records);
    if (!item) return [];
    const { field, seen, from } = act.data;
    return [{ ...item, [field]: mergeWords(from, withoutRivals(item[field], seen), versionOf(act)) }];
  },
  withoutPersonal: ({ byName: _name, ...rest }) => rest,
};

const sittingSchema = z.object({ seat: idSchema, person: idSchema, name: nameSchema });

const decideSchema = z.object({
  meeting: idSchema,
  /** When it was decided, as said or as the clock told. */
  decidedAtMs: timeSchema,
  present: z.array(sittingSchema).check(z.maxLength(1000)),
  needed: countSchema,
  total: countSchema,
  vote: z.optional(
    z.object({
      yes: countSchema,
      no: countSchema,
      blank: countSchema,
      on: z.string().check(z.maxLength(MINUTES_LIMITS.title)),
    }),
  ),
  dissents: z.array(z.object({ person: idSchema, name: nameSchema, text: reasonSchema })).check(z.maxLength(100)),
});
type Deciding = z.infer<typeof decideSchema>;

/** Seats and persons that stand twice make a count that is not one. */
const isCountable = ({ present, total }: Deciding): boolean =>
  present.length <= total &&
  new Set(present.map(({ seat }) => seat)).size === present.length &&
  new Set(present.map(({ person }) => person)).size === present.length;

/** Why a matter cannot be decided like this (Kuntalaki 103 §: more than half of the seats). */
function refuseDecision(act: Act<Deciding>, records: Records): Reason | undefined {
  const { present, needed, total, vote, dissents } = act.data;
  const item = itemOf(act, records);
  const locked = refuseWriting(act, records);
  if (locked || !item) return locked;
  if (item.decided) return 'item-decided';
  if (hasRivals(item)) return 'unsettled';
  if (!item.decision.text) return 'missing-decision';
  if (!isCountable(act.data)) return 'not-understood';
  const isBound = act.city.quorum.rule !== null;
  if (isBound && (present.length < needed || needed * 2 <= total)) return 'no-quorum';
  if (vote && vote.yes + vote.no + vote.blank > present.length) return 'too-many-votes';
  return dissents.every(({ person }) => present.some((each) => each.person === person)) ? undefined : 'was-not-present';
}

const unsettled = ({ rivals }: Words): boolean => rivals.length > 0;

/** Whether versions of it stand against each other. */
export const hasRivals = ({ text, decision }: Pick<AgendaItem, 'text' | 'decision'>): boolean =>
  unsettled(text) || unsettled(decision);

/** Decides a matter: who was present and entitled is kept with it and never counted anew. */
export const minutesDecide: Kind<Deciding> = {
  ...WRITING,
  schema: decideSchema,
  refuse: refuseDecision,
  effect: (act, records) => {
    const item = itemOf(act, records);
    if (!item) return [];
    const { decidedAtMs, present, needed, total, vote, dissents } = act.data;
    return [
      {
        ...item,
        decided: {
          atMs: decidedAtMs,
          present,
          needed,
          total,
          ...(vote ? { vote: { ...vote, on: cleanLine(vote.on) } } : {}),
          dissents: dissents.map((each) => ({ ...each, text: cleanText(each.text) })),
        },
      },
    ];
  },
  withoutPersonal: ({ present, dissents, ...rest }) => ({
    ...rest,
    present: present.map(({ seat }) => seat),
    dissents: dissents.length,
  }),
};

const undecideSchema = z.object({ meeting: idSchema });

/** Takes a decision back that was entered by mistake; its words stay. */
export const minutesUndecide: Kind<z.infer<typeof undecideSchema>> = {
  ...WRITING,
  schema: undecideSchema,
  refuse: (act, records) =>
    refuseWriting(act, records) ?? (itemOf(act, records)?.decided ? undefined : 'already-there'),
  effect: (act, records) => {
    const item = itemOf(act, records);
    if (!item) return [];
    const { decided: _taken, ...rest } = item;
    return [rest];
  },
};

const checkersSchema = z.object({
  checkers: z.array(z.object({ person: idSchema, name: nameSchema })).check(z.maxLength(10)),
});

/** Says who check the minutes, as the meeting chose. */
export const minutesChooseCheckers: Kind<z.infer<typeof checkersSchema>> = {
  version: 1,
  on: 'meeting',
  schema: checkersSchema,
  touches: ({ record }) => [record],
  needs: ({ record }, records) => {
    const meeting = held(records, 'meeting', record);
    return meeting ? [meeting.scope] : [];
  },
  refuse: ({ record }, records) =>
    held(records, 'meeting', record)?.minutes?.state === 'locked' ? 'minutes-locked' : undefined,
  effect: (act, records) => {
    const meeting = held(records, 'meeting', act.record);
    return meeting ? [withFields(meeting, { checkers: act.data.checkers }, act)] : [];
  },
  withoutPersonal: ({ checkers }) => ({ checkers: checkers.length }),
};
