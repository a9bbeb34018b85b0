import * as z from 'zod/mini';
import { contactIdOf, IDEA_STATUSES, type Idea, ideaIdOf, LIMITS, receiptIdOf } from './idea.ts';
import {
  contactScope,
  handlingScopes,
  held,
  ideaFile,
  isPublished,
  misfit,
  present,
  waitingScope,
  withStep,
} from './idea-rules.ts';
import { reachSchema } from './idea-schemas.ts';
import type { Act, Kind } from './kind.ts';
import { replaces } from './plain-fields.ts';
import { cleanText, isStorable, lengthOf } from './plain-text.ts';
import { cityScope, publicScope } from './scope.ts';
import { presentReach } from './succession.ts';

const sentence = z.string().check(z.maxLength(LIMITS.reason * 4));
const fits = (text: string): boolean => lengthOf(cleanText(text)) <= LIMITS.reason;
const withSiblings = ({ record }: Act<unknown>): string[] => [record, contactIdOf(record), receiptIdOf(record)];

/** Whether whoever shows an idea had not seen this hiding: what was taken out of sight stays there until looked at. */
const isHiddenSince = ({ atMs, unsent }: Act<unknown>, idea: Idea | undefined): boolean =>
  !unsent && idea?.hidden !== undefined && idea.hidden.atMs > atMs;

const publishSchema = z.object({});

/** Makes an idea visible to everybody: it moves to the public scope, its contact record stays behind. */
export const ideaPublish: Kind<z.infer<typeof publishSchema>> = {
  version: 1,
  on: 'idea',
  schema: publishSchema,
  touches: withSiblings,
  needs: handlingScopes,
  refuse: (act, records) => {
    const idea = held(records, 'idea', act.record);
    if (idea && isPublished(idea)) return 'already-there';
    return isHiddenSince(act, idea) ? 'hidden-since' : undefined;
  },
  effect: (act, records) => {
    const file = ideaFile(act, records);
    if (!file) return [];
    const { hidden: _shownAgain, ...idea } = file.idea;
    const { hidden: _told, ...receipt } = file.receipt ?? { published: false };
    return present(
      {
        ...idea,
        scope: publicScope(act.city.id),
        publishedAtMs: idea.publishedAtMs ?? file.idea.hidden?.publishedAtMs ?? act.atMs,
      },
      'type' in receipt ? { ...receipt, published: true } : undefined,
    );
  },
};

const hideSchema = z.object({ reason: sentence });

/** Takes an idea out of sight, or keeps it from being published, with a reason that its author is told. */
export const ideaHide: Kind<z.infer<typeof hideSchema>> = {
  version: 1,
  on: 'idea',
  schema: hideSchema,
  touches: withSiblings,
  needs: handlingScopes,
  refuse: ({ data, record }, records) => {
    if (!cleanText(data.reason)) return 'missing-reason';
    if (!fits(data.reason)) return 'too-long';
    return held(records, 'idea', record)?.hidden ? 'already-there' : undefined;
  },
  effect: (act, records) => {
    const file = ideaFile(act, records);
    if (!file) return [];
    const { publishedAtMs, ...idea } = file.idea;
    const hidden = { reason: cleanText(act.data.reason), atMs: act.atMs };
    const wasPublic = publishedAtMs === undefined ? {} : { publishedAtMs };
    return present(
      { ...idea, scope: waitingScope(act.city, idea.reach), hidden: { ...hidden, ...wasPublic } },
      file.receipt && { ...file.receipt, published: false, hidden },
    );
  },
};

const unhideSchema = z.object({});

/** Takes the hiding back: what everybody had seen is shown again, what nobody had published goes on waiting. */
export const ideaUnhide: Kind<z.infer<typeof unhideSchema>> = {
  version: 1,
  on: 'idea',
  schema: unhideSchema,
  touches: withSiblings,
  needs: handlingScopes,
  refuse: (act, records) => {
    const idea = held(records, 'idea', act.record);
    if (idea && !idea.hidden) return 'already-there';
    return isHiddenSince(act, idea) ? 'hidden-since' : undefined;
  },
  effect: (act, records) => {
    const file = ideaFile(act, records);
    if (!file?.idea.hidden) return [];
    const { hidden, ...idea } = file.idea;
    const { hidden: _told, ...receipt } = file.receipt ?? { published: false };
    const { publishedAtMs } = hidden;
    const shown = publishedAtMs === undefined ? {} : { scope: publicScope(act.city.id), publishedAtMs };
    return present(
      { ...idea, ...shown },
      'type' in receipt ? { ...receipt, published: publishedAtMs !== undefined } : undefined,
    );
  },
};

const correctSchema = z.object({ reach: z.optional(reachSchema), goals: z.optional(z.array(z.string())) });
type Correction = z.infer<typeof correctSchema>;

/** Corrects areas and goals; an idea that still waits moves to where its new area is handled, its contact record with it. */
export const ideaCorrect: Kind<Correction> = {
  version: 1,
  on: 'idea',
  schema: correctSchema,
  touches: withSiblings,
  needs: (act, records) => {
    const { reach } = act.data;
    return [...handlingScopes(act, records), ...(reach ? [contactScope(act.city, reach)] : [])];
  },
  refuse: ({ data, city }) => misfit(city, data.reach ?? { areas: [], wholeCity: false }, data.goals ?? []),
  effect: (act, records) => {
    const file = ideaFile(act, records);
    if (!file) return [];
    const { goals } = act.data;
    const reach = act.data.reach && presentReach(act.city, act.data.reach);
    const mark = { atMs: act.atMs, change: act.id };
    let { idea, contact } = file;
    if (goals && replaces(idea.setBy, 'goals', act)) idea = { ...idea, goals, setBy: { ...idea.setBy, goals: mark } };
    if (reach && replaces(idea.setBy, 'reach', act)) {
      const scope = isPublished(idea) ? idea.scope : waitingScope(act.city, reach);
      idea = { ...idea, reach, scope, setBy: { ...idea.setBy, reach: mark } };
      contact = contact && { ...contact, scope: contactScope(act.city, reach) };
    }
    return present(idea, contact);
  },
};

const setStatusSchema = z.object({
  from: z.enum(IDEA_STATUSES),
  to: z.enum(IDEA_STATUSES),
  reason: sentence,
});

/**
 * Moves an idea along its statuses with a reason everybody may read. Compare-and-set: whoever had not seen the status
 * as it stands is told, and nothing is overwritten (design.md, section 3).
 */
export const ideaSetStatus: Kind<z.infer<typeof setStatusSchema>> = {
  version: 1,
  on: 'idea',
  schema: setStatusSchema,
  touches: withSiblings,
  needs: handlingScopes,
  refuse: ({ data, record, city }, records) => {
    if (data.to === 'merged' || !city.statuses.includes(data.to)) return 'unknown-status';
    if (!cleanText(data.reason)) return 'missing-reason';
    if (!fits(data.reason)) return 'too-long';
    const idea = held(records, 'idea', record);
    if (idea?.mergedInto) return 'merged';
    return idea?.status === data.from ? undefined : 'stale';
  },
  effect: (act, records) => {
    const file = ideaFile(act, records);
    if (!file) return [];
    const { idea, receipt } = withStep(file, act.data.to, act.atMs, cleanText(act.data.reason));
    return present(idea, receipt);
  },
};

const answerSchema = z.object({ text: sentence });

/** The city answers: on the idea for everybody who may read it, and on the receipt for whoever gave it. */
export const ideaAnswer: Kind<z.infer<typeof answerSchema>> = {
  version: 1,
  on: 'idea',
  schema: answerSchema,
  touches: withSiblings,
  needs: handlingScopes,
  refuse: ({ data }) => {
    if (!cleanText(data.text)) return 'missing-reason';
    return fits(data.text) ? undefined : 'too-long';
  },
  effect: (act, records) => {
    const file = ideaFile(act, records);
    if (!file) return [];
    const answer = { atMs: act.atMs, text: cleanText(act.data.text) };
    const { idea, receipt } = file;
    return present(
      { ...idea, answers: [...idea.answers, answer] },
      receipt && { ...receipt, answers: [...receipt.answers, answer] },
    );
  },
};

const mergeSchema = z.object({ into: z.string().check(z.maxLength(60), z.refine(isStorable, 'not storable')) });

/**
 * Says that an idea is the same as another: it keeps its text and points there, the other lists it, and the server
 * unites the supporters (facts.md S5: ideas are never merged silently, both texts are kept).
 */
export const ideaMerge: Kind<z.infer<typeof mergeSchema>> = {
  version: 1,
  on: 'idea',
  schema: mergeSchema,
  touches: (act) => [...withSiblings(act), act.data.into],
  needs: (act, records) => {
    const target = held(records, 'idea', act.data.into);
    return [...handlingScopes(act, records), ...(target ? [contactScope(act.city, target.reach)] : [])];
  },
  refuse: ({ data, record }, records) => {
    if (data.into === record) return 'same-idea';
    const target = held(records, 'idea', data.into);
    if (!target) return 'no-such-record';
    return target.mergedInto || held(records, 'idea', record)?.mergedInto ? 'merged' : undefined;
  },
  effect: (act, records) => {
    const file = ideaFile(act, records);
    const target = held(records, 'idea', act.data.into);
    if (!file || !target) return [];
    const { idea, receipt } = withStep(file, 'merged', act.atMs, undefined);
    const mergedInto = { id: target.id, code: target.code };
    const merged = { id: idea.id, code: idea.code };
    return present({ ...idea, mergedInto }, receipt && { ...receipt, mergedInto }, {
      ...target,
      mergedFrom: [...target.mergedFrom.filter(({ id }) => id !== idea.id), merged],
    });
  },
};

const notSameSchema = z.object({ ideaIds: z.tuple([z.string(), z.string()]) });

/** A coordinator's word that two similar ideas are not the same. */
export const ideasNotSame: Kind<z.infer<typeof notSameSchema>> = {
  version: 1,
  on: 'dismissal',
  schema: notSameSchema,
  creates: true,
  touches: ({ record }) => [record],
  needs: ({ city }) => [cityScope(city.id)],
  effect: ({ record, data, city }) => [
    { type: 'dismissal', id: record, scope: cityScope(city.id), ideaIds: data.ideaIds },
  ],
};

const answeredSchema = z.object({});

/** The person has been called or written to: the contact details are deleted at once (facts.md 3.4). */
export const contactAnswered: Kind<z.infer<typeof answeredSchema>> = {
  version: 1,
  on: 'contact',
  schema: answeredSchema,
  touches: ({ record }) => [record, receiptIdOf(ideaIdOf(record))],
  needs: ({ record }, records) => {
    const contact = records.get(record);
    return contact ? [contact.scope] : [];
  },
  refuse: ({ record }, records) => (held(records, 'contact', record)?.answeredAtMs ? 'already-there' : undefined),
  effect: ({ record, atMs }, records) => {
    const contact = held(records, 'contact', record);
    if (!contact) return [];
    const { name: _name, phone: _phone, email: _email, ...rest } = contact;
    const receipt = held(records, 'receipt', receiptIdOf(contact.ideaId));
    return present({ ...rest, wantsReply: false, answeredAtMs: atMs }, receipt && { ...receipt, contactDeleted: true });
  },
};
