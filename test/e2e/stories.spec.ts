import { expect, type Page, test } from '@playwright/test';
import { aJpeg } from './a-jpeg.ts';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/** Stories 1–7: the built app in a real browser, the real server with its real database. */
test.describe.configure({ mode: 'serial' });

let server: RealServer;
const devices: Phone[] = [];
test.beforeAll(async () => {
  server = await startRealServer();
});
test.afterAll(async () => {
  for (const device of devices) await device.remove();
  await server?.remove();
});

async function aPhone(...look: ConstructorParameters<typeof Phone>): Promise<Phone> {
  const phone = await new Phone(...look).open();
  devices.push(phone);
  return phone;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const nearlyAll = { useInnerText: true };

async function chooseKouvola(page: Page): Promise<void> {
  await page.goto(server.url);
  await page
    .getByRole('link', { name: /Kouvola/ })
    .first()
    .click();
  await expect(heading(page, /kotikulmillasi/i)).toBeVisible();
  await appIsKept(page);
}

/** Joins by an invitation link as `npm run invite` prints it. */
async function join(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await expect(page).not.toHaveURL(/\/join/);
  await appIsKept(page);
}

const openForm = async (page: Page) => {
  await page.goto(`${server.url}/kouvola/ideas/new`);
  await expect(heading(page, 'Kerro idea')).toBeVisible();
};
const give = async (page: Page) => {
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(heading(page, 'Kiitos ideasta!')).toBeVisible();
};

let resident: Phone;
let code = '';

test('1 · a resident chooses a city, sees what the committees are, and can install the app', async () => {
  resident = await aPhone();
  const { page } = resident;
  await chooseKouvola(page);
  await expect(page.getByText(/alue\u00AD?toimikunta/i).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Uusimmat ideat' })).toBeVisible();
  const manifest = await page.evaluate(async () => (await fetch('/manifest.webmanifest')).json());
  expect(manifest).toMatchObject({ display: 'standalone', id: '/' });
  expect(manifest.icons.some(({ purpose }: { purpose: string }) => purpose === 'maskable')).toBe(true);
  await page.goto(`${server.url}/kouvola/committees`);
  for (const area of ['Anjalankoski', 'Elimäki-Koria', 'Kuusankoski-Jaala', 'Valkeala']) {
    await expect(page.getByRole('link', { name: new RegExp(area) }).first()).toBeVisible();
  }
});

test('2 and 3 · without network the closed browser opens again, a half-written form is there, and an idea is given', async () => {
  await resident.goOffline();
  await openForm(resident.page);
  await resident.page.getByLabel('Idea lyhyesti').fill('Valaistus Elimäen');
  await expect(resident.page.getByText(/Luonnos\. Tallennettu tälle laitteelle/)).toBeVisible();
  await resident.restart({ offline: true });

  const { page } = resident;
  await openForm(page);
  await expect(page.getByLabel('Idea lyhyesti')).toHaveValue('Valaistus Elimäen');
  await page.getByLabel('Idea lyhyesti').fill('Valaistus Elimäen pururadalle');
  await page.getByRole('checkbox', { name: /En tiedä aluettani/ }).check();
  await page.getByRole('searchbox').or(page.getByLabel('Hae kylän tai kaupunginosan nimellä')).first().fill('kori');
  await page
    .getByRole('button', { name: /Koria.*Elimäki-Koria/ })
    .first()
    .click();
  await expect(page.getByRole('checkbox', { name: 'Elimäki-Koria' })).toBeChecked();
  await page.getByLabel(/Kerro tarkemmin/).fill('Lenkki on talvella pimeä.');
  await page.getByLabel(/Missä\?/).fill('Elimäen pururata');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'kuva.jpg', mimeType: 'image/jpeg', buffer: await aJpeg(page, 2400, 1800) });
  await expect(page.getByRole('button', { name: /Poista kuva 1/ })).toBeVisible();
  await page.getByRole('checkbox', { name: /Haluan vastauksen/ }).check();
  await page.getByLabel(/Puhelinnumero/).fill('040 000 0000');
  await page.getByRole('checkbox', { name: /Annan luvan käyttää yhteystietojani/ }).check();
  await give(page);

  const slip = await page.locator('body').innerText();
  code =
    /[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{8}/.exec(slip.replaceAll(/\s*\n\s*/g, ' '))?.[0] ??
    /[A-Z]{3}-[0-9A-HJKMNP-TV-Z]{8}/.exec(page.url())?.[0] ??
    '';
  expect(code).toMatch(/^ELI-/);
  await expect(page.getByText('Tallennettu tälle laitteelle').first()).toBeVisible();
  await expect(page.getByText('1 lähettämättä').first()).toBeVisible();
  await expect(page.getByText('Kaupunki on vastaanottanut')).toHaveCount(0);
  expect(server.query('SELECT * FROM change')).toEqual([]);
  await resident.restart({ offline: true });
  await resident.page.goto(`${server.url}/kouvola/ideas/${code}`);
  await expect(resident.page.getByText('Valaistus Elimäen pururadalle').first()).toBeVisible();
});

let volunteer: Phone;

test('4 · a member writes twenty-five without network, some for others and from paper; the killed browser still holds them', async () => {
  volunteer = await aPhone();
  await join(volunteer.page, server.invite('member', 'valkeala'));
  await expect.poll(() => volunteer.page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
  await volunteer.goOffline();
  for (let number = 1; number <= 25; number++) {
    const { page } = volunteer;
    await openForm(page);
    await page.getByLabel('Idea lyhyesti').fill(`Torin idea ${number}`);
    if (number % 5 === 0) {
      await page.getByRole('checkbox', { name: /Kirjaan toisen puolesta/ }).check();
      await page.getByLabel(/Kenen idea\?/).fill('Esimerkki Kertoja');
      await page.getByRole('checkbox', { name: /Hän antoi luvan suullisesti/ }).check();
    } else if (number % 7 === 0) {
      await page.getByRole('checkbox', { name: /Kirjattu paperilta/ }).check();
    }
    await give(page);
  }
  await volunteer.killAndOpen({ offline: true });
  const { page } = volunteer;
  await page.goto(`${server.url}/kouvola`);
  await expect(page.locator('.state')).toContainText('25 lähettämättä');
  expect(server.query('SELECT * FROM change')).toEqual([]);
  const line = page.getByRole('link', { name: /25 lähettämättä/ }).first();
  await line.click();
  await expect(page).toHaveURL(/outbox/);
  await expect(page.getByText(/Torin idea \d+/)).toHaveCount(25);
  await expect(page.getByText(/klo/).first()).toBeVisible();
});

test('5 · the network returns and everything arrives by itself, once each, photos after the texts', async () => {
  await volunteer.goOnline();
  await resident.goOnline();
  await expect
    .poll(
      () => server.query(`SELECT COUNT(*) AS n FROM change WHERE kind = 'idea.submit' AND result = 'applied'`)[0]?.n,
      { timeout: 60_000 },
    )
    .toBe(26);
  await expect(volunteer.page.getByText(/25 lähettämättä/)).toHaveCount(0);
  await volunteer.page.goto(`${server.url}/kouvola`);
  await expect(volunteer.page.getByText('Kaikki tiedot on lähetetty')).toBeVisible();
  await expect.poll(() => server.query('SELECT COUNT(*) AS n FROM photo')[0]?.n).toBe(1);
  const titles = server
    .query(`SELECT body FROM entry WHERE type = 'idea' AND gone = 0`)
    .map(({ body }) => JSON.parse(String(body)).title);
  expect(new Set(titles).size).toBe(26);
  await resident.page.goto(`${server.url}/kouvola/ideas/${code}/thanks`);
  await expect(resident.page.getByText('Kaupunki on vastaanottanut').first()).toBeVisible();
  expect(JSON.stringify(server.query(`SELECT body FROM entry WHERE type = 'idea'`))).not.toContain('Esimerkki Kertoja');
});

let coordinator: Phone;
/** How many changes of a kind the city has accepted. */
const kinds = (kind: string) =>
  server.query(`SELECT 1 FROM change WHERE kind = '${kind}' AND result = 'applied'`).length;

test('6 · the coordinator sees an idea arrive without reloading, publishes, moves, answers, merges, hides; also offline', async () => {
  coordinator = await aPhone('laptop');
  const desk = coordinator.page;
  await join(desk, server.invitations.kouvola ?? '');
  await desk.goto(`${server.url}/kouvola/desk`);
  await expect(desk.getByRole('link', { name: /Valaistus Elimäen pururadalle/ }).first()).toBeVisible();

  await openForm(resident.page);
  await resident.page.getByLabel('Idea lyhyesti').fill('Pururadan valaistus Elimäelle');
  await give(resident.page);
  await expect(desk.getByRole('link', { name: /Pururadan valaistus Elimäelle/ }).first()).toBeVisible({
    timeout: 20_000,
  });

  await desk
    .getByRole('link', { name: /Valaistus Elimäen pururadalle/ })
    .first()
    .click();
  await expect(desk.getByText('Samanlainen idea on jo kirjattu').first()).toBeVisible();
  await expect(desk.getByText('040 000 0000').first()).toBeVisible();
  await desk.getByRole('button', { name: 'Julkaise', exact: true }).first().click();
  await expect
    .poll(() => server.query(`SELECT COUNT(*) AS n FROM entry WHERE scope = 'public/kouvola' AND gone = 0`)[0]?.n)
    .toBe(1);

  await coordinator.goOffline();
  const moving = desk.getByRole('form', { name: 'Muuta tila' });
  await moving.getByRole('radio', { name: 'Käsittelyssä' }).check();
  await moving.getByRole('textbox').fill('Selvitämme hinnan ja palaamme asiaan.');
  await moving.getByRole('button', { name: 'Muuta tila' }).click();
  await expect(desk.getByText('1 lähettämättä').first()).toBeVisible();
  const answering = desk.getByRole('form', { name: 'Kirjoita vastaus' });
  await answering.getByRole('textbox').fill('Kiitos ideasta. Katsomme pururadan keväällä.');
  await answering.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(desk.getByText('2 lähettämättä').first()).toBeVisible();
  expect(server.query(`SELECT COUNT(*) AS n FROM change WHERE kind = 'idea.setStatus'`)[0]?.n).toBe(0);
  await coordinator.goOnline();
  await expect
    .poll(
      () =>
        server.query(`SELECT kind FROM change WHERE result = 'applied' AND kind IN ('idea.setStatus', 'idea.answer')`)
          .length,
    )
    .toBe(2);

  await desk.goto(`${server.url}/kouvola/desk`);
  await desk
    .getByRole('link', { name: /Pururadan valaistus Elimäelle/ })
    .first()
    .click();
  const similar = desk.getByRole('region', { name: 'Samanlainen idea on jo kirjattu' });
  await similar.getByRole('button', { name: 'Yhdistä ideat' }).click();
  await desk.getByRole('region', { name: 'Yhdistä ideat' }).getByRole('button', { name: 'Yhdistä ideat' }).click();
  await expect.poll(() => kinds('idea.merge')).toBe(1);

  await desk.goto(`${server.url}/kouvola/desk`);
  await desk
    .getByRole('link', { name: /Torin idea 25/ })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Korjaa alue ja tavoitteet' }).click();
  const correction = desk.getByRole('form', { name: 'Korjaa alue ja tavoitteet' });
  await correction.getByRole('checkbox', { name: 'Valkeala', exact: true }).check();
  await correction.getByRole('button', { name: 'Tallenna' }).click();
  await expect.poll(() => kinds('idea.correct')).toBe(1);
  await desk.getByRole('button', { name: 'Piilota', exact: true }).first().click();
  const hiding = desk.getByRole('form', { name: 'Piilota' });
  await hiding.getByRole('radio', { name: 'Teksti on mainos' }).check();
  await hiding.getByRole('button', { name: 'Piilota' }).click();
  await expect.poll(() => kinds('idea.hide')).toBe(1);

  await desk.goto(`${server.url}/kouvola/desk?list=awaiting`);
  await desk
    .getByRole('link', { name: /Valaistus Elimäen pururadalle/ })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Vastattu, poista yhteystiedot' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Vastattu, poista yhteystiedot' }).click();
  await expect.poll(() => kinds('contact.answered')).toBe(1);
  expect(
    JSON.stringify([server.query('SELECT body FROM entry'), server.query('SELECT data FROM change')]),
  ).not.toContain('040 000 0000');
});

test('7 · the resident sees status and answer, others follow by code, find and support it, offline too, once per device', async () => {
  const { page } = resident;
  await page.goto(`${server.url}/kouvola/ideas/${code}`);
  await expect(page.getByText('Käsittelyssä').first()).toBeVisible();
  await expect(page.getByText('Kiitos ideasta. Katsomme pururadan keväällä.').first()).toBeVisible();

  const neighbour = await aPhone();
  await chooseKouvola(neighbour.page);
  await expect(neighbour.page.getByRole('heading', { name: 'Ideat nyt' })).toBeVisible();
  await expect(neighbour.page.getByRole('heading', { name: 'Kaupunki on vastannut' })).toBeVisible();
  await neighbour.page.goto(`${server.url}/kouvola/ideas`);
  await expect(neighbour.page.getByRole('link', { name: /Valaistus Elimäen pururadalle/ })).toBeVisible();
  await neighbour.goOffline();
  await neighbour.page.getByLabel('Hae ideoista').fill('v');
  await neighbour.page.getByRole('link', { name: /Valaistus Elimäen pururadalle/ }).click();
  await neighbour.page.getByRole('button', { name: 'Kannata', exact: true }).click();
  await expect(neighbour.page.getByRole('button', { name: 'Kannatat tätä ideaa' })).toBeVisible();
  await neighbour.restart({ offline: true });
  await neighbour.page.goto(`${server.url}/kouvola/ideas/${code}`);
  await expect(neighbour.page.getByRole('button', { name: 'Kannatat tätä ideaa' })).toBeVisible();
  await neighbour.goOnline();
  await expect
    .poll(
      () =>
        server
          .query(`SELECT body FROM entry WHERE scope = 'public/kouvola' AND gone = 0`)
          .map(({ body }) => JSON.parse(String(body)).supportCount),
      { timeout: 30_000 },
    )
    .toEqual([1]);
  await expect(neighbour.page.getByText(/1 kannatus/).first()).toBeVisible(nearlyAll as never);
});
