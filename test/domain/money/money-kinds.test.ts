import { beforeEach, describe, expect, test } from 'vitest';
import { lahti } from '../../../src/cities/lahti.ts';
import { kindOf } from '../../../src/domain/kinds.ts';
import { committedCents, missingCents } from '../../../src/domain/money/sums.ts';
import { aMeeting, anItem } from '../../fixtures/a-meeting.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { aLine, aProposal, LINE, MoneyWorld, PEOPLE } from './money-world.ts';

let world: MoneyWorld;
beforeEach(() => {
  world = new MoneyWorld().begin();
});
const decide = (id: string, cents: number) => world.do('allocation.decide', id, { line: LINE, cents });

describe('a line of a year', () => {
  test('has the year and the source of the numbers it was split by, and its shares follow a new amount', () => {
    expect(world.line()).toMatchObject({ population: PEOPLE.population, scope: 'public/kouvola' });
    expect(world.line().shares?.find(({ area }) => area === 'valkeala')).toMatchObject({
      people: 134,
      cents: 13_400_00,
    });
    expect(world.do('budget.correct', LINE, { amountCents: 50_000_00 })).toBe('applied');
    expect(
      world
        .line()
        .shares?.map(({ cents }) => cents)
        .reduce((a, b) => a + b),
    ).toBe(50_000_00);
  });

  test.each([
    ['where nobody lives anywhere', { areas: PEOPLE.areas.map((each) => ({ ...each, people: 0 })) }, 'no-population'],
    ['without an area of the city', { areas: PEOPLE.areas.slice(1) }, 'unknown-area'],
    ['with one area twice', { areas: [...PEOPLE.areas.slice(1), ...PEOPLE.areas.slice(1, 2)] }, 'unknown-area'],
    [
      'with an area the city does not have',
      { areas: [...PEOPLE.areas.slice(1), { area: 'oulu', people: 1 }] },
      'unknown-area',
    ],
    ['without a source', { population: { ...PEOPLE.population, source: ' ' } }, 'missing-source'],
  ])('is not split %s', (_, wrong, reason) => {
    expect(world.do('budget.split', LINE, { ...PEOPLE, ...wrong })).toBe(reason);
  });

  test('by population is whole euros; nobody gives less than nothing or more than there is', () => {
    expect(world.do('budget.correct', LINE, { amountCents: 100_000_50 })).toBe('not-whole-euros');
    const takes = (amountCents: number) => kindOf('budget.open')?.schema.safeParse(aLine({ amountCents })).success;
    expect([takes(-1), takes(0.5), takes(10_000_000_000), takes(10_000_000_001)]).toEqual([false, false, true, false]);
  });

  test('stands once for its year and kind', () => {
    expect(world.do('budget.open', LINE, aLine())).toBe('exists');
    expect(world.do('budget.open', 'budget-2027-development', aLine())).toBe('not-understood');
  });

  test('that something was decided from is neither taken off, nor split otherwise, nor made too small', () => {
    world.do('allocation.propose', 'benches', aProposal());
    expect(decide('benches', 13_400_00)).toBe('applied');
    expect(world.do('budget.correct', LINE, { removed: true })).toBe('money-committed');
    expect(world.do('budget.correct', LINE, { split: 'shared' })).toBe('money-committed');
    expect(world.do('budget.correct', LINE, { amountCents: 99_000_00 })).toBe('budget-exceeded');
    const fewer = PEOPLE.areas.map((each) => (each.area === 'valkeala' ? { ...each, people: 100 } : each));
    expect(world.do('budget.split', LINE, { ...PEOPLE, areas: fewer })).toBe('budget-exceeded');
    world.do('allocation.void', 'benches', { line: LINE });
    expect(world.do('budget.correct', LINE, { removed: true })).toBe('applied');
    expect(world.do('allocation.propose', 'other', aProposal())).toBe('no-such-record');
  });
});

describe('an allocation', () => {
  test('is proposed to its committee, and read by everybody once it is decided; both amounts stay', () => {
    expect(world.do('allocation.propose', 'benches', aProposal())).toBe('applied');
    expect(world.allocation('benches')).toMatchObject({
      scope: 'committee/kouvola/valkeala',
      proposed: { cents: 500_00 },
    });
    expect(world.do('allocation.decide', 'benches', { line: LINE, cents: 400_00, meetingId: 'm', itemId: 'i' })).toBe(
      'applied',
    );
    const { scope, proposed, decided } = world.allocation('benches');
    expect({ scope, proposed: proposed?.cents, decided }).toMatchObject({
      scope: 'public/kouvola',
      proposed: 500_00,
      decided: { cents: 400_00, meetingId: 'm', itemId: 'i' },
    });
    expect(decide('benches', 300_00)).toBe('already-allocated');
  });

  test('takes the last euro of its area and not a cent more; on its author’s own device it shows with a warning', () => {
    for (const id of ['a', 'b', 'c']) world.do('allocation.propose', id, aProposal());
    expect(decide('a', 13_399_99)).toBe('applied');
    expect(missingCents(world.line(), world.allocations, ['valkeala'], 2)).toBe(1);
    expect(decide('b', 2)).toBe('budget-exceeded');
    expect(decide('b', 1)).toBe('applied');
    expect(world.do('allocation.decide', 'c', { line: LINE, cents: 1 }, { unsent: true })).toBe('applied');
  });

  test('of a line that has not been split waits for it; of an unknown amount nobody knows what is left', () => {
    world.do('budget.open', 'budget-2027-development', aLine({ year: 2027 }));
    world.do('allocation.propose', 'a', aProposal({ line: 'budget-2027-development' }));
    expect(world.do('allocation.decide', 'a', { line: 'budget-2027-development', cents: 1 })).toBe('not-split');
    world.do(
      'budget.open',
      'budget-2027-operating',
      aLine({ year: 2027, kind: 'operating', split: 'shared', amountCents: null }),
    );
    const line = 'budget-2027-operating';
    world.do('allocation.propose', 'b', aProposal({ line, areas: ['valkeala', 'keskusta'] }));
    expect(world.allocation('b').scope).toBe('joint/kouvola');
    expect(world.do('allocation.decide', 'b', { line, cents: 500_00 })).toBe('applied');
    expect(world.do('budget.correct', line, { amountCents: 400_00 })).toBe('budget-exceeded');
  });

  test('is no grant where the city allows none (facts.md L14)', () => {
    world.city = { ...testCity, grantsAllowed: lahti.grantsAllowed };
    expect(world.do('allocation.propose', 'a', aProposal({ kind: 'grant' }))).toBe('grant-not-allowed');
    expect(world.do('allocation.propose', 'a', aProposal({ kind: 'event' }))).toBe('applied');
  });

  test.each([
    ['without a title', { title: ' ' }, 'missing-title'],
    ['without an amount', { cents: 0 }, 'missing-amount'],
    ['of an area nobody knows', { areas: ['oulu'] }, 'unknown-area'],
    ['of two areas, from a line where each has its own', { areas: ['valkeala', 'keskusta'] }, 'unknown-area'],
    ['from a line nobody knows', { line: 'budget-1999-operating' }, 'no-such-record'],
  ])('is not taken %s', (_, wrong, reason) => {
    expect(world.do('allocation.propose', 'a', aProposal(wrong))).toBe(reason);
  });
});

describe('its ledger', () => {
  const pay = (entry: string, cents: number) =>
    world.do('payment.add', 'a', { line: LINE, entry, cents, on: '2026-11-21', title: 'Laudat' });
  beforeEach(() => {
    world.do('allocation.propose', 'a', aProposal());
  });

  test('pays what was decided, never more; the same entry twice is one, and void it counts for nothing', () => {
    expect(pay('p1', 100_00)).toBe('missing-decision');
    decide('a', 500_00);
    expect([pay('p1', 400_00), pay('p1', 400_00), pay('p2', 100_01)]).toEqual(['applied', 'exists', 'payment-exceeds']);
    expect(world.do('allocation.void', 'a', { line: LINE })).toBe('has-payments');
    expect(world.do('payment.void', 'a', { line: LINE, entry: 'p1' })).toBe('applied');
    expect(world.do('payment.void', 'a', { line: LINE, entry: 'p1' })).toBe('voided');
    expect(world.allocation('a').payments).toMatchObject([{ id: 'p1', cents: 400_00, voided: {} }]);
    expect(world.do('allocation.void', 'a', { line: LINE })).toBe('applied');
  });

  test('frees what was not needed when everything is paid', () => {
    decide('a', 500_00);
    pay('p1', 480_00);
    expect(world.do('allocation.settle', 'a', { line: LINE })).toBe('applied');
    expect(committedCents(world.allocation('a'))).toBe(480_00);
    expect(world.balance().committedCents).toEqual({ valkeala: 480_00 });
    expect(pay('p2', 1_00)).toBe('settled');
  });

  test('what others give takes nothing from the city’s line (facts.md K10)', () => {
    const give = (entry: string, funder: string) =>
      world.do('coFunding.add', 'a', { line: LINE, entry, cents: 300_00, funder, isInKind: true });
    expect([give('g1', 'Saha Oy'), give('g2', ' ')]).toEqual(['applied', 'missing-title']);
    expect(world.balance().committedCents).toEqual({});
    decide('a', 500_00);
    expect(world.allocation('a').coFunding).toMatchObject([{ funder: 'Saha Oy', cents: 300_00 }]);
  });
});

describe('from a decision in the minutes', () => {
  const allocate = (more: Partial<Parameters<typeof world.do<'minutes.allocate'>>[2]> = {}) =>
    world.do('minutes.allocate', 'item', { ...aProposal(), meeting: 'meeting-1', number: 1, ...more });
  const decision = { atMs: 42, present: [], needed: 0, total: 0, dissents: [] };
  beforeEach(() => {
    world.records.set('meeting-1', aMeeting());
    world.records.set('item', anItem({ id: 'item', decided: decision }));
  });

  test('one step makes an allocation decided there and then, and the item names it', () => {
    expect(allocate()).toBe('applied');
    expect(world.allocation('item:allocation1')).toMatchObject({
      scope: 'public/kouvola',
      decided: { cents: 500_00, atMs: 42, meetingId: 'meeting-1', itemId: 'item' },
    });
    expect(world.records.get('item')).toMatchObject({ links: [{ kind: 'allocation', id: 'item:allocation1' }] });
    expect(world.balance().committedCents).toEqual({ valkeala: 500_00 });
  });

  test('a second tap or device makes nothing twice; another allocation of the item is another one', () => {
    expect([allocate(), allocate(), allocate({ number: 2 })]).toEqual(['applied', 'already-allocated', 'applied']);
    expect(world.allocations).toHaveLength(2);
  });

  test('where the committee has no power it is a proposal, which takes nothing (facts.md L4)', () => {
    world.do('budget.correct', LINE, { power: 'proposes' });
    expect(allocate()).toBe('applied');
    const { scope, proposed, decided } = world.allocation('item:allocation1');
    expect({ scope, cents: proposed?.cents, decided }).toEqual({
      scope: 'committee/kouvola/valkeala',
      cents: 500_00,
      decided: undefined,
    });
    expect(world.balance().committedCents).toEqual({});
  });

  test('nothing without a decision, beyond the money, or for an area that did not meet', () => {
    expect(allocate({ cents: 13_400_01 })).toBe('budget-exceeded');
    expect(allocate({ areas: ['keskusta'] })).toBe('unknown-area');
    world.records.set('item', anItem({ id: 'item' }));
    expect(allocate()).toBe('missing-decision');
  });

  test.each(['checking', 'locked'] as const)('minutes that are %s stay as they are', (state) => {
    world.records.set('meeting-1', aMeeting({ minutes: { id: 'v', version: 1, state } }));
    expect(allocate()).toBe('applied');
    expect(world.records.get('item')).toMatchObject({ links: [] });
  });
});
