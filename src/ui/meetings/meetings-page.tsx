import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { roleIn } from '../../domain/scope.ts';
import { bodyWords } from '../../texts/body-words.ts';
import { useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import '../look/meetings.css';
import { ButtonLink, Buttons } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { Filters } from '../parts/filters.tsx';
import { Section } from '../parts/section.tsx';
import { useScreen } from '../shell/screen.ts';
import { useCity } from '../shell/use-city.ts';
import { useNow } from '../shell/use-now.ts';
import { MeetingRows } from './meeting-rows.tsx';
import { isComing, useMeetings } from './seen-meetings.ts';
import { SubscribeLink } from './subscribe-link.tsx';

/** Meetings that come and meetings that were; `?area=` shows those of one committee. */
export function MeetingsPage() {
  const city = useCity();
  return city ? <Meetings city={city} /> : null;
}

function Meetings({ city }: { city: City }) {
  const texts = useTexts();
  const { query, route } = useLocation();
  const nowMs = useNow();
  const area = city.areas.find(({ id }) => id === query['area']);
  const all = useMeetings(city).filter(({ areas }) => !area || areas.includes(area.id));
  const coming = all.filter((seen) => isComing(seen, nowMs));
  const past = all.filter((seen) => !isComing(seen, nowMs)).reverse();
  const mayPlan = useMayPlan(city);
  useScreen({ title: texts.t('meetings') });
  return (
    <>
      <h1 tabIndex={-1}>{texts.t('meetings')}</h1>
      <p>{texts.t('call.lead', bodyWords(texts.language, city.body.noun))}</p>
      {area && (
        <Filters
          label={texts.t('filter')}
          filters={[
            {
              key: area.id,
              text: texts.t('call.only', { area: area.names[texts.language] }),
              removeText: texts.t('call.only.end'),
              onRemove: () => route(`/${city.id}/meetings`),
            },
          ]}
        />
      )}
      {mayPlan && (
        <Buttons>
          <ButtonLink icon="add" href={`/${city.id}/meetings/new${area ? `?area=${area.id}` : ''}`}>
            {texts.t('call.plan')}
          </ButtonLink>
        </Buttons>
      )}
      <Section title={texts.t('call.upcoming')}>
        {coming.length > 0 ? (
          <MeetingRows city={city} meetings={coming} label={texts.t('call.upcoming')} />
        ) : (
          <Empty title={texts.t('call.none')} text={texts.t('call.none.lead')} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={texts.t('call.past')}>
          <MeetingRows city={city} meetings={past} label={texts.t('call.past')} />
        </Section>
      )}
      <SubscribeLink city={city} areaId={area?.id} />
    </>
  );
}

/** Whether this person leads a committee of the city, so that they may plan its meetings. */
export function useMayPlan(city: City): boolean {
  const role = useCatalogue(({ scopes }) => roleIn(city.id, scopes));
  return role === 'coordinator' || role === 'officer';
}
