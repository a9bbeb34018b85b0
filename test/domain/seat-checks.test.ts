import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import type { CommitteeTerm, Membership, Office } from '../../src/domain/committee/records.ts';
import type { RosterParts } from '../../src/domain/committee/roster.ts';
import { checkCommittee, type SeatProblem } from '../../src/domain/committee/seat-checks.ts';
import { addDays } from '../../src/domain/meeting/day.ts';
import { aDeputy, aMember, anOffice, aTerm } from '../fixtures/a-committee.ts';

const DAY = '2026-11-21';
const people = (n: number, make: (person: string) => Membership = (person) => aMember(person)) =>
  Array.from({ length: n }, (_, at) => make(`person-${at}`));
const deputies = (n: number) => Array.from({ length: n }, (_, at) => aDeputy(`deputy-${at}`));
const parts = (memberships: Membership[], term: Partial<CommitteeTerm> = {}, offices: Office[] = []): RosterParts => ({
  terms: [aTerm({ deputies: 'list', ...term })],
  memberships,
  offices,
});
const check = (given: RosterParts, city = kouvola) => checkCommittee(given, 'valkeala', DAY, city);
const told = (problems: SeatProblem[]) => problems.map(({ level, message }) => `${level} ${message}`);

describe('the number of members', () => {
  const of2022 = { cityTerm: '2022-2025', seats: 11 };

  test.each([
    [6, ['warning error.memberCount']],
    [7, []],
    [11, []],
    [12, ['error error.memberCount']],
  ])('%i of 7–11: %j', (n, expected) => {
    expect(told(check(parts(people(n), of2022)))).toEqual(expected);
  });

  test('is told with the limits of the city’s term', () => {
    expect(check(parts(people(6), of2022))[0]).toMatchObject({ n: 6, min: 7, max: 11, from: DAY, to: DAY });
  });

  test('is at most that of the seats set for the term', () => {
    expect(check(parts(people(10), { cityTerm: '2022-2025', seats: 9 }))[0]).toMatchObject({
      level: 'error',
      message: 'error.memberCount',
      max: 9,
    });
  });

  test('has no limits but the seats where the city has told none', () => {
    expect(check(parts(people(9)))).toEqual([]);
    expect(told(check(parts(people(10))))).toEqual(['error error.memberCount']);
  });
});

describe('the number of deputies', () => {
  test('is at most that of the seats where the city says so', () => {
    const term = { cityTerm: '2022-2025', seats: 7 };
    expect(check(parts([...people(7), ...deputies(7)], term))).toEqual([]);
    expect(told(check(parts([...people(7), ...deputies(8)], term)))).toEqual(['error error.deputyCount']);
  });

  test('is at most the number the city has set', () => {
    const given = parts([...people(15), ...deputies(16)], { cityTerm: '2023-2025', seats: 15 });
    expect(check(given, lahti)).toMatchObject([{ level: 'error', message: 'seats.deputyLimit', n: 15 }]);
  });

  test('is none where the term has no deputies', () => {
    expect(told(check(parts([...people(7), ...deputies(1)], { deputies: 'none' })))).toEqual([
      'error seats.noDeputies',
    ]);
  });
});

describe('councillors and elected officials', () => {
  test('a councillor is a warning where none may sit, among members and deputies', () => {
    const term = { cityTerm: '2022-2025', seats: 9 };
    const given = [...people(7), aMember('c', { isCouncillor: true }), aDeputy('d', { isCouncillor: true })];
    const problems = check(parts(given, term));
    expect(told(problems)).toEqual(['warning error.notElectedAllowed', 'warning error.notElectedAllowed']);
    expect(problems.map(({ names }) => names)).toEqual([['c'], ['d']]);
    expect(check(parts(given))).toEqual([]);
  });

  test('a third elected official is a warning where there may be two', () => {
    const term = { cityTerm: '2021', seats: 15 };
    const elected = (n: number) => people(n, (person) => aMember(`e-${person}`, { isElectedOfficial: true }));
    expect(check(parts([...people(8), ...elected(2)], term), lahti)).toEqual([]);
    expect(check(parts([...people(8), ...elected(3)], term), lahti)).toMatchObject([
      { level: 'warning', message: 'error.electedLimit', n: 2, names: ['e-person-0', 'e-person-1', 'e-person-2'] },
    ]);
  });
});

describe('offices', () => {
  const seven = people(7);

  test.each(['chair', 'viceChair'] as const)('a %s without a seat is an error where the city says so', (role) => {
    const given = parts(seven, {}, [anOffice(role, 'somebody')]);
    expect(told(check(given, lahti))).toEqual(['error error.chairNotMember']);
    expect(told(check(given, kouvola))).toEqual(['warning error.chairNotMember']);
  });

  test('a deputy is not a member', () => {
    const given = parts([...seven, aDeputy('d')], {}, [anOffice('chair', 'd')]);
    expect(told(check(given, lahti))).toEqual(['error error.chairNotMember']);
  });

  test('a chair whose seat ended last week has none', () => {
    const ended = aMember('person-0', { to: '2026-11-14' });
    const given = parts([ended, ...seven.slice(1)], {}, [anOffice('chair', 'person-0')]);
    expect(checkCommittee(given, 'valkeala', { from: '2026-11-01', to: '2026-11-30' }, lahti)).toMatchObject([
      { message: 'error.chairNotMember', from: '2026-11-15', to: '2026-11-30', names: ['person-0'] },
    ]);
  });

  test('a secretary may be anybody', () => {
    expect(check(parts(seven, {}, [anOffice('secretary', 'somebody')]), lahti)).toEqual([]);
  });

  test('two chairs at a time are one too many', () => {
    const offices = [anOffice('chair', 'person-0'), anOffice('chair', 'person-1', { from: '2026-06-01' })];
    expect(told(check(parts(seven, {}, offices), lahti))).toEqual(['error seats.twoInOffice']);
  });
});

describe('seats and deputies', () => {
  test('one person holds one seat on a date', () => {
    const twice = [aMember('a'), aMember('a', { id: 'again', order: 2 })];
    expect(check(parts(twice))).toMatchObject([
      { level: 'error', message: 'seats.twoSeats', ids: ['seat-a', 'again'], names: ['a', 'a'] },
    ]);
    const after = [aMember('a', { to: '2026-11-20' }), aDeputy('a', { id: 'again', from: DAY }), aMember('b')];
    expect(check(parts(after))).toEqual([]);
  });

  test('a personal deputy needs a member', () => {
    const given = [
      aMember('a'),
      aDeputy('x', { deputyOf: 'seat-a' }),
      aDeputy('y'),
      aDeputy('z', { deputyOf: 'seat-b' }),
    ];
    const problems = check(parts(given, { deputies: 'personal' }));
    expect(told(problems)).toEqual(['warning seats.deputyWithoutMember', 'warning seats.deputyWithoutMember']);
    expect(problems.map(({ names }) => names)).toEqual([['y'], ['z']]);
    expect(check(parts(given))).toEqual([]);
  });
});

describe('terms', () => {
  test('that overlap are a warning on the days they do', () => {
    const terms = [aTerm({ to: '2026-11-30' }), aTerm({ id: 'next', label: '2026–', from: '2026-11-15', to: null })];
    const given = { ...parts([aMember('a'), aMember('b', { termId: 'next', from: '2026-11-15' })]), terms };
    expect(checkCommittee(given, 'valkeala', { from: '2026-01-01', to: null }, kouvola)).toMatchObject([
      { level: 'warning', message: 'seats.termsOverlap', from: '2026-11-15', to: '2026-11-30' },
    ]);
  });

  test('do not carry a seat beyond their days, except one without a last day', () => {
    const given = parts([aMember('a', { to: '2026-11-30' }), aMember('b'), aMember('c', { from: '2025-12-01' })], {
      to: '2026-10-31',
    });
    const problems = checkCommittee(given, 'valkeala', { from: '2025-11-01', to: null }, kouvola);
    expect(problems).toMatchObject([
      { message: 'seats.outsideTerm', names: ['c'], from: '2025-12-01', to: '2025-12-31' },
      { message: 'seats.outsideTerm', names: ['a'], from: '2026-11-01', to: '2026-11-30' },
    ]);
  });

  test('that were taken off, and what belongs to another committee, count for nothing', () => {
    const other = aTerm({ id: 'other', area: 'anjalankoski' });
    const given = parts([aMember('a'), aMember('a', { id: 'b', removed: true })]);
    const terms = [...given.terms, other, aTerm({ id: 'wrong', removed: true })];
    expect(check({ ...given, terms })).toEqual([]);
  });
});

const anyDay = fc.nat(12).map((days) => addDays('2026-11-10', days));
const anyDays = fc.tuple(anyDay, fc.option(anyDay)).map(([from, to]) => ({ from, to: to && to < from ? from : to }));
const anyParts = fc.record({
  terms: fc.array(
    fc.tuple(
      anyDays,
      fc.constantFrom('none' as const, 'list' as const, 'personal' as const),
      fc.integer({ min: 1, max: 4 }),
    ),
    { maxLength: 3 },
  ),
  memberships: fc.array(
    fc.record({
      days: anyDays,
      person: fc.constantFrom('a', 'b', 'c'),
      role: fc.constantFrom('member' as const, 'deputy' as const),
      termId: fc.constantFrom('term-0', 'term-1'),
      deputyOf: fc.constantFrom('', 'seat-0', 'seat-1'),
      isCouncillor: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  offices: fc.array(fc.tuple(anyDays, fc.constantFrom('chair' as const, 'secretary' as const)), { maxLength: 2 }),
});

test('a period has on each of its days the problems of that day, and no others', () => {
  fc.assert(
    fc.property(anyParts, anyDays, (made, period) => {
      const given: RosterParts = {
        terms: made.terms.map(([days, mode, seats], at) =>
          aTerm({ id: `term-${at}`, ...days, deputies: mode, seats, cityTerm: '2022-2025' }),
        ),
        memberships: made.memberships.map(({ days, ...seat }, at) =>
          aMember(seat.person, { ...seat, ...days, id: `seat-${at}` }),
        ),
        offices: made.offices.map(([days, role], at) =>
          anOffice(role, 'a', { id: `office-${at}`, termId: 'term-0', ...days }),
        ),
      };
      const problems = checkCommittee(given, 'valkeala', period, kouvola);
      const plain = ({ from: _from, to: _to, ...problem }: SeatProblem) => JSON.stringify(problem);
      for (let day = period.from; day <= (period.to ?? '2026-11-30'); day = addDays(day, 1)) {
        const then = problems.filter(({ from, to }) => from <= day && (to === null || day <= to));
        const alone = checkCommittee(given, 'valkeala', day, kouvola);
        expect(then.map(plain).toSorted()).toEqual(alone.map(plain).toSorted());
      }
    }),
  );
});
