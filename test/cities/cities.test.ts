import { describe, expect, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import { citySchema } from '../../src/domain/city.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { countNominations } from '../../src/domain/recruitment.ts';

const cities = [kouvola, lahti];

/** Every leaf of a city with the path to it. */
function leavesOf(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
}

const unknownsOf = (value: unknown): string[] =>
  leavesOf(value).flatMap(([path, leaf]) => (leaf === null ? [path] : []));

describe.each(cities)('$id', (city) => {
  test('passes the schema unchanged', () => {
    expect(citySchema.parse(city)).toEqual(city);
  });

  test('has no fee amount and no rule for counting one', () => {
    const { paid, deadlines, ...rules } = city.fees;
    expect(new Set(Object.values(rules))).toEqual(new Set([null]));
    expect(deadlines).toEqual([]);
  });

  test('names no person, telephone or e-mail', () => {
    for (const { email, phone, address } of city.contacts) expect([email, phone, address]).toEqual([null, null, null]);
  });

  test('every text is written in all three languages, and no two languages share a sentence', () => {
    for (const { texts } of [...city.goals, ...city.tasks, ...city.about]) {
      const written = LANGUAGES.map((language) => texts[language]);
      expect(new Set(written).size).toBe(LANGUAGES.length);
    }
  });

  test('reads ideas before publishing them', () => {
    expect(city.moderation).toBe('before');
  });

  test('offers Finnish first', () => {
    expect(city.languages).toEqual(['fi', 'sv', 'en']);
  });

  test('keeps the words of the glossary for its body', () => {
    const { singular } = city.body.noun.titles;
    const plain = LANGUAGES.map((language) => singular[language].replaceAll('\u00AD', ''));
    const glossary = {
      kouvola: ['Aluetoimikunta', 'Områdeskommitté', 'Area committee'],
      lahti: ['Kumppanuuspöytä', 'Partnerskapsbord', 'Partnership table'],
    };
    expect(plain).toEqual(glossary[city.id as keyof typeof glossary]);
  });
});

describe('Kouvola', () => {
  test('has its five areas and thirteen goals', () => {
    const prefixes = kouvola.areas.map(({ id, codePrefix }) => `${id} ${codePrefix}`);
    expect(prefixes).toEqual([
      'anjalankoski ANJ',
      'elimaki-koria ELI',
      'keskusta KES',
      'kuusankoski-jaala KUU',
      'valkeala VAL',
    ]);
    expect(kouvola.goals).toHaveLength(13);
  });

  test('counts 89 nominations for 2022–2025', () => {
    expect(kouvola.recruitments.map(countNominations)).toEqual([40, 55, 89]);
  });

  test('had 100,000 euros by population and 20,000 to operate with in 2020', () => {
    const lines = kouvola.budgetLines.map(({ kind, amountCents, split, power }) => [kind, amountCents, split, power]);
    expect(lines).toEqual([
      ['development', 10_000_000, 'population', 'decides'],
      ['operating', 2_000_000, null, 'decides'],
    ]);
  });

  test('leaves unset what no source says', () => {
    const { terms, chair, meetings, grantsAllowed } = kouvola;
    expect(unknownsOf({ terms, chair, meetings, grantsAllowed })).toEqual([
      'terms.0.from',
      'terms.0.to',
      'terms.0.lengthMonths',
      'terms.0.startsByArea.0.from',
      'terms.0.startsByArea.1.from',
      'terms.0.startsByArea.2.from',
      'terms.0.startsByArea.3.from',
      'terms.0.startsByArea.4.from',
      'terms.0.deputies.mode',
      'terms.0.deputies.max',
      'terms.0.minAge',
      'terms.0.appointedBy',
      'terms.0.appointedOn',
      'terms.1.from',
      'terms.1.to',
      'terms.1.deputies.mode',
      'terms.1.minAge',
      'chair.from',
      'chair.electedBy',
      'meetings.everyMonths',
      'meetings.noticeDays',
      'meetings.record',
      'meetings.checking',
      'meetings.remote',
      'grantsAllowed',
    ]);
  });

  test('marks villages that only general knowledge places', () => {
    const valkeala = kouvola.areas.find(({ id }) => id === 'valkeala');
    const sourced = valkeala?.villages.flatMap(({ name, toBeChecked }) => (toBeChecked ? [] : [name]));
    expect(sourced).toEqual(['Valkeala', 'Valkealan kirkonkylä', 'Niinistö', 'Jokela', 'Kääpälä']);
  });
});

describe('Lahti', () => {
  test('has its four areas and four aims', () => {
    const prefixes = lahti.areas.map(({ id, codePrefix }) => `${id} ${codePrefix}`);
    expect(prefixes).toEqual(['etelainen ETE', 'itainen ITA', 'pohjoinen POH', 'keskusta KES']);
    expect(lahti.goals.map(({ id }) => id)).toEqual(['community', 'pleasantness', 'vitality', 'dialogue']);
  });

  test('has no power, no grants, and money of unknown sum and power', () => {
    expect(lahti.body.hasDecisionPower).toBe(false);
    expect(lahti.grantsAllowed).toBe(false);
    expect(lahti.budgetLines).toMatchObject([{ kind: 'operating', year: null, amountCents: null, power: null }]);
  });

  test('has three terms, the first without a day', () => {
    expect(lahti.terms.map(({ from, to, members }) => [from, to, members.min, members.max])).toEqual([
      [null, null, 10, 15],
      ['2023-06-05', '2025-05-31', 15, 15],
      ['2025-06-01', '2027-05-31', 20, 20],
    ]);
  });

  test('sends what Nastola began to the eastern table', () => {
    expect(lahti.formerBodies).toMatchObject([{ to: '2021-07-31', successorAreaIds: ['itainen'] }]);
  });

  test('has only the probable districts still to be checked', () => {
    const sourced = lahti.areas.flatMap(({ villages }) => villages.filter(({ toBeChecked }) => !toBeChecked));
    expect(sourced.map(({ name }) => name)).toEqual([
      'Laune',
      'Nastola',
      'Villähde',
      'Ruuhijärvi',
      'Uusikylä',
      'Okkeri',
      'Keski-Lahti',
    ]);
  });
});
