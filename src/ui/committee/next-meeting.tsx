import type { Area, City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { MeetingRows } from '../meetings/meeting-rows.tsx';
import { isComing, useMeetings } from '../meetings/seen-meetings.ts';
import { Section } from '../parts/section.tsx';
import { useNow } from '../shell/use-now.ts';

/** When a committee meets next, and the way to all its meetings. */
export function NextMeeting({ city, area }: { city: City; area: Area }) {
  const texts = useTexts();
  const nowMs = useNow();
  const next = useMeetings(city).find(
    (seen) => seen.areas.includes(area.id) && isComing(seen, nowMs) && !seen.cancelled,
  );
  return (
    <Section title={texts.t('meeting.next')}>
      {next ? <MeetingRows city={city} meetings={[next]} /> : <p>{texts.t('call.none')}</p>}
      <p>
        <a class="row-link" href={`/${city.id}/meetings?area=${area.id}`}>
          {texts.t('call.all')}
        </a>
      </p>
    </Section>
  );
}
