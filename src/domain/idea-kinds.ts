import * as z from 'zod/mini';
import { contactIdOf, type DomainRecord, LIMITS, receiptIdOf } from './idea.ts';
import { contactScope, firstScope, held, misfit } from './idea-rules.ts';
import { codeSchema, photoSchema, placeSchema, reachSchema } from './idea-schemas.ts';
import type { Act, Kind } from './kind.ts';
import { cleanLine, cleanText, lengthOf } from './plain-text.ts';
import type { Reason } from './reason.ts';
import { isPublicScope, publicScope, receiptScope } from './scope.ts';
import { sealedSchema } from './sealed.ts';
import { presentReach } from './succession.ts';

/** Lengths are judged as a person counts; the schema only keeps out what cannot be meant. */
const typed = (most: number) => z.string().check(z.maxLength(most * 4 + 1000));

/** How to reach an author, as typed. */
export const contactDetailsSchema = z.object({
  name: z.optional(typed(LIMITS.name)),
  phone: z.optional(typed(LIMITS.phone)),
  email: z.optional(typed(LIMITS.email)),
  /** The author allows these details to be used for answering. */
  consent: z.boolean(),
});
export type ContactDetails = z.infer<typeof contactDetailsSchema>;

/** The same, closed to the city's key; whether there is a phone number or an address inside is all that shows. */
export const sealedContactSchema = z.object({ sealed: sealedSchema, isReachable: z.boolean() });
export type SealedContact = z.infer<typeof sealedContactSchema>;

const submitSchema = z.object({
  code: codeSchema,
  title: typed(LIMITS.title),
  text: typed(LIMITS.text),
  reach: reachSchema,
  goals: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30)),
  place: z.optional(placeSchema),
  photos: z.array(photoSchema).check(z.maxLength(LIMITS.photos)),
  /** SHA-256 of the secret that stays on the device, in hexadecimal. */
  receiptHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  wantsReply: z.boolean(),
  /** Sealed as soon as it is saved; the server opens it before it judges. Version 1 sent it open. */
  contact: z.optional(z.union([sealedContactSchema, contactDetailsSchema])),
  /** Written down for somebody who only speaks it, with their spoken consent. */
  onBehalf: z.optional(z.object({ spokenConsent: z.boolean() })),
  fromPaper: z.boolean(),
});
export type IdeaSubmission = z.infer<typeof submitSchema>;

/** The details themselves; undefined while they are sealed, or where none were given. */
export const openContact = (contact: IdeaSubmission['contact']): ContactDetails | undefined =>
  contact && !('sealed' in contact) ? contact : undefined;

/** The sealed details; undefined where they are open, or where none were given. */
export const sealedContact = (contact: IdeaSubmission['contact']): SealedContact | undefined =>
  contact && 'sealed' in contact ? contact : undefined;

/** Whether the author can be called or written to. */
export function isReachable(contact: IdeaSubmission['contact']): boolean {
  const details = openContact(contact);
  return sealedContact(contact)?.isReachable ?? Boolean(details?.phone || details?.email);
}

function refuseSubmission({ data, city }: Act<IdeaSubmission>): Reason | undefined {
  const { title, text, place, onBehalf } = data;
  const contact = openContact(data.contact);
  if (!cleanLine(title)) return 'empty-title';
  const lengths: [string | undefined, number][] = [
    [cleanLine(title), LIMITS.title],
    [cleanText(text), LIMITS.text],
    [place?.text, LIMITS.place],
    [contact?.name, LIMITS.name],
    [contact?.phone, LIMITS.phone],
    [contact?.email, LIMITS.email],
  ];
  if (lengths.some(([value, most]) => value !== undefined && lengthOf(value) > most)) return 'too-long';
  const given = contact && (contact.name || contact.phone || contact.email);
  if (given && !contact.consent && !onBehalf?.spokenConsent) return 'missing-consent';
  return misfit(city, data.reach, data.goals);
}

function submittedRecords({ data, record, by, atMs, city }: Act<IdeaSubmission>): DomainRecord[] {
  const { code, goals, photos, wantsReply, contact, onBehalf, fromPaper, place } = data;
  const reach = presentReach(city, data.reach);
  const scope = firstScope(city, reach);
  const published = isPublicScope(scope);
  const title = cleanLine(data.title);
  const steps = [{ status: 'received' as const, atMs }];
  const placeText = place && cleanLine(place.text);
  const records: DomainRecord[] = [
    {
      type: 'idea',
      id: record,
      scope,
      code,
      title,
      text: cleanText(data.text),
      reach,
      goals,
      ...(place && (placeText || place.lat !== undefined) ? { place: { ...place, text: placeText ?? '' } } : {}),
      photos,
      givenAtMs: atMs,
      ...(published ? { publishedAtMs: atMs } : {}),
      status: 'received',
      steps,
      answers: [],
      mergedFrom: [],
      supportCount: 0,
      setBy: {},
    },
    {
      type: 'receipt',
      id: receiptIdOf(record),
      scope: receiptScope(data.receiptHash),
      city: city.id,
      ideaId: record,
      code,
      status: 'received',
      steps,
      answers: [],
      published,
    },
  ];
  if (!wantsReply && !contact && !onBehalf && !fromPaper) return records;
  const { name, phone, email } = openContact(contact) ?? {};
  return [
    ...records,
    {
      type: 'contact',
      id: contactIdOf(record),
      scope: contactScope(city, reach),
      ideaId: record,
      code,
      title,
      wantsReply,
      ...(name ? { name: cleanLine(name) } : {}),
      ...(phone ? { phone: cleanLine(phone) } : {}),
      ...(email ? { email: cleanLine(email) } : {}),
      ...(sealedContact(contact) ? { sealed: true as const } : {}),
      ...(onBehalf || fromPaper ? { recorder: by } : {}),
      spokenConsent: onBehalf?.spokenConsent ?? false,
      fromPaper,
      givenAtMs: atMs,
    },
  ];
}

/**
 * Gives an idea: the idea, how to reach its author (if asked for) and a receipt, each in its own scope. Everybody may,
 * without an account (facts.md 0.8, K19); contact details are voluntary and need consent (3.4, S4).
 */
export const ideaSubmit: Kind<IdeaSubmission> = {
  version: 2,
  on: 'idea',
  schema: submitSchema,
  creates: true,
  touches: ({ record }) => [record, contactIdOf(record), receiptIdOf(record)],
  needs: () => [],
  refuse: refuseSubmission,
  effect: submittedRecords,
  withoutPersonal: ({ contact, ...rest }) => ({ ...rest, ...(contact ? { contact: 'removed' } : {}) }),
};

const supportSchema = z.object({
  /** False takes the support back. */
  on: z.boolean(),
});
export type Support = z.infer<typeof supportSchema>;

/**
 * Supports a published idea, once per device. The server keeps the set of devices; what travels is their number, so
 * the effect here only shows one's own until the counted number arrives (design.md, section 3).
 */
export const ideaSupport: Kind<Support> = {
  version: 1,
  on: 'idea',
  schema: supportSchema,
  counted: true,
  touches: ({ record }) => [record],
  needs: ({ city }) => [publicScope(city.id)],
  refuse: ({ record }, records) => {
    const idea = held(records, 'idea', record);
    return idea && !isPublicScope(idea.scope) ? 'no-such-record' : undefined;
  },
  effect: ({ record, data }, records) => {
    const idea = held(records, 'idea', record);
    return idea ? [{ ...idea, supportCount: Math.max(0, idea.supportCount + (data.on ? 1 : -1)) }] : [];
  },
};
