import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { linkParts } from '../../src/ui/pages/link-parts.ts';
import { ALL_PAGES, sentencesOf } from '../texts/all-texts.ts';

const hrefs = (words: string) => linkParts(words).flatMap(({ href }) => href ?? []);

test('addresses of every kind become links', () => {
  expect(hrefs('Kirjoita: osallisuus@example.fi, tai avaa www.example.fi.')).toEqual([
    'mailto:osallisuus@example.fi',
    'https://www.example.fi',
  ]);
  expect(hrefs('Puhelinvaihde: 029\u00A0534\u00A05000')).toEqual(['tel:0295345000']);
  expect(hrefs('Voit valittaa tietosuojavaltuutetulle: tietosuoja.fi.')).toEqual(['https://tietosuoja.fi']);
  expect(hrefs('https://bit.ly/2Qo3NYw, ja muuta')).toEqual(['https://bit.ly/2Qo3NYw']);
});

test('numbers of laws, days and versions stay words', () => {
  expect(hrefs('Laki 306/2019, WCAG 2.1.1, päivitetty 21.11.2026, versio 0.1.0, 2016/679')).toEqual([]);
});

test('no word of a long page is lost or turned', () => {
  for (const language of LANGUAGES) {
    for (const sentence of Object.values(ALL_PAGES[language]).flatMap(sentencesOf)) {
      const together = linkParts(sentence).map(({ words }) => words);
      expect(together.join('')).toBe(sentence);
    }
  }
});
