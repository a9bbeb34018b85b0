import { useLocation } from 'preact-iso';
import { useTexts } from '../../app.ts';
import { RadioChoices } from '../../parts/choice.tsx';
import { SubjectHead } from '../../parts/desk.tsx';
import type { Desk } from '../desk.ts';
import { CommitteeSeats } from './committee-seats.tsx';

/** Terms, members, deputies and offices of the city's committees; works without network. */
export function SeatsPanel({ desk: { city } }: { desk: Desk }) {
  const texts = useTexts();
  const { query, route } = useLocation();
  const only = city.areas.length === 1 ? city.areas[0] : undefined;
  const area = city.areas.find(({ id }) => id === query['area']) ?? only;
  return (
    <>
      <SubjectHead title={texts.t('seats')} />
      <p>{texts.t('seats.lead')}</p>
      {!only && (
        <RadioChoices
          legend={texts.t('area')}
          layout="inline"
          choices={city.areas.map(({ id, names }) => ({ value: id, label: names[texts.language] }))}
          value={area?.id}
          onValue={(id) => route(`/${city.id}/desk?list=committees&area=${id}`, true)}
        />
      )}
      {area && <CommitteeSeats key={area.id} city={city} area={area.id} />}
    </>
  );
}
