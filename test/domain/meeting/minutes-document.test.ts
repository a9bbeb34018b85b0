import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/language.ts';
import { minutesDocument, publicDocument } from '../../../src/domain/meeting/minutes-document.ts';
import {
  type MinutesDocument,
  type Movement,
  minutesDocumentSchema,
} from '../../../src/domain/meeting/minutes-schema.ts';
import { movementsOf } from '../../../src/domain/meeting/movements.ts';
import type { Fact, Mark } from '../../../src/domain/meeting/records.ts';
import { type Roll, rollOf } from '../../../src/domain/meeting/roll.ts';
import { type MinutesWords, wordsOfMinutes } from '../../../src/texts/minutes-words.ts';
import { createTranslator } from '../../../src/texts/translate.ts';
import { testCity } from '../../fixtures/test-city.ts';
import { ALL_TEXTS } from '../../texts/all-texts.ts';
import {
  aMark,
  barnItems,
  barnMarks,
  barnMeeting,
  barnRoster,
  barnTime,
  personId,
  seatFact,
  sessionFact,
} from './barn.ts';

const city = { ...testCity, quorum: { rule: 'moreThanHalf' as const, quorumBase: 'setSeats' as const } };
const documentOf = (marks: readonly Mark[], more: Partial<Parameters<typeof minutesDocument>[0]> = {}) =>
  minutesDocument({
    city,
    meeting: barnMeeting,
    items: barnItems,
    roll: rollOf(marks, barnRoster),
    rosters: [barnRoster],
    number: { ordinal: 6, year: 2026 },
    ...more,
  });
const wordsOf = (document: MinutesDocument, language: Language = 'fi'): MinutesWords =>
  wordsOfMinutes(createTranslator(language, ALL_TEXTS[language]), document);
const textOf = ({ title, under, facts, participants, sections }: MinutesWords): string =>
  [
    title,
    under,
    ...facts.flatMap(({ term, lines }) => [term, ...lines]),
    ...participants.flatMap(({ heading, lines }) => [heading, ...lines]),
    ...sections.flatMap((section) => [
      `${section.number} ${section.title}`,
      ...section.parts.map(({ words }) => words),
    ]),
  ]
    .join('\n')
    .replaceAll('\u00A0', ' ');
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

describe('the meeting in a barn (facts.md S7)', () => {
  const document = documentOf(barnMarks);
  const text = textOf(wordsOf(document));

  test.each([
    'Sirpa saapui kokoukseen tämän asian käsittelyn aikana klo 17.40. Paikalla ollut varajäsen Oili luovutti paikan.',
    'Irma oli esteellinen ja poistui kokouksesta tämän asian käsittelyn ajaksi. Esteellisyyden peruste: Yhdistyksen hallituksen jäsen',
    'Olavi oli esteellinen ja poistui',
    'Aamu poistui kokouksesta tämän asian käsittelyn aikana klo 18.30.',
    'Pekka poistui kokouksesta tämän asian käsittelyn aikana klo 18.30.',
    'Veikko poistui kokouksesta tämän asian käsittelyn aikana klo 18.30.',
    'Puheenjohtaja totesi nimenhuudon jälkeen kokouksen laillisesti koolle kutsutuksi ja päätösvaltaiseksi (10/15).',
    'Puheenjohtaja avasi kokouksen klo 17.08.',
    'Puheenjohtaja päätti kokouksen klo 19.05.',
    'la 21.11.2026 klo 17.08–19.05',
    'Kutsuttu koolle klo 17.00',
    'Oili, varajäsen, varsinainen jäsen Sirpa',
    'Pöytäkirja, kokous 6/2026',
  ])('says once: %s', (sentence) => {
    expect(timesIn(text, sentence)).toBe(1);
  });

  test('says nothing else of coming and going', () => {
    expect(timesIn(text, 'saapui')).toBe(1);
    expect(timesIn(text, 'poistui')).toBe(5);
    expect(timesIn(text, 'esteellinen')).toBe(2);
  });

  test('tells at which paragraph it happened', () => {
    const told = document.items.flatMap(({ title, movements, conflicts }) =>
      [...movements.map(({ name }) => name), ...conflicts.map(({ name }) => name)].map((name) => [title, name]),
    );
    expect(told).toEqual([
      ['Pöytäkirjantarkastajien valinta', 'Sirpa'],
      ['Tuki kyläyhdistykselle', 'Irma'],
      ['Tuki kyläyhdistykselle', 'Olavi'],
      ['Lausunto bussireiteistä', 'Aamu'],
      ['Lausunto bussireiteistä', 'Pekka'],
      ['Lausunto bussireiteistä', 'Veikko'],
    ]);
  });

  test('lists members, deputies, those absent and others', () => {
    expect(document.members.map(({ name, office }) => [name, office])).toEqual([
      ['Anneli', 'chair'],
      ['Aamu', undefined],
      ['Eero', 'viceChair'],
      ['Sirpa', undefined],
      ...['Irma', 'Leena', 'Maija', 'Olavi', 'Pekka', 'Veikko'].map((name) => [name, undefined]),
    ]);
    expect(document.absent.map(({ name, told }) => [name, told])).toEqual([
      ['Kalle', false],
      ['Raimo', true],
      ['Salme', false],
      ['Tuula', false],
      ['Ville', true],
    ]);
    expect(document.others.map(({ name, role }) => [name, role])).toEqual([
      ['Heikki', 'deputy'],
      ['Jussi', 'guest'],
      ['Kaisa', 'coordinator'],
      ['Liisa', 'guest'],
    ]);
  });

  test('is not for everybody with reasons of absence, ids or names of guests', () => {
    const shown = publicDocument(document);
    const everything = `${JSON.stringify(shown)}${LANGUAGES.map((language) => textOf(wordsOf(shown, language))).join()}`;
    expect(everything).not.toMatch(/person-|este ilmoitettu|told|Jussi|Liisa|oli estynyt/);
    expect(textOf(wordsOf(shown))).toContain('2 vierasta');
    expect(textOf(wordsOf(shown))).toContain('Poissa\nKalle\nRaimo\nSalme\nTuula\nVille');
    expect(timesIn(textOf(wordsOf(shown)), 'Yhdistyksen hallituksen jäsen')).toBe(2);
  });

  test('makes a light memo and other languages from the same data', () => {
    const memo = textOf(wordsOf({ ...document, form: 'memo' }));
    expect(memo).toContain('Läsnä\nAnneli (pj.); Aamu; Eero (varapj.); Sirpa; Irma; Leena (siht.)');
    expect(memo).toContain('5. Lausunto bussireiteistä');
    expect(memo).not.toContain('§');
    const swedish = textOf(wordsOf(document, 'sv'));
    expect(timesIn(swedish, 'Aamu avlägsnade sig från mötet under behandlingen av detta ärende kl. 18.30.')).toBe(1);
    const english = textOf(wordsOf(document, 'en'));
    expect(timesIn(english, 'Sirpa arrived at the meeting while this item was being dealt with at 17:40.')).toBe(1);
  });

  test('fits what may be sent', () => {
    expect(minutesDocumentSchema.parse(document)).toEqual(document);
  });
});

test('a short absence within one item is one sentence, over two items it is two', () => {
  const marks = [
    ...barnMarks,
    ...[seatFact('Maija', 'left', '17.20'), seatFact('Maija', 'arrived', '17.25')].map((fact) => aMark(fact)),
  ];
  expect(textOf(wordsOf(documentOf(marks)))).toContain(
    'Maija oli poissa kokouksesta tämän asian käsittelyn aikana klo 17.20–17.25.',
  );
  const longer = [
    ...barnMarks,
    ...[seatFact('Maija', 'left', '17.20'), seatFact('Maija', 'arrived', '18.20')].map((fact) => aMark(fact)),
  ];
  const text = textOf(wordsOf(documentOf(longer)));
  expect(text).toContain('Maija poistui kokouksesta tämän asian käsittelyn aikana klo 17.20.');
  expect(text).toContain('Maija saapui kokoukseen tämän asian käsittelyn aikana klo 18.20.');
});

test('where no item was ever under way, comings stand at the end rather than nowhere', () => {
  const marks = [sessionFact('opened', '17.00'), seatFact('Maija', 'arrived', '17.20')].map((fact) => aMark(fact));
  expect(textOf(wordsOf(documentOf(marks)))).toContain('Maija saapui kokoukseen klo 17.20.');
});

test('a body without power to decide proposes, and the words follow', () => {
  const [item] = barnItems;
  const decision = { text: 'Esitetään valoja.', rivals: [] };
  const decided = {
    atMs: 1,
    present: [],
    needed: 8,
    total: 15,
    vote: { yes: 5, no: 2, blank: 1, on: '' },
    dissents: [{ person: 'p', name: 'Eero', text: 'Liian kallis.' }],
  };
  const items = [{ ...(item as NonNullable<typeof item>), decision, decided }];
  const lahti = { ...city, body: { ...city.body, hasDecisionPower: false } };
  const text = textOf(wordsOf(documentOf(barnMarks, { city: lahti, items })));
  expect(text).toContain('Esitys\nEsitetään valoja.\nÄänestys: puolesta 5, vastaan 2, tyhjää 1.');
  expect(text).toContain('Eero ilmoitti eriävän mielipiteen: Liian kallis.');
  expect(text).not.toContain('Päätös\n');
  expect(textOf(wordsOf(documentOf(barnMarks, { items })))).toContain('Päätös\nEsitetään valoja.');
});

/** Who came and went, as plain entries. */
const told = (movements: readonly Pick<Movement, 'kind' | 'name' | 'withName' | 'atMs' | 'toMs'>[]): string[] =>
  movements.flatMap(({ kind, name, withName, atMs, toMs }) => {
    if (kind === 'arrived') return [`${name} in ${atMs}`];
    if (kind === 'left') return [`${name} out ${atMs}`];
    if (kind === 'away') return [`${name} out ${atMs}`, `${name} in ${toMs}`];
    return [`${name} in ${atMs}`, `${withName} out ${atMs}`];
  });

/** What a roll says of coming and going, read minute by minute and not by its rows' times. */
function seen(roll: Roll): string[] {
  const { openedAtMs, closedAtMs } = roll;
  const [from, to] = [openedAtMs ?? barnMeeting.startsAtMs, closedAtMs ?? END];
  const outFor = (person: string, atMs: number) =>
    roll.conflicts.some(
      (conflict) =>
        conflict.person === person &&
        roll.items.some(
          ({ item, fromMs, toMs }) =>
            item === conflict.item && fromMs <= atMs && atMs < (toMs ?? Number.POSITIVE_INFINITY),
        ),
    );
  const entries: string[] = [];
  for (const { segments } of roll.rows) {
    for (const { person, name } of new Map(segments.map((each) => [each.person, each])).values()) {
      const sits = (atMs: number) =>
        segments.some(
          (each) => each.person === person && each.fromMs <= atMs && atMs < (each.toMs ?? Number.POSITIVE_INFINITY),
        );
      let was = sits(from);
      for (let atMs = from + MINUTE; atMs < to; atMs += MINUTE) {
        const is = sits(atMs);
        if (is && !was && !outFor(person, atMs - MINUTE)) entries.push(`${name} in ${atMs}`);
        if (!is && was && !outFor(person, atMs)) entries.push(`${name} out ${atMs}`);
        was = is;
      }
    }
  }
  return entries;
}

const MINUTE = 60_000;
const START = barnTime('17.00');
const END = START + 140 * MINUTE;
const roster = { ...barnRoster, seats: barnRoster.seats.slice(0, 4), total: 4 };
const minute = fc.integer({ min: -5, max: 130 }).map((at) => START + at * MINUTE);
const seat = fc.constantFrom(...roster.seats);
const item = fc.constantFrom('item-1', 'item-2', 'item-3');
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .tuple(
        seat,
        fc.constantFrom('', '', 'Oili', 'Heikki'),
        fc.constantFrom('arrived', 'arrived', 'left', 'excused'),
        minute,
      )
      .map(
        ([at, name, state, atMs]): Fact => ({
          kind: 'seat',
          seat: at.id,
          person: name ? personId(name) : at.person,
          name: name || at.name,
          state: state as 'arrived',
          atMs,
        }),
      ),
  },
  fc
    .tuple(fc.constantFrom('opened', 'closed'), minute)
    .map(([event, atMs]): Fact => ({ kind: 'session', event: event as 'opened', atMs })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(item, fc.constantFrom('opened', 'closed'), minute)
      .map(([each, event, atMs]): Fact => ({ kind: 'item', item: each, event: event as 'opened', atMs })),
  },
);
const anyConflict: fc.Arbitrary<Fact> = fc.tuple(seat, item, minute).map(
  ([at, each, atMs]): Fact => ({
    kind: 'conflict',
    item: each,
    seat: at.id,
    person: at.person,
    name: at.name,
    reason: 'syy',
    atMs,
  }),
);

test('any meeting tells each arrival and each departure exactly once', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 25 }), (facts) => {
      const roll = rollOf(
        facts.map((fact) => aMark(fact)),
        roster,
      );
      const document = minutesDocument({ city, meeting: barnMeeting, items: barnItems, roll, rosters: [roster] });
      const all = [...document.movements, ...document.items.flatMap(({ movements }) => movements)];
      // A meeting that is not closed goes on; what was marked after the minutes looked at here is not compared.
      const inTime = told(all).filter((entry) => Number(entry.split(' ').at(-1)) < END);
      expect(inTime.toSorted()).toEqual(seen(roll).toSorted());
    }),
    { numRuns: 500 },
  );
});

test('leaving for a conflict of interest is told with the conflict alone', () => {
  fc.assert(
    fc.property(
      fc.array(anyFact, { maxLength: 20 }),
      fc.array(anyConflict, { minLength: 1, maxLength: 3 }),
      (facts, conflicts) => {
        const roll = rollOf(
          [...facts, ...conflicts].map((fact) => aMark(fact)),
          roster,
        );
        const bounds = {
          fromMs: roll.openedAtMs ?? barnMeeting.startsAtMs,
          toMs: roll.closedAtMs ?? Number.POSITIVE_INFINITY,
        };
        const entries = told(movementsOf(roll, bounds));
        expect(new Set(entries).size).toBe(entries.length);
        expect(entries).toEqual(expect.arrayContaining(seen(roll)));
        const document = minutesDocument({ city, meeting: barnMeeting, items: barnItems, roll, rosters: [roster] });
        expect(document.items.flatMap((each) => each.conflicts)).toHaveLength(roll.conflicts.length);
      },
    ),
    { numRuns: 300 },
  );
});
