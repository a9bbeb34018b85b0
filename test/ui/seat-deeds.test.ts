import { describe, expect, test } from 'vitest';
import { chooseOffice, enterSeats, readLines, takeBack } from '../../src/ui/desk/seats/seat-deeds.ts';
import { aMember, anOffice, aTerm } from '../fixtures/a-committee.ts';
import { testCity } from '../fixtures/test-city.ts';

describe('pasted lines', () => {
  test('are one person each, with village and deputy where they are told', () => {
    expect(readLines('Anneli; Nastola;Sisko\r\n\r\n Eero \nIrma\tVillähde\t')).toEqual([
      { name: 'Anneli', village: 'Nastola', deputy: 'Sisko' },
      { name: 'Eero', village: '', deputy: '' },
      { name: 'Irma', village: 'Villähde', deputy: '' },
    ]);
  });
  test('without a name are nobody', () => {
    expect(readLines(' ;Nastola\n\t\n')).toEqual([]);
  });
});

test('people get the first free places, each with their own deputy beside them', () => {
  const held = [aMember('a', { order: 1 }), aMember('b', { order: 3 })];
  const written = [
    { name: 'Eero', village: '', deputy: 'Toivo' },
    { name: 'Irma', village: '', deputy: '' },
  ];
  const deeds = enterSeats(testCity, aTerm(), held, 'member', '2026-01-01', written);
  expect(deeds.map(({ data }) => data)).toMatchObject([
    { name: 'Eero', role: 'member', order: 2 },
    { name: 'Toivo', role: 'deputy', order: 2, deputyOf: deeds[0]?.record },
    { name: 'Irma', role: 'member', order: 4 },
  ]);
  expect(takeBack(deeds).map(({ kind, record }) => [kind, record])).toEqual(
    deeds.map(({ record }) => ['membership.remove', record]),
  );
});

describe('an office', () => {
  const chosen = { person: 'eino', name: 'Eino', from: '2026-06-01', to: null };
  test('that somebody held until then ends the day before', () => {
    const present = anOffice('chair', 'aino', { from: '2026-01-01' });
    expect(chooseOffice(testCity, aTerm(), 'chair', present, chosen)).toMatchObject([
      { kind: 'office.correct', record: present.id, data: { to: '2026-05-31' } },
      { kind: 'office.enter', data: { role: 'chair', ...chosen } },
    ]);
  });
  test.each([
    ['began the same day', anOffice('chair', 'aino', { from: '2026-06-01' })],
    ['is held by the same person', anOffice('chair', 'eino')],
  ])('that %s is corrected', (_, present) => {
    expect(chooseOffice(testCity, aTerm(), 'chair', present, chosen)).toMatchObject([
      { kind: 'office.correct', record: present.id, data: chosen },
    ]);
  });
});
