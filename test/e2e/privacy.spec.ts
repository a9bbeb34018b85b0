import { expect, type Page, test } from '@playwright/test';
import { scanOrigin, whereIs } from '../fixtures/scan-origin.ts';
import { aJpeg } from './a-jpeg.ts';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/** I4 on the built app: what a device may no longer see is nowhere in its origin, the browser's own cache included. */
test.describe.configure({ mode: 'serial' });

const TITLE = 'Katoava otsikko';
const PHONE = '040 555 0199';
const OWN_WORDS = 'Omat sanani vastaukseksi';

let server: RealServer;
const devices: Phone[] = [];
test.beforeAll(async () => {
  server = await startRealServer();
});
test.afterAll(async () => {
  for (const device of devices) await device.remove();
  await server?.remove();
});

/** A device that notes every address it asked our service. */
class Watched extends Phone {
  readonly asked = new Set<string>();

  override async open(): Promise<this> {
    await super.open();
    this.context.on('request', (request) => {
      if (request.method() === 'GET' && request.url().includes('/api/')) this.asked.add(request.url());
    });
    return this;
  }
  /** Addresses whose answer the browser could give again by itself. */
  async answeredFromCache(): Promise<string[]> {
    return this.page.evaluate(
      async (addresses) => {
        const kept: string[] = [];
        for (const address of addresses) {
          const answer = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' }).catch(() => undefined);
          if (answer?.ok) kept.push(address);
        }
        return kept;
      },
      [...this.asked],
    );
  }
}

async function aDevice(look: 'phone' | 'laptop' = 'phone'): Promise<Watched> {
  const device = await new Watched(look).open();
  devices.push(device);
  return device;
}
async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await expect(page).not.toHaveURL(/\/join/);
  await appIsKept(page);
}
const lies = async ({ page }: Phone, ...words: string[]) => whereIs(await page.evaluate(scanOrigin, ''), words);
const isApplied = (kind: string) =>
  server.query(`SELECT 1 FROM change WHERE kind = '${kind}' AND result = 'applied'`).length;

let coordinator: Watched;
let officer: Watched;
let photoHash = '';

test('a resident gives an idea with a photo and a phone number', async () => {
  const resident = await aDevice();
  const { page } = resident;
  await page.goto(`${server.url}/kouvola/ideas/new`);
  await page.getByLabel('Idea lyhyesti').fill(TITLE);
  await page.getByRole('checkbox', { name: 'Valkeala', exact: true }).check();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: await aJpeg(page, 1200, 900) });
  await expect(page.getByRole('button', { name: /Poista kuva 1/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /Haluan vastauksen/ }).check();
  await page.getByLabel(/Puhelinnumero/).fill(PHONE);
  await page.getByRole('checkbox', { name: /Annan luvan käyttää yhteystietojani/ }).check();
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect.poll(() => server.query('SELECT hash FROM photo').length, { timeout: 60_000 }).toBe(1);
  photoHash = String(server.query('SELECT hash FROM photo')[0]?.hash);
});

test('an officer reads it, and it lies on their device; an answer is written without network', async () => {
  coordinator = await aDevice('laptop');
  await join(coordinator.page, server.invitations.kouvola ?? '');
  officer = await aDevice();
  await join(officer.page, server.invite('officer', 'valkeala'));
  const { page } = officer;
  await page.goto(`${server.url}/kouvola/desk`);
  await page
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click();
  await expect(page.getByText(PHONE).first()).toBeVisible();
  await expect.poll(() => [...officer.asked].some((address) => address.includes(photoHash))).toBe(true);
  expect(await lies(officer, TITLE)).not.toEqual([]);
  expect(await lies(officer, PHONE)).not.toEqual([]);
  await officer.goOffline();
  const answering = page.getByRole('form', { name: 'Kirjoita vastaus' });
  await answering.getByRole('textbox').fill(OWN_WORDS);
  await answering.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(page.getByText('1 lähettämättä').first()).toBeVisible();
});

test('the coordinator ends their role; after the next contact nothing of it is left, and their words still arrive', async () => {
  const { page } = coordinator;
  await page.goto(`${server.url}/kouvola/desk?list=people`);
  const theirs = page.getByRole('article').filter({ hasText: 'Puheenjohtaja tai sihteeri' });
  await theirs.getByRole('button', { name: 'Päätä rooli' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Päätä rooli' }).click();
  await expect(theirs).toHaveCount(0);

  await officer.goOnline();
  await expect.poll(() => isApplied('idea.answer'), { timeout: 60_000 }).toBe(1);
  await expect(officer.page.getByText('Työpöytä on kaupungin koordinaattoreille', { exact: false })).toBeVisible();
  await expect.poll(() => lies(officer, TITLE, PHONE, photoHash), { timeout: 30_000 }).toEqual([]);
  expect((await officer.answeredFromCache()).filter((address) => !address.endsWith('/api/cities'))).toEqual([]);
  expect(await lies(officer, OWN_WORDS)).not.toEqual([]);
  expect(await officer.page.locator('body').innerText()).not.toContain(TITLE);
});

test('an idea that everybody saw is hidden; after the next contact a neighbour’s device holds nothing of it', async () => {
  const { page } = coordinator;
  await page.goto(`${server.url}/kouvola/desk`);
  await page
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click();
  await page.getByRole('button', { name: 'Julkaise', exact: true }).first().click();
  await expect.poll(() => isApplied('idea.publish'), { timeout: 30_000 }).toBe(1);
  const neighbour = await aDevice();
  await neighbour.page.goto(`${server.url}/kouvola/ideas`);
  await neighbour.page
    .getByRole('link', { name: new RegExp(TITLE) })
    .first()
    .click();
  await expect.poll(() => [...neighbour.asked].some((address) => address.includes(photoHash))).toBe(true);
  expect(await lies(neighbour, TITLE)).not.toEqual([]);

  await page.getByRole('button', { name: 'Piilota', exact: true }).first().click();
  const hiding = page.getByRole('form', { name: 'Piilota' });
  await hiding.getByRole('radio', { name: 'Tekstissä tai kuvassa on henkilötietoja' }).check();
  await hiding.getByRole('button', { name: 'Piilota' }).click();
  await expect.poll(() => isApplied('idea.hide'), { timeout: 30_000 }).toBe(1);
  await expect.poll(() => lies(neighbour, TITLE, photoHash), { timeout: 60_000 }).toEqual([]);
  expect((await neighbour.answeredFromCache()).filter((address) => !address.endsWith('/api/cities'))).toEqual([]);
  await neighbour.page.goto(`${server.url}/kouvola/ideas`);
  await expect(neighbour.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(neighbour.page.getByRole('link', { name: new RegExp(TITLE) })).toHaveCount(0);
});
