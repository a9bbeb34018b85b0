import type { Area, City } from './city.ts';

type Path = (string | number)[];

/** What does not fit together in a city file, and at which field. */
export interface CityProblem {
  path: Path;
  message: string;
}

/** A value and the field where it stands. */
interface Mention {
  value: string;
  path: Path;
}

/** Addresses of the app itself, where no city can live. */
const RESERVED_IDS = ['about', 'accessibility', 'api', 'assets', 'device', 'icons', 'outbox', 'privacy', 'screenshots'];

/** Finds what the parts of a city say about each other and cannot be so. */
export function checkCity(city: City): CityProblem[] {
  return [
    ...checkIdentity(city),
    ...checkRepeats(city),
    ...city.areas.flatMap(checkAreaRepeats),
    ...checkDates(city),
    ...checkTermLimits(city),
    ...checkRecruitments(city),
    ...checkShares(city),
    ...checkAreaMentions(city),
    ...checkOrganMentions(city),
  ];
}

function checkIdentity({ id, languages, languageStatus, statuses }: City): CityProblem[] {
  const missing = languageStatus.split('-').filter((code) => !languages.some((language) => language === code));
  // The app itself gives these two: at the beginning, and when ideas are merged.
  const unset = (['received', 'merged'] as const).filter((status) => !statuses.includes(status));
  return [
    ...when(RESERVED_IDS.includes(id), ['id'], `"${id}" is an address of the app itself`),
    ...missing.map((code) => problem(['languages'], `"${code}" is missing: languageStatus is "${languageStatus}"`)),
    ...unset.map((status) => problem(['statuses'], `"${status}" is missing: the app gives it to ideas`)),
  ];
}

/** Lists of things with ids. */
const LISTS = [
  'areas',
  'goals',
  'tasks',
  'partnerTypes',
  'about',
  'organs',
  'terms',
  'formerBodies',
  'budgetLines',
  'links',
] as const;

function checkRepeats(city: City): CityProblem[] {
  // The city's own prefix stands first, so that an area which repeats it is the one reported.
  const cityPrefix = { value: city.codePrefix, path: ['codePrefix'] };
  return [
    ...LISTS.flatMap((list) => findRepeats(city[list].map(({ id }, at) => ({ value: id, path: [list, at, 'id'] })))),
    ...findRepeats([
      cityPrefix,
      ...city.areas.map((area, at) => ({ value: area.codePrefix, path: ['areas', at, 'codePrefix'] })),
    ]),
    ...findRepeats(city.languages.map((value, at) => ({ value, path: ['languages', at] }))),
    ...findRepeats(city.statuses.map((value, at) => ({ value, path: ['statuses', at] }))),
    ...findRepeats(city.recipients.map((value, at) => ({ value, path: ['recipients', at] }))),
    ...findRepeats(city.contacts.map(({ role }, at) => ({ value: role, path: ['contacts', at, 'role'] }))),
    ...findRepeats(
      city.populations.map((population, at) => ({ value: countedIn(population), path: ['populations', at] })),
    ),
  ];
}

function checkAreaRepeats({ villages, postalCodes, populations }: Area, index: number): CityProblem[] {
  const path = ['areas', index];
  return [
    ...findRepeats(villages.map(({ name }, at) => ({ value: name, path: [...path, 'villages', at, 'name'] }))),
    ...findRepeats(postalCodes.map(({ code }, at) => ({ value: code, path: [...path, 'postalCodes', at, 'code'] }))),
    ...findRepeats(
      populations.map((population, at) => ({ value: countedIn(population), path: [...path, 'populations', at] })),
    ),
  ];
}

const countedIn = ({ year, part }: City['populations'][number]): string => (part ? `${year} ${part}` : `${year}`);

function checkDates({ terms, recruitments, steering, formerBodies }: City): CityProblem[] {
  return [
    ...terms.flatMap(({ from, to }, at) => findDisorder(from, to, ['terms', at, 'to'])),
    ...recruitments.flatMap(({ opens, closes }, at) => findDisorder(opens, closes, ['recruitments', at, 'closes'])),
    ...steering.flatMap(({ from, to }, at) => findDisorder(from, to, ['steering', at, 'to'])),
    ...formerBodies.flatMap(({ from, to }, at) => findDisorder(from, to, ['formerBodies', at, 'to'])),
  ];
}

function checkTermLimits({ terms }: City): CityProblem[] {
  return terms.flatMap(({ members: { min, max }, deputies }, at) => [
    ...when(
      min !== null && max !== null && min > max,
      ['terms', at, 'members', 'max'],
      `${max} is less than the minimum ${min}`,
    ),
    ...when(
      deputies.mode === 'none' && Boolean(deputies.max),
      ['terms', at, 'deputies', 'max'],
      'must be left out: there are no deputies',
    ),
  ]);
}

function checkRecruitments({ recruitments, terms }: City): CityProblem[] {
  return recruitments.flatMap(({ termId, areaIds, nominationsByArea, applicants }, at) => {
    const path = ['recruitments', at];
    const strangers = Object.keys(nominationsByArea ?? {}).filter((id) => !areaIds.includes(id));
    return [
      ...findUnknown([{ value: termId, path: [...path, 'termId'] }], terms, 'term'),
      ...strangers.map((id) =>
        problem([...path, 'nominationsByArea', id], `"${id}" is not among the areaIds of this recruitment`),
      ),
      ...when(
        nominationsByArea !== null && applicants !== null,
        [...path, 'applicants'],
        'must be left out: nominationsByArea gives the total',
      ),
    ];
  });
}

function checkShares({ populationShares, areas }: City): CityProblem[] {
  return populationShares.flatMap(({ perMilleByArea }, at) => {
    const path = ['populationShares', at, 'perMilleByArea'];
    const total = Object.values(perMilleByArea).reduce((sum, share) => sum + share, 0);
    const missing = areas.filter(({ id }) => !Object.hasOwn(perMilleByArea, id));
    return [
      ...findUnknown(
        Object.keys(perMilleByArea).map((id) => ({ value: id, path: [...path, id] })),
        areas,
        'area',
      ),
      ...missing.map(({ id }) => problem([...path, id], 'is missing: every area needs its share')),
      ...when(total !== 1000, path, `must add up to 1000, but adds up to ${total}`),
    ];
  });
}

function checkAreaMentions({ areas, terms, recruitments, formerBodies }: City): CityProblem[] {
  const mentions: Mention[] = [
    ...terms.flatMap(({ startsByArea }, term) =>
      startsByArea.map(({ areaId }, at) => ({ value: areaId, path: ['terms', term, 'startsByArea', at, 'areaId'] })),
    ),
    ...recruitments.flatMap(({ areaIds }, call) =>
      areaIds.map((value, at) => ({ value, path: ['recruitments', call, 'areaIds', at] })),
    ),
    ...formerBodies.flatMap(({ successorAreaIds }, body) =>
      successorAreaIds.map((value, at) => ({ value, path: ['formerBodies', body, 'successorAreaIds', at] })),
    ),
  ];
  const former = formerBodies.flatMap(({ areaId }, at) =>
    areaId === null ? [] : [{ value: areaId, path: ['formerBodies', at, 'areaId'] }],
  );
  const known = [...areas, ...former.map(({ value }) => ({ id: value }))];
  const present = former.filter(({ value }) => areas.some(({ id }) => id === value));
  return [
    ...findUnknown(mentions, known, 'area'),
    ...present.map(({ value, path }) => problem(path, `"${value}" is still an area of the city`)),
    ...findRepeats(former),
  ];
}

function checkOrganMentions({
  organs,
  recipients,
  steering,
  terms,
  budgetLines,
  escalation,
  chair,
}: City): CityProblem[] {
  const mentions = [
    ...recipients.map((value, at) => ({ value, path: ['recipients', at] })),
    ...steering.map(({ organId }, at) => ({ value: organId, path: ['steering', at, 'organId'] })),
    ...terms.map(({ appointedBy }, at) => ({ value: appointedBy, path: ['terms', at, 'appointedBy'] })),
    ...budgetLines.map(({ decidedBy }, at) => ({ value: decidedBy, path: ['budgetLines', at, 'decidedBy'] })),
    { value: escalation?.decidedBy ?? null, path: ['escalation', 'decidedBy'] },
    { value: chair.electedBy === 'members' ? null : chair.electedBy, path: ['chair', 'electedBy'] },
  ];
  return findUnknown(
    mentions.flatMap(({ value, path }) => (value === null ? [] : [{ value, path }])),
    organs,
    'organ',
  );
}

/** Reports every value that already stood in the list; the first one is taken for right. */
function findRepeats(mentions: readonly Mention[]): CityProblem[] {
  const seen = new Set<string>();
  return mentions.flatMap(({ value, path }) => {
    const repeats = seen.has(value);
    seen.add(value);
    return when(repeats, path, `"${value}" is used twice`);
  });
}

/** Reports every value that is not the id of something known. */
function findUnknown(mentions: readonly Mention[], known: readonly { id: string }[], what: string): CityProblem[] {
  const strangers = mentions.filter(({ value }) => !known.some(({ id }) => id === value));
  return strangers.map(({ value, path }) => problem(path, `no ${what} has the id "${value}"`));
}

const findDisorder = (from: string | null, to: string | null, path: Path): CityProblem[] =>
  when(from !== null && to !== null && from > to, path, `${to} is before the beginning ${from}`);

const problem = (path: Path, message: string): CityProblem => ({ path, message });

const when = (isWrong: boolean, path: Path, message: string): CityProblem[] =>
  isWrong ? [problem(path, message)] : [];
