import { expect, test } from 'vitest';
import { decisionDoubt } from '../../../src/domain/meeting/decision-check.ts';
import { presentAt } from '../../../src/domain/meeting/quorum.ts';
import type { AgendaItem, Mark } from '../../../src/domain/meeting/records.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import { testCity } from '../../fixtures/test-city.ts';
import {
  aMark,
  BARN_AREA,
  BUS_ITEM,
  barnMarks,
  barnRoster,
  barnTime,
  conflictFact,
  SUPPORT_ITEM,
  seatFact,
} from './barn.ts';

/** A decision made on a phone that knew these marks. */
function decidedAt(clock: string, known: readonly Mark[], id = BUS_ITEM): Pick<AgendaItem, 'id' | 'decided'> {
  const atMs = barnTime(clock) + 20_000;
  const present = presentAt(rollOf(known, barnRoster), atMs, id);
  return { id, decided: { atMs, present, needed: 8, total: 15, dissents: [] } };
}
const doubtOf = (item: Pick<AgendaItem, 'id' | 'decided'>, marks: readonly Mark[]) =>
  decisionDoubt(item, rollOf(marks, barnRoster), [barnRoster], testCity);
const upTo = (clock: string) => barnMarks.filter(({ fact }) => 'atMs' in fact && fact.atMs < barnTime(clock));

test('a decision that the roll agrees with is not doubted', () => {
  expect(doubtOf(decidedAt('18.28', barnMarks), barnMarks)).toBeUndefined();
  expect(doubtOf(decidedAt('18.20', barnMarks, SUPPORT_ITEM), barnMarks)).toBeUndefined();
  expect(doubtOf({ id: BUS_ITEM }, barnMarks)).toBeUndefined();
});

test('what happens within the minute of the decision may have come before or after it', () => {
  expect(doubtOf(decidedAt('18.30', upTo('18.30')), barnMarks)).toBeUndefined();
  expect(doubtOf(decidedAt('18.30', barnMarks), barnMarks)).toBeUndefined();
});

test('somebody decided after the quorum was lost, on a phone that had not heard of it', () => {
  expect(doubtOf(decidedAt('18.40', upTo('18.30')), barnMarks)).toEqual({
    atMs: barnTime('18.40') + 20_000,
    noQuorum: { area: BARN_AREA, present: 7, needed: 8, total: 15, isQuorate: false },
    missing: ['Aamu', 'Pekka', 'Veikko'],
    added: [],
  });
});

test('a roll that is corrected later says who was there and who was not', () => {
  const item = decidedAt('18.28', barnMarks);
  const corrected = [
    ...barnMarks,
    aMark(seatFact('Eero', 'left', '18.00')),
    aMark(seatFact('Tuula', 'arrived', '18.10')),
  ];
  expect(doubtOf(item, corrected)).toMatchObject({ missing: ['Eero'], added: ['Tuula'] });
  expect(doubtOf(item, corrected)?.noQuorum).toBeUndefined();
});

test('somebody declared disqualified afterwards had no part in it', () => {
  const late = [...barnMarks, aMark(conflictFact('Eero', SUPPORT_ITEM, '18.50'))];
  expect(doubtOf(decidedAt('18.20', barnMarks, SUPPORT_ITEM), late)).toMatchObject({
    missing: ['Eero'],
    noQuorum: { present: 7 },
  });
});
