import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Hero } from '../parts/hero.tsx';
import { Note } from '../parts/note.tsx';
import { Section } from '../parts/section.tsx';
import { NoCities, useCitiesFetch } from '../shell/city-gate.tsx';
import { CityList } from '../shell/city-list.tsx';
import { usePreferences } from '../shell/preferences.ts';
import { useScreen } from '../shell/screen.ts';

/**
 * The first screen: which city? Once chosen it is remembered, and this address leads straight there: to its home, or
 * with `?open=new` to the form for an idea. With `?choose` one chooses again.
 */
export function ChooseCityPage() {
  const { query, route } = useLocation();
  const { city: remembered } = usePreferences();
  const open = query.open === 'new' ? '/ideas/new' : '';
  const leadsOn = remembered !== undefined && !('choose' in query);
  useLayoutEffect(() => {
    if (leadsOn) route(`/${remembered}${open}`, true);
    // `route` is another function after each change of address.
  }, [leadsOn, remembered, open]);
  return leadsOn ? null : <Choice open={open} isCleared={query.cleared !== undefined} />;
}

function Choice({ open, isCleared }: { open: string; isCleared: boolean }) {
  const app = useApp();
  const texts = useTexts();
  const hasCities = useCatalogue(({ cities }) => cities.length > 0);
  const { asked, again } = useCitiesFetch(app, !hasCities);
  useScreen({
    title: texts.t('cities.heading'),
    hero: <Hero picture title={texts.t('cities.heading')} lead={texts.t('cities.lead')} />,
    stateLine: false,
    wide: true,
  });
  return (
    <>
      {isCleared && (
        <Note tone="spruce" icon="check" role="status">
          {texts.t('device.clear.done')}
        </Note>
      )}
      <Section title={texts.t('city')}>
        {hasCities && <CityList open={open} />}
        {!hasCities && asked !== 'failed' && <p role="status">{texts.t('app.loading')}</p>}
        {!hasCities && asked === 'failed' && <NoCities again={again} />}
      </Section>
    </>
  );
}
