import { useRef, useState } from 'preact/hooks';
import { act } from '../../../store/author.ts';
import { useApp, useTexts } from '../../app.ts';
import { SaveProblem } from '../../desk/save-problem.tsx';
import { useSaving } from '../../desk/use-saving.ts';
import { CheckChoices } from '../../parts/choice.tsx';
import type { Minutes } from './use-minutes.ts';

/** Who check the minutes, of those who took part in a seat; one press each. */
export function CheckersField({ minutes }: { minutes: Minutes }) {
  const texts = useTexts();
  const { db, author } = useApp();
  const { problem, save } = useSaving();
  const { document, meeting, city } = minutes;
  const present = [...document.members, ...document.deputies].flatMap(({ person, name }) =>
    person ? [{ person, name }] : [],
  );
  const chosen = meeting.checkers ?? [];
  /** As pressed, until the last press is kept. */
  const [pressed, setPressed] = useState<readonly string[] | undefined>(undefined);
  const newest = useRef<readonly string[]>(undefined);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  if (present.length === 0) return <p class="soft">{texts.t('minutes.checkers.nobody')}</p>;
  const choose = (persons: readonly string[]) => {
    const checkers = [...present, ...chosen].filter(
      ({ person }, at, all) => persons.includes(person) && all.findIndex((each) => each.person === person) === at,
    );
    newest.current = persons;
    setPressed(persons);
    before.current = before.current.then(async () => {
      await save(
        () => act(db, author, 'minutes.chooseCheckers', city.id, meeting, { checkers }),
        texts.t('minutes.checkers.chosen'),
      );
      if (newest.current === persons) setPressed(undefined);
    });
  };
  return (
    <div>
      <CheckChoices
        legend={texts.t('minutes.checkers')}
        hint={texts.t('minutes.checkers.hint')}
        layout="inline"
        choices={present.map(({ person, name }) => ({ value: person, label: name }))}
        values={pressed ?? chosen.map(({ person }) => person)}
        onValues={choose}
      />
      <SaveProblem problem={problem} />
    </div>
  );
}
