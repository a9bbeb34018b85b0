import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { rosterOn } from '../../src/domain/committee/roster.ts';
import { readSync } from '../../src/store/database.ts';
import { fi } from '../../src/texts/fi/index.ts';
import { createTranslator } from '../../src/texts/translate.ts';
import { type App, AppContext } from '../../src/ui/app.ts';
import { DeskPage } from '../../src/ui/desk/desk-page.tsx';
import '../../src/ui/look/index.ts';
import { IconSprite } from '../../src/ui/parts/icon.tsx';
import { CityContext } from '../../src/ui/shell/use-city.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { holdDisk } from '../fixtures/hold-disk.ts';
import { testCity } from '../fixtures/test-city.ts';

type Device = World['devices'][number];

const root = document.body.appendChild(document.createElement('div'));
const address = location.href;
const announced: string[] = [];
const stops: (() => void)[] = [];
let world: World;
let desk: Device;
let resident: Device;

beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(1280, 900);
  announced.length = 0;
  world = await openWorld();
  desk = world.devices[0] as Device;
  resident = world.devices[2] as Device;
  await exchange(desk);
});
afterEach(async () => {
  render(null, root);
  for (const stop of stops.splice(0)) stop();
  history.replaceState(null, '', address);
  await closeWorld(world);
});

/** Rounds with the real server until both sides are still; the desk itself never sends in these tests. */
async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    for (let round = 0; round < 3; round++) await world.round(device);
    await device.catalogue.refresh();
  }
}

/** Opens Valkeala's seats at the desk. */
async function open(): Promise<void> {
  const { db, catalogue, author } = desk;
  await catalogue.refresh();
  stops.push(catalogue.follow());
  history.replaceState(null, '', '/kouvola/desk?list=committees&area=valkeala');
  const app: App = {
    db,
    catalogue,
    author,
    clock: { read: desk.readClock },
    fetch: desk.call,
    sync: {
      status: { phase: 'resting' },
      subscribe: () => () => {},
      soon: vi.fn(),
      now: async () => {},
      stop: () => {},
    },
    texts: signal(createTranslator('fi', fi)),
    announce: (words) => announced.push(words),
    update: { available: signal(false), apply: () => {} },
    version: 'test',
  };
  render(
    <AppContext.Provider value={app}>
      <LocationProvider>
        <IconSprite />
        <CityContext.Provider value={testCity}>
          <Router>{[<Route key="desk" path="/:city/desk" component={DeskPage} />]}</Router>
        </CityContext.Provider>
      </LocationProvider>
    </AppContext.Provider>,
    root,
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const choose = (name: string) => page.getByRole('radio', { name, exact: true }).click({ force: true });
const said = () => expect.poll(() => document.querySelector<HTMLElement>('.subject')?.innerText ?? '');
const roster = ({ catalogue }: Device, day = '2026-11-21') => {
  const parts = {
    terms: catalogue.all('term', 'kouvola'),
    memberships: catalogue.all('membership', 'kouvola'),
    offices: catalogue.all('office', 'kouvola'),
  };
  return rosterOn(parts, 'valkeala', day, testCity);
};
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

async function enterTerm(mode: string, seats = '3'): Promise<void> {
  await button('Lisää toimikausi').click();
  await field('Kauden nimi').fill('2026–2029');
  await page.getByLabelText('Kausi alkaa').fill('1.1.2026');
  await page.getByLabelText(/Kausi päättyy/).fill('31.12.2029');
  await field('Paikkoja').fill(seats);
  await choose(mode);
  await button('Tallenna').click();
  await expect.element(page.getByRole('heading', { name: '2026–2029', level: 2 })).toBeVisible();
}

/** What a clipboard with several lines does to the field that has the focus. */
function paste(text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
}

test('a term and its members are entered without network, one Enter each, and shown as requested until confirmed', async () => {
  await open();
  await enterTerm('Luettelon järjestyksessä');
  const add = page.getByRole('form', { name: 'Lisää jäseniä' });
  await add.getByRole('textbox', { name: 'Nimi' }).click();
  for (const name of ['Aune', 'Eino']) {
    await userEvent.keyboard(`${name}{Enter}`);
    await expect.poll(() => announced).toContain(`${name} on kirjattu`);
    await expect.element(add.getByRole('textbox', { name: 'Nimi' })).toHaveFocus();
    await expect.element(add.getByRole('textbox', { name: 'Nimi' })).toHaveValue('');
    await expect.element(add.getByRole('button')).toBeInViewport();
  }
  await said().toContain('1 paikka täyttämättä');
  await said().toContain('Pyydetty');
  expect(names(roster(desk).seats)).toEqual(['Aune', 'Eino']);

  await exchange(desk);
  await expect.poll(() => document.querySelectorAll('.rows .tag').length).toBe(0);
  expect(names(roster(desk).seats)).toEqual(['Aune', 'Eino']);
});

test('the next name is typed while a slow device still keeps the one before, and neither is lost', async () => {
  await open();
  await enterTerm('Luettelon järjestyksessä');
  const name = page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' });
  await name.click();
  const release = await holdDisk(desk.db);
  await userEvent.keyboard('Aune{Enter}Eino{Enter}Elvi');
  release();
  await expect.poll(() => names(roster(desk).seats)).toEqual(['Aune', 'Eino']);
  expect(roster(desk).seats.map(({ order }) => order)).toEqual([1, 2]);
  await expect.element(name).toHaveValue('Elvi');
});

test('on a slow device a term, a deputy and an office are entered once, however often Save is pressed', async () => {
  await open();
  await enterTerm('Jokaisella jäsenellä omansa');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  await userEvent.keyboard('Aune{Enter}');
  await expect.poll(() => names(roster(desk).seats)).toEqual(['Aune']);
  const twice = async (form: string, fill: () => Promise<void>) => {
    await fill();
    const release = await holdDisk(desk.db);
    const save = page.getByRole('form', { name: form, exact: true }).getByRole('button', { name: 'Tallenna' });
    for (const _tap of [1, 2]) await save.click();
    release();
    await expect.element(page.getByRole('form', { name: form, exact: true })).not.toBeInTheDocument();
  };
  await button('Lisää varajäsen: Aune').click();
  await twice('Lisää varajäsen: Aune', () => field('Henkilökohtainen varajäsen').fill('Oili'));
  await button('Valitse: Puheenjohtaja').click();
  await twice('Puheenjohtaja', () => choose('Aune'));
  await button('Lisää toimikausi').click();
  await twice('Lisää toimikausi', async () => {
    await field('Kauden nimi').fill('2030–2033');
    await page.getByLabelText('Kausi alkaa').fill('1.1.2030');
    await field('Paikkoja').fill('3');
    await choose('Luettelon järjestyksessä');
  });
  const { catalogue } = desk;
  expect(names(catalogue.all('membership', 'kouvola')).toSorted()).toEqual(['Aune', 'Oili']);
  expect(names(catalogue.all('office', 'kouvola'))).toEqual(['Aune']);
  expect(
    catalogue
      .all('term', 'kouvola')
      .map(({ label }) => label)
      .toSorted(),
  ).toEqual(['2026–2029', '2030–2033']);
});

test('what is typed on while a slow device keeps a correction stays in the form', async () => {
  await open();
  await enterTerm('Luettelon järjestyksessä');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  await userEvent.keyboard('Aune{Enter}');
  await button('Muokkaa: Aune').click();
  const form = page.getByRole('form', { name: 'Muokkaa: Aune' });
  const village = page.getByRole('form', { name: /^Muokkaa: / }).getByRole('textbox', { name: /Kylä/ });
  await form.getByRole('textbox', { name: 'Nimi' }).fill('Auni');
  const release = await holdDisk(desk.db);
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await village.fill('Utti');
  release();
  await expect.poll(() => names(roster(desk).seats)).toEqual(['Auni']);
  await expect.element(village).toHaveValue('Utti');
  await page.getByRole('form', { name: 'Muokkaa: Auni' }).getByRole('button', { name: 'Tallenna' }).click();
  await expect.poll(() => roster(desk).seats[0]).toMatchObject({ name: 'Auni', village: 'Utti' });
});

test('fifteen seats and their deputies are pasted at once, and taken back by one press', async () => {
  await open();
  await enterTerm('Jokaisella jäsenellä omansa', '15');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  paste(Array.from({ length: 15 }, (_, at) => `Jäsen ${at + 1}; Utti; Vara ${at + 1}`).join('\n'));
  await expect.poll(() => announced).toContain('15 henkilöä on kirjattu');
  await expect.poll(() => roster(desk).deputies.length).toBe(15);
  await expect.element(page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('button')).toBeInViewport();
  const { seats, deputies } = roster(desk);
  expect(seats).toHaveLength(15);
  expect(deputies.map(({ seat }) => seat)).toEqual(seats.map(({ id }) => id));
  await button('Kumoa').click();
  await expect.poll(() => roster(desk).seats.length).toBe(0);
});

test('a chair is chosen among the members, corrected, and what does not fit is told beside', async () => {
  await open();
  await enterTerm('Luettelon järjestyksessä');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  paste('Aune\nEino\nElvi\nHannes');
  await said().toContain('Jäseniä on 4. Sallittu määrä on 1–3.');

  await button('Valitse: Puheenjohtaja').click();
  await page
    .getByRole('form', { name: 'Puheenjohtaja', exact: true })
    .getByRole('radio', { name: 'Eino' })
    .click({ force: true });
  await button('Tallenna').click();
  await expect.poll(() => roster(desk).chair?.name).toBe('Eino');

  await button('Muokkaa: Eino').click();
  await page
    .getByLabelText(/Viimeinen päivä/)
    .first()
    .fill('31.10.2026');
  await button('Tallenna').click();
  await expect.poll(() => names(roster(desk).seats)).toEqual(['Aune', 'Elvi', 'Hannes']);
  await expect.poll(() => document.activeElement?.closest('.subject')).toBeTruthy();
  await said().toContain('Eino: Puheenjohtaja valitaan jäsenten joukosta');
  await button('Kumoa').click();
  await expect.poll(() => roster(desk).seats.length).toBe(4);
});

test('a day is written as people here write it, and one that no calendar has is not saved', async () => {
  await open();
  await button('Lisää toimikausi').click();
  await choose('2022–2025');
  await expect.element(field('Paikkoja')).toHaveValue('11');
  await page.getByLabelText('Kausi alkaa').fill('31.2.2022');
  await choose('Luettelon järjestyksessä');
  await button('Tallenna').click();
  await expect.element(page.getByText('Anna päivä muodossa pp.kk.vvvv')).toBeVisible();
  await expect.element(page.getByLabelText('Kausi alkaa')).toHaveValue('31.2.2022');
  await page.getByLabelText('Kausi alkaa').fill('1.1.2022');
  await page.getByLabelText(/Kausi päättyy/).fill('31.12.2021');
  await button('Tallenna').click();
  await said().toContain('Viimeinen päivä on ennen ensimmäistä.');
  await page.getByLabelText(/Kausi päättyy/).fill('31.5.2027');
  await button('Tallenna').click();
  await expect
    .poll(() => roster(desk).term)
    .toMatchObject({
      label: '2022–2025',
      from: '2022-01-01',
      to: '2027-05-31',
      cityTerm: '2022-2025',
      seats: 11,
    });
});

test('a corrected name is corrected wherever that person stands', async () => {
  await open();
  await enterTerm('Ei varajäseniä');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  paste('Aune\nEino');
  await button('Valitse: Sihteeri').click();
  await page
    .getByRole('form', { name: 'Sihteeri', exact: true })
    .getByRole('radio', { name: 'Aune' })
    .click({ force: true });
  await button('Tallenna').click();
  await expect.poll(() => roster(desk).secretary?.name).toBe('Aune');
  await button('Muokkaa: Aune').click();
  await page.getByRole('form', { name: 'Muokkaa: Aune' }).getByRole('textbox', { name: 'Nimi' }).fill('Aune Maria');
  await button('Tallenna').click();
  await expect.poll(() => roster(desk).secretary?.name).toBe('Aune Maria');
  await expect.element(button('Muokkaa: Aune Maria')).toHaveFocus();
  expect(names(roster(desk).seats)).toEqual(['Aune Maria', 'Eino']);
});

test('whoever joins by the invitation made beside a name is that person', async () => {
  await open();
  await enterTerm('Ei varajäseniä');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  await userEvent.keyboard('Aune{Enter}');
  await button('Kutsu laitteelle: Aune').click();
  await button('Tee kutsu').click();
  const made = page.getByRole('region', { name: 'Kutsu on valmis' });
  await expect.element(made).toBeVisible();
  const code = made.element().querySelector('.code')?.textContent ?? '';
  await resident.call('/api/join', { method: 'POST', body: JSON.stringify({ secret: code }) });
  await exchange(resident);
  const [aune] = roster(desk).seats;
  expect((await readSync(resident.db)).scopes).toContain(`person/kouvola/${aune?.person}`);

  await page.getByRole('link', { name: 'Ihmiset ja laitteet' }).click();
  await expect.element(page.getByText('Jäsen, Valkeala: Aune')).toBeVisible();
});

test.each([
  ['a laptop', 1280, 900],
  ['a phone', 390, 844],
  ['a narrow phone', 320, 700],
])('an automatic check finds nothing wrong on %s', async (_, width, height) => {
  await page.viewport(width, height);
  await open();
  await enterTerm('Jokaisella jäsenellä omansa');
  await page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' }).click();
  paste('Aune; Utti; Viljo\nEino; Jokela');
  await said().toContain('Viljo');
  const check = async () =>
    (await axe.run(root)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  expect(await check()).toEqual([]);
  await button('Muokkaa: Aune').click();
  await button('Valitse: Sihteeri').click();
  expect(await check()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
