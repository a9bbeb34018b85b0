import { useId, useState } from 'preact/hooks';
import { WHOLE_CITY } from '../../domain/find-ideas.ts';
import type { Idea, Reach } from '../../domain/idea.ts';
import { useTexts } from '../app.ts';
import { Button, Buttons } from '../parts/button.tsx';
import { CheckChoices } from '../parts/choice.tsx';
import type { Desk } from './desk.ts';
import { mayHandle } from './desk-lists.ts';
import { SaveProblem } from './save-problem.tsx';
import { useDeed } from './use-deed.ts';
import { useFocusHere } from './use-focus-here.ts';

/** Corrects which areas and goals an idea concerns; the words of whoever gave it stay as they are. */
export function CorrectForm({ desk, idea, onClose }: { desk: Desk; idea: Idea; onClose: () => void }) {
  const texts = useTexts();
  const form = useFocusHere<HTMLFormElement>();
  const notYoursId = useId();
  const { city, scopes } = desk;
  const { deed, problem } = useDeed(city.id, idea);
  const [areas, setAreas] = useState<string[]>(idea.reach.wholeCity ? [WHOLE_CITY] : idea.reach.areas);
  const [goals, setGoals] = useState<string[]>(idea.goals);
  const reach = reachOf(areas);
  const isTheirs = mayHandle(city, scopes, { reach });
  const save = async () => {
    const correction = {
      ...(isSameSet(areas, idea.reach.wholeCity ? [WHOLE_CITY] : idea.reach.areas) ? {} : { reach }),
      ...(isSameSet(goals, idea.goals) ? {} : { goals }),
    };
    const nothing = Object.keys(correction).length === 0;
    if (nothing || (await deed('idea.correct', correction, texts.t('desk.corrected')))) onClose();
  };
  return (
    <form
      ref={form}
      tabIndex={-1}
      class="paper flow"
      aria-label={texts.t('desk.correct')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="soft small-text">{texts.t('desk.correct.lead')}</p>
      <CheckChoices
        legend={texts.t('areas')}
        hint={texts.t('desk.correct.none')}
        layout="inline"
        choices={[
          ...city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] })),
          { value: WHOLE_CITY, label: texts.t('area.wholeCity') },
        ]}
        values={areas}
        onValues={(chosen) => setAreas(withoutContradiction(chosen))}
      />
      {city.goals.length > 0 && (
        <CheckChoices
          legend={texts.t('idea.page.goals')}
          layout="full"
          choices={city.goals.map((goal) => ({ value: goal.id, label: goal.texts[texts.language] }))}
          values={goals}
          onValues={setGoals}
        />
      )}
      <SaveProblem problem={problem} />
      {!isTheirs && (
        <p class="soft small-text" id={notYoursId}>
          {texts.t('desk.correct.notYours')}
        </p>
      )}
      <Buttons>
        <Button type="submit" cannotBecause={isTheirs ? undefined : notYoursId}>
          {texts.t('save')}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.t('cancel')}
        </Button>
      </Buttons>
    </form>
  );
}

/** The whole city and single areas exclude each other; what was chosen last counts. */
function withoutContradiction(chosen: string[]): string[] {
  return chosen.at(-1) === WHOLE_CITY ? [WHOLE_CITY] : chosen.filter((area) => area !== WHOLE_CITY);
}

const reachOf = (areas: readonly string[]): Reach =>
  areas.includes(WHOLE_CITY) ? { areas: [], wholeCity: true } : { areas: [...areas], wholeCity: false };

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((value) => b.includes(value));
