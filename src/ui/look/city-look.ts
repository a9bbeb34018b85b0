/** How a city colours the app, from its file: one hue (degrees) with its chroma (0–0.12), three yarns and two plain colours. */
export type CityLook = {
  readonly hue: number;
  readonly chroma: number;
  /** Colours of the rug, any CSS colour; they carry no meaning. */
  readonly yarns: readonly [string, string, string];
  /** The dark field for browsers without oklch(), and the colour of the browser's own bar. */
  readonly plain: string;
  /** The light counterpart of `plain`, for links and buttons at night. */
  readonly plainLight: string;
};

const PROPERTIES = [
  '--city-hue',
  '--city-chroma',
  '--city-plain',
  '--city-plain-light',
  '--yarn-a',
  '--yarn-b',
  '--yarn-c',
];

/**
 * Puts a city's colours on an element (the whole page unless another is given, which then needs the class `city-look`);
 * without a look the colours of tokens.css return. Sets properties through the CSSOM, so a Content-Security-Policy
 * without 'unsafe-inline' allows it.
 */
export function applyCityLook(look: CityLook | undefined, element: HTMLElement = document.documentElement): void {
  const values = look && [look.hue, look.chroma, look.plain, look.plainLight, ...look.yarns];
  PROPERTIES.forEach((property, index) => {
    if (values) element.style.setProperty(property, String(values[index]));
    else element.style.removeProperty(property);
  });
}
