import type { City } from '../../domain/city.ts';
import { useTexts } from '../app.ts';
import { ButtonLink } from '../parts/button.tsx';

/** The address that calendars follow: of the city, or of one committee. `webcal:` opens the device's own calendar. */
export function SubscribeLink({ city, areaId }: { city: City; areaId: string | undefined }) {
  const texts = useTexts();
  const query = new URLSearchParams({ lang: texts.language, ...(areaId ? { area: areaId } : {}) });
  const path = `/api/calendar/${city.id}.ics?${query}`;
  return (
    <div class="section subscribe">
      <ButtonLink kind="quiet" icon="event" href={`webcal://${location.host}${path}`}>
        {texts.t('call.subscribe')}
      </ButtonLink>
      <p class="soft small-text">
        {texts.t('call.subscribe.hint')}{' '}
        <a href={path} download={`${areaId ? `${city.id}-${areaId}` : city.id}.ics`}>
          {texts.t('call.subscribe.file')}
        </a>
      </p>
    </div>
  );
}
