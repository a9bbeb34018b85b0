import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Idea } from '../../domain/idea.ts';
import { useTexts } from '../app.ts';
import { Button } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { CorrectForm } from './correct-form.tsx';
import type { Desk } from './desk.ts';
import { areaWords, goalWords, originWords, placeWords } from './idea-words.ts';

/** What is known of an idea beside its words: areas, goals, place and how it came; areas and goals can be corrected. */
export function FactsOfIdea({ desk, idea }: { desk: Desk; idea: Idea }) {
  const texts = useTexts();
  const [correcting, setCorrecting] = useState(false);
  const { city, ideas } = desk;
  const goals = goalWords(texts, city, idea);
  const origin = originWords(texts, ideas.contactByIdea.get(idea.id));
  if (correcting) return <CorrectForm desk={desk} idea={idea} onClose={() => setCorrecting(false)} />;
  return (
    <div class="idea-facts">
      <dl>
        <Fact icon="place" name={texts.t('areas')}>
          {areaWords(texts, city, idea.reach)}
        </Fact>
        {idea.place && (
          <Fact icon="home" name={texts.t('meeting.place')}>
            {placeWords(idea.place)}
          </Fact>
        )}
        <Fact icon="goal" name={texts.t('idea.page.goals')}>
          {goals.length > 0 ? goals.join(' · ') : texts.t('desk.noGoal')}
        </Fact>
        {origin.length > 0 && (
          <Fact icon="people" name={texts.t('desk.origin')}>
            {origin.join(' · ')}
          </Fact>
        )}
      </dl>
      <Button kind="plain" size="compact" icon="edit" onClick={() => setCorrecting(true)}>
        {texts.t('desk.correct')}
      </Button>
    </div>
  );
}

/** One line; its sign says what it is to those who see, its name to those who listen. */
function Fact({ icon, name, children }: { icon: IconName; name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <Icon name={icon} small />
        <span class="hidden">{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
