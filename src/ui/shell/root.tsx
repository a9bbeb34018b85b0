import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { LocationProvider, useLocation } from 'preact-iso';
import { useApp } from '../app.ts';
import { useLive } from '../live.ts';
import { IconSprite } from '../parts/icon.tsx';
import { AppFrame } from './app-frame.tsx';
import { createArrival } from './arrival.ts';
import { CityGate } from './city-gate.tsx';
import { CrashGuard } from './crash-guard.tsx';
import { type Install, InstallContext } from './install.ts';
import { useKeptStorage } from './keep-storage.ts';
import { speak } from './language-switch.tsx';
import { usePlace } from './place.ts';
import { applyPreferences, type Preferences, PreferencesContext, readPreferences } from './preferences.ts';
import { DeskRoutes, isDeskPath, Routes } from './routes.tsx';
import { CityContext } from './use-city.ts';

/** The whole app. `preferences` are those found at the start; what is chosen later, here or in another tab, is followed. */
export function Root({ preferences: atStart, install }: { preferences: Preferences; install: Install }) {
  const { db } = useApp();
  const preferences = useLive(() => readPreferences(db), [db]) ?? atStart;
  return (
    <InstallContext.Provider value={install}>
      <PreferencesContext.Provider value={preferences}>
        <LocationProvider>
          <IconSprite />
          <Screens preferences={preferences} />
        </LocationProvider>
      </PreferencesContext.Provider>
    </InstallContext.Provider>
  );
}

function Screens({ preferences }: { preferences: Preferences }) {
  usePage(preferences);
  useKeptStorage();
  const { path } = useLocation();
  const { named, city } = usePlace();
  const { arrive, arriveUnlessFirst } = useArrival();
  const isDesk = isDeskPath(path) && city !== undefined && city.id === named;
  return (
    <CityContext.Provider value={city}>
      {isDesk ? (
        <CrashGuard key="desk" onShown={arriveUnlessFirst}>
          <DeskRoutes onShown={arriveUnlessFirst} onChange={arrive} />
        </CrashGuard>
      ) : (
        <AppFrame key="app">
          <CrashGuard onShown={arriveUnlessFirst}>
            <CityGate id={named} onShown={arriveUnlessFirst}>
              <Routes onShown={arriveUnlessFirst} onChange={arrive} />
            </CityGate>
          </CrashGuard>
        </AppFrame>
      )}
    </CityContext.Provider>
  );
}

/** Focus after a change of screen; at the first one the browser's own habit holds, unless a part of it is named. */
function useArrival() {
  const { path, url } = useLocation();
  const arrive = useRef(createArrival(document)).current;
  const isFirst = useRef(true);
  const before = useRef<string | undefined>(undefined);
  // A link to another part of the same page changes the address only.
  useEffect(() => {
    if (location.hash && (before.current === undefined || before.current === path)) arrive();
    before.current = path;
  }, [url]);
  const arriveUnlessFirst = () => {
    if (!isFirst.current) arrive();
    isFirst.current = false;
  };
  return { arrive, arriveUnlessFirst };
}

/** Language, theme, contrast and text size of the page itself. */
function usePage(preferences: Preferences): void {
  const app = useApp();
  const spoken = app.texts.value.language;
  useLayoutEffect(() => applyPreferences({ ...preferences, language: spoken }), [preferences, spoken]);
  const { language } = preferences;
  // Only what was chosen in another tab is followed.
  useEffect(() => {
    if (language !== app.texts.peek().language) void speak(app, language);
  }, [language]);
}
