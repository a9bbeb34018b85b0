import * as z from 'zod/mini';
import type { City } from '../../domain/city.ts';
import { readDay } from '../../domain/meeting/day.ts';
import { cleanLine, lengthOf } from '../../domain/plain-text.ts';
import { type Recipient, STATEMENT_FORMS, type Statement } from '../../domain/voice/records.ts';
import { VOICE_LIMITS } from '../../domain/voice/voice-rules.ts';
import type { Translator } from '../../texts/translate.ts';
import { hasPersonalCode } from '../ideas/personal-code.ts';

/** Stand among the organs for somebody else, and for nobody yet. */
export const OTHER = 'other:';
export const UNKNOWN = 'unknown:';

const text = z.catch(z.string(), '');
const draftSchema = z.object({
  form: z.catch(z.enum(STATEMENT_FORMS), 'statement'),
  areas: z.catch(z.array(z.string()), []),
  title: text,
  from: text,
  receivedOn: text,
  /** An organ's id, `OTHER` or `UNKNOWN`. */
  to: z.catch(z.string(), UNKNOWN),
  toWords: text,
  dueOn: text,
  ideas: z.catch(
    z.array(z.object({ kind: z.literal('idea'), id: z.string(), title: z.string(), code: z.optional(z.string()) })),
    [],
  ),
});
/** What somebody types about a statement before its text is written. */
export type StatementDraft = z.infer<typeof draftSchema>;

export const newDraftId = (city: string): string => `statement:${city}`;

/** A new statement as it was left, or an empty one for these areas. */
export const parseNew = (areas: readonly string[], kept: unknown): StatementDraft => ({
  ...draftSchema.parse({}),
  areas: [...areas],
  ...draftSchema.safeParse(kept).data,
});

/** A statement's details as its form shows them; `titleOf` names the ideas that are seen here. */
export function draftOf(statement: Statement, titleOf: (idea: string) => string | undefined): StatementDraft {
  const { form, areas, title, request, recipient, dueOn, ideaIds } = statement;
  return {
    form,
    areas,
    title,
    from: request?.from ?? '',
    receivedOn: request?.receivedOn ?? '',
    to: !recipient ? UNKNOWN : 'organ' in recipient ? recipient.organ : OTHER,
    toWords: recipient && 'words' in recipient ? recipient.words : '',
    dueOn: dueOn ?? '',
    ideas: ideaIds.map((id) => ({ kind: 'idea' as const, id, title: titleOf(id) ?? id })),
  };
}

/** What the form says, as the rules take it. */
export function particularsOf({ form, title, from, receivedOn, to, toWords, dueOn, ideas }: StatementDraft) {
  const received = readDay(receivedOn);
  return {
    title,
    request: form === 'statement' && cleanLine(from) && received ? { from, receivedOn: received } : null,
    recipient: recipientOf(to, toWords),
    dueOn: readDay(dueOn) ?? null,
    ideaIds: ideas.map(({ id }) => id),
  };
}

function recipientOf(to: string, words: string): Recipient | null {
  if (to === UNKNOWN) return null;
  return to === OTHER ? { words } : { organ: to };
}

export type StatementField = 'areas' | 'title' | 'from' | 'receivedOn' | 'toWords' | 'dueOn';
/** Where each field stands on the page, for the summary of errors. */
export const STATEMENT_FIELD_IDS: Record<StatementField, string> = {
  areas: 'statement-areas',
  title: 'statement-title',
  from: 'statement-from',
  receivedOn: 'statement-received',
  toWords: 'statement-to',
  dueOn: 'statement-due',
};

/** Why a statement cannot be kept as it is written, by field; nothing when it can. */
export function checkStatement(
  { t }: Translator,
  draft: StatementDraft,
  mayLead: (areas: readonly string[]) => boolean,
): Partial<Record<StatementField, string>> {
  const isAsked = draft.form === 'statement' && cleanLine(draft.from) !== '';
  const found: Record<StatementField, string | undefined> = {
    areas: wrongAreas(t, draft.areas, mayLead),
    title: wrongLine(t, draft.title, VOICE_LIMITS.title),
    from: isAsked ? wrongLine(t, draft.from, VOICE_LIMITS.from) : undefined,
    receivedOn: isAsked && !readDay(draft.receivedOn) ? t('voice.form.wrongDay') : undefined,
    toWords: draft.to === OTHER ? wrongLine(t, draft.toWords, VOICE_LIMITS.recipient) : undefined,
    dueOn: draft.dueOn.trim() && !readDay(draft.dueOn) ? t('voice.form.wrongDay') : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, words]) => words !== undefined));
}

function wrongAreas(
  t: Translator['t'],
  areas: readonly string[],
  mayLead: (areas: readonly string[]) => boolean,
): string | undefined {
  if (areas.length === 0) return t('voice.form.areas.missing');
  return mayLead(areas) ? undefined : t('voice.form.areas.notYours');
}

function wrongLine(t: Translator['t'], typed: string, most: number): string | undefined {
  const line = cleanLine(typed);
  if (!line) return t('error.required');
  if (lengthOf(line) > most) return t('error.tooLong', { n: most });
  return hasPersonalCode(line) ? t('idea.form.personalCode') : undefined;
}

/** The recipients to choose from: the city's organs that take proposals, somebody else, nobody yet. */
export function recipientChoices(texts: Translator, { recipients, organs }: City): { value: string; label: string }[] {
  return [
    ...recipients.map((id) => ({
      value: id,
      label: organs.find((organ) => organ.id === id)?.titles[texts.language] ?? id,
    })),
    { value: OTHER, label: texts.t('voice.form.recipient.other') },
    { value: UNKNOWN, label: texts.t('voice.recipient.unknown') },
  ];
}
