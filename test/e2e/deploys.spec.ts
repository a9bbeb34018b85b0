import { expect, type Page, test } from '@playwright/test';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { buildNextRelease, ReleaseFolder } from './release-folder.ts';

/** New releases arrive while devices are in the middle of something, away, or half broken. */
let next: ReturnType<typeof buildNextRelease>;
let release: ReleaseFolder;
let server: RealServer;
let phone: Phone;

test.beforeAll(() => {
  next = buildNextRelease();
});
test.afterAll(() => next?.remove());
test.beforeEach(async () => {
  release = new ReleaseFolder();
  server = await startRealServer(release.path);
  phone = await new Phone().open();
  await phone.page.goto(`${server.url}/kouvola`);
  await expect(phone.page.getByRole('heading', { level: 1, name: /kotikulmillasi/i })).toBeVisible();
  await appIsKept(phone.page);
});
test.afterEach(async () => {
  await phone?.remove();
  await server?.remove();
  release?.remove();
});

const LAZY = [
  '/menu',
  '/outbox',
  '/device',
  '/about',
  '/kouvola/ideas',
  '/kouvola/ideas/new',
  '/kouvola/committees',
  '/kouvola/join',
];
const missing = (page: Page) => page.getByText(/Tätä sivua ei ole vielä haettu/);
const offer = () => phone.page.getByText('Uusi versio on saatavilla');
const versionOf = (page: Page) => page.getByText(`Versio ${next.version}`);
const lookForUpdate = () =>
  phone.page.evaluate(
    async () => void (await (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined)),
  );

/** What the worker is asked for while the page opens anew and then fetches `/robots.txt`. */
async function askedOfWorker(): Promise<string[]> {
  const [worker] = phone.context.serviceWorkers();
  await worker?.evaluate(() => {
    const scope = globalThis as unknown as EventTarget & { asked: string[] };
    scope.asked = [];
    scope.addEventListener('fetch', (event) =>
      scope.asked.push(new URL((event as Event & { request: Request }).request.url).pathname),
    );
  });
  const answered = phone.page.waitForResponse(/\/api\/sync/);
  await phone.page.reload();
  await answered;
  await phone.page.evaluate(() => fetch('/robots.txt'));
  return (await worker?.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)) ?? [];
}

/** Another release takes the server's place; the old one ends first. */
async function deploy(change: () => void): Promise<void> {
  await server.stop();
  change();
  await server.start();
}

async function write(page: Page, title: string): Promise<void> {
  await page.goto(`${server.url}/kouvola/ideas/new`);
  await page.getByLabel('Idea lyhyesti').fill(title);
}
async function give(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
}
const titles = () =>
  server
    .query(`SELECT body FROM entry WHERE type = 'idea' AND gone = 0`)
    .map(({ body }) => (JSON.parse(String(body)) as { title: string }).title)
    .sort();

// Requests that it passes on keep a worker busy, and a busy one may let its successor wait for minutes.
test('the worker has no part in what the server is asked', async () => {
  expect(await askedOfWorker()).toEqual(['/robots.txt']);
});

test('a release that came while the device was away breaks no screen, and is taken when the person agrees', async () => {
  await phone.goOffline();
  await deploy(() => release.deploy(next.dist));
  for (const path of LAZY) {
    await phone.page.goto(server.url + path);
    await expect(phone.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(missing(phone.page)).toHaveCount(0);
  }
  await write(phone.page, 'Kirjoitettu vanhalla');
  await give(phone.page);
  await phone.goOnline();
  await expect.poll(titles, { timeout: 60_000 }).toEqual(['Kirjoitettu vanhalla']);
  await phone.page.goto(`${server.url}/kouvola`);
  await lookForUpdate();
  await expect(offer()).toBeVisible();
  await expect(versionOf(phone.page)).toHaveCount(0);
  await write(phone.page, 'Kesken');
  await expect(phone.page.getByText(/Luonnos\. Tallennettu/)).toBeVisible();
  await phone.page.goto(`${server.url}/kouvola`);
  await phone.page.getByRole('button', { name: 'Päivitä nyt' }).click();
  await expect(versionOf(phone.page)).toBeVisible();
  await phone.page.goto(`${server.url}/kouvola/ideas/new`);
  await expect(phone.page.getByLabel('Idea lyhyesti')).toHaveValue('Kesken');
});

for (const [name, spoil] of [
  ['throws as soon as it is read', (source: string) => `throw new Error('broken');\n${source}`],
  ['keeps a file that is not there', (source: string) => source.replace(/assets\/index-[\w-]+\.js/, 'assets/gone.js')],
] as const) {
  test(`a worker that ${name} harms nobody, and the next release is taken`, async () => {
    await deploy(() => release.changeWorker(spoil));
    await lookForUpdate();
    await phone.page.goto(`${server.url}/kouvola/committees`);
    await expect(phone.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await phone.restart({ offline: true });
    await write(phone.page, 'Rikkinäisen aikana');
    await give(phone.page);
    await phone.goOnline();
    await expect.poll(titles, { timeout: 60_000 }).toEqual(['Rikkinäisen aikana']);

    await deploy(() => release.deploy(next.dist));
    await phone.page.goto(`${server.url}/kouvola`);
    await lookForUpdate();
    await phone.page.getByRole('button', { name: 'Päivitä nyt' }).click();
    await expect(versionOf(phone.page)).toBeVisible();
  });
}

test('two tabs on two releases save and send side by side, and nothing is doubled', async () => {
  await write(phone.page, 'Vanhasta välilehdestä');
  await deploy(() => release.deploy(next.dist));
  const newer = await phone.context.newPage();
  const client = await phone.context.newCDPSession(newer);
  // As a person does who reloads past the worker.
  await client.send('Network.enable');
  await client.send('Network.setBypassServiceWorker', { bypass: true });
  await newer.goto(`${server.url}/kouvola`);
  await expect(versionOf(newer)).toBeVisible();
  await newer.goto(`${server.url}/kouvola/ideas/new?draft=toinen`);
  await newer.getByLabel('Idea lyhyesti').fill('Uudesta välilehdestä');
  await Promise.all([give(phone.page), give(newer)]);
  await expect.poll(titles, { timeout: 60_000 }).toEqual(['Uudesta välilehdestä', 'Vanhasta välilehdestä']);
  for (const page of [phone.page, newer]) {
    await page.bringToFront();
    await page.getByRole('link', { name: 'Etusivu' }).first().click();
    await expect(page.getByText('Kaikki tiedot on lähetetty')).toBeVisible();
  }
  expect(server.query(`SELECT 1 FROM change WHERE kind = 'idea.submit'`)).toHaveLength(2);
});
