import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Section } from '../parts/section.tsx';
import { MeetingRows } from './meeting-rows.tsx';
import { meetingsOn } from './seen-meetings.ts';

/** The meetings an idea is on the agenda of, as far as they are seen here. Nothing while there is none. */
export function IdeaMeetings({ city, ideaId }: { city: City; ideaId: string }) {
  const texts = useTexts();
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  // The version tells when the catalogue has changed.
  const meetings = useMemo(() => meetingsOn(catalogue, city.id, ideaId), [catalogue, city, ideaId, version]);
  if (meetings.length === 0) return null;
  return (
    <Section title={texts.t('call.idea.on')}>
      <MeetingRows city={city} meetings={meetings} />
    </Section>
  );
}
