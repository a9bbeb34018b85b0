import { useState } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { helsinkiDay, readDay } from '../../domain/meeting/day.ts';
import { cleanText, lengthOf } from '../../domain/plain-text.ts';
import type { Statement } from '../../domain/voice/records.ts';
import { VOICE_LIMITS } from '../../domain/voice/voice-rules.ts';
import { useApp, useTexts } from '../app.ts';
import { SaveProblem } from '../desk/save-problem.tsx';
import { useFocusHere } from '../desk/use-focus-here.ts';
import { hasPersonalCode } from '../ideas/personal-code.ts';
import { useActs } from '../meetings/use-acts.ts';
import { useDraft } from '../meetings/use-draft.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { DayField } from '../parts/day-field.tsx';
import { TextArea } from '../parts/field.tsx';

/** Writes down what was answered, or corrects it. */
export function AnswerPart({ city, statement }: { city: City; statement: Statement }) {
  const texts = useTexts();
  const [writing, setWriting] = useState(false);
  if (writing) return <AnswerForm city={city} statement={statement} onClose={() => setWriting(false)} />;
  return (
    <Buttons section>
      <Button
        kind={statement.answer ? 'quiet' : 'filled'}
        icon={statement.answer ? 'edit' : 'mail'}
        expanded={false}
        onClick={() => setWriting(true)}
      >
        {texts.t(statement.answer ? 'voice.answer.correct' : 'voice.answer.write')}
      </Button>
    </Buttons>
  );
}

type Answer = { on: string; text: string };

function AnswerForm({ city, statement, onClose }: { city: City; statement: Statement; onClose: () => void }) {
  const texts = useTexts();
  const { clock } = useApp();
  const form = useFocusHere<HTMLFormElement>();
  const { actOfDraft, problem } = useActs(city);
  const [wrong, setWrong] = useState<Partial<Answer>>({});
  const draftId = `answer:${statement.id}`;
  const draft = useDraft<Answer>(draftId, (kept) => ({
    on: helsinkiDay(clock.read().nowMs),
    text: '',
    ...statement.answer,
    ...(kept as object),
  }));
  if (!draft) return null;
  const change = (part: Partial<Answer>) => {
    setWrong({});
    draft.change(part);
  };
  const save = async () => {
    const { text } = draft.value;
    const on = readDay(draft.value.on);
    const wrongText = wrongAnswer(texts, text);
    setWrong({ ...(on ? {} : { on: texts.t('voice.form.wrongDay') }), ...(wrongText ? { text: wrongText } : {}) });
    if (!on || wrongText) return;
    const saved = await actOfDraft('statement.answer', statement, { on, text }, texts.t('voice.answer.saved'), draftId);
    if (saved && draft.isStill(draft.value)) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper form section"
      noValidate
      aria-label={texts.t('voice.answer.write')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DayField
        label={texts.t('voice.answer.onDay')}
        hint={texts.t('voice.form.day.hint')}
        error={wrong.on}
        value={draft.value.on}
        onValue={(on) => change({ on })}
      />
      <TextArea
        label={texts.t('voice.answer.text')}
        hint={texts.t('voice.answer.text.hint')}
        error={wrong.text}
        rows={5}
        value={draft.value.text}
        onValue={(text) => change({ text })}
      />
      <SaveProblem problem={problem ?? draft.problem} />
      <Buttons>
        <Button type="submit">{texts.t('save')}</Button>
        <Button kind="quiet" onClick={() => void draft.drop().then(onClose)}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

function wrongAnswer({ t }: Pick<ReturnType<typeof useTexts>, 't'>, typed: string): string | undefined {
  const text = cleanText(typed);
  if (!text) return t('error.required');
  if (lengthOf(text) > VOICE_LIMITS.answer) return t('error.tooLong', { n: VOICE_LIMITS.answer });
  return hasPersonalCode(text) ? t('idea.form.personalCode') : undefined;
}
