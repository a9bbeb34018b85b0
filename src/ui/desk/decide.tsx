import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Idea } from '../../domain/idea.ts';
import { isPublished } from '../../domain/idea-rules.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Note } from '../parts/note.tsx';
import { WithIcon } from '../parts/section.tsx';
import type { Desk } from './desk.ts';
import type { DraftInHand } from './desk-draft.ts';
import { deskHref } from './desk-lists.ts';
import { HideForm } from './hide-form.tsx';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';

export type DecideProps = { desk: Desk; idea: Idea; inHand: DraftInHand; nextId: string | undefined };

/** Whether everybody sees an idea: publishing, hiding with a reason, and taking that back. */
export function Decide({ desk, idea, inHand, nextId }: DecideProps) {
  const texts = useTexts();
  const { route } = useLocation();
  const { deed, problem } = useDeed(desk.city.id, idea);
  const [hiding, setHiding] = useState<'no' | 'resumed' | 'pressed'>(inHand.draft.hideReason ? 'resumed' : 'no');
  const publish = async (thenHref?: string) => {
    if ((await deed('idea.publish', {}, texts.t('desk.published'))) && thenHref) route(thenHref);
  };
  if (idea.mergedInto) return null;
  if (idea.hidden) {
    const show = async () => {
      setHiding('no');
      await deed('idea.unhide', {}, texts.t(wasPublic(idea) ? 'desk.unhidden' : 'desk.unhidden.waiting'));
    };
    return <Hidden idea={idea} problem={problem} onShow={() => void show()} />;
  }

  const waiting = !isPublished(idea);
  return (
    <div class="decide">
      {waiting && hiding === 'no' && (
        <WithIcon icon="info" small>
          {texts.t('desk.publish.check')} {texts.t('desk.publish.lead')}
        </WithIcon>
      )}
      <SaveProblem problem={problem} />
      {hiding === 'no' && (
        <Buttons>
          {waiting && <Button onClick={() => void publish()}>{texts.t('desk.publish')}</Button>}
          {waiting && nextId && (
            <Button kind="quiet" onClick={() => void publish(deskHref(desk.city, 'arrived', nextId))}>
              {texts.t('desk.publishNext')}
            </Button>
          )}
          <Button kind="quiet" icon="hide" expanded={false} onClick={() => setHiding('pressed')}>
            {texts.t('desk.hide')}
          </Button>
        </Buttons>
      )}
      {hiding !== 'no' && (
        <HideForm
          desk={desk}
          idea={idea}
          inHand={inHand}
          pressed={hiding === 'pressed'}
          onClose={() => {
            inHand.change({ hideReason: '' });
            setHiding('no');
          }}
        />
      )}
    </div>
  );
}

const wasPublic = ({ hidden }: Idea): boolean => hidden?.publishedAtMs !== undefined;

function Hidden({ idea, problem, onShow }: { idea: Idea; problem: string | undefined; onShow: () => void }) {
  const texts = useTexts();
  const { atMs, reason } = idea.hidden ?? { atMs: 0, reason: '' };
  return (
    <div class="decide">
      <Note tone="tar" icon="hide" title={texts.t('desk.visibility.hidden')}>
        <span class="num">{texts.formatDateTime(atMs)}</span>
        <p class="said">{texts.t('idea.page.reason', { reason })}</p>
      </Note>
      <SaveProblem problem={problem} />
      <Buttons>
        <Button kind="quiet" icon="show" onClick={onShow}>
          {texts.t(wasPublic(idea) ? 'desk.unhide' : 'desk.unhide.waiting')}
        </Button>
      </Buttons>
    </div>
  );
}
