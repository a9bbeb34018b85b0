import { expect, test } from 'vitest';
import { checkIn, checkInNumber, personWithNumber } from '../../../src/domain/meeting/check-in.ts';
import type { Mark } from '../../../src/domain/meeting/records.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import {
  aMark,
  type BarnName,
  barnMarks,
  barnRoster,
  barnTime,
  conflictFact,
  itemFact,
  personId,
  seatFact,
  sessionFact,
} from './barn.ts';

const rosters = [barnRoster];
const opened = aMark(sessionFact('opened', '17.08'));
const read = (marks: Mark[], name: string, clock = '17.30') =>
  checkIn(rollOf(marks, rosters), rosters, personId(name), barnTime(clock));

test('whoever is not there yet is marked, and reading again and again changes nothing', () => {
  const marks = [opened];
  const first = read(marks, 'Eero');
  expect(first).toEqual({ kind: 'mark', fact: seatFact('Eero', 'arrived', '17.30') });
  if (first.kind === 'mark') marks.push(aMark(first.fact));
  for (const clock of ['17.31', '18.30', '19.00'])
    expect(read(marks, 'Eero', clock)).toEqual({ kind: 'already', name: 'Eero' });
});

test('a code that is read after somebody left does not bring them back', () => {
  const gone = [opened, aMark(seatFact('Eero', 'arrived', '17.10')), aMark(seatFact('Eero', 'left', '17.20'))];
  expect(read(gone, 'Eero')).toEqual({ kind: 'left', name: 'Eero' });
});

test('who was excused and comes after all is marked; a deputy in the seat makes room', () => {
  const marks = [
    opened,
    aMark(seatFact('Sirpa', 'excused', '17.00')),
    aMark(seatFact('Sirpa', 'arrived', '17.10', 'Oili')),
  ];
  expect(read(marks, 'Sirpa').kind).toBe('mark');
  expect(read(marks, 'Oili')).toEqual({ kind: 'already', name: 'Oili' });
});

test('a deputy nobody called is an other attendee', () => {
  expect(read([opened], 'Heikki')).toMatchObject({ kind: 'mark', fact: { kind: 'other', role: 'deputy' } });
  expect(read(barnMarks.slice(0, 13), 'Heikki')).toEqual({ kind: 'already', name: 'Heikki' });
});

test('nothing is marked of somebody disqualified just now, in dispute, unknown, or after the close', () => {
  const item = [aMark(itemFact('item-4', 'opened', '17.20')), aMark(conflictFact('Eero', 'item-4', '17.20'))];
  expect(read([opened, aMark(seatFact('Eero', 'arrived', '17.10')), ...item], 'Eero').kind).toBe('already');
  const away = aMark(seatFact('Eero', 'absent', '17.10'), { by: 'device-2' });
  expect(read([opened, aMark(seatFact('Eero', 'arrived', '17.08')), away], 'Eero').kind).toBe('disputed');
  expect(read([opened], 'Matti').kind).toBe('unknown');
  expect(read([opened, aMark(sessionFact('closed', '19.00'))], 'Eero').kind).toBe('closed');
});

test('every member and deputy has a number, and it leads back', () => {
  const people = [...barnRoster.seats, ...barnRoster.deputies];
  const numbers = people.map(({ person }) => checkInNumber(rosters, person));
  expect(numbers).toEqual([...Array.from({ length: 15 }, (_, at) => at + 1), 101, 102]);
  expect(numbers.map((number) => personWithNumber(rosters, number ?? 0))).toEqual(people.map(({ person }) => person));
  for (const number of [0, 16, 100, 103]) expect(personWithNumber(rosters, number)).toBeUndefined();
  expect(checkInNumber(rosters, personId('Matti' as BarnName))).toBeUndefined();
});
