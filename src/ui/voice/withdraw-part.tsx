import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Statement } from '../../domain/voice/records.ts';
import { useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { wrongWords } from '../desk/wrong-words.ts';
import { useActs } from '../meetings/use-acts.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { TextArea } from '../parts/field.tsx';

/** Takes a statement back with a reason, or puts it back. */
export function WithdrawPart({ city, statement }: { city: City; statement: Statement }) {
  const texts = useTexts();
  const { act, problem } = useActs(city);
  const [asking, setAsking] = useState(false);
  if (asking && !statement.withdrawn)
    return <WithdrawForm city={city} statement={statement} onClose={() => setAsking(false)} />;
  const restore = async () => {
    setAsking(false);
    await act('statement.restore', statement, {}, texts.t('voice.restored'));
  };
  return (
    <div class="section">
      <SaveProblem problem={problem} />
      <Buttons>
        {statement.withdrawn ? (
          <Button kind="quiet" icon="undo" onClick={() => void restore()}>
            {texts.t('voice.restore')}
          </Button>
        ) : (
          <Button kind="plain" size="compact" icon="stopped" expanded={false} onClick={() => setAsking(true)}>
            {texts.t('voice.withdraw')}
          </Button>
        )}
      </Buttons>
    </div>
  );
}

function WithdrawForm({ city, statement, onClose }: { city: City; statement: Statement; onClose: () => void }) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const { actOfDraft, problem } = useActs(city);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const draftId = `withdraw:${statement.id}`;
  const draft = useDraft(draftId, (kept) => ({
    reason: String((kept as { reason?: unknown } | undefined)?.reason ?? ''),
  }));
  if (!draft) return null;
  const { reason } = draft.value;
  const withdraw = async () => {
    const complaint = wrongWords(texts, reason, texts.t('error.required'));
    if (complaint) return setWrong(complaint);
    await actOfDraft('statement.withdraw', statement, { reason }, texts.t('voice.withdrawn'), draftId);
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form section"
      aria-label={texts.t('voice.withdraw')}
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      <TextArea
        label={texts.t('status.reason')}
        hint={texts.t('voice.withdraw.hint')}
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
          {texts.t('voice.withdraw')}
        </Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}
