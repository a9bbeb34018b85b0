import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { AgendaItem, Mark } from '../../src/domain/meeting/records.ts';
import { committeeScope, intakeScope, jointScope, officersScope } from '../../src/domain/scope.ts';
import '../../src/ui/look/index.ts';
import { FeesPage } from '../../src/ui/meetings/fees/fees-page.tsx';
import { MinutesPage } from '../../src/ui/meetings/minutes/minutes-page.tsx';
import { RollPage } from '../../src/ui/meetings/roll/roll-page.tsx';
import {
  aMark,
  aMembership,
  BARN_AREA,
  BUS_ITEM,
  barnItems,
  barnMeeting,
  barnParts,
  itemFact,
  personId,
  seatFact,
  sessionFact,
} from '../domain/meeting/barn.ts';
import { testCity } from '../fixtures/test-city.ts';
import { type BarnDevice, openBarn } from './barn-device.ts';
import { show } from './idea-app.tsx';

const OTHER = 'elimaki-koria';
const scope = jointScope(testCity.id);
const meetingId = 'meeting-joint';
const ITEM = `joint-${BUS_ITEM}`;
const here = { scope, meetingId };
const FIVE = ['Aila', 'Berta', 'Cecilia', 'Doris', 'Elsa'];
/** Valkeala's fifteen seats and Elimäki's five in one meeting. */
const JOINT: DomainRecord[] = [
  ...barnParts.terms.map((term) => ({
    ...term,
    id: 'term-other',
    scope: committeeScope(testCity.id, OTHER),
    area: OTHER,
    seats: 5,
  })),
  ...FIVE.map((name, at) =>
    aMembership(name, {
      scope: committeeScope(testCity.id, OTHER),
      area: OTHER,
      termId: 'term-other',
      order: at + 1,
    }),
  ),
  { ...barnMeeting, id: meetingId, scope, areas: [BARN_AREA, OTHER] },
  ...barnItems.map(
    (item): AgendaItem => ({ ...item, ...here, id: `joint-${item.id}`, decision: { text: 'Annetaan.', rivals: [] } }),
  ),
];
const arrived = (name: string): Mark => aMark(seatFact(name as 'Eero', 'arrived', '17.00'), here);
/** Nine of fifteen and two of five: eleven seats, which is not more than half of each. */
const MARKS: Mark[] = [
  aMark(sessionFact('opened', '17.08'), here),
  aMark(itemFact(ITEM, 'opened', '17.20'), here),
  ...['Anneli', 'Aamu', 'Eero', 'Irma', 'Leena', 'Maija', 'Olavi', 'Pekka', 'Veikko'].map(arrived),
  ...['Aila', 'Berta'].map(arrived),
];

const ends: (() => unknown)[] = [];
beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function at(screen: string, ...records: DomainRecord[]): Promise<BarnDevice> {
  const barn = await openBarn('17.30', [
    committeeScope(testCity.id, OTHER),
    intakeScope(testCity.id),
    ...[BARN_AREA, OTHER].map((area) => officersScope(testCity.id, area)),
  ]);
  ends.push(barn.close);
  await barn.receive(...JOINT, ...records);
  const shown = show(barn, `/kouvola/meetings/${meetingId}${screen}`, [
    ['/:city/meetings/:id/roll', RollPage],
    ['/:city/meetings/:id/minutes', MinutesPage],
    ['/:city/meetings/:id/fees', FeesPage],
  ]);
  ends.push(shown.leave);
  return barn;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const lines = () => [...document.querySelectorAll('.quorum-words')].map(({ textContent }) => textContent);

test('in the roll each committee has a quorum of its own, and a seat tells which it is of', async () => {
  const barn = await at('/roll', ...MARKS);
  await expect
    .poll(lines)
    .toEqual([
      expect.stringMatching(/^Valkeala.*päätösvaltainen \(9\/15\)/),
      expect.stringMatching(/^Elimäki.*ei ole päätösvaltainen: läsnä 2, tarvitaan 3/),
    ]);
  await expect
    .element(
      page
        .getByRole('listitem')
        .filter({ hasText: 'Cecilia' })
        .getByText(/Elimäki/),
    )
    .toBeVisible();
  await button('Saapui nyt: Cecilia').click();
  await expect.poll(() => lines()[1]).toMatch(/päätösvaltainen \(3\/5\)/);
  expect(lines()[0]).toContain('(9/15)');
  expect(barn.marks().at(-1)).toMatchObject({ scope, fact: { seat: 'seat-cecilia', person: personId('Cecilia') } });
});

test('the chair of any of the committees chairs, whoever of them is there first', async () => {
  const chair = {
    ...barnParts.offices[0],
    id: 'office-other',
    area: OTHER,
    termId: 'term-other',
    person: personId('Aila'),
    name: 'Aila',
    scope: committeeScope(testCity.id, OTHER),
  } as DomainRecord;
  const barn = await at('/roll', chair, arrived('Aila'));
  await button('Aloita kokous').click();
  await expect.poll(() => barn.marks().at(-1)?.fact).toMatchObject({ kind: 'chair', name: 'Aila' });
});

test('nothing is decided while one of them has no quorum, however many there are together, and it is told which', async () => {
  const barn = await at(`/minutes?item=${ITEM}`, ...MARKS);
  await expect.element(page.getByText('Valkeala: Kokous on päätösvaltainen (9/15)')).toBeVisible();
  await expect.element(page.getByText(/^Elimäki.*: Kokous ei ole päätösvaltainen: läsnä 2, tarvitaan 3/)).toBeVisible();
  await expect.element(button('Kirjaa päätös')).toHaveAttribute('aria-disabled', 'true');
  await barn.receive(arrived('Cecilia'));
  await expect.element(button('Kirjaa päätös')).not.toHaveAttribute('aria-disabled');
  await button('Kirjaa päätös').click();
  await expect.element(page.getByText(/Läsnä 12\/20/)).toBeVisible();
  await barn.receive(aMark(seatFact('Berta' as 'Eero', 'left', '17.10'), { ...here, by: 'device-2' }));
  await expect
    .element(page.getByText(/^Elimäki.*: Läsnäolomerkintöjen mukaan kokous ei ollut päätösvaltainen/))
    .toBeVisible();
});

test('each committee has a fee list of its own', async () => {
  await at('/fees', ...MARKS, aMark(sessionFact('closed', '18.00'), here));
  const heads = () => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
  await expect
    .poll(heads)
    .toEqual(expect.arrayContaining([expect.stringMatching(/Valkeala/), expect.stringMatching(/Elimäe|Elimäki/)]));
});
