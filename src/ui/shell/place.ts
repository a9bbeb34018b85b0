import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { City } from '../../domain/city.ts';
import { readSync } from '../../store/database.ts';
import { followCity } from '../../store/follow-city.ts';
import { reopenNews } from '../../sync/news.ts';
import { type App, useApp } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { applyCityLook } from '../look/city-look.ts';
import { savePreference, usePreferences } from './preferences.ts';
import { cityIdOfPath } from './use-city.ts';

/** Where the person is: the city of the address, and the one whose frame surrounds the screen. */
export interface Place {
  named: string | undefined;
  city: City | undefined;
}

/** Reads the place from the address; a city that is looked at is followed from then on, and gives the page its colours. */
export function usePlace(): Place {
  const app = useApp();
  const { path } = useLocation();
  const { city: remembered } = usePreferences();
  const named = cityIdOfPath(path);
  const last = useRef<string | undefined>(undefined);
  const isChoosing = path === '/';
  const city = useCatalogue((catalogue) => {
    const id = named ?? last.current ?? remembered;
    return id && !isChoosing ? catalogue.city(id) : undefined;
  });
  useEffect(() => {
    if (!named || city?.id !== named) return;
    last.current = named;
    void follow(app, named, remembered).catch(() => undefined);
    // Once for each city that is opened.
  }, [named, city?.id]);
  useLayoutEffect(() => showLook(city), [city]);
  return { named, city };
}

async function follow({ db, sync }: App, id: string, remembered: string | undefined): Promise<void> {
  if (!remembered) await savePreference(db, 'city', id);
  const { cities } = await readSync(db);
  if (cities.includes(id)) return;
  await followCity(db, id);
  reopenNews();
  await sync.now();
}

/** The page, and the browser's own bar around it, in the city's colours. */
function showLook(city: City | undefined): void {
  applyCityLook(city?.look);
  const bar = document.querySelector('meta[name="theme-color"]');
  if (city) bar?.setAttribute('content', city.look.plain);
}
