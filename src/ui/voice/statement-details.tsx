import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { readDay } from '../../domain/meeting/day.ts';
import { type AnyStatement, sentOnOf } from '../../domain/voice/due.ts';
import type { Approval, Statement } from '../../domain/voice/records.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { meetingPath } from '../meetings/seen-meetings.ts';
import { useActs } from '../meetings/use-acts.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Facts } from '../parts/section.tsx';
import type { OpenStatement } from './seen-statements.ts';
import { checkStatement, draftOf, particularsOf, type StatementDraft } from './statement-draft.ts';
import { StatementFields, StatementProblems } from './statement-fields.tsx';
import { committeeWords, recipientWords } from './voice-words.ts';

/** What is known of a statement, name and value; officers change it until it is answered. */
export function StatementDetails({ open }: { open: OpenStatement }) {
  const texts = useTexts();
  const [editing, setEditing] = useState(false);
  const { city, seen, own, mayLead } = open;
  const mayEdit = own && mayLead && !own.answer && !own.withdrawn;
  if (editing && mayEdit) {
    const close = () => setEditing(false);
    return own.sent ? (
      <AnswerDueForm city={city} statement={own} onClose={close} />
    ) : (
      <DetailsForm city={city} statement={own} onClose={close} />
    );
  }
  return (
    <div class="paper flow">
      <FactsOf city={city} seen={seen} />
      {mayEdit && (
        <Button kind="plain" size="compact" icon="edit" onClick={() => setEditing(true)}>
          {texts.t('voice.details.edit')}
        </Button>
      )}
    </div>
  );
}

function FactsOf({ city, seen }: { city: City; seen: AnyStatement }) {
  const texts = useTexts();
  const { request, answerDueOn } = seen;
  const [approval, dueOn] =
    seen.type === 'statement' ? [seen.approved, seen.dueOn] : [{ on: seen.approvedOn } as Approval, null];
  const sentOn = sentOnOf(seen);
  const day = (on: string) => texts.formatDay(on);
  const facts = [
    { term: texts.t('voice.committee'), value: committeeWords(texts, city, seen.areas) },
    request && {
      term: texts.t('voice.requestedBy'),
      value: texts.t('voice.requestedBy.on', { from: request.from, day: day(request.receivedOn) }),
    },
    { term: texts.t('voice.recipient'), value: recipientWords(texts, city, seen.recipient) },
    !sentOn && dueOn && { term: texts.t('voice.dueOn'), value: day(dueOn) },
    approval && { term: texts.t('voice.approvedOn'), value: <ApprovedIn city={city} approval={approval} /> },
    sentOn && { term: texts.t('voice.sentOn'), value: day(sentOn) },
    !seen.answer && answerDueOn && { term: texts.t('voice.answerDueOn'), value: day(answerDueOn) },
  ];
  return <Facts facts={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />;
}

function ApprovedIn({ city, approval: { on, meetingId } }: { city: City; approval: Approval }) {
  const texts = useTexts();
  const day = texts.formatDay(on);
  if (!meetingId) return <span>{day}</span>;
  return <a href={meetingPath(city, meetingId)}>{texts.t('voice.approvedIn', { day })}</a>;
}

type FormProps = { city: City; statement: Statement; onClose: () => void };

function DetailsForm({ city, statement, onClose }: FormProps) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const form = useFocusHere<HTMLFormElement>();
  const draftId = `statement:${statement.id}`;
  const titleOf = (id: string) => {
    const idea = catalogue.get(id);
    return idea?.type === 'idea' ? idea.title : undefined;
  };
  const draft = useDraft<StatementDraft>(draftId, (kept) => ({ ...draftOf(statement, titleOf), ...(kept as object) }));
  const { actOfDraft, problem } = useActs(city);
  const [attempt, setAttempt] = useState(0);
  if (!draft) return null;
  const check = () => checkStatement(texts, draft.value, () => true);
  const save = async () => {
    setAttempt(attempt + 1);
    if (Object.keys(check()).length > 0) return;
    const data = changed(statement, particularsOf(draft.value));
    const saved = await actOfDraft('statement.correct', statement, data, texts.t('voice.details.saved'), draftId);
    if (saved && draft.isStill(draft.value)) onClose();
  };
  const problems = attempt > 0 ? check() : {};
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form"
      noValidate
      aria-label={texts.t('voice.details.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <StatementProblems problems={problems} attempt={attempt} />
      <StatementFields city={city} draft={draft.value} onChange={draft.change} problems={problems} />
      <SaveProblem problem={problem ?? draft.problem} />
      <SaveAndCancel onCancel={() => void draft.drop().then(onClose)} />
    </form>
  );
}

/** What differs from the statement: whatever somebody else changes meanwhile stays. */
function changed(statement: Statement, next: ReturnType<typeof particularsOf>): Partial<typeof next> {
  const differs = (field: keyof typeof next) => JSON.stringify(statement[field]) !== JSON.stringify(next[field]);
  const fields = (Object.keys(next) as (keyof typeof next)[]).filter(differs);
  return Object.fromEntries(fields.map((field) => [field, next[field]]));
}

/** Once it is sent, all that still changes is until when an answer is expected. */
function AnswerDueForm({ city, statement, onClose }: FormProps) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const { act, problem } = useActs(city);
  const [typed, setTyped] = useState(statement.answerDueOn ?? '');
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const save = async () => {
    const answerDueOn = readDay(typed) ?? null;
    if (typed.trim() && !answerDueOn) return setWrong(texts.t('voice.form.wrongDay'));
    if (await act('statement.correct', statement, { answerDueOn }, texts.t('voice.details.saved'))) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form"
      noValidate
      aria-label={texts.t('voice.details.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DayField
        label={texts.t('voice.send.answerDueOn')}
        optional={texts.t('optional')}
        hint={texts.t('voice.form.day.hint')}
        error={wrong}
        value={typed}
        onValue={(day) => {
          setWrong(undefined);
          setTyped(day);
        }}
      />
      <SaveProblem problem={problem} />
      <SaveAndCancel onCancel={onClose} />
    </form>
  );
}

function SaveAndCancel({ onCancel }: { onCancel: () => void }) {
  const texts = useTexts();
  return (
    <Buttons>
      <Button type="submit">{texts.t('save')}</Button>
      <Button kind="quiet" onClick={onCancel}>
        {texts.t('cancel')}
      </Button>
    </Buttons>
  );
}
