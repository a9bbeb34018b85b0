import { useId, useState } from 'preact/hooks';
import type { Idea } from '../../domain/idea.ts';
import { cityScope } from '../../domain/scope.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { Similar, SimilarIdea } from '../parts/desk.tsx';
import { MetaItem } from '../parts/rows.tsx';
import { SearchField } from '../parts/search-field.tsx';
import { Code } from '../parts/slip.tsx';
import { StatusTag } from '../parts/tag.tsx';
import type { Desk } from './desk.ts';
import { deskHref, narrow } from './desk-lists.ts';
import { MergePanel } from './merge-panel.tsx';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { useFocusHere } from './use-focus-here.ts';

const MOST_FOUND = 5;

/** Ideas that may say the same, each to merge with or to set apart; any other idea can be looked up, too. */
export function SimilarPart({ desk, idea }: { desk: Desk; idea: Idea }) {
  const texts = useTexts();
  const [merging, setMerging] = useState<string | undefined>(undefined);
  if (idea.mergedInto) return null;
  const other = desk.ideas.all.find(({ id }) => id === merging);
  if (other && !other.mergedInto) {
    return <MergePanel desk={desk} idea={idea} other={other} onClose={() => setMerging(undefined)} />;
  }
  const similar = desk.similarById.get(idea.id) ?? [];
  return (
    <>
      {similar.length > 0 && (
        <Similar title={texts.t('idea.similar')} hint={texts.t('desk.merge.lead')}>
          {similar.map((hint) => (
            <Other key={hint.idea.id} desk={desk} idea={idea} other={hint.idea} onMerge={setMerging} apart />
          ))}
        </Similar>
      )}
      <FindOther desk={desk} idea={idea} onMerge={setMerging} />
    </>
  );
}

type OtherProps = { desk: Desk; idea: Idea; other: Idea; onMerge: (id: string) => void; apart?: boolean };

function Other({ desk, idea, other, onMerge, apart }: OtherProps) {
  const texts = useTexts();
  const { city, role } = desk;
  const { deed, problem } = useDeed(city.id, idea);
  const setApart = () =>
    deed('ideas.notSame', { ideaIds: [idea.id, other.id] }, texts.t('desk.notSame'), {
      id: crypto.randomUUID(),
      scope: cityScope(city.id),
    });
  return (
    <SimilarIdea
      href={deskHref(city, 'all', other.id)}
      title={other.title}
      acts={
        <>
          <Button size="compact" kind={apart ? 'filled' : 'quiet'} onClick={() => onMerge(other.id)}>
            {texts.t('idea.merge')}
          </Button>
          {apart && role === 'coordinator' && (
            <Button kind="plain" size="compact" onClick={() => void setApart()}>
              {texts.t('idea.notSame')}
            </Button>
          )}
          <SaveProblem problem={problem} />
        </>
      }
    >
      <StatusTag status={other.status}>{texts.t(`status.${other.status}`)}</StatusTag>
      <MetaItem keep>{texts.t('support.count', { n: other.supportCount })}</MetaItem>
      <MetaItem>
        <Code code={other.code} />
      </MetaItem>
    </SimilarIdea>
  );
}

function FindOther({ desk, idea, onMerge }: Omit<OtherProps, 'other'>) {
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  if (open) return <Finding desk={desk} idea={idea} onMerge={onMerge} onClose={() => setOpen(false)} />;
  return (
    <Buttons>
      <Button kind="plain" size="compact" icon="merge" onClick={() => setOpen(true)}>
        {texts.t('desk.merge.find')}
      </Button>
    </Buttons>
  );
}

function Finding({ desk, idea, onMerge, onClose }: Omit<OtherProps, 'other'> & { onClose: () => void }) {
  const texts = useTexts();
  const listId = useId();
  const here = useFocusHere<HTMLElement>();
  const [words, setWords] = useState('');
  const others = desk.ideas.all.filter((other) => other.id !== idea.id && !other.mergedInto);
  const found = words.trim() ? narrow(others, { words, areas: [] }).slice(0, MOST_FOUND) : [];
  return (
    <search ref={here} tabIndex={-1} class="paper flow-s">
      <SearchField
        label={texts.t('desk.merge.find')}
        placeholder={texts.t('desk.search')}
        clearLabel={texts.t('ideas.search.clear')}
        value={words}
        onValue={setWords}
        controls={listId}
      />
      <ul id={listId} class="flow-s">
        {found.map((other) => (
          <Other key={other.id} desk={desk} idea={idea} other={other} onMerge={onMerge} />
        ))}
      </ul>
      <p role="status" class="soft small-text">
        {words.trim() && found.length === 0 ? texts.t('search.noResults') : ''}
      </p>
      <Buttons>
        <Button kind="quiet" size="compact" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </search>
  );
}
