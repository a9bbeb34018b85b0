import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { start as en } from '../../src/texts/en/start.ts';
import { fi as ALL } from '../../src/texts/fi/index.ts';
import { start as fi } from '../../src/texts/fi/start.ts';
import { start as sv } from '../../src/texts/sv/start.ts';

/** Folders whose screens may be drawn before all texts are here. */
const FIRST = ['src/ui/shell', 'src/ui/home'];
/** Fetched later, and so after all texts. */
const LATER = ['menu-page.tsx', 'blocked.tsx', 'install-first.tsx', 'keep-offer.tsx'];

test.each([
  ['fi', fi],
  ['sv', sv],
  ['en', en],
])('the first screens say nothing in %s that comes later', (_, start) => {
  const missing = FIRST.flatMap((folder) => readdirSync(folder).map((name) => [folder, name] as const))
    .filter(([, name]) => /\.tsx?$/.test(name) && !LATER.includes(name))
    .flatMap(([folder, name]) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/'((?:\w+\.)+\w+|[a-z]\w+)'/g)]
        .filter(([, key]) => key !== undefined && Object.hasOwn(ALL, key) && !Object.hasOwn(start, key))
        .map(([, key]) => `${name}: ${key}`),
    );
  expect(missing).toEqual([]);
});
