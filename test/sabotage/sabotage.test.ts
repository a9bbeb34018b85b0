import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULTS } from './faults.ts';

test.each(FAULTS.map((fault) => [fault.name, fault] as const))(
  '%s still finds its place in the sources',
  (_, { file, find, replace }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    expect(replace).not.toBe(find);
  },
);

test('there are at least seventy, each with a name of its own', () => {
  const names = FAULTS.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(70);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});
