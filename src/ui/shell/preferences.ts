import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { AppDatabase } from '../../store/database.ts';
import { readCity } from '../../store/held-city.ts';
import { readSettings, saveSetting } from '../../store/settings.ts';
import { applyDeviceLook } from '../look/device-look.ts';

/** Text sizes offered, percent of what the device shows. */
export const TEXT_SIZES = ['100', '125', '150', '200'] as const;

const THEMES = ['device', 'light', 'dark'] as const;
const CONTRASTS = ['device', 'normal', 'more'] as const;

/** What each choice may be; undefined for any text. */
const CHOICES = {
  language: LANGUAGES,
  theme: THEMES,
  contrast: CONTRASTS,
  textSize: TEXT_SIZES,
  city: undefined,
  area: undefined,
} satisfies Record<string, readonly string[] | undefined>;
type PreferenceKey = keyof typeof CHOICES;

/** What a person chose for this device; `device` follows the device's own setting. */
export interface Preferences {
  language: Language;
  theme: (typeof THEMES)[number];
  contrast: (typeof CONTRASTS)[number];
  textSize: (typeof TEXT_SIZES)[number];
  city?: string;
  /** An area of `city`; whoever uses it looks whether that city still has it. */
  area?: string;
}

/**
 * Reads what was chosen; what never was, or what another release wrote and this one does not know, has its default.
 * The language is then the browser's if we speak it, else the city's first, else Finnish.
 */
export async function readPreferences(db: AppDatabase): Promise<Preferences> {
  const keys = Object.keys(CHOICES) as PreferenceKey[];
  const stored = await readSettings(db, keys);
  const chosen: Partial<Record<PreferenceKey, string>> = {};
  for (const [index, key] of keys.entries()) {
    const value = stored[index];
    if (typeof value === 'string' && (!CHOICES[key] || (CHOICES[key] as readonly string[]).includes(value))) {
      chosen[key] = value;
    }
  }
  const language = (chosen.language as Language | undefined) ?? (await defaultLanguage(db, chosen.city));
  return { ...DEFAULTS, ...(chosen as Partial<Preferences>), language };
}

const DEFAULTS: Preferences = { language: 'fi', theme: 'device', contrast: 'device', textSize: '100' };

async function defaultLanguage(db: AppDatabase, cityId: string | undefined): Promise<Language> {
  const spoken = browserLanguage();
  if (spoken) return spoken;
  const city = cityId ? await readCity(db, cityId) : undefined;
  return city?.languages[0] ?? DEFAULTS.language;
}

/** The first of the browser's languages that we speak. */
export function browserLanguage(): Language | undefined {
  const wished = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return wished.map((code) => LANGUAGES.find((language) => language === code)).find(Boolean);
}

/** Keeps one choice on this device; undefined forgets it. Resolves when it is on the disk. */
export const savePreference = <K extends PreferenceKey>(
  db: AppDatabase,
  key: K,
  value: Preferences[K],
): Promise<void> => saveSetting(db, key, value);

/** Makes the page follow the choices: its language, day or night, contrast and size of text. */
export function applyPreferences({ language, theme, contrast, textSize }: Preferences): void {
  document.documentElement.lang = language;
  applyDeviceLook({ theme, contrast, text: TEXT_LOOKS[textSize] });
}

const TEXT_LOOKS = { '100': 'device', '125': 'large', '150': 'largest', '200': 'double' } as const;

/** Set by the root of the app. */
export const PreferencesContext = createContext<Preferences>(DEFAULTS);

/** What was chosen for this device, drawn anew when it changes in this or another tab. */
export const usePreferences = (): Preferences => useContext(PreferencesContext);
