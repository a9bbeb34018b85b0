import type { City, NamedText } from '../../domain/city.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { Columns } from '../parts/frame.tsx';
import { Meta, MetaItem, Row, Rows } from '../parts/rows.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { CityContacts, CityLinks } from './contacts.tsx';
import { cityFacts } from './rule-words.ts';
import { Terms } from './terms.tsx';

/** What a city's committees are, what they do and how they work: all that the city's file knows, and nothing besides. */
export function CommitteesPage() {
  const city = useCity();
  return city ? <Committees city={city} /> : null;
}

function Committees({ city }: { city: City }) {
  const texts = useTexts();
  const { language } = texts;
  const heading = city.body.noun.titles.plural[language];
  useScreen({ title: heading, wide: true });
  return (
    <>
      <h1 tabIndex={-1}>{heading}</h1>
      <p class="lead-text">{city.intro[language]}</p>
      <Columns>
        <div>
          <Areas city={city} />
          <CityContacts city={city} />
          <CityLinks city={city} />
        </div>
        <div>
          <About city={city} />
          <NamedTexts title={texts.t('committees.tasks')} list={city.tasks} />
          <NamedTexts title={texts.t('committees.goals')} list={city.goals} />
          <Section title={texts.t('committees.rules')}>
            <div class="paper">
              <Facts facts={cityFacts(texts, city)} />
            </div>
          </Section>
          <Terms city={city} />
          <Steering city={city} />
        </div>
      </Columns>
      {city.updatedOn && (
        <p class="soft small-text">{texts.t('areas.asOf', { date: texts.formatDay(city.updatedOn) })}</p>
      )}
    </>
  );
}

function Areas({ city }: { city: City }) {
  const texts = useTexts();
  const { language } = texts;
  return (
    <Section title={texts.t('areas')}>
      <p>{texts.t('areas.lead', bodyWords(texts.language, city.body.noun))}</p>
      <Rows>
        {city.areas.map(({ id, names, villages }) => (
          <Row key={id} href={`/${city.id}/committees/${id}`} title={names[language]}>
            {villages.length > 0 && (
              <Meta>
                <MetaItem>{villages.map(({ name }) => name).join(', ')}</MetaItem>
              </Meta>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function About({ city }: { city: City }) {
  const texts = useTexts();
  const title = texts.t('home.whatIs', { body: city.body.noun.titles.singular[texts.language] });
  if (city.about.length === 0) return null;
  return (
    <Section title={title}>
      <div class="prose">
        {city.about.map(({ id, texts: words }) => (
          <p key={id}>{words[texts.language]}</p>
        ))}
      </div>
    </Section>
  );
}

function NamedTexts({ title, list }: { title: string; list: readonly NamedText[] }) {
  const { language } = useTexts();
  if (list.length === 0) return null;
  return (
    <Section title={title}>
      <div class="prose">
        <ul>
          {list.map(({ id, texts }) => (
            <li key={id}>{texts[language]}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

/** Which bodies of the city watch over the committees, and which these ones replaced. */
function Steering({ city }: { city: City }) {
  const texts = useTexts();
  const { language } = texts;
  const steering = city.steering.map(({ organId, task, statedOn }) => ({
    term: city.organs.find(({ id }) => id === organId)?.titles[language] ?? organId,
    value: statedOn
      ? texts.t('committees.statedOn', { task: task[language], date: texts.formatDay(statedOn) })
      : task[language],
  }));
  const former = city.formerBodies.map(({ names, to }) => ({
    term: texts.t('committees.former'),
    value: to
      ? texts.t('committees.former.until', { name: names[language], date: texts.formatDay(to) })
      : names[language],
  }));
  if (steering.length + former.length === 0) return null;
  return (
    <Section title={texts.t('committees.steering')}>
      <div class="paper">
        <Facts facts={[...steering, ...former]} />
      </div>
    </Section>
  );
}
