import type { City } from '../../domain/city.ts';
import type { Translator } from '../../texts/translate.ts';
import { useApp, useTexts } from '../app.ts';
import { useCatalogue } from '../live.ts';
import { CityCard, CityCards } from '../parts/area-pick.tsx';
import { savePreference, usePreferences } from './preferences.ts';

/** The cities to choose from, each in its own colours; the chosen one is remembered and opened, at `open` if given. */
export function CityList({ open = '' }: { open?: string }) {
  const app = useApp();
  const texts = useTexts();
  const { city: remembered } = usePreferences();
  const cities = useCatalogue(({ cities }) => cities);
  const choose = (id: string) => {
    // What cannot be stored is asked again at the next start; choosing works all the same.
    void savePreference(app.db, 'city', id).catch(() => undefined);
    if (id !== remembered) void savePreference(app.db, 'area', undefined).catch(() => undefined);
  };
  return (
    <CityCards label={texts.t('cities.heading')}>
      {cities.map((city) => (
        <CityCard
          key={city.id}
          href={`/${city.id}${open}`}
          name={city.names[texts.language]}
          under={underWords(texts, city)}
          look={city.look}
          onChoose={() => choose(city.id)}
        />
      ))}
    </CityCards>
  );
}

/** What the city calls its committees, and how many areas it has; the count stays on one line. */
function underWords(texts: Translator, { body, areas }: City): string {
  const count = texts.t('cities.areas', { n: areas.length }).replaceAll(' ', '\u00A0');
  return `${body.noun.titles.plural[texts.language]} · ${count}`;
}
