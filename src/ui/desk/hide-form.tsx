import { useState } from 'preact/hooks';
import type { Idea } from '../../domain/idea.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { TextArea } from '../parts/field.tsx';
import type { Desk } from './desk.ts';
import type { DraftInHand } from './desk-draft.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { useFocusHere } from './use-focus-here.ts';
import { wrongWords } from './wrong-words.ts';

const READY_REASONS = ['personal', 'offensive', 'advert', 'notIdea'] as const;
type ReadyReason = (typeof READY_REASONS)[number] | 'other';

export type HideFormProps = {
  desk: Desk;
  idea: Idea;
  inHand: DraftInHand;
  /** Opened by hand just now, not because its words were found again. */
  pressed: boolean;
  onClose: () => void;
};

/** Asks why an idea is hidden: a ready sentence, one's own words, or both. */
export function HideForm({ desk, idea, inHand, pressed, onClose }: HideFormProps) {
  const form = useFocusHere<HTMLFormElement>(pressed);
  const texts = useTexts();
  const { deedOfDraft, problem } = useDeed(desk.city.id, idea, inHand);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const reason = inHand.draft.hideReason;
  const sentences = READY_REASONS.map((name) => ({ value: name, label: texts.t(`desk.hide.${name}`) }));
  const chosen = sentences.find(({ label }) => reason.startsWith(label))?.value ?? (reason ? 'other' : undefined);
  const choose = (value: ReadyReason) => {
    const ready = sentences.find((sentence) => sentence.value === value)?.label;
    const before = sentences.find(({ label }) => reason.startsWith(label))?.label ?? '';
    const ownWords = reason.slice(before.length).replace(/^\.\s*/, '');
    inHand.change({ hideReason: ready ? [`${ready}.`, ownWords].filter(Boolean).join(' ') : ownWords });
  };
  const hide = async () => {
    const complaint = wrongWords(texts, reason, texts.t('error.required'));
    if (complaint) return setWrong(complaint);
    await deedOfDraft('idea.hide', { reason }, texts.t('desk.hidden'), { hideReason: '' });
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper flow"
      aria-label={texts.t('desk.hide')}
      onSubmit={(event) => {
        event.preventDefault();
        void hide();
      }}
    >
      <RadioChoices
        legend={texts.t('desk.hide.reason')}
        layout="inline"
        choices={[...sentences, { value: 'other' as const, label: texts.t('desk.hide.other') }]}
        value={chosen}
        onValue={choose}
      />
      <TextArea
        label={texts.t('status.reason')}
        hint={texts.t('desk.hide.reason.hint')}
        error={wrong}
        value={reason}
        onValue={(value) => {
          setWrong(undefined);
          inHand.change({ hideReason: value });
        }}
      />
      <SaveProblem problem={problem} />
      <Buttons>
        <Button type="submit" icon="hide">
          {texts.t('desk.hide')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}
