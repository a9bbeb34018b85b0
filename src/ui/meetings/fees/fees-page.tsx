import { useRoute } from 'preact-iso';
// Comes along, so that what is done here shows at once even where nothing more can be fetched.
import '../../../store/fold-own.ts';
import type { City } from '../../../domain/city.ts';
import type { Meeting } from '../../../domain/meeting/records.ts';
import { officersScope } from '../../../domain/scope.ts';
import { useApp, useTexts } from '../../app.ts';
import { useCatalogue } from '../../live.ts';
import '../../look/fees.css';
import { Empty } from '../../parts/empty.tsx';
import { BackLink } from '../../parts/section.tsx';
import { useScreen } from '../../shell/screen.ts';
import { useCity } from '../../shell/use-city.ts';
import { useMeetingRoll } from '../use-meeting-roll.ts';
import { AreaFees } from './area-fees.tsx';

/** The fee lists of a meeting, for officers of its committees and coordinators; works without network. */
export function FeesPage() {
  const city = useCity();
  const { params } = useRoute();
  const { catalogue } = useApp();
  const { t } = useTexts();
  const id = params['id'] ?? '';
  const meeting = useCatalogue(() => catalogue.get(id));
  useScreen({ title: t('fee.list') });
  if (!city) return null;
  return (
    <>
      <BackLink href={`/${city.id}/meetings/${id}`}>{t('fees.toMeeting')}</BackLink>
      <h1 tabIndex={-1}>{t('fee.list')}</h1>
      {meeting?.type === 'meeting' ? (
        <MeetingFees city={city} meeting={meeting} />
      ) : (
        <Empty title={t('fees.meetingMissing')} />
      )}
    </>
  );
}

function MeetingFees({ city, meeting }: { city: City; meeting: Meeting }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const scopes = useCatalogue(() => catalogue.scopes);
  const { roll, rosters } = useMeetingRoll(city, meeting);
  const own = rosters.filter(({ area }) => scopes.includes(officersScope(city.id, area)));
  if (own.length === 0) return <p class="lead">{texts.t('fees.forOfficers')}</p>;
  return (
    <>
      <p class="lead">
        {texts.formatWeekdayDateTime(meeting.startsAtMs)}
        {meeting.place && `, ${meeting.place}`}
      </p>
      <p class="soft not-printed">{texts.t('fees.lead')}</p>
      {own.map((roster) => {
        const area = city.areas.find(({ id }) => id === roster.area);
        return area && <AreaFees key={area.id} city={city} meeting={meeting} area={area} roll={roll} roster={roster} />;
      })}
    </>
  );
}
