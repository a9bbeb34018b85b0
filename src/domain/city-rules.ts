import * as z from 'zod/mini';
import { countSchema, daySchema, listOf, orUnknown, slugSchema } from './city-fields.ts';
import { localizedSchema } from './language-schemas.ts';
import { ITEM_KINDS } from './meeting/records.ts';

/** Who may not, or only in small numbers, hold a seat; a warning that a coordinator can override (facts.md 1.5). */
const electedRuleSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('allow') }),
  z.strictObject({ mode: z.literal('forbid'), who: z.enum(['councillor', 'electedOfficial']) }),
  z.strictObject({ mode: z.literal('max'), who: z.enum(['councillor', 'electedOfficial']), count: countSchema }),
]);

/** A term of office. Limits belong to the term, never to the city (facts.md 0.1). */
export const termSchema = z.strictObject({
  id: slugSchema,
  /** What residents read: "2022–2025". It may say less than exact days, which are often not known. */
  labels: localizedSchema,
  from: orUnknown(daySchema),
  /** The last day. */
  to: orUnknown(daySchema),
  lengthMonths: orUnknown(z.int().check(z.positive())),
  /** Areas whose committees start at another time than the term. */
  startsByArea: listOf(z.strictObject({ areaId: slugSchema, labels: localizedSchema, from: orUnknown(daySchema) })),
  members: z.strictObject({ min: orUnknown(countSchema), max: orUnknown(countSchema) }),
  deputies: z.strictObject({
    /** Whether deputies stand in for one member each, or in a listed order for any. */
    mode: orUnknown(z.enum(['none', 'list', 'personal'])),
    /** 'members': at most as many as there are members. */
    max: orUnknown(z.union([z.literal('members'), countSchema], 'must be a number or "members"')),
  }),
  elected: orUnknown(electedRuleSchema),
  /** Full years a member must have reached. */
  minAge: orUnknown(countSchema),
  appointedBy: orUnknown(slugSchema),
  appointedOn: orUnknown(daySchema),
});
export type Term = z.infer<typeof termSchema>;

/** A call for members: what came of it is kept by area, or as one total where no more is known. */
export const recruitmentSchema = z.strictObject({
  termId: slugSchema,
  areaIds: z.array(slugSchema).check(z.minLength(1)),
  opens: orUnknown(daySchema),
  /** The last day for nominations. */
  closes: orUnknown(daySchema),
  nominationsByArea: orUnknown(z.record(z.string(), countSchema)),
  applicants: orUnknown(countSchema),
});
export type Recruitment = z.infer<typeof recruitmentSchema>;

export const quorumSchema = z.strictObject({
  /** More than half of the seats (Kuntalaki 103 §); null where the body is not bound by that law and has told no rule. */
  rule: orUnknown(z.enum(['moreThanHalf'])),
  /** What "members" means while seats are vacant. The seats set for the term is the safest reading (facts.md 3.2). */
  quorumBase: z._default(z.enum(['setSeats', 'filledSeats']), 'setSeats'),
});

export const chairSchema = z.strictObject({
  /** The chair holds a member's seat. */
  from: orUnknown(z.enum(['members'])),
  /** 'members', or the id of an organ. */
  electedBy: orUnknown(slugSchema),
  viceChair: orUnknown(z.boolean()),
});

export const meetingsSchema = z.strictObject({
  /** A hint for a reminder; it never blocks anything. */
  everyMonths: orUnknown(z.int().check(z.positive())),
  /** How many days before the meeting the invitation leaves. */
  noticeDays: orUnknown(countSchema),
  record: orUnknown(z.enum(['minutes', 'memo'])),
  checking: orUnknown(z.enum(['checkers', 'nextMeeting'])),
  remote: orUnknown(z.boolean()),
  /** What an agenda begins with, where that is not the usual order (`agendaTemplate`). */
  agenda: z.optional(
    z.array(z.strictObject({ kind: z.enum(ITEM_KINDS), titles: localizedSchema })).check(z.minLength(1)),
  ),
});

/** A body that watches over the committees, for a time; where its days are not known, the day of the source tells. */
export const steeringSchema = z.strictObject({
  organId: slugSchema,
  task: localizedSchema,
  from: orUnknown(daySchema),
  to: orUnknown(daySchema),
  statedOn: orUnknown(daySchema),
});

/** A body that these committees replaced: closed, its matters moved on, still readable. */
export const formerBodySchema = z.strictObject({
  id: slugSchema,
  names: localizedSchema,
  /** The area it had while it stood among the city's areas; null for a body from before that. */
  areaId: orUnknown(slugSchema),
  from: orUnknown(daySchema),
  /** Its last day. */
  to: orUnknown(daySchema),
  successorAreaIds: z.array(slugSchema),
});

/** How many days something stays; null keeps it until the city has decided. */
export const retentionSchema = z.strictObject({
  publishedIdeasDays: orUnknown(countSchema),
  publishedMinutesDays: orUnknown(countSchema),
  contactDetailsDays: orUnknown(countSchema),
  deviceCopiesDays: orUnknown(countSchema),
});
