import type { ComponentChildren } from 'preact';
import type { CityLook } from '../../src/ui/look/city-look.ts';
import { Frame, type FrameProps } from '../../src/ui/parts/frame.tsx';
import { LanguageMenu } from '../../src/ui/parts/menu.tsx';
import { StateLine } from '../../src/ui/parts/state-line.tsx';
import { Tabs } from '../../src/ui/parts/tabs.tsx';

/** The two looks the gallery is shown in, as a city file gives them. */
export const LOOKS: Record<string, CityLook> = {
  kouvola: {
    hue: 163,
    chroma: 0.06,
    yarns: ['#f4b93e', '#c2492f', '#86b79a'],
    plain: '#1d4235',
    plainLight: '#9ccdb6',
  },
  lahti: { hue: 252, chroma: 0.085, yarns: ['#f0a85a', '#d9d3c3', '#6f9bc9'], plain: '#1f3d63', plainLight: '#a5c6f0' },
};

export const SKIP = 'Siirry pääsisältöön';
export const BRAND = { href: '#home', title: 'Kouvola', under: 'Kyläpöytä' };

/** A date or time that stays on one line. */
export const Keep = ({ children }: { children: ComponentChildren }) => <span class="num">{children}</span>;

export const Languages = () => (
  <LanguageMenu
    label="Kieli: suomi."
    current="fi"
    languages={[
      { code: 'fi', name: 'Suomi' },
      { code: 'sv', name: 'Svenska' },
      { code: 'en', name: 'English' },
    ]}
    onLanguage={() => {}}
  />
);

export const AllSent = () => (
  <StateLine state="sent" href="#outbox" strong="Kaikki tiedot on lähetetty">
    <Keep>klo 14.32</Keep>
  </StateLine>
);

export const Offline = () => (
  <StateLine state="offline" href="#outbox" strong="Ei verkkoyhteyttä.">
    Voit jatkaa. Tiedot lähetetään, kun yhteys palaa.
  </StateLine>
);

/** The five places, one of them open. */
export function Places({ open }: { open: string }) {
  const place = (href: string, icon: 'home' | 'idea-list' | 'meeting' | 'menu', text: string) => ({
    href,
    icon,
    text,
    current: href === open,
  });
  return (
    <Tabs
      label="Päävalikko"
      tabs={[
        place('#home', 'home', 'Etusivu'),
        place('#ideas', 'idea-list', 'Ideat'),
        { href: '#new', icon: 'idea', text: 'Kerro idea', act: true },
        place('#meetings', 'meeting', 'Kokoukset'),
        place('#menu', 'menu', 'Valikko'),
      ]}
    />
  );
}

export const Footer = () => (
  <>
    <ul>
      {['Saavutettavuusseloste', 'Anna palautetta saavutettavuudesta', 'Tietosuojaseloste', 'Yhteystiedot'].map(
        (text) => (
          <li key={text}>
            <a href="#text">{text}</a>
          </li>
        ),
      )}
    </ul>
    <p>
      Päivitetty <Keep>21.11.2026</Keep> · versio 1.0
    </p>
  </>
);

/** A screen of the gallery in the frame of the app. */
export function Page(props: Partial<FrameProps> & { open?: string; children: ComponentChildren }) {
  const { open, ...frame } = props;
  return (
    <Frame
      brand={BRAND}
      skip={SKIP}
      language={<Languages />}
      tabs={open ? <Places open={open} /> : undefined}
      state={<AllSent />}
      {...frame}
    />
  );
}
