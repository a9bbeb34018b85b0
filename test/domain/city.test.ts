import { describe, expect, test } from 'vitest';
import { kouvola } from '../../src/cities/kouvola.ts';
import { citySchema } from '../../src/domain/city.ts';
import type { Recruitment } from '../../src/domain/city-rules.ts';
import { countNominations } from '../../src/domain/recruitment.ts';

/** Kouvola with other values at some fields, given by their paths. */
function kouvolaWith(fields: Record<string, unknown>): unknown {
  const city = structuredClone(kouvola);
  for (const [path, value] of Object.entries(fields)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const part = keys.reduce<unknown>((whole, key) => (whole as Record<string, unknown>)[key], city);
    Object.assign(part as object, { [last]: value });
  }
  return city;
}

/** What the schema says of it: the path of each field, and the reason where it gives one of its own. */
const problemsWith = (fields: Record<string, unknown>): string[] =>
  (citySchema.safeParse(kouvolaWith(fields)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('reads a city as it stands', () => {
  expect(citySchema.parse(kouvola)).toEqual(kouvola);
});

test('a value left out is unknown, a list left out is empty, and ideas are read before they are published', () => {
  const { moderation, mapUrl, links, quorum, fees, ...rest } = kouvola;
  const city = citySchema.parse(rest);
  expect(city.moderation).toBe('before');
  expect(city.mapUrl).toBeNull();
  expect(city.links).toEqual([]);
  expect(city.quorum).toEqual({ rule: null, quorumBase: 'setSeats' });
  expect(city.fees.memberCents).toBeNull();
});

describe('a key nobody knows is an error', () => {
  test.each([
    ['goal', []],
    ['areas.0.villages.0.tobechecked', true],
    ['areas.0.committee.fi.elative', 'Anjalankosken aluetoimikunnasta'],
    ['terms.1.deputies.most', 7],
    ['budgetLines.0.amount', 100_000],
    ['fees.memberEuros', 95],
  ])('%s', (field, value) => {
    const keys = field.split('.');
    const read = citySchema.safeParse(kouvolaWith({ [field]: value }));
    expect(read.error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: [keys.at(-1)] }]);
    expect(read.error?.issues[0]?.path.join('.')).toBe(keys.slice(0, -1).join('.'));
  });
});

describe('values by themselves', () => {
  test.each([
    ['look.yarns.2', 'red', 'must be a colour as in #1d4235'],
    ['codePrefix', 'KÄÄ', 'must be three capital letters A–Z'],
    ['id', 'Kouvola', 'must be lower-case letters a–z and digits, joined by single hyphens'],
    ['terms.1.appointedOn', '2021-02-29', 'must be a day that exists, as in 2021-12-13'],
    ['terms.1.deputies.max', 'many', 'must be a number or "members"'],
    ['areas.0.postalCodes.0.code', '4640', 'must be five digits'],
    ['names.sv', ' ', 'must be a text that is not empty, without blanks around it'],
    ['mapUrl', 'javascript:alert(1)', 'must be an address that begins with https:// or http://'],
    ['contacts.0.email', 'nobody', 'must be an e-mail address'],
    // zod/mini has words only where a locale is loaded; the start loads one.
    ['budgetLines.0.kind', 'gift', 'Invalid input'],
    ['budgetLines.0.amountCents', 0.5, 'Invalid input'],
    ['look.chroma', 0.13, 'Invalid input'],
    ['names.en', undefined, 'Invalid input'],
  ])('%s = %j', (field, value, reason) => {
    expect(problemsWith({ [field]: value })).toEqual([`${field}: ${reason}`]);
  });
});

describe('what parts say about each other', () => {
  test.each([
    ['areas.1.codePrefix: "ANJ" is used twice', { 'areas.1.codePrefix': 'ANJ' }],
    ['areas.0.codePrefix: "KOU" is used twice', { 'areas.0.codePrefix': 'KOU' }],
    ['areas.5.id: "valkeala" is used twice', { 'areas.5': { ...kouvola.areas[4], codePrefix: 'VAK' } }],
    ['areas.2.villages.1.name: "Kouvolan keskusta" is used twice', { 'areas.2.villages.1.name': 'Kouvolan keskusta' }],
    ['areas.2.postalCodes.1.code: "45100" is used twice', { 'areas.2.postalCodes.1.code': '45100' }],
    ['populations.1: "2013" is used twice', { 'populations.1.year': 2013 }],
    ['goals.4.id: "character" is used twice', { 'goals.4.id': 'character' }],
    ['languages.2: "sv" is used twice', { languages: ['fi', 'sv', 'sv'] }],
    ['languages: "fi" is missing: languageStatus is "fi"', { languages: ['sv', 'en'] }],
    ['statuses: "merged" is missing: the app gives it to ideas', { statuses: ['received', 'done'] }],
    ['id: "outbox" is an address of the app itself', { id: 'outbox' }],
    [
      'terms.1.to: 2021-12-31 is before the beginning 2022-01-01',
      { 'terms.1.from': '2022-01-01', 'terms.1.to': '2021-12-31' },
    ],
    ['terms.1.members.max: 6 is less than the minimum 7', { 'terms.1.members.max': 6 }],
    ['terms.1.deputies.max: must be left out: there are no deputies', { 'terms.1.deputies.mode': 'none' }],
    ['terms.0.startsByArea.1.areaId: no area has the id "jaala"', { 'terms.0.startsByArea.1.areaId': 'jaala' }],
    ['terms.1.appointedBy: no organ has the id "valtuusto"', { 'terms.1.appointedBy': 'valtuusto' }],
    ['recruitments.2.closes: 2021-07-01 is before the beginning 2021-07-22', { 'recruitments.2.closes': '2021-07-01' }],
    ['recruitments.0.areaIds.0: no area has the id "jaala"', { 'recruitments.0.areaIds.0': 'jaala' }],
    [
      'recruitments.2.nominationsByArea.jaala: "jaala" is not among the areaIds of this recruitment',
      { 'recruitments.2.nominationsByArea.jaala': 1 },
    ],
    [
      'recruitments.2.applicants: must be left out: nominationsByArea gives the total',
      { 'recruitments.2.applicants': 89 },
    ],
    ['recruitments.1.termId: no term has the id "2030"', { 'recruitments.1.termId': '2030' }],
    [
      'populationShares.0.perMilleByArea: must add up to 1000, but adds up to 999',
      { 'populationShares.0.perMilleByArea.keskusta': 351 },
    ],
    ['recipients.1: no organ has the id "hallitus"', { 'recipients.1': 'hallitus' }],
    ['steering.0.organId: no organ has the id "hallitus"', { 'steering.0.organId': 'hallitus' }],
    ['escalation.decidedBy: no organ has the id "hallitus"', { 'escalation.decidedBy': 'hallitus' }],
    ['chair.electedBy: no organ has the id "hallitus"', { 'chair.electedBy': 'hallitus' }],
    ['budgetLines.0.decidedBy: no organ has the id "hallitus"', { 'budgetLines.0.decidedBy': 'hallitus' }],
    [
      'formerBodies.0.successorAreaIds.0: no area has the id "jaala"',
      { 'formerBodies.0': { id: 'jaala', names: kouvola.names, successorAreaIds: ['jaala'] } },
    ],
    [
      'formerBodies.0.areaId: "valkeala" is still an area of the city',
      { 'formerBodies.0': { id: 'valkeala', names: kouvola.names, areaId: 'valkeala', successorAreaIds: [] } },
    ],
    [
      'areas.4.committee.titles.fi: is not spelt like "Valkealan aluetoimikunta"',
      { 'areas.4.committee.titles.fi': 'Valkean aluetoimikunta' },
    ],
    [
      'body.noun.titles.plural.sv: is not spelt like "områdeskommittéer"',
      { 'body.noun.titles.plural.sv': 'Områdeskommiteer' },
    ],
  ])('%s', (problem, fields) => {
    expect(problemsWith(fields)).toEqual([problem]);
  });

  test('the chair may be elected by the members', () => {
    expect(problemsWith({ 'chair.electedBy': 'members' })).toEqual([]);
  });

  test('one reading tells every problem', () => {
    const problems = problemsWith({
      codePrefix: 'kou',
      recipients: ['hallitus'],
      'body.noun.titles.singular.fi': 'Kunta',
    });
    expect(problems).toHaveLength(3);
  });
});

test('nominations are the sum of their areas, a bare total, or unknown', () => {
  const unknown: Recruitment = {
    termId: '1',
    areaIds: [],
    opens: null,
    closes: null,
    nominationsByArea: null,
    applicants: null,
  };
  expect(countNominations({ ...unknown, nominationsByArea: { keskusta: 2, valkeala: 3 } })).toBe(5);
  expect(countNominations({ ...unknown, applicants: 40 })).toBe(40);
  expect(countNominations(unknown)).toBeNull();
});
