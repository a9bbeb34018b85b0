import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Allocation } from '../../../src/domain/money/records.ts';
import { moneyRows } from '../../../src/domain/money/sums.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { aProposal, LINE, MoneyWorld } from './money-world.ts';

const AREAS = testCity.areas.map(({ id }) => id);
const IDS = ['a', 'b'];

const anyId = fc.constantFrom(...IDS);
const anyCents = fc.oneof(fc.integer({ min: 1, max: 20_000_00 }), fc.constant(9_300_00), fc.constant(0));
const anyDeed = fc.oneof(
  fc.record({ do: fc.constant('propose' as const), id: anyId, area: fc.constantFrom(...AREAS), cents: anyCents }),
  fc.record({ do: fc.constant('decide' as const), id: anyId, cents: anyCents }),
  fc.record({ do: fc.constant('pay' as const), id: anyId, entry: anyId, cents: anyCents }),
  fc.record({ do: fc.constant('give' as const), id: anyId, entry: anyId, cents: anyCents }),
  fc.record({ do: fc.constantFrom('unpay' as const, 'ungive' as const), id: anyId, entry: anyId }),
  fc.record({ do: fc.constantFrom('void' as const, 'settle' as const), id: anyId }),
  fc.record({ do: fc.constant('amount' as const), cents: fc.integer({ min: 0, max: 1200 }).map((k) => k * 100_00) }),
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer D> ? D : never;

function play(world: MoneyWorld, deed: Deed): string {
  const line = LINE;
  switch (deed.do) {
    case 'propose':
      return world.do('allocation.propose', deed.id, aProposal({ areas: [deed.area], cents: deed.cents }));
    case 'decide':
      return world.do('allocation.decide', deed.id, { line, cents: deed.cents });
    case 'pay': {
      const { entry, cents } = deed;
      return world.do('payment.add', deed.id, { line, entry, cents, on: '2026-11-21', title: 'Laudat' });
    }
    case 'give': {
      const { entry, cents } = deed;
      return world.do('coFunding.add', deed.id, { line, entry, cents, funder: 'Saha Oy', isInKind: true });
    }
    case 'unpay':
      return world.do('payment.void', deed.id, { line, entry: deed.entry });
    case 'ungive':
      return world.do('coFunding.void', deed.id, { line, entry: deed.entry });
    case 'void':
      return world.do('allocation.void', deed.id, { line });
    case 'settle':
      return world.do('allocation.settle', deed.id, { line });
    case 'amount':
      return world.do('budget.correct', line, { amountCents: deed.cents });
  }
}

/** Counted one entry after the other, from nothing but the ledger. */
function counted(allocations: readonly Allocation[], area: string) {
  const sums = { decided: 0, spent: 0, given: 0 };
  for (const { areas, decided, voided, settled, payments, coFunding } of allocations) {
    if (areas[0] !== area || voided) continue;
    let paid = 0;
    for (const payment of payments) if (!payment.voided) paid += payment.cents;
    for (const gift of coFunding) if (!gift.voided) sums.given += gift.cents;
    if (!decided) continue;
    sums.decided += settled ? paid : decided.cents;
    sums.spent += paid;
  }
  return sums;
}

test('whatever is done in whatever order, no pot goes below zero, and every figure is what its ledger adds up to', () => {
  fc.assert(
    fc.property(fc.array(anyDeed, { maxLength: 40 }), (deeds) => {
      const world = new MoneyWorld().begin();
      for (const deed of deeds) {
        const before = new Map(world.records);
        if (play(world, deed) !== 'applied') expect(world.records).toEqual(before);
        const { rows, total } = moneyRows(world.line(), world.allocations, AREAS);
        for (const row of rows) {
          const { decided, spent, given } = counted(world.allocations, row.pot);
          expect(world.balance().committedCents[row.pot] ?? 0).toBe(decided);
          expect(row).toMatchObject({ spentCents: spent, reservedCents: decided - spent, coFundingCents: given });
          expect(row.leftCents).toBe((row.amountCents ?? 0) - decided);
          expect(row.leftCents).toBeGreaterThanOrEqual(0);
          expect(row.reservedCents).toBeGreaterThanOrEqual(0);
        }
        expect(rows.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0)).toBe(total.amountCents);
        expect(rows.reduce((sum, { leftCents }) => sum + (leftCents ?? 0), 0)).toBe(total.leftCents);
      }
    }),
  );
});

test('the order of two ledgers’ entries does not matter', () => {
  const deeds: Deed[] = [
    { do: 'pay', id: 'a', entry: 'a', cents: 100_00 },
    { do: 'give', id: 'a', entry: 'b', cents: 50_00 },
    { do: 'pay', id: 'a', entry: 'c', cents: 30_00 },
    { do: 'give', id: 'b', entry: 'd', cents: 20_00 },
    { do: 'decide', id: 'b', cents: 70_00 },
  ];
  const after = (order: readonly Deed[]) => {
    const world = new MoneyWorld().begin();
    for (const id of ['a', 'b']) play(world, { do: 'propose', id, area: 'valkeala', cents: 400_00 });
    play(world, { do: 'decide', id: 'a', cents: 300_00 });
    for (const deed of order) expect(play(world, deed)).toBe('applied');
    return moneyRows(world.line(), world.allocations, AREAS);
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(deeds, { minLength: deeds.length }), (order) => {
      expect(after(order)).toEqual(after(deeds));
    }),
  );
});
