import { describe, expect, test } from 'vitest';
import { rosterOn } from '../../../src/domain/committee/roster.ts';
import { neededOf, presentAt, quorumAt, quorumChanges } from '../../../src/domain/meeting/quorum.ts';
import { rollOf } from '../../../src/domain/meeting/roll.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { BARN_AREA, BUS_ITEM, barnMarks, barnParts, barnRoster, barnTime, SUPPORT_ITEM } from './barn.ts';

const barn = rollOf(barnMarks, barnRoster);
const at = (clock: string, item?: string) => quorumAt(barn, barnRoster, barnTime(clock), testCity, item);

test('more than half of the seats are needed (facts.md 3.2)', () => {
  const table = { 5: 3, 7: 4, 10: 6, 11: 6, 14: 8, 15: 8, 20: 11 };
  for (const [total, needed] of Object.entries(table)) expect(neededOf(Number(total))).toBe(needed);
});

describe('the meeting in a barn (facts.md S7)', () => {
  test('has 10, 10, 8 and 7 seats covered, not 14 heads', () => {
    const counts = ['17.08', '17.40', '18.15', '18.30'].map((clock) => at(clock).present);
    expect(counts).toEqual([10, 10, 8, 7]);
    expect(at('18.15')).toEqual({ present: 8, total: 15, needed: 8, isQuorate: true });
    expect(at('18.25').present).toBe(10);
    expect(at('18.30')).toEqual({ present: 7, total: 15, needed: 8, isQuorate: false });
    expect(at('23.00').isQuorate).toBe(false);
  });

  test('tells the moments it changed', () => {
    const changes = quorumChanges(barn, barnRoster, testCity).map(({ atMs, present, isQuorate }) => [
      new Date(atMs).toISOString().slice(11, 16),
      present,
      isQuorate,
    ]);
    expect(changes).toEqual([
      ['15:08', 10, true],
      ['16:15', 8, true],
      ['16:25', 10, true],
      ['16:30', 7, false],
    ]);
  });

  test('counts an item without those disqualified for it at any moment', () => {
    expect(at('18.40', SUPPORT_ITEM).present).toBe(5);
    expect(at('18.40', BUS_ITEM).present).toBe(7);
    expect(presentAt(barn, barnTime('17.20')).map(({ name }) => name)).toContain('Oili');
    expect(presentAt(barn, barnTime('17.40')).map(({ name }) => name)).not.toContain('Oili');
  });
});

test('nothing is claimed where the city has told no rule', () => {
  const silent = { quorum: { rule: null, quorumBase: 'setSeats' as const } };
  expect(quorumAt(barn, barnRoster, barnTime('17.08'), silent)).toEqual({
    present: 10,
    total: 15,
    needed: null,
    isQuorate: null,
  });
});

test('vacant seats count or not, as the city has chosen', () => {
  const fewer = { ...barnParts, memberships: barnParts.memberships.filter(({ name }) => name !== 'Ville') };
  const needed = (quorumBase: 'setSeats' | 'filledSeats') => {
    const city = { quorum: { rule: 'moreThanHalf' as const, quorumBase } };
    const roster = rosterOn(fewer, BARN_AREA, '2026-11-21', city);
    return quorumAt(rollOf(barnMarks, roster), roster, barnTime('17.08'), city);
  };
  expect(needed('setSeats')).toMatchObject({ total: 15, needed: 8 });
  expect(needed('filledSeats')).toMatchObject({ total: 14, needed: 8 });
});

test('committees that meet together have a quorum each', () => {
  const other = {
    ...barnRoster,
    area: 'keskusta',
    seats: barnRoster.seats
      .slice(0, 3)
      .map((seat) => ({ ...seat, id: `other-${seat.id}`, person: `o-${seat.person}` })),
    deputies: [],
    total: 3,
  };
  const both = rollOf(barnMarks, [barnRoster, other]);
  expect(both.problems).toEqual([]);
  expect(quorumAt(both, barnRoster, barnTime('17.08'), testCity).present).toBe(10);
  expect(quorumAt(both, other, barnTime('17.08'), testCity)).toMatchObject({ present: 0, total: 3, needed: 2 });
});
