import { expect, test } from 'vitest';
import { softHyphened } from '../../src/texts/soft-hyphens.ts';

test('long compounds of an agenda may be broken where their parts meet, and nothing else changes', () => {
  expect(softHyphened('Pöytäkirjantarkastajien valinta')).toBe('Pöytäkirjan\u00ADtarkastajien valinta');
  expect(softHyphened('Laillisuus ja päätösvaltaisuus')).toBe('Laillisuus ja päätös\u00ADvaltaisuus');
  expect(softHyphened('Val av protokolljusterare')).toBe('Val av protokoll\u00ADjusterare');
  expect(softHyphened('Pöytäkirja ja päätökset')).toBe('Pöytäkirja ja päätökset');
});
