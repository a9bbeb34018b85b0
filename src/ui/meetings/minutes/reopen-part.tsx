import { useState } from 'preact/hooks';
import type { MinutesVersion } from '../../../domain/meeting/minutes-records.ts';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import { useDraft } from '../use-draft.ts';
import type { Minutes } from './use-minutes.ts';

const parseReason = (kept: unknown): { text: string } => {
  const { text } = (kept ?? {}) as { text?: unknown };
  return { text: typeof text === 'string' ? text : '' };
};

/** Opens locked minutes for a correction, with a reason. */
export function ReopenPart({ minutes, version }: { minutes: Minutes; version: MinutesVersion }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const [open, setOpen] = useState(false);
  const draft = useDraft(`minutes:${version.id}:reopen`, parseReason);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  if (!draft) return null;
  const { text: reason } = draft.value;
  const reopen = async () => {
    if (!reason.trim()) return setWrong(texts.t('error.required'));
    const data = { meeting: minutes.meeting.id, reason };
    const remember = () => act(db, author, 'minutes.reopen', minutes.city.id, version, data);
    if (await save(remember, texts.t('minutes.reopened'))) await draft.drop();
  };
  if (!open && reason === '')
    return (
      <Button kind="plain" size="compact" icon="edit" expanded={false} onClick={() => setOpen(true)}>
        {texts.t('minutes.reopen')}
      </Button>
    );
  return (
    <form
      class="paper flow"
      onSubmit={(event) => {
        event.preventDefault();
        void reopen();
      }}
    >
      <TextArea
        label={texts.t('minutes.reopen.reason')}
        error={wrong}
        value={reason}
        onValue={(value) => {
          setWrong(undefined);
          draft.change({ text: value });
        }}
      />
      <SaveProblem problem={problem} />
      <Button kind="quiet" type="submit">
        {texts.t('minutes.reopen')}
      </Button>
    </form>
  );
}
