import * as z from 'zod/mini';
import { slugSchema } from '../city-fields.ts';
import { localizedSchema } from '../language-schemas.ts';
import { isStorable, lengthOf } from '../plain-text.ts';
import { ITEM_KINDS } from './records.ts';

/** The most a text of the minutes may hold, in characters; the screen says so before the rules do. */
export const MINUTES_LIMITS = { text: 20_000, title: 300, name: 100, reason: 2000 };

const words = (most: number) =>
  z.string().check(z.refine((text) => isStorable(text) && lengthOf(text) <= most, 'too long, or not storable'));

/** What several people wrote may be longer than what one may type. */
export const textSchema = words(MINUTES_LIMITS.text * 5);
export const reasonSchema = words(MINUTES_LIMITS.reason);
export const nameSchema = words(MINUTES_LIMITS.name);
export const idSchema = z.string().check(z.minLength(1), z.maxLength(80), z.refine(isStorable, 'not storable'));
const titleSchema = words(MINUTES_LIMITS.title);
export const timeSchema = z.int().check(z.nonnegative());
export const countSchema = z.int().check(z.nonnegative(), z.maximum(1000));

/** Somebody of a committee; in what everybody reads without the id. */
const personSchema = z.object({ person: z.optional(idSchema), name: nameSchema });

const memberSchema = z.object({
  ...personSchema.shape,
  /** Distinguishes namesakes; empty where it does not matter. */
  village: nameSchema,
  office: z.optional(z.enum(['chair', 'viceChair'])),
  /** Took part from elsewhere, at least for a time. */
  isRemote: z.boolean(),
});

const stayInSchema = z.object({ fromMs: timeSchema, toMs: z.nullable(timeSchema) });

const movementSchema = z.object({
  /** `replaced`: came and took the seat over from somebody who gave it up; `away`: went and came back. */
  kind: z.enum(['arrived', 'left', 'replaced', 'away']),
  /** During the item it stands with, before it, or after it. */
  when: z.enum(['during', 'before', 'after']),
  name: nameSchema,
  atMs: timeSchema,
  /** When they came back. */
  toMs: z.optional(timeSchema),
  /** The member in whose seat a deputy sits. */
  forName: z.optional(nameSchema),
  /** Who gave the seat up. */
  withName: z.optional(nameSchema),
});
export type Movement = z.infer<typeof movementSchema>;

const quorumSchema = z.object({ area: slugSchema, present: countSchema, needed: countSchema, total: countSchema });

const decidedSchema = z.object({
  atMs: timeSchema,
  present: countSchema,
  needed: countSchema,
  total: countSchema,
  vote: z.optional(z.object({ yes: countSchema, no: countSchema, blank: countSchema, on: titleSchema })),
  dissents: z.array(z.object({ name: nameSchema, text: reasonSchema })),
});

const itemSchema = z.object({
  id: idSchema,
  /** Its paragraph, from 1. */
  number: countSchema,
  kind: z.enum(ITEM_KINDS),
  title: titleSchema,
  preparation: textSchema,
  text: textSchema,
  decision: textSchema,
  decided: z.optional(decidedSchema),
  links: z.array(z.object({ title: titleSchema, code: z.optional(nameSchema) })),
  movements: z.array(movementSchema),
  /** Who was disqualified, and why (Hallintolaki 27–30 §). */
  conflicts: z.array(z.object({ name: nameSchema, reason: reasonSchema })),
  /** Who took the chair while it was dealt with. */
  chairs: z.array(z.object({ name: nameSchema, atMs: timeSchema })),
});
export type DocumentItem = z.infer<typeof itemSchema>;

/**
 * The minutes of a meeting as they stood at a moment, in no language: the same data make a formal record or a light memo
 * in any of them (facts.md 3.1).
 */
export const minutesDocumentSchema = z.object({
  form: z.enum(['minutes', 'memo']),
  /** The body has no power to decide: it proposes (facts.md L4). */
  proposes: z.boolean(),
  committees: z.array(z.object({ area: slugSchema, titles: localizedSchema })),
  /** Which meeting of the year it was. */
  number: z.optional(z.object({ ordinal: countSchema, year: z.int() })),
  calledForMs: timeSchema,
  openedAtMs: z.nullable(timeSchema),
  closedAtMs: z.nullable(timeSchema),
  breaks: z.array(stayInSchema),
  place: titleSchema,
  members: z.array(memberSchema),
  deputies: z.array(
    z.object({ ...personSchema.shape, forName: nameSchema, isPersonal: z.boolean(), isRemote: z.boolean() }),
  ),
  /** What was told is for the committee alone; everybody reads only that they were absent (facts.md 3.4). */
  absent: z.array(z.object({ ...personSchema.shape, told: z.optional(z.boolean()) })),
  others: z.array(
    z.object({
      ...personSchema.shape,
      role: z.enum(['deputy', 'coordinator', 'secretary', 'expert', 'guest']),
      /** Missing where they were there all the time. */
      stays: z.optional(z.array(stayInSchema)),
    }),
  ),
  /** Guests whose names everybody need not read. */
  guestCount: z.optional(countSchema),
  chair: z.optional(nameSchema),
  secretary: z.optional(nameSchema),
  /** When the meeting was opened; none where the rule does not bind the body. */
  quorums: z.array(quorumSchema),
  items: z.array(itemSchema),
  /** Movements that no item was under way for. */
  movements: z.array(movementSchema),
  checkers: z.array(personSchema),
});
export type MinutesDocument = z.infer<typeof minutesDocumentSchema>;
