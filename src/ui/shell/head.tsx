import type { ComponentChildren } from 'preact';
import { useTexts } from '../app.ts';
import type { Brand } from '../parts/frame.tsx';
import { JoinedNote } from './joined-note.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SendingLine } from './sending-line.tsx';
import { useCity } from './use-city.ts';

/** What every frame begins with, the desk's own included: `<DeskFrame {...useHead()} …>`. */
export interface Head {
  brand: Brand;
  skip: string;
  language: ComponentChildren;
  state: ComponentChildren;
}

/** Brand, skip link, language button and state line of this screen. `under` replaces the line below the city's name. */
export function useHead(under?: string): Head {
  const texts = useTexts();
  const city = useCity();
  const app = texts.t('app.name');
  const brand = city
    ? { href: `/${city.id}`, title: city.names[texts.language], under: under ?? app }
    : { href: '/', title: app };
  const state = (
    <>
      <SendingLine />
      <JoinedNote />
    </>
  );
  return { brand, skip: texts.t('skipToContent'), language: <LanguageSwitch />, state };
}
