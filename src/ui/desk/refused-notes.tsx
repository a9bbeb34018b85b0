import type { Idea } from '../../domain/idea.ts';
import type { DataOf, KindName } from '../../domain/kinds.ts';
import type { Change } from '../../protocol/change.ts';
import { act } from '../../store/author.ts';
import type { RefusedEntry } from '../../store/database.ts';
import { discardRefused } from '../../store/refused.ts';
import { useApp, useTexts } from '../app.ts';
import { changeWords } from '../outbox/change-words.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { useOnce } from '../use-once.ts';
import { answerFieldId } from './answer-form.tsx';
import type { Desk } from './desk.ts';
import { type DeskDraft, type DraftInHand, keepDeskDraft } from './desk-draft.ts';
import { SaveProblem } from './save-problem.tsx';
import { reasonFieldId } from './status-form.tsx';
import { useSaving } from './use-saving.ts';

/** What the city did not accept about an idea: why, what was written, and how to go on. Nothing written is lost. */
export function RefusedNotes({ desk, idea, inHand }: { desk: Desk; idea: Idea; inHand: DraftInHand }) {
  const entries = desk.changes.refusedByIdea.get(idea.id) ?? [];
  return entries.map((entry) => <RefusedNote key={entry.key} entry={entry} idea={idea} inHand={inHand} />);
}

function RefusedNote({ entry, idea, inHand }: { entry: RefusedEntry; idea: Idea; inHand: DraftInHand }) {
  const texts = useTexts();
  const { db, author, catalogue, clock } = useApp();
  const { save, problem } = useSaving();
  const { change, reason } = entry;
  const words = wordsOf(change);
  const sendAgain = async () => {
    await act(
      db,
      author,
      change.kind as KindName,
      change.city,
      { id: change.record, scope: change.scope },
      change.data as DataOf<KindName>,
    );
    await discardRefused(db, entry);
  };
  const once = useOnce();
  // First into the draft, then out of the refused ones: a crash between leaves both, never neither.
  const writeAgain = async ({ fieldId, into }: Rewriting) => {
    inHand.show(into(inHand.newest()));
    const saved = await save(async () => {
      await keepDeskDraft(db, idea.id, inHand.newest(), clock.read().nowMs);
      await discardRefused(db, entry);
    }, texts.t('app.saved'));
    if (!saved) return;
    requestAnimationFrame(() => document.getElementById(fieldId)?.focus());
  };
  const rewriting = rewritingOf(change, idea);
  const isOver = reason === 'already-there' || reason === 'same-idea';
  return (
    <Note tone="webcap" title={`${changeWords(texts, catalogue, change).kind}: ${texts.t('sync.notAccepted')}.`}>
      {texts.explainRefusal(reason)}
      {change.kind === 'idea.setStatus' && <Statuses idea={idea} change={change} />}
      {words && (
        <>
          <p class="strong">{texts.t('desk.refused.words')}</p>
          <p class="said">{words}</p>
        </>
      )}
      <SaveProblem problem={problem} />
      <Buttons>
        {!isOver && rewriting && (
          <Button size="compact" onClick={() => void once(() => writeAgain(rewriting))}>
            {texts.t('outbox.editAndSend')}
          </Button>
        )}
        {!isOver && !rewriting && (
          <Button size="compact" onClick={() => void save(sendAgain, texts.t('app.saved'))}>
            {texts.t('outbox.sendAgain')}
          </Button>
        )}
        <Button
          size="compact"
          kind="quiet"
          onClick={() => void save(() => discardRefused(db, entry), texts.t('desk.refused.discarded'))}
        >
          {texts.t(isOver ? 'close' : 'outbox.discard')}
        </Button>
      </Buttons>
    </Note>
  );
}

/** What the status is now, and what it should have become. */
function Statuses({ idea, change }: { idea: Idea; change: Change }) {
  const texts = useTexts();
  const { to } = change.data as DataOf<'idea.setStatus'>;
  return (
    <p>
      <b>{texts.t('desk.status.current', { status: texts.t(`status.${idea.status}`) })}</b>
      {' · '}
      {texts.t('desk.refused.wanted', { status: texts.t(`status.${to}`) })}
    </p>
  );
}

/** How words that were refused go back into their form, beside what stands there meanwhile. */
interface Rewriting {
  fieldId: string;
  into: (draft: DeskDraft) => DeskDraft;
}

function rewritingOf(change: Change, idea: Idea): Rewriting | undefined {
  const words = wordsOf(change) ?? '';
  switch (change.kind) {
    case 'idea.setStatus': {
      const { to } = change.data as DataOf<'idea.setStatus'>;
      const next = to === idea.status ? undefined : to;
      const into = (draft: DeskDraft) => ({ ...draft, to: draft.to ?? next, reason: joined(draft.reason, words) });
      return { fieldId: reasonFieldId(idea.id), into };
    }
    case 'idea.answer':
      return {
        fieldId: answerFieldId(idea.id),
        into: (draft) => ({ ...draft, answer: joined(draft.answer, words) }),
      };
    default:
      return undefined;
  }
}

const joined = (standing: string, back: string): string =>
  !standing.trim() || standing.trim() === back.trim() ? back : `${standing}\n\n${back}`;

function wordsOf({ kind, data }: Change): string | undefined {
  const { reason, text } = data as { reason?: unknown; text?: unknown };
  const words = kind === 'idea.answer' ? text : reason;
  return typeof words === 'string' && words ? words : undefined;
}
