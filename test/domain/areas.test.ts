import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { findAreasByVillage } from '../../src/domain/areas.ts';

const found = (query: string, limit = 50): string[] =>
  findAreasByVillage(kouvola, query, limit).map(({ village, area }) => `${village.name}, ${area.id}`);

test('finds from the first letters, whatever their case', () => {
  expect(found('kAuN')).toEqual(['Kaunisnurmi, keskusta']);
});

test('finds without dots', () => {
  expect(found('kaapala')).toEqual(['Kääpälä, valkeala']);
  expect(found('loytty')).toEqual(['Löytty, elimaki-koria']);
});

test('finds with dots, and then only where they are', () => {
  expect(found('kää')).toEqual(['Kääpälä, valkeala']);
  expect(found('kängas')).toEqual([]);
});

test('finds decomposed letters, as some keyboards send them', () => {
  expect(found('Ka\u0308a\u0308pa\u0308la\u0308')).toEqual(['Kääpälä, valkeala']);
});

test('names that begin as typed come first, then later words, then the middle of words', () => {
  expect(found('k').slice(0, 3)).toEqual(['Kaipiainen, anjalankoski', 'Kangas, keskusta', 'Kankaro, keskusta']);
  expect(found('kes')).toEqual(['Kouvolan keskusta, keskusta', 'Kuusankosken keskusta, kuusankoski-jaala']);
  expect(found('mäki').slice(0, 2)).toEqual(['Elimäki, elimaki-koria', 'Eskolanmäki, keskusta']);
});

test('a village on a border is found in both areas', () => {
  expect(found('tirva')).toEqual(['Tirva, anjalankoski', 'Tirva, valkeala']);
});

test('finds no more than wanted, and nothing for nothing', () => {
  expect(found('k', 4)).toHaveLength(4);
  expect(found('')).toEqual([]);
  expect(found('   ')).toEqual([]);
  expect(found('Helsinki')).toEqual([]);
});

test('every village is found by any beginning of its name, typed with or without dots', () => {
  const villages = kouvola.areas.flatMap(({ villages }) => villages.map(({ name }) => name));
  fc.assert(
    fc.property(fc.constantFrom(...villages), fc.nat(20), fc.boolean(), (name, length, withoutDots) => {
      const start = name.slice(0, length + 1);
      const typed = withoutDots ? start.replaceAll('ä', 'a').replaceAll('Ä', 'A').replaceAll('ö', 'o') : start;
      const matches = findAreasByVillage(kouvola, typed, 200);
      expect(matches.map(({ village }) => village.name)).toContain(name);
    }),
  );
});

test('anything typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(5), (typed, limit) => {
      expect(findAreasByVillage(kouvola, typed, limit).length).toBeLessThanOrEqual(limit);
    }),
  );
});
