import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommitteeTerm, Day, MemberFee, Membership } from '../../src/domain/committee/records.ts';
import type { DomainRecord } from '../../src/domain/idea.ts';
import { type DataOf, type KindName, kindOf } from '../../src/domain/kinds.ts';
import { applyChange } from '../../src/protocol/apply-change.ts';
import { aCommittee } from '../fixtures/a-committee.ts';
import { testCity } from '../fixtures/test-city.ts';

const { term, membership, office } = aCommittee();
type Known = ReadonlyMap<string, DomainRecord>;

/** Does something to a record and tells what all are then; throws what was refused. */
function doTo<K extends KindName>(
  kind: K,
  records: Known,
  record: string,
  data: DataOf<K>,
  atMs = 1000,
  id = 'c',
): Known {
  const act = { id, by: 'device', record, atMs, city: testCity, data };
  const outcome = applyChange({ kind: kindOf(kind) as never, act }, records);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return new Map([...records, ...outcome.records.map((each) => [each.id, each] as const)]);
}
const withTerm = () => doTo('term.enter', new Map(), 'term', term);
const withMember = () => doTo('membership.enter', withTerm(), 'seat', membership);
const accepts = (kind: KindName, data: unknown) => kindOf(kind)?.schema.safeParse(data).success;

test('a coordinator’s word alone enters terms, members and offices', () => {
  for (const kind of ['term.enter', 'term.correct', 'membership.enter', 'membership.correct'] as const) {
    expect(kindOf(kind)?.needs({ city: testCity, data: {} } as never, new Map())).toEqual(['city/kouvola']);
  }
  for (const kind of ['membership.remove', 'office.enter', 'office.correct'] as const) {
    expect(kindOf(kind)?.needs({ city: testCity, data: {} } as never, new Map())).toEqual(['city/kouvola']);
  }
});

test('members read who is a member, only officers whether the fee for the young is paid', () => {
  const records = doTo('membership.enter', withTerm(), 'seat', { ...membership, isYouth: true });
  expect(records.get('seat')).toMatchObject({ scope: 'committee/kouvola/valkeala', name: 'Aino' });
  expect(JSON.stringify(records.get('seat'))).not.toContain('isYouth');
  expect(records.get('seat:fee')).toMatchObject({
    scope: 'officers/kouvola/valkeala',
    membershipId: 'seat',
    isYouth: true,
  });
  const corrected = doTo('membership.correct', records, 'seat', { isYouth: false });
  expect((corrected.get('seat:fee') as MemberFee).isYouth).toBe(false);
  expect(corrected.get('seat')).toEqual(records.get('seat'));
});

test('the log that is kept tells neither who somebody is nor that they are young', () => {
  const kept = JSON.stringify(
    kindOf('membership.enter')?.withoutPersonal?.({ ...membership, represents: 'Marttayhdistys' }),
  );
  expect(kept).not.toMatch(/Aino"|Marttayhdistys|isYouth/);
  expect(JSON.stringify(kindOf('office.correct')?.withoutPersonal?.({ name: 'Aino' }))).toBe('{}');
});

test('names are kept as they were meant', () => {
  const records = doTo('membership.enter', withTerm(), 'seat', { ...membership, name: '  Aino \n Maria\u200b ' });
  expect((records.get('seat') as Membership).name).toBe('Aino Maria');
});

describe('what is refused', () => {
  const enter = (more: Partial<typeof membership>, records: Known = withTerm()) =>
    doTo('membership.enter', records, 'seat', { ...membership, ...more });

  test.each([
    ['missing-name', { name: ' \u200b ' }],
    ['too-long', { name: 'a'.repeat(101) }],
    ['too-long', { represents: 'a'.repeat(101) }],
    ['ends-before-start', { to: '2025-12-31' }],
    ['unknown-area', { area: 'nastola' }],
    ['unknown-area', { area: 'anjalankoski' }],
    ['no-such-record', { termId: 'another' }],
  ])('%s: %j', (reason, more) => {
    expect(() => enter(more)).toThrow(reason);
  });

  test('a term that ends before it begins, also after a correction', () => {
    expect(() => doTo('term.enter', new Map(), 'term', { ...term, to: '2025-12-31' })).toThrow('ends-before-start');
    expect(() => doTo('term.correct', withTerm(), 'term', { to: '2025-12-31' })).toThrow('ends-before-start');
    expect(() => doTo('membership.correct', withMember(), 'seat', { to: '2025-12-31' })).toThrow('ends-before-start');
  });

  test('a correction of nothing that is known', () => {
    expect(() => doTo('membership.correct', new Map(), 'seat', { order: 2 })).toThrow('no-such-record');
    expect(() => doTo('membership.correct', withTerm(), 'term', { order: 2 })).toThrow('no-such-record');
  });
});

describe('what no schema lets in', () => {
  test.each([
    ['a day that does not exist', { from: '2026-02-30' }],
    ['a place before the first', { order: 0 }],
    ['a place beyond all committees', { order: 201 }],
    ['a person who is an address', { person: 'a/b' }],
    ['a member who stands in for somebody', { deputyOf: 'seat' }],
    ['a field nobody knows', { age: 16 }],
  ])('%s', (_, more) => {
    expect(accepts('membership.enter', { ...membership, ...more })).toBe(false);
  });

  test.each([
    ['no seats', 'term.enter', { ...term, seats: 0 }],
    ['a field nobody knows', 'membership.correct', { age: 16 }],
    ['another area', 'membership.correct', { area: 'anjalankoski' }],
    ['another person under the same name', 'office.correct', { person: 'eino' }],
  ] as const)('%s', (_, kind, data) => {
    expect(accepts(kind, data)).toBe(false);
  });

  test('while what it is for fits', () => {
    expect(accepts('membership.enter', { ...membership, role: 'deputy', deputyOf: 'seat', to: '2027-01-01' })).toBe(
      true,
    );
    expect(accepts('membership.correct', { to: null })).toBe(true);
    expect(accepts('office.enter', office)).toBe(true);
    expect(accepts('office.correct', { person: 'eino', name: 'Eino' })).toBe(true);
  });
});

test('what was taken off can be put back', () => {
  const removed = doTo('membership.remove', withMember(), 'seat', { removed: true }, 2000);
  expect((removed.get('seat') as Membership).removed).toBe(true);
  const back = doTo('membership.remove', removed, 'seat', { removed: false }, 3000, 'd');
  expect((back.get('seat') as Membership).removed).toBe(false);
});

const anyCorrection = fc.record({
  atMs: fc.nat(5),
  id: fc.stringMatching(/^c[0-9]{2}$/),
  data: fc.oneof(
    fc.integer({ min: 1, max: 15 }).map((seats): DataOf<'term.correct'> => ({ seats })),
    fc.constantFrom<Day | null>('2028-05-31', '2030-12-31', null).map((to): DataOf<'term.correct'> => ({ to })),
    fc.constantFrom('none' as const, 'list' as const).map((deputies): DataOf<'term.correct'> => ({ deputies })),
  ),
});

test('corrections give the same term in any order: of each field the later corrected time wins', () => {
  const distinct = fc.uniqueArray(anyCorrection, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(
      distinct.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([made, arrived]) => {
        const play = (corrections: typeof made) =>
          corrections.reduce(
            (records, { data, atMs, id }) => doTo('term.correct', records, 'term', data, atMs, id),
            withTerm(),
          );
        expect(play(arrived).get('term')).toEqual(play(made).get('term'));
        const last = made
          .filter(({ data }) => data.seats !== undefined)
          .sort((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1))
          .at(-1);
        expect((play(made).get('term') as CommitteeTerm).seats).toBe(last?.data.seats ?? term.seats);
      },
    ),
  );
});
