import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AreaPeople, splitByPopulation } from '../../../src/domain/money/split.ts';
import { testCity } from '../../fixtures/test-city.ts';

const anyAreas = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 })
  .chain((ids) => fc.tuple(...ids.map((area) => fc.record({ area: fc.constant(area), people: fc.nat(10_000_000) }))))
  .filter((areas) => areas.some(({ people }) => people > 0));
const anyEuros = fc.nat(100_000_000);

const split = (euros: number, areas: readonly AreaPeople[]) =>
  Object.fromEntries(splitByPopulation(euros, areas) ?? []);

test('the parts are whole euros, add up exactly, and each lies within a euro of its quota', () => {
  fc.assert(
    fc.property(anyEuros, anyAreas, (euros, areas) => {
      const parts = split(euros, areas);
      const people = areas.reduce((sum, each) => sum + BigInt(each.people), 0n);
      expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(euros);
      for (const { area, people: own } of areas) {
        const part = parts[area] ?? -1;
        expect(Number.isInteger(part) && part >= 0).toBe(true);
        // |part − euros × own / people| < 1, without dividing.
        const off = BigInt(part) * people - BigInt(euros) * BigInt(own);
        expect(off < people && -off < people).toBe(true);
      }
    }),
  );
});

test('no order of the areas changes what any of them gets', () => {
  const shuffled = anyAreas.chain((areas) =>
    fc.tuple(fc.constant(areas), fc.shuffledSubarray(areas, { minLength: areas.length })),
  );
  fc.assert(
    fc.property(anyEuros, shuffled, (euros, [areas, other]) => {
      expect(split(euros, other)).toEqual(split(euros, areas));
    }),
  );
});

test('what is left over goes to the largest remainder, not to the largest area', () => {
  // Quotas 2.1 and 0.9.
  expect(
    split(3, [
      { area: 'a', people: 7 },
      { area: 'b', people: 3 },
    ]),
  ).toEqual({ a: 2, b: 1 });
});

test('of equal remainders the larger area comes first, then the id', () => {
  expect(
    split(1, [
      { area: 'b', people: 5 },
      { area: 'a', people: 5 },
    ]),
  ).toEqual({ a: 1, b: 0 });
  // Quotas 0.5 and 1.5: both have half a euro left over, the larger area gets it.
  expect(
    split(2, [
      { area: 'a', people: 1 },
      { area: 'b', people: 3 },
    ]),
  ).toEqual({ a: 0, b: 2 });
});

test('where nobody lives anywhere there is no split', () => {
  expect(splitByPopulation(100, [{ area: 'a', people: 0 }])).toBeUndefined();
  expect(splitByPopulation(100, [])).toBeUndefined();
});

test('an area without people gets nothing, and no money is split into nothings', () => {
  expect(
    split(3, [
      { area: 'a', people: 0 },
      { area: 'b', people: 1 },
    ]),
  ).toEqual({ a: 0, b: 3 });
  expect(
    split(0, [
      { area: 'a', people: 1 },
      { area: 'b', people: 1 },
    ]),
  ).toEqual({ a: 0, b: 0 });
});

test('a hundred thousand euros by the shares the city file has (facts.md 5.1)', () => {
  const shares = testCity.populationShares[0]?.perMilleByArea ?? {};
  const areas = Object.entries(shares).map(([area, people]) => ({ area, people }));
  expect(split(100_000, areas)).toEqual({
    keskusta: 35_200,
    'kuusankoski-jaala': 24_300,
    anjalankoski: 17_800,
    valkeala: 13_400,
    'elimaki-koria': 9_300,
  });
});
