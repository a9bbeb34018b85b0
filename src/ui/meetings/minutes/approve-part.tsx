import { useState } from 'preact/hooks';
import { wasPresent } from '../../../domain/meeting/minutes-document.ts';
import type { MinutesVersion } from '../../../domain/meeting/minutes-records.ts';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { Button, Buttons } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useDraft } from '../use-draft.ts';
import type { Minutes } from './use-minutes.ts';

/** What a checker and anybody who was present can do with minutes that wait: approve them, or ask for a correction. */
export function ApprovePart({ minutes, version }: { minutes: Minutes; version: MinutesVersion }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const { city, meeting, persons, mayLead } = minutes;
  const { checkers, approvals } = version;
  const checker = checkers.find(({ person }) => persons.includes(person));
  const isDone = approvals.some(({ person }) => person === checker?.person);
  const present = persons.find((person) => wasPresent(version.document, person));
  const approve = (person: string) =>
    save(
      () => act(db, author, 'minutes.approve', city.id, version, { meeting: meeting.id, person, hash: version.hash }),
      texts.t('minutes.approved'),
    );
  const confirm = () =>
    save(
      () => act(db, author, 'minutes.confirm', city.id, version, { meeting: meeting.id }),
      texts.t('minutes.confirmed'),
    );
  const canConfirm = mayLead && checkers.length === 0;
  if (!checker && !present && !canConfirm) return null;
  return (
    <section class="paper flow" aria-label={texts.t('minutes.doc.signatures')}>
      {checker && <p>{texts.t(isDone ? 'minutes.approved' : 'minutes.approve.lead')}</p>}
      <SaveProblem problem={problem} />
      {((checker && !isDone) || canConfirm) && (
        <Buttons>
          {checker && !isDone && (
            <Button icon="check" onClick={() => void approve(checker.person)}>
              {texts.t('minutes.approve')}
            </Button>
          )}
          {canConfirm && (
            <Button icon="check" onClick={() => void confirm()}>
              {texts.t('minutes.confirm')}
            </Button>
          )}
        </Buttons>
      )}
      {present && <RemarkForm minutes={minutes} version={version} person={present} />}
    </section>
  );
}

const parseRemark = (kept: unknown): { text: string } => {
  const { text } = (kept ?? {}) as { text?: unknown };
  return { text: typeof text === 'string' ? text : '' };
};

function RemarkForm({ minutes, version, person }: { minutes: Minutes; version: MinutesVersion; person: string }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`minutes:${version.id}:remark`, parseRemark);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  if (!draft) return null;
  const { value: form, change, drop, isStill } = draft;
  const isOpen = open || form.text !== '';
  const send = async () => {
    if (!form.text.trim()) return setWrong(texts.t('error.required'));
    const data = { meeting: minutes.meeting.id, person, text: form.text };
    const remember = () => act(db, author, 'minutes.remark', minutes.city.id, version, data);
    if (!(await save(remember, texts.t('minutes.remark.sent')))) return;
    if (!isStill(form)) return;
    await drop();
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button kind="plain" size="compact" icon="edit" expanded={false} onClick={() => setOpen(true)}>
        {texts.t('minutes.remark')}
      </Button>
    );
  return (
    <form
      class="flow"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={texts.t('minutes.remark.text')}
        hint={texts.t('minutes.remark.hint')}
        error={wrong}
        value={form.text}
        onValue={(text) => {
          setWrong(undefined);
          change({ text });
        }}
      />
      <SaveProblem problem={problem} />
      <Button kind="quiet" type="submit">
        {texts.t('minutes.remark.send')}
      </Button>
    </form>
  );
}
