import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { wrongWords } from '../desk/wrong-words.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { TextArea } from '../parts/field.tsx';
import type { SeenMeeting } from './seen-meetings.ts';
import { useActs } from './use-acts.ts';
import { useDraft } from './use-draft.ts';

/** Cancels a meeting with a reason, or takes that back. */
export function CancelPanel({ city, seen }: { city: City; seen: SeenMeeting }) {
  const texts = useTexts();
  const { act, problem } = useActs(city);
  const [asking, setAsking] = useState(false);
  const { meeting } = seen;
  if (!meeting) return null;
  if (asking && !meeting.cancelled)
    return <CancelForm city={city} meeting={meeting} onClose={() => setAsking(false)} />;
  const uncancel = async () => {
    setAsking(false);
    await act('meeting.uncancel', meeting, {}, texts.t('call.uncancel.done'));
  };
  return (
    <div class="section meeting-tools">
      <SaveProblem problem={problem} />
      <Buttons>
        {meeting.cancelled ? (
          <Button kind="quiet" icon="undo" onClick={() => void uncancel()}>
            {texts.t('call.uncancel')}
          </Button>
        ) : (
          <Button kind="quiet" icon="stopped" expanded={false} onClick={() => setAsking(true)}>
            {texts.t('call.cancel')}
          </Button>
        )}
      </Buttons>
    </div>
  );
}

function CancelForm({
  city,
  meeting,
  onClose,
}: {
  city: City;
  meeting: { id: string; scope: string };
  onClose: () => void;
}) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const { actOfDraft, problem } = useActs(city);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const draftId = `cancel:${meeting.id}`;
  const draft = useDraft(draftId, (kept) => ({
    reason: String((kept as { reason?: unknown } | undefined)?.reason ?? ''),
  }));
  if (!draft) return null;
  const { reason } = draft.value;
  const cancel = async () => {
    const complaint = wrongWords(texts, reason, texts.t('error.required'));
    if (complaint) return setWrong(complaint);
    await actOfDraft('meeting.cancel', meeting, { reason }, texts.t('call.cancel.done'), draftId);
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper flow section meeting-tools"
      aria-label={texts.t('call.cancel')}
      onSubmit={(event) => {
        event.preventDefault();
        void cancel();
      }}
    >
      <TextArea
        label={texts.t('status.reason')}
        hint={texts.t('call.cancel.hint')}
        error={wrong}
        value={reason}
        onValue={(value) => {
          setWrong(undefined);
          draft.change({ reason: value });
        }}
      />
      <SaveProblem problem={problem ?? draft.problem} />
      <Buttons>
        <Button type="submit" icon="stopped">
          {texts.t('call.cancel')}
        </Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}
