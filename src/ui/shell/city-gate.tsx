import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadCities } from '../../sync/fetch-cities.ts';
import { type App, useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { Button } from '../parts/button.tsx';
import { Empty } from '../parts/empty.tsx';
import { CityList } from './city-list.tsx';
import { useScreen } from './screen.ts';

/** How asking for the cities went. */
export type CitiesAsked = 'asking' | 'answered' | 'failed';

/** Asks for the cities' files, again when the network returns; `again` asks by hand. */
export function useCitiesFetch(app: App, wanted: boolean): { asked: CitiesAsked; again: () => void } {
  const [asked, setAsked] = useState<CitiesAsked>('asking');
  const asking = useRef(false);
  const ask = async () => {
    if (asking.current) return;
    asking.current = true;
    setAsked('asking');
    const kind = await loadCities(app.db, app.fetch).catch(() => 'failed');
    await app.catalogue.refresh().catch(() => undefined);
    asking.current = false;
    setAsked(kind === 'answered' ? 'answered' : 'failed');
  };
  useEffect(() => {
    if (!wanted) return;
    void ask();
    const onLine = () => void ask();
    addEventListener('online', onLine);
    return () => removeEventListener('online', onLine);
    // Asked once, then by hand or by the network.
  }, [wanted]);
  return { asked, again: () => void ask() };
}

/**
 * Shows a city's screens once its file is on the device; until then fetches it, and tells when there is no such city.
 * Without an id it stands aside. `onShown` is called when something else than the screens is shown.
 */
export function CityGate({
  id,
  onShown,
  children,
}: {
  id: string | undefined;
  onShown: () => void;
  children: ComponentChildren;
}) {
  const app = useApp();
  const isOpen = useCatalogue((catalogue) => id === undefined || catalogue.city(id) !== undefined);
  const { asked, again } = useCitiesFetch(app, !isOpen);
  return isOpen ? children : <WithoutCity asked={asked} again={again} onShown={onShown} />;
}

function WithoutCity({ asked, again, onShown }: { asked: CitiesAsked; again: () => void; onShown: () => void }) {
  const { catalogue } = useApp();
  const texts = useTexts();
  const isUnknown = catalogue.cities.length > 0;
  const heading = isUnknown ? texts.t('cities.unknown.heading') : texts.t('app.name');
  useScreen({ title: heading });
  // Told once, when the screen stands.
  useEffect(onShown, []);
  return (
    <>
      <h1 tabIndex={-1}>{asked === 'asking' ? texts.t('app.name') : heading}</h1>
      {asked === 'asking' && <p role="status">{texts.t('app.loading')}</p>}
      {asked !== 'asking' && isUnknown && (
        <>
          <p>{texts.t('cities.unknown.lead')}</p>
          <CityList />
        </>
      )}
      {asked !== 'asking' && !isUnknown && <NoCities again={again} />}
    </>
  );
}

/** No city's file is on this device, and none could be had. */
export function NoCities({ again }: { again: () => void }) {
  const texts = useTexts();
  return (
    <Empty title={texts.t('offline')} text={texts.t('cities.none')}>
      <Button onClick={again}>{texts.t('app.tryAgain')}</Button>
    </Empty>
  );
}
