import type { Contact, Idea, IdeaStatus } from '../../domain/idea.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { Section } from '../parts/section.tsx';
import { Thread } from '../parts/thread.tsx';
import type { Desk } from './desk.ts';

interface Event {
  key: string;
  atMs: number;
  status: IdeaStatus;
  text: string;
  reason?: string;
}

/** What has been done to an idea, newest first. */
export function History({ desk, idea }: { desk: Desk; idea: Idea }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const into = idea.mergedInto && catalogue.get(idea.mergedInto.id);
  const intoTitle = into?.type === 'idea' ? into.title : (idea.mergedInto?.code ?? '');
  const events = eventsOf(texts, idea, desk.ideas.contactByIdea.get(idea.id), intoTitle);
  return (
    <Section title={texts.t('desk.history')}>
      <Thread
        steps={events.map(({ key, status, text, atMs, reason }) => ({
          key,
          status,
          text,
          date: texts.formatDateTime(atMs),
          ...(reason ? { reason } : {}),
        }))}
      />
    </Section>
  );
}

function eventsOf(texts: Translator, idea: Idea, contact: Contact | undefined, intoTitle: string): Event[] {
  const { t } = texts;
  const steps = idea.steps.map(({ status, atMs, reason }, index) => ({
    key: `step ${index}`,
    atMs,
    status,
    text:
      status === 'merged'
        ? t('desk.history.merged', { title: intoTitle })
        : index === 0
          ? t('desk.history.submitted')
          : t('desk.history.status', { status: t(`status.${status}`) }),
    ...(reason ? { reason } : {}),
  }));
  const statusAt = (atMs: number): IdeaStatus =>
    idea.steps.findLast((step) => step.atMs <= atMs)?.status ?? idea.status;
  const once = (key: string, atMs: number | undefined, text: string, reason?: string): Event[] =>
    atMs === undefined ? [] : [{ key, atMs, status: statusAt(atMs), text, ...(reason ? { reason } : {}) }];
  const corrections = new Set(Object.values(idea.setBy).map((mark) => mark.atMs));
  const events: Event[] = [
    ...steps,
    ...idea.answers.flatMap(({ atMs, text }, index) => once(`answer ${index}`, atMs, t('desk.history.answered'), text)),
    ...once('published', idea.publishedAtMs ?? idea.hidden?.publishedAtMs, t('desk.history.published')),
    ...once('hidden', idea.hidden?.atMs, t('desk.history.hidden'), idea.hidden?.reason),
    ...[...corrections].flatMap((atMs) => once(`corrected ${atMs}`, atMs, t('desk.history.corrected'))),
    ...once('contact', contact?.answeredAtMs, t('desk.history.contactDeleted')),
  ];
  return events.reverse().sort((a, b) => b.atMs - a.atMs);
}
