import { useId, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Idea } from '../../domain/idea.ts';
import { isPublished } from '../../domain/idea-rules.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { RadioChoices } from '../parts/choice.tsx';
import { Icon } from '../parts/icon.tsx';
import { OneText } from './both-texts.tsx';
import type { Desk } from './desk.ts';
import { deskHref } from './desk-lists.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { useFocusHere } from './use-focus-here.ts';

/** Two ideas side by side, and which of them goes on: the other keeps its text and points there. */
export function MergePanel({
  desk,
  idea,
  other,
  onClose,
}: {
  desk: Desk;
  idea: Idea;
  other: Idea;
  onClose: () => void;
}) {
  const texts = useTexts();
  const { route } = useLocation();
  const headId = useId();
  const head = useFocusHere<HTMLHeadingElement>();
  const [stays, setStays] = useState(whichStays(idea, other).id);
  const { deed, problem } = useDeed(desk.city.id, idea);
  const merge = async () => {
    const [goes, into] = stays === idea.id ? [other, idea] : [idea, other];
    if (!(await deed('idea.merge', { into: into.id }, texts.t('desk.merged'), goes))) return;
    onClose();
    if (into.id !== idea.id) route(deskHref(desk.city, 'all', into.id));
  };
  return (
    <section class="similar" aria-labelledby={headId}>
      <h2 id={headId} ref={head} tabIndex={-1}>
        <Icon name="merge" />
        <span>{texts.t('idea.merge')}</span>
      </h2>
      <div class="both-texts">
        <OneText desk={desk} idea={idea} code={idea.code} />
        <OneText desk={desk} idea={other} code={other.code} />
      </div>
      <RadioChoices
        legend={texts.t('desk.merge.into')}
        layout="full"
        choices={[other, idea].map(({ id, title, code }) => ({
          value: id,
          label: title,
          note: `${code} · ${texts.t(id === stays ? 'desk.merge.stays' : 'desk.merge.goes')}`,
        }))}
        value={stays}
        onValue={setStays}
      />
      <p class="small-text">{texts.t('desk.merge.lead')}</p>
      <SaveProblem problem={problem} />
      <Buttons>
        <Button onClick={() => void merge()}>{texts.t('idea.merge')}</Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </section>
  );
}

/** The one that people know already: published before waiting, else the elder. */
function whichStays(a: Idea, b: Idea): Idea {
  if (isPublished(a) !== isPublished(b)) return isPublished(a) ? a : b;
  return a.givenAtMs <= b.givenAtMs ? a : b;
}
