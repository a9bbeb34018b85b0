import { afterEach, describe, expect, test } from 'vitest';
import { applyCityLook, type CityLook } from '../../src/ui/look/city-look.ts';
import { applyDeviceLook } from '../../src/ui/look/device-look.ts';
import '../../src/ui/look/index.ts';
import { LOOKS } from '../shots/gallery-frame.tsx';

const TEXT = 4.5;
const FRAME = 3;

const TONES = ['woad', 'heather', 'leaf', 'pond', 'moss', 'spruce', 'webcap', 'tar'];

/** What is read or must be found, what it lies on, and the least contrast (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: [string, string, number][] = [
  ['ink', 'ground', TEXT],
  ['ink', 'paper', TEXT],
  ['ink', 'raised', TEXT],
  ['ink-soft', 'ground', TEXT],
  ['ink-soft', 'paper', TEXT],
  ['ink-soft', 'well', TEXT],
  ['ink-soft', 'field', TEXT],
  ['error', 'paper', TEXT],
  ['error', 'ground', TEXT],
  ['on-sun', 'sun', TEXT],
  ['line-strong', 'field', FRAME],
  ['line-strong', 'ground', FRAME],
  ['focus', 'ground', FRAME],
  ['bar-reserved', 'ground', FRAME],
  ...TONES.flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-cloth`, TEXT],
    ['on-tone', `${tone}-solid`, TEXT],
    [`${tone}-solid`, 'ground', FRAME],
  ]),
];

/** The pairs that change with the city's hue. */
const CITY_PAIRS: [string, string, number][] = [
  ['action', 'ground', TEXT],
  ['action', 'paper', TEXT],
  ['on-action', 'action', TEXT],
  ['on-action', 'action-press', TEXT],
  ['on-action-soft', 'action-soft', TEXT],
  ['action', 'action-soft', TEXT],
  ['on-city', 'city', TEXT],
  ['on-city-soft', 'city', TEXT],
  ['city-line', 'city', FRAME],
  ['sun', 'city', FRAME],
  ['focus-inner', 'city', FRAME],
  ['bar-spent', 'ground', FRAME],
];

const HUES = Array.from({ length: 24 }, (_, index) => index * 15);
const CHROMAS = [0, 0.06, 0.12];

afterEach(() => {
  applyCityLook(undefined);
  applyDeviceLook({ theme: 'device', contrast: 'device', text: 'device' });
});

describe.each(['light', 'dark'] as const)('by %s', (theme) => {
  test.each(Object.keys(LOOKS))('every pair of roles can be read in the look of %s', (city) => {
    applyDeviceLook({ theme, contrast: 'device', text: 'device' });
    applyCityLook(LOOKS[city]);
    expect(tooWeak([...PAIRS, ...CITY_PAIRS])).toEqual([]);
  });

  test('every pair of roles can be read with strong contrast', () => {
    applyDeviceLook({ theme, contrast: 'more', text: 'device' });
    expect(tooWeak([...PAIRS, ...CITY_PAIRS])).toEqual([]);
  });

  test('the pairs of the city can be read in any hue a city may choose', () => {
    applyDeviceLook({ theme, contrast: 'device', text: 'device' });
    const weak = HUES.flatMap((hue) =>
      CHROMAS.flatMap((chroma) => {
        applyCityLook({ ...(LOOKS['kouvola'] as CityLook), hue, chroma });
        return tooWeak(CITY_PAIRS).map((pair) => `hue ${hue}, chroma ${chroma}: ${pair}`);
      }),
    );
    expect(weak).toEqual([]);
  });

  test('the colours follow the theme', () => {
    applyDeviceLook({ theme, contrast: 'device', text: 'device' });
    const [ground, ink] = [luminance(resolve('ground')), luminance(resolve('ink'))];
    expect(ground > ink).toBe(theme === 'light');
  });
});

function tooWeak(pairs: [string, string, number][]): string[] {
  return pairs
    .map(([front, back, least]) => ({ front, back, least, found: contrast(resolve(front), resolve(back)) }))
    .filter(({ least, found }) => found < least)
    .map(({ front, back, found }) => `${front} on ${back}: ${found.toFixed(2)}`);
}

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
const probe = document.body.appendChild(document.createElement('i'));

/** The colour of a role as the screen shows it, in sRGB from 0 to 255. */
function resolve(role: string): [number, number, number] {
  probe.style.setProperty('color', `var(--${role})`);
  canvas.fillStyle = '#f0f';
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: [number, number, number]): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: [number, number, number], back: [number, number, number]): number {
  const [darker, lighter] = [luminance(front), luminance(back)].toSorted((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
