import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import { loadCities } from '../../src/server/load-cities.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/cities');

let dir: string;
let kuopio: Record<string, unknown>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cities-'));
  kuopio = JSON.parse(await readFile(join(FIXTURES, 'kuopio.json'), 'utf8'));
});
afterEach(() => rm(dir, { recursive: true }));

const write = (name: string, content: unknown): Promise<void> =>
  writeFile(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));

/** The lines the start stops with, without the folder's own path. */
async function linesOf(): Promise<string[]> {
  const message = await loadCities(dir).then(
    () => 'loaded',
    (error: Error) => error.message,
  );
  return message.replaceAll(`${dir}/`, '').split('\n');
}

test('without a folder there are the two built-in cities', async () => {
  expect(await loadCities()).toEqual([kouvola, lahti]);
});

test('a folder without city files adds none', async () => {
  await write('notes.txt', 'no city');
  await write('.kuopio.json', 'no city');
  expect(await loadCities(dir)).toHaveLength(2);
});

describe('a third city is a file', () => {
  test('Kuopio loads from a folder, with what its file leaves out set to unknown', async () => {
    const cities = await loadCities(FIXTURES);
    expect(cities.map(({ id }) => id)).toEqual(['kouvola', 'lahti', 'kuopio']);
    expect(cities[2]).toMatchObject({
      moderation: 'before',
      body: { type: 'ownRules', isMunicipalOrgan: false, hasDecisionPower: null },
      quorum: { rule: null },
      terms: [{ from: null, lengthMonths: 24, members: { min: 5, max: 10 }, deputies: { mode: 'personal' } }],
      budgetLines: [
        { amountCents: 3_000_000, split: 'each', power: 'decides', decidedBy: null },
        { amountCents: 9_000_000, split: 'shared', power: 'proposes', decidedBy: 'lahidemokratiajaosto' },
      ],
      fees: { memberCents: null },
      mapUrl: null,
    });
    expect(cities[2]?.areas).toHaveLength(6);
  });

  test.each([
    ['kuopio.json', (text: string) => `\uFEFF${text}`],
    ['kuopio.mjs', (text: string) => `export default ${text};`],
    ['kuopio.js', (text: string) => `export const kuopio = ${text};`],
    ['kuopio.ts', (text: string) => `type Anything = unknown;\nexport const kuopio: Anything = ${text};`],
  ])('%s', async (name, wrap) => {
    await write(name, wrap(JSON.stringify(kuopio)));
    expect((await loadCities(dir)).map(({ id }) => id)).toEqual(['kouvola', 'lahti', 'kuopio']);
  });
});

test('a file with the id of a built-in city takes its place', async () => {
  await write('own-kouvola.json', { ...kouvola, moderation: 'after' });
  const cities = await loadCities(dir);
  expect(cities.map(({ id, moderation }) => `${id} ${moderation}`)).toEqual(['kouvola after', 'lahti before']);
});

describe('a broken file stops the start and says where and why', () => {
  test('a misspelt field', async () => {
    const { goals, ...rest } = { goals: [], ...kuopio };
    await write('kuopio.json', { ...rest, goal: [], look: { ...(kuopio['look'] as object), hues: 3 } });
    expect(await linesOf()).toEqual([
      'kuopio.json: look.hues: is not a field of a city file',
      'kuopio.json: goal: is not a field of a city file',
    ]);
  });

  test('missing fields, wrong types and wrong words', async () => {
    const { names, languageStatus, ...rest } = kuopio;
    await write('kuopio.json', {
      ...rest,
      coFunding: 'yes',
      statuses: ['received', 'lost', 'merged'],
      codePrefix: 'Kuo',
    });
    expect(await linesOf()).toEqual([
      'kuopio.json: names: is missing',
      'kuopio.json: languageStatus: is missing',
      'kuopio.json: codePrefix: must be three capital letters A–Z',
      'kuopio.json: statuses[1]: Invalid option: expected one of "received"|"inReview"|"proposed"|"approved"|"inProgress"|"done"|"rejected"|"merged"',
      'kuopio.json: coFunding: Invalid input: expected boolean, received string',
    ]);
  });

  test('parts that do not fit together', async () => {
    const areas = structuredClone(kuopio['areas']) as { codePrefix: string; id: string }[];
    Object.assign(areas[3] ?? {}, { codePrefix: 'JUA' });
    const terms = [
      { ...(kuopio['terms'] as object[])[0], from: '2019-01-01', to: '2018-12-31', appointedBy: 'valtuusto' },
    ];
    await write('kuopio.json', { ...kuopio, areas, terms });
    expect(await linesOf()).toEqual([
      'kuopio.json: areas[3].codePrefix: "JUA" is used twice',
      'kuopio.json: terms[0].to: 2018-12-31 is before the beginning 2019-01-01',
      'kuopio.json: terms[0].appointedBy: no organ has the id "valtuusto"',
    ]);
  });

  test('a limit that is neither a number nor a word it knows', async () => {
    const term = (kuopio['terms'] as object[])[0];
    await write('kuopio.json', { ...kuopio, terms: [{ ...term, deputies: { mode: 'personal', max: 'many' } }] });
    expect(await linesOf()).toEqual(['kuopio.json: terms[0].deputies.max: must be a number or "members"']);
  });

  test('several files are told at once, also when one is no JSON or no city at all', async () => {
    await write('a.json', '{ "id": ');
    await write('b.json', []);
    await write('c.mjs', 'export const one = 1;\nexport const two = 2;');
    await write('d.json', { ...kuopio, id: 'Kuopio' });
    expect(await linesOf()).toEqual([
      'a.json: (whole file): Unexpected end of JSON input',
      'b.json: (whole file): Invalid input: expected object, received array',
      'c.mjs: (whole file): must export one city, by default or under one name',
      'd.json: id: must be lower-case letters a–z and digits, joined by single hyphens',
    ]);
  });

  test('two files of one city', async () => {
    await write('a.json', kuopio);
    await write('b.json', kuopio);
    expect(await linesOf()).toEqual(['b.json: id: "kuopio" is also the id in a.json']);
  });

  test('a folder that is not there', async () => {
    await expect(loadCities(join(dir, 'none'))).rejects.toThrow(/none: \(whole folder\): ENOENT/);
  });
});
