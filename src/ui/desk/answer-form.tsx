import { useId, useState } from 'preact/hooks';
import type { Idea } from '../../domain/idea.ts';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { TextArea } from '../parts/field.tsx';
import { WithIcon } from '../parts/section.tsx';
import type { Desk } from './desk.ts';
import type { DraftInHand } from './desk-draft.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { wrongWords } from './wrong-words.ts';

/** Where the answer is written. */
export const answerFieldId = (ideaId: string): string => `answer-${ideaId}`;

/** The city's words to whoever gave the idea, and to everybody once it is published. */
export function AnswerForm({ desk, idea, inHand }: { desk: Desk; idea: Idea; inHand: DraftInHand }) {
  const texts = useTexts();
  const headId = useId();
  const { deedOfDraft, problem } = useDeed(desk.city.id, idea, inHand);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const { answer } = inHand.draft;
  const complain = (words: string) => {
    setWrong(words);
    document.getElementById(answerFieldId(idea.id))?.focus();
  };
  const reply = async () => {
    const complaint = wrongWords(texts, answer, texts.t('desk.answer.empty'));
    if (complaint) return complain(complaint);
    await deedOfDraft('idea.answer', { text: answer }, texts.t('desk.answered'), { answer: '' });
  };
  return (
    <form
      class="reply"
      aria-labelledby={headId}
      onSubmit={(event) => {
        event.preventDefault();
        void reply();
      }}
    >
      <h2 id={headId}>{texts.t('desk.answer.write')}</h2>
      <TextArea
        id={answerFieldId(idea.id)}
        label={texts.t('answer')}
        error={wrong}
        value={answer}
        onValue={(value) => {
          setWrong(undefined);
          inHand.change({ answer: value });
        }}
      />
      <SaveProblem problem={problem} />
      <div class="btns reply-acts">
        <Button type="submit">{texts.t('send')}</Button>
        <WithIcon icon="lock" small>
          {texts.t('desk.answer.hint')}
        </WithIcon>
      </div>
    </form>
  );
}
