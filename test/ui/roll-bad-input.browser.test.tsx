import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { Fact, Mark } from '../../src/domain/meeting/records.ts';
import '../../src/ui/look/index.ts';
import { RollPage } from '../../src/ui/meetings/roll/roll-page.tsx';
import {
  aMark,
  aMembership,
  BUS_ITEM,
  barnMeeting,
  barnParts,
  barnTime,
  itemFact,
  personId,
  seatFact,
  sessionFact,
} from '../domain/meeting/barn.ts';
import { type BarnDevice, openBarn } from './barn-device.ts';
import { show } from './idea-app.tsx';

const ends: (() => unknown)[] = [];
beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A barn that was opened at 17.08, with this on its device, and the roll on screen. */
async function aRoll(clock: string, ...records: DomainRecord[]): Promise<BarnDevice> {
  const barn = await openBarn(clock);
  ends.push(barn.close);
  if (records.length > 0) await barn.receive(...records);
  ends.push(show(barn, `/kouvola/meetings/${barnMeeting.id}/roll`, [['/:city/meetings/:id/roll', RollPage]]).leave);
  return barn;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const note = () =>
  [...document.querySelectorAll<HTMLElement>('.roll .note p')].map(({ innerText }) =>
    innerText.replaceAll('\u00A0', ' '),
  );
const quorum = () => document.querySelector('.quorum-words')?.textContent ?? '';
const opened = () => aMark(sessionFact('opened', '17.08'));
/** Twelve seats that are full whatever else is marked. */
const others = (...without: string[]): Mark[] =>
  barnParts.memberships
    .filter(({ role, name }) => role === 'member' && !without.includes(name))
    .slice(0, 12)
    .map(({ name }) => aMark(seatFact(name as 'Eero', 'arrived', '17.08')));

/** Deputies by a list, so that one may be called into any seat. */
const LISTED: DomainRecord[] = [
  ...barnParts.terms.map((term) => ({ ...term, deputies: 'list' as const })),
  aMembership('Oili', { id: 'deputy-oili', role: 'deputy', order: 1 }),
];
const kaisa: Fact = { kind: 'chair', person: personId('Kaisa'), name: 'Kaisa', atMs: barnTime('17.08') };

describe('what cannot be true says what counts and what to do, is mended there, and stays to be seen', () => {
  const cases: {
    name: string;
    records: () => DomainRecord[];
    says: string;
    mend: string | { label: string; time: string };
  }[] = [
    {
      name: 'left before arrived',
      records: () => [aMark(seatFact('Eero', 'left', '17.30')), aMark(seatFact('Eero', 'arrived', '17.40'))],
      says: 'Eero: Poistumisaika on ennen saapumisaikaa. Poistumista ei lasketa. Korjaa aika tai lisää saapuminen.',
      mend: { label: 'Poistumisaika', time: '18.30' },
    },
    {
      name: 'a guest who left before arriving',
      records: () => [
        aMark({ kind: 'other', person: 'g', name: 'Jussi', role: 'guest', state: 'left', atMs: barnTime('17.30') }),
      ],
      says: 'Jussi: Poistumisaika on ennen saapumisaikaa. Poistumista ei lasketa. Korjaa aika tai lisää saapuminen.',
      mend: 'Peru merkintä: Jussi, Poistui klo 17.30',
    },
    {
      name: 'two in one seat at once',
      records: () => [
        aMark(seatFact('Sirpa', 'arrived', '17.08')),
        aMark(seatFact('Sirpa', 'arrived', '17.30', 'Oili')),
      ],
      says: 'Samalla paikalla on yhtä aikaa Sirpa ja Oili. Jäsen pitää paikkansa. Peru väärä merkintä.',
      mend: 'Peru merkintä: Oili, Saapui klo 17.30',
    },
    {
      name: 'one person in two seats',
      records: () => [
        ...LISTED,
        aMark(seatFact('Irma', 'arrived', '17.10', 'Oili')),
        aMark(seatFact('Eero', 'arrived', '17.20', 'Oili')),
      ],
      says: 'Oili on merkitty kahdelle paikalle. Ensin merkitty paikka on voimassa. Peru väärä merkintä.',
      mend: 'Peru merkintä: Oili, Saapui klo 17.20',
    },
    {
      name: 'a deputy for the wrong member',
      records: () => [aMark(seatFact('Eero', 'arrived', '17.30', 'Oili'))],
      says: 'Oili ei ole tämän paikan varajäsen. Häntä ei lasketa läsnä olevaksi tällä paikalla. Peru merkintä, ja kutsu hänet oikealle paikalle.',
      mend: 'Peru merkintä: Oili, Saapui klo 17.30',
    },
    {
      name: 'a chair without a seat',
      records: () => [aMark(kaisa)],
      says: 'Puheenjohtajana on Kaisa, joka ei ole jäsenen paikalla. Vaihda puheenjohtaja tai merkitse hänet läsnä olevaksi.',
      mend: 'Peru merkintä: Kaisa, Kokouksen puheenjohtaja',
    },
    {
      name: 'a meeting closed before it was opened',
      records: () => [aMark(sessionFact('closed', '16.50'))],
      says: 'Päättyminen on merkitty ennen alkua. Sitä ei lasketa. Korjaa aika tai peru merkintä.',
      mend: { label: 'Kellonaika', time: '18.59' },
    },
    {
      name: 'an item dealt with before the meeting',
      records: () => [aMark(itemFact(BUS_ITEM, 'opened', '16.40')), aMark(itemFact(BUS_ITEM, 'closed', '16.45'))],
      says: 'Asian käsittely on merkitty kokouksen ulkopuolelle. Korjaa aika tai peru merkintä.',
      mend: 'Peru merkintä: Lausunto bussireiteistä, Käsittely alkoi klo 16.40',
    },
    {
      name: 'a member whose term ended last week',
      records: () => [
        ...barnParts.memberships.filter(({ name }) => name === 'Eero').map((each) => ({ ...each, to: '2026-11-14' })),
        aMark(seatFact('Eero', 'arrived', '17.08')),
      ],
      says: 'Eero ei ole jäsen eikä varajäsen kokouksen päivänä. Häntä ei lasketa läsnä olevaksi, mutta hän on muissa osallistujissa. Jos jäsenyys puuttuu, koordinaattori voi kirjata sen.',
      mend: 'Peru merkintä: Eero, Läsnä',
    },
  ];
  test.each(cases)('$name', async ({ records, says, mend }) => {
    const barn = await aRoll('19.00', opened(), ...others('Eero', 'Irma', 'Sirpa'), ...records());
    await expect.poll(note).toEqual([says]);
    await expect.poll(quorum).toMatch(/\(1[23]\/15\)/);
    const before = barn.marks();
    await page.viewport(320, 700);
    await button(`Korjaa: ${says}`).click();
    if (typeof mend === 'string') await button(mend).click();
    else {
      await page.getByLabelText(mend.label, { exact: true }).fill(mend.time);
      await button(`Tallenna: ${mend.label}`).click();
    }
    const left = says.startsWith('Asian')
      ? ['Päättyminen on merkitty ennen alkua. Sitä ei lasketa. Korjaa aika tai peru merkintä.']
      : [];
    await expect.poll(note).toEqual(left);
    expect(barn.marks()).toEqual(expect.arrayContaining(before));
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });
});

test('whoever is looked for and is no member on that day is told of, and may take part as somebody else', async () => {
  const eero = barnParts.memberships.filter(({ name }) => name === 'Eero');
  const barn = await aRoll('17.30', opened(), ...eero.map((each) => ({ ...each, to: '2026-11-14' })));
  await page.getByRole('searchbox').fill('ee');
  await expect
    .element(
      page.getByText('Eero ei ole jäsen eikä varajäsen kokouksen päivänä. Jäsenyys: 1.1.2025–14.11.2026.', {
        exact: false,
      }),
    )
    .toBeVisible();
  await button('Lisää osallistuja: Eero').click();
  await expect.element(page.getByRole('button', { name: 'Muut osallistujat 1' })).toBeVisible();
  await expect.element(button('Lisää osallistuja: Eero')).not.toBeInTheDocument();
  expect(barn.marks().at(-1)?.fact).toMatchObject({ kind: 'other', role: 'guest', person: personId('Eero') });
});

test('the opening is corrected, and whoever was there from the opening on still was', async () => {
  const barn = await aRoll('18.00', aMark(sessionFact('opened', '17.20')), aMark(seatFact('Eero', 'arrived', '17.20')));
  await button('Kellonajat').click();
  await page.getByLabelText('Kellonaika', { exact: true }).fill('17.08');
  await button('Tallenna: Kellonaika').click();
  await expect
    .poll(() => document.querySelector('.item-now')?.textContent?.replaceAll('\u00A0', ' '))
    .toContain('avattiin klo 17.08');
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Eero' }).getByText('Läsnä', { exact: true }))
    .toBeVisible();
  expect(barn.marks()).toHaveLength(4);
});

test('a guest who was written down by mistake is taken off the list', async () => {
  await aRoll('17.30', opened());
  await button(/^Muut osallistujat/).click();
  await page.getByLabelText('Osallistujan nimi').fill('Jussi');
  await button('Lisää osallistuja').click();
  await button('Korjaa: Jussi').click();
  await button('Peru merkintä: Jussi, Läsnä').click();
  await expect.element(button('Korjaa: Jussi')).not.toBeInTheDocument();
});

test('past midnight and in the hour that October has twice a time is corrected where it stands', async () => {
  const night = (fact: Fact, atMs: number) => aMark({ ...fact, atMs } as Fact, { madeAtMs: atMs });
  const back = Date.UTC(2026, 9, 25, 1, 10);
  const barn = await aRoll(
    '17.00',
    { ...barnMeeting, startsAtMs: Date.UTC(2026, 9, 24, 20) },
    night(sessionFact('opened', '17.00'), Date.UTC(2026, 9, 24, 20)),
    night(seatFact('Eero', 'arrived', '17.00'), Date.UTC(2026, 9, 24, 20)),
    night(seatFact('Eero', 'left', '17.00'), Date.UTC(2026, 9, 25, 0, 50)),
    night(seatFact('Eero', 'arrived', '17.00'), back),
  );
  await button('Korjaa: Eero').click();
  await page.getByLabelText('Saapumisaika', { exact: true }).nth(1).fill('3.05');
  await button('Tallenna: Saapumisaika').nth(1).click();
  await expect.poll(() => barn.marks().at(-1)?.fact).toMatchObject({ state: 'arrived', atMs: back - 5 * 60_000 });
  expect(note()).toEqual([]);
});
