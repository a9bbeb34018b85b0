import { useEffect, useState } from 'preact/hooks';
import type { Talk } from '../../sync/talk.ts';
import { useApp, useTexts } from '../app.ts';
import { SubjectHead } from '../parts/desk.tsx';
import { Note } from '../parts/note.tsx';
import { useOnline } from '../shell/use-online.ts';
import { type CityPeople, listPeople } from './city-people.ts';
import type { Desk } from './desk.ts';
import { PersonCard } from './person-card.tsx';

/** Who holds a role in the city, and on which devices. Asked anew each time: nothing of it stays on the device. */
export function PeoplePanel({ desk }: { desk: Desk }) {
  const texts = useTexts();
  const { fetch, announce } = useApp();
  const online = useOnline();
  const [people, setPeople] = useState<CityPeople | 'asking' | 'away'>('asking');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const cityId = desk.city.id;
  const look = async () => {
    const listed = await listPeople(fetch, cityId);
    setPeople(listed.kind === 'answered' ? listed.value : 'away');
  };
  // Asked when the panel opens, and again when the network is back.
  useEffect(() => {
    void look();
  }, [cityId, online]);
  const act = async (work: Promise<Talk>, said: string): Promise<void> => {
    const answer = await work;
    setProblem(
      answer.kind === 'answered' ? undefined : problemOf(answer, texts.explainRefusal, texts.t('desk.people.failed')),
    );
    if (answer.kind === 'answered') announce(said);
    await look();
  };
  return (
    <>
      <SubjectHead title={texts.t('desk.people')} />
      <p>{texts.t('desk.people.lead')}</p>
      {problem && (
        <Note tone="webcap" role="alert">
          {problem}
        </Note>
      )}
      {people === 'asking' && <p role="status">{texts.t('app.loading')}</p>}
      {people === 'away' && <p class="soft">{texts.t('desk.people.offline')}</p>}
      {typeof people === 'object' &&
        people.people.map((person) => (
          <PersonCard
            key={person.person}
            city={desk.city}
            person={person}
            isOwn={person.person === people.own}
            act={act}
          />
        ))}
    </>
  );
}

function problemOf(answer: Talk, explain: (reason: string) => string, otherwise: string): string {
  const isKnown = answer.kind === 'refused' && answer.reason === 'last-coordinator';
  return isKnown ? explain(answer.reason) : otherwise;
}
