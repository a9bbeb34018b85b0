import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { ALL_TEXTS, formsOf } from './all-texts.ts';

const [header, ...rows] = parseCsv(readFileSync(new URL('../fixtures/glossary.csv', import.meta.url), 'utf8'));

test('the glossary holds every settled word', () => {
  expect(header).toEqual(['key', 'fi', 'sv', 'en']);
  expect(rows).toHaveLength(271);
});

test.each(LANGUAGES)('every word of the glossary stands as it was settled: %s', (language) => {
  const column = header!.indexOf(language);
  const texts: Record<string, string | { one: string; other: string }> = ALL_TEXTS[language];

  const spoken = rows.map(([key]) => [key, formsOf(texts[key!]!).at(-1)]);
  expect(spoken).toEqual(rows.map((row) => [row[0], row[column]]));
});

/** Reads lines of comma-separated fields; a field in quotes may hold commas. */
function parseCsv(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare!));
}
