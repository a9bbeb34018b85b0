import { mkdirSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { kouvola } from '../../src/cities/kouvola.ts';
import { BARN_MEMBERS, BARN_PRESENT } from '../domain/meeting/barn.ts';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/**
 * A meeting in a barn (facts.md S5, S7 and S8): seats entered at the desk, the meeting planned, then two phones without
 * network until it is over. The figures are those of S7: 10, 10, 8 and 7.
 */
test.describe.configure({ mode: 'serial' });

const EXCUSED = ['Raimo', 'Ville'];
const SILENT = ['Kalle', 'Salme', 'Tuula'];
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
const [year, month, day] = TODAY.split('-').map(Number) as [number, number, number];

let server: RealServer;
let secretary: Phone;
let chair: Phone;
let meeting = '';

test.beforeAll(async () => {
  server = await startRealServer();
  secretary = await new Phone().open();
  chair = await new Phone().open();
});
test.afterAll(async () => {
  await secretary?.remove();
  await chair?.remove();
  await server?.remove();
});

async function join({ page }: Phone, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await expect(page).not.toHaveURL(/\/join/);
  await appIsKept(page);
}

/** The wall clock of the barn, for pages opened already and later: `at(phone, '17.08')`. */
async function at({ page }: Phone, clock: string): Promise<void> {
  const [hours, minutes] = clock.split('.').map(Number) as [number, number];
  const noonUtc = Date.UTC(year, month - 1, day, 12);
  const noonThere = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', hour: '2-digit', hour12: false }).format(noonUtc),
  );
  await page.clock.setFixedTime(noonUtc + ((hours - noonThere) * 60 + minutes) * 60_000);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const quorum = (page: Page) => page.locator('.quorum-words');
const ok = (count: number) => `Kokous on päätösvaltainen (${count}/15)`;
const openRoll = async (phone: Phone, clock: string) => {
  await at(phone, clock);
  await phone.page.goto(`${meeting}/roll`);
  await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
};

async function giveIdea({ page }: Phone, text: string): Promise<void> {
  await page.goto(`${server.url}/kouvola/ideas/new`);
  await page.getByLabel('Idea lyhyesti').fill('Frisbeegolfrata Utin kylälle');
  await page.getByLabel(/Kerro tarkemmin/).fill(text);
  await press(page, 'Lähetä');
  await expect(page.getByRole('heading', { level: 1, name: 'Kiitos ideasta!' })).toBeVisible();
}

test('the coordinator enters the term, fifteen seats, a deputy and the chair at the desk', async () => {
  const { page } = secretary;
  await join(secretary, server.invitations.kouvola ?? '');
  await join(chair, server.invite('officer', 'valkeala'));
  await page.goto(`${server.url}/kouvola/desk`);
  await page.getByRole('link', { name: 'Jäsenet ja kaudet' }).click();
  await page.getByRole('radio', { name: 'Valkeala' }).click({ force: true });
  await press(page, 'Lisää toimikausi');
  await page.getByLabel('Kauden nimi').fill('2026–2029');
  await page.getByLabel('Kausi alkaa').fill('1.1.2026');
  await page.getByLabel(/Kausi päättyy/).fill('31.12.2049');
  await page.getByLabel('Paikkoja').fill('15');
  await page.getByRole('radio', { name: 'Jokaisella jäsenellä omansa' }).click({ force: true });
  await press(page, 'Tallenna');
  const names = page.getByRole('form', { name: 'Lisää jäseniä' }).getByRole('textbox', { name: 'Nimi' });
  await names.click();
  await names.evaluate(
    (field, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    BARN_MEMBERS.map((name) => (name === 'Sirpa' ? `${name}; Utti; Oili` : `${name}; Utti`)).join('\n'),
  );
  await expect(page.locator('#main').getByText('15 henkilöä on kirjattu')).toBeVisible();
  await press(page, 'Valitse: Puheenjohtaja');
  const form = page.getByRole('form', { name: 'Puheenjohtaja', exact: true });
  await form.getByRole('radio', { name: 'Anneli' }).click({ force: true });
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await expect.poll(() => server.query(`SELECT 1 FROM entry WHERE type = 'membership'`).length).toBe(16);
  await expect.poll(() => server.query(`SELECT 1 FROM entry WHERE type = 'office'`).length).toBe(1);
});

test('a meeting is planned, an item added for what the village association asks, and the call published', async () => {
  const { page } = secretary;
  await page.goto(`${server.url}/kouvola/meetings/new`);
  await page.getByRole('checkbox', { name: /Valkealan/ }).click({ force: true });
  await page.getByLabel('Päivä').fill(`${day}.${month}.${year}`);
  await page.getByLabel('Kellonaika').fill('17.00');
  await page.getByLabel('Paikka').fill('Utin lato');
  await press(page, 'Tallenna suunnitelma');
  await expect(page.getByRole('heading', { level: 1, name: 'Valkealan aluetoimikunnan kokous' })).toBeVisible();
  meeting = page.url();
  for (const title of ['Tuki kyläyhdistykselle', 'Lausunto bussireiteistä']) {
    await press(page, 'Lisää asia');
    await page.getByLabel('Asian otsikko').fill(title);
    await press(page, 'Tallenna');
    await expect(page.getByText(title)).toBeVisible();
  }
  await expect(page.getByText('Kaikki tiedot on lähetetty')).toBeVisible();
  await chair.page.goto(meeting);
  await expect(chair.page.getByText('Lausunto bussireiteistä')).toBeVisible();
});

test('in the barn, without network: fourteen people in the room are ten seats, as the table says', async () => {
  for (const phone of [secretary, chair]) await phone.goOffline();
  const { page } = secretary;
  await openRoll(secretary, '16.58');
  for (const name of BARN_PRESENT) await press(page, `Läsnä: ${name}`);
  for (const name of [...EXCUSED, 'Sirpa', ...SILENT]) {
    await press(page, `Poissa: ${name}`);
    const word = SILENT.includes(name) ? 'ei ilmoitusta' : 'este ilmoitettu';
    await press(page, `Poissa, ${word}: ${name}`);
  }
  await press(page, 'Kutsu varajäsen: Sirpa');
  await page.getByRole('button', { name: /^Oili/ }).click();
  await press(page, /Muut osallistujat/);
  for (const name of ['Jussi', 'Liisa']) {
    await page.getByLabel('Osallistujan nimi').fill(name);
    await press(page, 'Lisää osallistuja');
  }
  await expect(quorum(page)).toContainText(ok(10));
  await at(secretary, '17.08');
  await press(page, 'Aloita kokous');
  await expect(page.locator('.item-now')).toContainText('Kokous avattiin klo 17.08');
  await expect(quorum(page)).toContainText(ok(10));
  await secretary.killAndOpen({ offline: true });
  await openRoll(secretary, '17.40');
  await expect(quorum(secretary.page)).toContainText(ok(10));
});

test('the member takes the seat back, two are out for one item, and three leave: 10, 8, 7', async () => {
  const { page } = secretary;
  await press(page, 'Saapui nyt: Sirpa');
  await expect(quorum(page)).toContainText(ok(10));
  await at(secretary, '18.15');
  await press(page, 'Esityslista');
  await press(page, 'Ota käsittelyyn: Tuki kyläyhdistykselle');
  await press(page, 'Esteellisyys');
  for (const name of ['Irma', 'Olavi']) {
    await page.getByRole('radio', { name }).click({ force: true });
    await page.getByLabel('Miksi hän on esteellinen?').fill('Yhdistyksen hallituksen jäsen');
    await press(page, 'Merkitse esteelliseksi');
  }
  await expect(quorum(page)).toContainText(ok(8));
  await at(secretary, '18.25');
  await press(page, 'Esityslista');
  await press(page, 'Ota käsittelyyn: Lausunto bussireiteistä');
  await expect(quorum(page)).toContainText(ok(10));
  await at(secretary, '18.30');
  for (const name of ['Aamu', 'Pekka', 'Veikko']) await press(page, `Poistui nyt: ${name}`);
  await expect(quorum(page)).toContainText('Kokous ei ole päätösvaltainen: läsnä 7, tarvitaan 8');
});

test('the chair marked on another phone meanwhile; when both have network they agree, with nothing lost', async () => {
  await openRoll(chair, '17.05');
  await press(chair.page, 'Läsnä: Aamu');
  await at(chair, '18.31');
  await press(chair.page, 'Läsnä: Leena');
  await giveIdea(secretary, 'Metsään Utin lenkin varteen');
  await giveIdea(chair, 'Kentän viereen, yhdeksän koria');
  for (const { page } of [secretary, chair]) await page.goto(`${meeting}/roll`);
  for (const phone of [secretary, chair]) await phone.goOnline();
  for (const { page } of [secretary, chair]) {
    await expect(page.getByText('Kaikki tiedot on lähetetty')).toBeVisible({ timeout: 60_000 });
    await expect(quorum(page)).toContainText('läsnä 7, tarvitaan 8', { timeout: 60_000 });
  }
  await at(secretary, '19.05');
  await press(secretary.page, 'Päätä kokous');
  await expect(secretary.page.getByText('Kokous päättyi klo 19.05').first()).toBeVisible();
});

test('the idea that both wrote down is merged by the coordinator, and both texts are kept (S5)', async () => {
  const { page } = secretary;
  const bodies = () =>
    server
      .query(`SELECT body FROM entry WHERE type = 'idea' AND gone = 0`)
      .map(({ body }) => JSON.parse(String(body)) as { text: string; mergedInto?: object });
  expect(bodies()).toHaveLength(2);
  await page.goto(`${server.url}/kouvola/desk`);
  await page
    .getByRole('link', { name: /Frisbeegolfrata Utin kylälle/ })
    .first()
    .click();
  const similar = page.getByRole('region', { name: 'Samanlainen idea on jo kirjattu' });
  await similar.getByRole('button', { name: 'Yhdistä ideat' }).click();
  await page.getByRole('region', { name: 'Yhdistä ideat' }).getByRole('button', { name: 'Yhdistä ideat' }).click();
  await expect.poll(() => bodies().filter(({ mergedInto }) => mergedInto).length).toBe(1);
  expect(
    bodies()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['Kentän viereen, yhdeksän koria', 'Metsään Utin lenkin varteen']);
});

test('the minutes tell each arrival and departure once', async () => {
  const { page } = secretary;
  await page.goto(`${meeting}/minutes`);
  await page.getByRole('link', { name: 'Lue pöytäkirja' }).click();
  const words = page.locator('main');
  await expect(words).toContainText('Sirpa saapui kokoukseen');
  const text = (await words.innerText()).replaceAll('\u00A0', ' ');
  for (const name of ['Aamu', 'Pekka', 'Veikko']) {
    expect(text.split(new RegExp(`${name}[^.]*poistui`)).length - 1, name).toBe(1);
  }
  expect(text.split('Sirpa saapui').length - 1).toBe(1);
});

/** The test values of facts.md S8; neither city has told its own. */
const RULES = { paid: true, memberCents: 9500, chairPercent: 150, sharedSeat: 'half' };

/** A folder with Kouvola's own file and these rules on fees. */
function citiesWith(fees: typeof RULES): string {
  const folder = joinPath(server.dataDir, 'cities');
  mkdirSync(folder);
  writeFileSync(joinPath(folder, 'kouvola.json'), JSON.stringify({ ...kouvola, fees }));
  return folder;
}

test('the fee list claims no sum that nobody has set; with rules every cent is told', async () => {
  const { page } = secretary;
  await page.goto(`${meeting}/fees`);
  await expect(page.getByText('Palkkion määrää ei ole asetettu').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('€');

  await server.restartWith({ CITIES_DIR: citiesWith(RULES) });
  await page.reload();
  const amountOf = (name: string) => page.locator('.fee-table tbody tr').filter({ hasText: name });
  await expect(amountOf('Anneli')).toContainText(/142,50\s€/, { timeout: 60_000 });
  await expect(amountOf('Irma')).toContainText(/95\s€/);
  for (const name of ['Sirpa', 'Oili']) await expect(amountOf(name)).toContainText(/47,50\s€/);
  await expect(page.locator('.fee-table tbody tr')).toHaveCount(11);
  for (const name of ['Jussi', 'Liisa', 'Kalle']) await expect(amountOf(name)).toHaveCount(0);
});
