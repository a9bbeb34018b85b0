import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Membership } from '../../src/domain/committee/records.ts';
import { type RosterParts, rosterOn } from '../../src/domain/committee/roster.ts';
import { addDays } from '../../src/domain/meeting/day.ts';
import { aDeputy, aMember, anOffice, aTerm } from '../fixtures/a-committee.ts';

const DAY = '2026-11-21';
const setSeats = { quorum: { rule: 'moreThanHalf', quorumBase: 'setSeats' } } as const;
const filledSeats = { quorum: { rule: 'moreThanHalf', quorumBase: 'filledSeats' } } as const;
const parts = (more: Partial<RosterParts> = {}): RosterParts => ({
  terms: [aTerm()],
  memberships: [],
  offices: [],
  ...more,
});
const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('the seats quorum is counted from', () => {
  const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((person) => aMember(person));

  test.each([
    ['set for the term, vacant ones included', setSeats, 9],
    ['filled', filledSeats, 7],
  ])('are those %s', (_, city, total) => {
    expect(rosterOn(parts({ memberships: seven }), 'valkeala', DAY, city).total).toBe(total);
  });

  test('are never fewer than those somebody holds', () => {
    const roster = rosterOn(parts({ terms: [aTerm({ seats: 5 })], memberships: seven }), 'valkeala', DAY, setSeats);
    expect(roster.total).toBe(7);
  });

  test('are none without a term', () => {
    const roster = rosterOn(parts({ terms: [], memberships: seven }), 'valkeala', DAY, setSeats);
    expect(roster).toEqual({ area: 'valkeala', term: undefined, seats: [], deputies: [], total: 0 });
  });
});

describe('days', () => {
  const may = aTerm({ id: 'may', from: '2023-06-05', to: '2025-05-31' });
  const june = aTerm({ id: 'june', from: '2025-06-01', to: null });

  test.each([
    ['2023-06-04', undefined],
    ['2023-06-05', 'may'],
    ['2025-05-31', 'may'],
    ['2025-06-01', 'june'],
    ['2040-01-01', 'june'],
  ])('on %s the term is %s', (day, id) => {
    expect(rosterOn(parts({ terms: [june, may] }), 'valkeala', day, setSeats).term?.id).toBe(id);
  });

  test('of overlapping terms the one that began last counts, in whatever order they stand', () => {
    const early = aTerm({ id: 'early', from: '2025-01-01', to: '2026-12-31' });
    for (const terms of [
      [early, june],
      [june, early],
    ]) {
      expect(rosterOn(parts({ terms }), 'valkeala', '2025-07-01', setSeats).term?.id).toBe('june');
    }
  });

  test('a seat is held from its first day through its last', () => {
    const memberships = [aMember('a', { from: '2026-03-01', to: '2026-03-31' })];
    const seatsOn = (day: string) => rosterOn(parts({ memberships }), 'valkeala', day, setSeats).seats.length;
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(seatsOn)).toEqual([0, 1, 1, 0]);
  });

  test('whoever began last holds an office that two hold', () => {
    const first = anOffice('chair', 'first');
    const second = anOffice('chair', 'second', { from: '2026-11-21' });
    for (const offices of [
      [first, second],
      [second, first],
    ]) {
      expect(rosterOn(parts({ offices }), 'valkeala', DAY, setSeats).chair?.person).toBe('second');
      expect(rosterOn(parts({ offices }), 'valkeala', addDays(DAY, -1), setSeats).chair?.person).toBe('first');
    }
  });
});

describe('deputies', () => {
  const memberships = [aMember('a'), aDeputy('y', { order: 2, deputyOf: 'seat-a' }), aDeputy('x', { order: 1 })];
  const deputiesWith = (deputies: 'none' | 'list' | 'personal') =>
    rosterOn(parts({ terms: [aTerm({ deputies })], memberships }), 'valkeala', DAY, setSeats).deputies;

  test('of a list come in their order and into any seat', () => {
    expect(deputiesWith('list').map(({ name, seat }) => [name, seat])).toEqual([
      ['x', undefined],
      ['y', undefined],
    ]);
  });

  test('that are personal have the seat of their member', () => {
    expect(deputiesWith('personal').map(({ name, seat }) => [name, seat])).toEqual([
      ['x', undefined],
      ['y', 'seat-a'],
    ]);
  });

  test('do not exist where the term has none', () => {
    expect(deputiesWith('none')).toEqual([]);
  });
});

test('what was entered by mistake counts for nothing', () => {
  const roster = rosterOn(
    {
      terms: [aTerm(), aTerm({ id: 'wrong', from: '2026-06-01', removed: true })],
      memberships: [aMember('a'), aMember('b', { removed: true })],
      offices: [anOffice('chair', 'a', { removed: true }), anOffice('secretary', 's')],
    },
    'valkeala',
    DAY,
    filledSeats,
  );
  expect(namesOf(roster.seats)).toEqual(['a']);
  expect(roster.chair).toBeUndefined();
  expect(roster.secretary).toEqual({ person: 's', name: 's' });
});

const anySeat = fc.record({
  person: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  role: fc.constantFrom('member' as const, 'deputy' as const),
  order: fc.integer({ min: 1, max: 5 }),
  from: fc.nat(20).map((days) => addDays('2026-11-10', days)),
  to: fc.option(fc.nat(20).map((days) => addDays('2026-11-10', days))),
  termId: fc.constantFrom('term', 'other'),
});

test('a roster is the same in whatever order its parts come, and nobody is in it outside their days', () => {
  const anyMemberships = fc
    .array(anySeat, { maxLength: 12 })
    .map((all) => all.map((seat, at): Membership => aMember(seat.person, { ...seat, id: `seat-${at}` })));
  fc.assert(
    fc.property(
      anyMemberships.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(25)),
      ),
      ([memberships, shuffled, days]) => {
        const day = addDays('2026-11-08', days);
        const roster = rosterOn(parts({ memberships }), 'valkeala', day, filledSeats);
        expect(rosterOn(parts({ memberships: shuffled }), 'valkeala', day, filledSeats)).toEqual(roster);
        const held = memberships.filter(
          ({ termId, from, to }) => termId === 'term' && from <= day && (to === null || to >= day),
        );
        expect(roster.seats.map(({ id }) => id).toSorted()).toEqual(
          held.flatMap(({ id, role }) => (role === 'member' ? id : [])).toSorted(),
        );
        expect(roster.total).toBe(roster.seats.length);
        expect(roster.seats.map(({ order }) => order)).toEqual(
          roster.seats.map(({ order }) => order).toSorted((a, b) => a - b),
        );
      },
    ),
  );
});
