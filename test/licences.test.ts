import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { productionPackages } from './production-packages.ts';

/** Licences under which code may be handed on together with ours (EUPL-1.2, its appendix and permissive ones). */
const ALLOWED = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'CC0-1.0',
];

const ROOT = resolve(import.meta.dirname, '..');
const licenceOf = (path: string): string => {
  const { license } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8')) as { license?: unknown };
  return typeof license === 'string' ? license : 'none named';
};

/** `(MIT OR X)` is fine when one of its choices is. */
const isAllowed = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => ALLOWED.includes(choice.trim()));

test('everything that is handed on with the app may be', () => {
  const packages = productionPackages(ROOT);
  expect(packages.length).toBeGreaterThan(10);
  const misfits = packages
    .map((path) => `${path}: ${licenceOf(path)}`)
    .filter((line) => !isAllowed(line.split(': ')[1] ?? ''));
  expect(misfits).toEqual([]);
});
