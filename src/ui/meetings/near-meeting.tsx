import type { Area, City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { Section } from '../parts/section.tsx';
import { useNow } from '../shell/use-now.ts';
import { MeetingRows } from './meeting-rows.tsx';
import { useMeetings } from './seen-meetings.ts';

/** The next meeting that was called: of one's own area, else of any, with the way to all. */
export function NearMeeting({ city, area }: { city: City; area: Area | undefined }) {
  const texts = useTexts();
  const nowMs = useNow();
  const called = useMeetings(city).filter(
    ({ call, cancelled, startsAtMs }) => call && !cancelled && startsAtMs > nowMs,
  );
  const next = called.find(({ areas }) => area && areas.includes(area.id)) ?? called[0];
  if (!next) return null;
  return (
    <Section title={texts.t('meeting.next')}>
      <MeetingRows city={city} meetings={[next]} />
      <a class="row-link" href={`/${city.id}/meetings`}>
        {texts.t('call.all')}
      </a>
    </Section>
  );
}
