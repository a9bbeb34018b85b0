import * as z from 'zod/mini';
import { LIMITS } from '../idea.ts';
import { held } from '../idea-rules.ts';
import type { Act, Kind } from '../kind.ts';
import { cleanLine, cleanText, isStorable, lengthOf } from '../plain-text.ts';
import { jointScope } from '../scope.ts';
import { meetingScope } from './meeting-scopes.ts';
import type { Fact, Mark, Meeting } from './records.ts';

/** How far from the time it was called for a meeting may be marked, milliseconds. */
const MOST_OFF_MS = 36 * 3_600_000;
/** The most marks one mark may name; a seat has a handful. */
const MOST_NAMED = 400;
/** The most a reason for a conflict of interest may hold, in characters. */
export const MOST_CONFLICT_REASON = 300;

const id = z.string().check(z.minLength(1), z.maxLength(80), z.refine(isStorable, 'not storable'));
const typed = (most: number) => z.string().check(z.maxLength(most * 4), z.refine(isStorable, 'not storable'));
const person = { person: id, name: typed(LIMITS.name) };
const time = { atMs: z.int().check(z.nonnegative()) };
const ids = z.array(id).check(z.maxLength(MOST_NAMED));

const factSchema: z.ZodMiniType<Fact> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seat'),
    seat: id,
    ...person,
    state: z.enum(['arrived', 'left', 'excused', 'absent']),
    ...time,
    remote: z.optional(z.literal(true)),
  }),
  z.strictObject({
    kind: z.literal('other'),
    ...person,
    role: z.enum(['deputy', 'coordinator', 'secretary', 'expert', 'guest']),
    state: z.enum(['arrived', 'left']),
    ...time,
  }),
  z.strictObject({
    kind: z.literal('session'),
    event: z.enum(['opened', 'closed', 'breakBegan', 'breakEnded']),
    ...time,
  }),
  z.strictObject({ kind: z.literal('chair'), ...person, ...time }),
  z.strictObject({ kind: z.literal('item'), item: id, event: z.enum(['opened', 'closed']), ...time }),
  z.strictObject({
    kind: z.literal('conflict'),
    item: id,
    seat: id,
    ...person,
    reason: typed(MOST_CONFLICT_REASON),
    ...time,
  }),
  z.strictObject({ kind: z.literal('withdrawn') }),
]) as z.ZodMiniType<Fact>;

const markSchema = z.strictObject({
  meeting: id,
  /** Who holds the device, as far as they said; empty where they did not. */
  byName: typed(LIMITS.name),
  sees: ids,
  supersedes: ids,
  fact: factSchema,
});
export type MarkData = z.infer<typeof markSchema>;

/** The fact with names and reasons as a person meant them. */
function cleanFact(fact: Fact): Fact {
  const named = 'name' in fact ? { ...fact, name: cleanLine(fact.name) } : fact;
  return named.kind === 'conflict' ? { ...named, reason: cleanText(named.reason) } : named;
}

/** Whether something is said to have happened at a time that cannot be meant for this meeting. */
export const isFarFrom = ({ startsAtMs }: Pick<Meeting, 'startsAtMs'>, fact: Fact): boolean =>
  'atMs' in fact && Math.abs(fact.atMs - startsAtMs) > MOST_OFF_MS;

const isTooLong = ({ byName, fact }: MarkData): boolean =>
  lengthOf(cleanLine(byName)) > LIMITS.name ||
  ('name' in fact && lengthOf(cleanLine(fact.name)) > LIMITS.name) ||
  (fact.kind === 'conflict' && lengthOf(cleanText(fact.reason)) > MOST_CONFLICT_REASON);

/**
 * Marks one thing in the roll of a meeting. It always adds and never alters: what it corrects it names. Whoever reads the
 * meeting may (design.md, section 3, attendance); the times are those a person gave, only when the mark was made is
 * corrected.
 */
export const meetingMark: Kind<MarkData> = {
  version: 1,
  on: 'mark',
  schema: markSchema,
  creates: true,
  touches: ({ record, data }) => [record, data.meeting],
  // Whether a meeting that one may not read exists is nobody's business: strangers are told the same in both cases.
  needs: ({ data, city }, records) => {
    const meeting = held(records, 'meeting', data.meeting);
    return [meeting ? meetingScope(city.id, meeting.areas) : jointScope(city.id)];
  },
  refuse: ({ data, atMs }, records) => {
    const meeting = held(records, 'meeting', data.meeting);
    if (!meeting) return 'no-such-record';
    if (meeting.cancelled && meeting.cancelled.atMs <= atMs) return 'cancelled';
    if (isTooLong(data)) return 'too-long';
    return isFarFrom(meeting, data.fact) ? 'far-from-meeting' : undefined;
  },
  effect: (act, records) => {
    const meeting = held(records, 'meeting', act.data.meeting);
    return meeting ? [markOf(act, meetingScope(act.city.id, meeting.areas))] : [];
  },
  withoutPersonal: ({ byName: _byName, fact, ...rest }) => {
    const { name: _name, reason: _reason, ...said } = fact as Fact & { name?: string; reason?: string };
    return { ...rest, fact: said };
  },
};

const markOf = ({ record, data, by, atMs }: Act<MarkData>, scope: string): Mark => ({
  type: 'mark',
  id: record,
  scope,
  meetingId: data.meeting,
  by,
  byName: cleanLine(data.byName),
  madeAtMs: atMs,
  sees: data.sees,
  supersedes: data.supersedes,
  fact: cleanFact(data.fact),
});
