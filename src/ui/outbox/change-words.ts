import type { DomainRecord } from '../../domain/idea.ts';
import type { IdeaSubmission } from '../../domain/idea-kinds.ts';
import type { MarkData } from '../../domain/meeting/mark-kinds.ts';
import type { Change } from '../../protocol/change.ts';
import type { Catalogue } from '../../store/catalogue.ts';
import type { TextKey } from '../../texts/fi/index.ts';
import type { Translator } from '../../texts/translate.ts';
import type { IconName } from '../parts/icon.tsx';

/** A change as the outbox shows it. */
export interface ChangeWords {
  icon: IconName;
  kind: string;
  title: string;
  code?: string;
  /** What was written, where the title does not say it. */
  written?: string;
}

const ICONS: Record<string, IconName> = {
  'idea.submit': 'idea',
  'idea.support': 'support',
  'idea.publish': 'show',
  'idea.hide': 'hide',
  'idea.unhide': 'show',
  'idea.correct': 'edit',
  'idea.setStatus': 'meeting',
  'idea.answer': 'voice',
  'idea.merge': 'merge',
  'contact.answered': 'phone',
  'meeting.mark': 'people',
  'meeting.plan': 'meeting',
  'meeting.correct': 'clock',
  'meeting.publishCall': 'mail',
  'meeting.cancel': 'stopped',
  'meeting.uncancel': 'undo',
  'agenda.addItem': 'add',
  'agenda.removeItem': 'stopped',
  'agenda.restoreItem': 'undo',
  'review.accept': 'check',
  'review.decline': 'stopped',
  'term.enter': 'people',
  'term.correct': 'people',
  'membership.enter': 'people',
  'membership.correct': 'people',
  'membership.remove': 'people',
  'office.enter': 'people',
  'office.correct': 'people',
  'minutes.editText': 'minutes',
  'minutes.editDecision': 'minutes',
  'minutes.choose': 'minutes',
  'minutes.decide': 'minutes',
  'minutes.undecide': 'minutes',
  'minutes.chooseCheckers': 'minutes',
  'minutes.submit': 'minutes',
  'minutes.approve': 'minutes',
  'minutes.confirm': 'minutes',
  'minutes.remark': 'minutes',
  'minutes.reopen': 'minutes',
  'minutes.publish': 'minutes',
  'fees.send': 'money',
  'meeting.archive': 'export',
  'meeting.unarchive': 'undo',
  'statement.open': 'add',
  'statement.correct': 'edit',
  'statement.editText': 'voice',
  'statement.choose': 'voice',
  'statement.approve': 'check',
  'statement.reopen': 'undo',
  'statement.send': 'sending',
  'statement.answer': 'mail',
  'statement.withdraw': 'stopped',
  'statement.restore': 'undo',
  'statement.fromDecision': 'voice',
  'budget.open': 'money',
  'budget.correct': 'money',
  'budget.split': 'money',
  'allocation.propose': 'money',
  'allocation.decide': 'money',
  'allocation.settle': 'money',
  'allocation.void': 'money',
  'payment.add': 'money',
  'payment.void': 'money',
  'coFunding.add': 'money',
  'coFunding.void': 'money',
  'minutes.allocate': 'money',
};

const KIND_KEYS = [
  'idea.submit',
  'idea.support',
  'idea.publish',
  'idea.hide',
  'idea.unhide',
  'idea.correct',
  'idea.setStatus',
  'idea.answer',
  'idea.merge',
  'ideas.notSame',
  'contact.answered',
  'meeting.mark',
  'meeting.plan',
  'meeting.correct',
  'meeting.publishCall',
  'meeting.cancel',
  'meeting.uncancel',
  'agenda.addItem',
  'agenda.correctItem',
  'agenda.removeItem',
  'agenda.restoreItem',
  'review.accept',
  'review.decline',
  'term.enter',
  'term.correct',
  'membership.enter',
  'membership.correct',
  'membership.remove',
  'office.enter',
  'office.correct',
  'minutes.editText',
  'minutes.editDecision',
  'minutes.choose',
  'minutes.decide',
  'minutes.undecide',
  'minutes.chooseCheckers',
  'minutes.submit',
  'minutes.approve',
  'minutes.confirm',
  'minutes.remark',
  'minutes.reopen',
  'minutes.publish',
  'fees.send',
  'meeting.archive',
  'meeting.unarchive',
  'statement.open',
  'statement.correct',
  'statement.editText',
  'statement.choose',
  'statement.approve',
  'statement.reopen',
  'statement.send',
  'statement.answer',
  'statement.withdraw',
  'statement.restore',
  'statement.fromDecision',
  'budget.open',
  'budget.correct',
  'budget.split',
  'allocation.propose',
  'allocation.decide',
  'allocation.settle',
  'allocation.void',
  'payment.add',
  'payment.void',
  'coFunding.add',
  'coFunding.void',
  'minutes.allocate',
] as const;

/** Says what a change is and what it is about; one of a kind this release does not know is called a change. */
export function changeWords(
  texts: Translator,
  catalogue: Catalogue,
  change: Pick<Change, 'kind' | 'record' | 'data'>,
): ChangeWords {
  const known = KIND_KEYS.find((kind) => kind === change.kind);
  const kind = texts.t(`outbox.kind.${known ?? 'other'}` satisfies TextKey);
  const icon = ICONS[change.kind] ?? 'edit';
  if (change.kind === 'idea.submit') {
    const { title, code, text } = change.data as IdeaSubmission;
    return { icon, kind, title, code, ...(text ? { written: text } : {}) };
  }
  if (change.kind === 'meeting.mark') {
    const { fact } = change.data as MarkData;
    return { icon, kind, title: 'name' in fact ? fact.name : kind };
  }
  const record = catalogue.get(change.record);
  const { text, reason, preparation, to } = change.data as Record<string, unknown>;
  const typed = /^(minutes|statement)\./.test(change.kind) ? to : undefined;
  const written = [text, reason, preparation, typed, moneyWords(texts, change.data)].find(
    (words) => typeof words === 'string' && words,
  );
  return {
    icon,
    kind,
    title: (record && nameOf(record)) ?? meetingWords(texts, record, change.data) ?? kind,
    ...(record && 'code' in record ? { code: record.code } : {}),
    ...(typeof written === 'string' ? { written } : {}),
  };
}

/** What people call a record: its title, its name, or what a term is called. */
function nameOf(record: DomainRecord): string | undefined {
  if ('title' in record) return record.title;
  if ('name' in record) return record.name;
  return 'label' in record ? record.label : undefined;
}

/** The amount of a change of money, and who gives it or what was paid. */
function moneyWords({ formatMoney }: Translator, data: unknown): string | undefined {
  const { cents, funder, title, line } = data as Record<string, unknown>;
  if (typeof cents !== 'number' || typeof line !== 'string') return undefined;
  return [funder ?? title, formatMoney(cents)].filter((part) => typeof part === 'string').join(': ');
}

/** What a change to a meeting is about: the item by its title, the meeting by its time, seen or as it was written. */
function meetingWords(texts: Translator, record: DomainRecord | undefined, data: unknown): string | undefined {
  const { title, startsAtMs } = data as { title?: unknown; startsAtMs?: unknown };
  if (typeof title === 'string' && title) return title;
  const atMs = record?.type === 'meeting' ? record.startsAtMs : startsAtMs;
  return typeof atMs === 'number' ? texts.formatWeekdayDateTime(atMs) : undefined;
}
