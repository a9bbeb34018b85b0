import { useId, useState } from 'preact/hooks';
import type { Idea, IdeaStatus } from '../../domain/idea.ts';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { TextArea } from '../parts/field.tsx';
import type { Desk } from './desk.ts';
import type { DraftInHand } from './desk-draft.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { wrongWords } from './wrong-words.ts';

/** Where the reason is written; what was refused leads back to it. */
export const reasonFieldId = (ideaId: string): string => `reason-${ideaId}`;

/** Moves an idea along its statuses; a reason is asked for, and only a status that differs is sent. */
export function StatusForm({ desk, idea, inHand }: { desk: Desk; idea: Idea; inHand: DraftInHand }) {
  const texts = useTexts();
  const headId = useId();
  const sameId = useId();
  const { deedOfDraft, problem } = useDeed(desk.city.id, idea, inHand);
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const { to = idea.status, reason } = inHand.draft;
  const choices = desk.city.statuses
    .filter((status): status is Exclude<IdeaStatus, 'merged'> => status !== 'merged')
    .map((status) => ({ value: status, label: texts.t(`status.${status}`) }));
  const isSame = to === idea.status;
  const complain = (words: string) => {
    setWrong(words);
    document.getElementById(reasonFieldId(idea.id))?.focus();
  };
  const move = async () => {
    if (isSame) return;
    const complaint = wrongWords(texts, reason, texts.t('desk.status.reason.missing'));
    if (complaint) return complain(complaint);
    const said = texts.t('desk.status.changed', { status: texts.t(`status.${to}`) });
    await deedOfDraft('idea.setStatus', { from: idea.status, to, reason }, said, { to: undefined, reason: '' });
  };
  return (
    <form
      class="reply"
      aria-labelledby={headId}
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <h2 id={headId}>{texts.t('desk.status.change')}</h2>
      <RadioChoices
        legend={texts.t('status')}
        layout="inline"
        choices={choices}
        value={to}
        onValue={(status) => inHand.change({ to: status === idea.status ? undefined : status })}
      />
      <TextArea
        id={reasonFieldId(idea.id)}
        label={texts.t('status.reason')}
        hint={texts.t('desk.status.reason.hint')}
        error={wrong}
        value={reason}
        onValue={(value) => {
          setWrong(undefined);
          inHand.change({ reason: value });
        }}
      />
      <SaveProblem problem={problem} />
      <div class="btns reply-acts">
        <Button type="submit" cannotBecause={isSame ? sameId : undefined}>
          {texts.t('desk.status.change')}
        </Button>
        {isSame && (
          <p class="soft small-text" id={sameId}>
            {texts.t('desk.status.choose')}
          </p>
        )}
      </div>
    </form>
  );
}
