import { LIMITS } from '../../domain/idea.ts';
import { cleanLine, cleanText, lengthOf } from '../../domain/plain-text.ts';
import type { Translator } from '../../texts/translate.ts';
import { type IdeaDraft, isForOther } from './idea-draft.ts';
import { hasPersonalCode } from './personal-code.ts';

/** Fields that can be wrong, by the id they bear on the page. */
export const FIELD_IDS = {
  title: 'idea-title',
  text: 'idea-text',
  place: 'idea-place',
  phone: 'idea-phone',
  email: 'idea-email',
  consent: 'idea-consent',
  authorName: 'idea-author-name',
  authorPhone: 'idea-author-phone',
  authorEmail: 'idea-author-email',
  authorConsent: 'idea-author-consent',
} as const;
export type CheckedField = keyof typeof FIELD_IDS;

/** What keeps a draft from being sent. `most` counts characters. */
export type Problem = { field: CheckedField } & (
  | { kind: 'missing' | 'personal-code' | 'odd-phone' | 'odd-email' | 'no-consent' | 'no-author-consent' }
  | { kind: 'too-long'; most: number }
);

/** Everything that must be looked at before sending, in the order of the form; none when it can be sent. */
export function checkDraft(draft: IdeaDraft): Problem[] {
  return [
    ...(cleanLine(draft.title) ? [] : [{ field: 'title', kind: 'missing' } as const]),
    ...checkWords('title', cleanLine(draft.title), LIMITS.title),
    ...checkWords('text', cleanText(draft.text), LIMITS.text),
    ...checkWords('place', cleanLine(draft.place), LIMITS.place),
    ...(isForOther(draft) ? checkAuthor(draft) : checkOwn(draft)),
  ];
}

function checkWords(field: CheckedField, cleaned: string, most: number): Problem[] {
  if (lengthOf(cleaned) > most) return [{ field, kind: 'too-long', most }];
  return hasPersonalCode(cleaned) ? [{ field, kind: 'personal-code' }] : [];
}

function checkOwn({ wantsReply, phone, email, consent }: IdeaDraft): Problem[] {
  if (!wantsReply) return [];
  const given = cleanLine(phone) || cleanLine(email);
  return [
    ...checkPhone('phone', phone),
    ...checkEmail('email', email),
    ...(given && !consent ? [{ field: 'consent', kind: 'no-consent' } as const] : []),
  ];
}

function checkAuthor(draft: IdeaDraft): Problem[] {
  const { wantsReply, onBehalf, fromPaper, authorName, authorPhone, authorEmail, spokenConsent, paperConsent } = draft;
  const given = cleanLine(authorName) || (wantsReply && (cleanLine(authorPhone) || cleanLine(authorEmail)));
  const allowed = (onBehalf && spokenConsent) || (fromPaper && paperConsent);
  return [
    ...checkWords('authorName', cleanLine(authorName), LIMITS.name),
    ...(wantsReply ? [...checkPhone('authorPhone', authorPhone), ...checkEmail('authorEmail', authorEmail)] : []),
    ...(given && !allowed ? [{ field: 'authorConsent', kind: 'no-author-consent' } as const] : []),
  ];
}

/** As people write numbers: signs between them are fine, words are not. */
function checkPhone(field: CheckedField, typed: string): Problem[] {
  const number = cleanLine(typed);
  if (!number) return [];
  if (lengthOf(number) > LIMITS.phone) return [{ field, kind: 'too-long', most: LIMITS.phone }];
  const digits = number.replaceAll(/[\s()+./-]/g, '');
  return /^\d{5,}$/.test(digits) ? [] : [{ field, kind: 'odd-phone' }];
}

/** Only what is surely wrong: whether an address exists no rule can tell. */
function checkEmail(field: CheckedField, typed: string): Problem[] {
  const address = cleanLine(typed);
  if (!address) return [];
  if (lengthOf(address) > LIMITS.email) return [{ field, kind: 'too-long', most: LIMITS.email }];
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? [] : [{ field, kind: 'odd-email' }];
}

/** Says a problem to a person. */
export function explainProblem(texts: Translator, problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
      return texts.t('error.required');
    case 'too-long':
      return texts.t('error.tooLong', { n: problem.most });
    case 'personal-code':
      return texts.t('idea.form.personalCode');
    case 'odd-phone':
      return texts.t('idea.form.contact.phoneOdd');
    case 'odd-email':
      return texts.t('idea.form.contact.emailOdd');
    case 'no-consent':
      return texts.t('idea.form.contact.consentMissing');
    case 'no-author-consent':
      return texts.t('idea.form.behalf.consentMissing');
  }
}
