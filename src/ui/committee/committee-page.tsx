import { useRoute } from 'preact-iso';
import type { Area, City } from '../../domain/city.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { AttendanceLink } from '../meetings/attendance/attendance-link.tsx';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { BackLink, Facts, Section } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { CityContacts } from './contacts.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { Terms } from './terms.tsx';

/** One area and its committee: its villages, its ideas, its terms, and whom to ask. */
export function CommitteePage() {
  const city = useCity();
  const { params } = useRoute();
  if (!city) return null;
  const area = city.areas.find(({ id }) => id === params.area);
  return area ? <Committee city={city} area={area} /> : <UnknownArea city={city} />;
}

function Committee({ city, area }: { city: City; area: Area }) {
  const texts = useTexts();
  const { language } = texts;
  const heading = area.committee.titles[language];
  useScreen({ title: heading });
  return (
    <>
      <BackLink href={`/${city.id}/committees`}>{city.body.noun.titles.plural[language]}</BackLink>
      <h1 tabIndex={-1}>{heading}</h1>
      <p>{city.intro[language]}</p>
      <Buttons>
        <ButtonLink kind="quiet" icon="idea-list" fill="grow" href={`/${city.id}/ideas?area=${area.id}`}>
          {texts.t('areas.ideas')}
        </ButtonLink>
        <ButtonLink kind="quiet" icon="idea" fill="grow" href={`/${city.id}/ideas/new?area=${area.id}`}>
          {texts.t('idea.new')}
        </ButtonLink>
        <ButtonLink kind="quiet" icon="voice" fill="grow" href={`/${city.id}/statements?area=${area.id}`}>
          {texts.t('statements')}
        </ButtonLink>
        <AttendanceLink city={city.id} area={area.id} />
      </Buttons>
      <NextMeeting city={city} area={area} />
      <Villages area={area} />
      <Terms city={city} area={area} />
      <CityContacts city={city} />
    </>
  );
}

function Villages({ area }: { area: Area }) {
  const texts = useTexts();
  const sure = area.villages.filter(({ toBeChecked }) => !toBeChecked).map(({ name }) => name);
  const unsure = area.villages.filter(({ toBeChecked }) => toBeChecked).map(({ name }) => name);
  const population = area.populations.findLast(({ part }) => part === null);
  return (
    <Section title={texts.t('areas.villages')}>
      {sure.length > 0 && <p>{sure.join(', ')}</p>}
      {unsure.length > 0 && (
        <p>
          {texts.t('areas.unchecked')} {unsure.join(', ')}
        </p>
      )}
      {sure.length + unsure.length === 0 && <p>{texts.t('app.unknown')}</p>}
      {population && (
        <div class="paper">
          <Facts
            facts={[
              {
                term: texts.t('areas.population'),
                value: texts.t(population.isApproximate ? 'areas.population.about' : 'areas.population.exact', {
                  count: population.count,
                  year: String(population.year),
                }),
              },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

function UnknownArea({ city }: { city: City }) {
  const texts = useTexts();
  useScreen({ title: texts.t('areas.unknown.heading') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('areas.unknown.heading')}</h1>
      <Empty title={texts.t('areas.lead', bodyWords(texts.language, city.body.noun))}>
        <ButtonLink href={`/${city.id}/committees`}>{texts.t('areas.all')}</ButtonLink>
      </Empty>
    </>
  );
}
