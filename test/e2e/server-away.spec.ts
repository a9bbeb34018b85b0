import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/** The same promises with the server really gone, and when it comes back as a newer release. */
let server: RealServer;
let phone: Phone;
let release: string;

test.beforeEach(async () => {
  release = mkdtempSync(join(tmpdir(), 'kylapoyta-release-'));
  for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(release, name));
  cpSync('dist', join(release, 'dist'), { recursive: true });
  server = await startRealServer(release);
  phone = await new Phone().open();
  await phone.page.goto(server.url);
  await phone.page
    .getByRole('link', { name: /Kouvola/ })
    .first()
    .click();
  await expect(phone.page.getByRole('heading', { level: 1, name: /kotikulmillasi/i })).toBeVisible();
  await appIsKept(phone.page);
});
test.afterEach(async () => {
  await phone.remove();
  await server.remove();
  rmSync(release, { recursive: true, force: true });
});

async function write(title: string): Promise<void> {
  await phone.page.goto(`${server.url}/kouvola/ideas/new`);
  await phone.page.getByLabel('Idea lyhyesti').fill(title);
}
async function give(): Promise<void> {
  await phone.page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(phone.page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
}
const arrived = () => server.query(`SELECT record FROM change WHERE result = 'applied'`).length;

test('the server is killed, the browser is closed: the app opens, keeps an idea, and sends it when the server is back', async () => {
  await server.stop('SIGKILL');
  await phone.restart();
  await write('Laituri Urajärvelle');
  await give();
  await expect(phone.page.getByText('1 lähettämättä').first()).toBeVisible();
  await expect(phone.page.getByText('Kaupunki on vastaanottanut')).toHaveCount(0);
  await server.start();
  await expect(phone.page.getByText('Kaupunki on vastaanottanut').first()).toBeVisible({ timeout: 60_000 });
  expect(arrived()).toBe(1);
});

test('a server killed right after each answer loses nothing and doubles nothing', async () => {
  for (let number = 1; number <= 3; number++) {
    await write(`Idea ${number}`);
    await give();
    await expect.poll(arrived, { timeout: 30_000 }).toBe(number);
    await server.stop('SIGKILL');
    await server.start();
  }
  expect(arrived()).toBe(3);
});

test('a newer release never disturbs a half-written form; it is offered elsewhere, and taken with what was typed', async () => {
  await write('Puolivalmis ajatus');
  await expect(phone.page.getByText(/Luonnos\. Tallennettu/)).toBeVisible();
  await server.stop();
  const worker = join(release, 'dist/service-worker.js');
  writeFileSync(worker, `${readFileSync(worker, 'utf8')}\n// a newer release\n`);
  await server.start();
  const waits = () =>
    phone.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null);
  await phone.page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(waits).toBe(true);
  await expect(phone.page.getByText('Uusi versio on saatavilla')).toHaveCount(0);
  await expect(phone.page.getByLabel('Idea lyhyesti')).toHaveValue('Puolivalmis ajatus');

  await phone.page.goto(`${server.url}/kouvola`);
  const renewed = phone.page.waitForEvent('load');
  await phone.page.getByRole('button', { name: 'Päivitä nyt' }).click();
  await renewed;
  await expect.poll(waits).toBe(false);
  await expect(phone.page.getByText('Uusi versio on saatavilla')).toHaveCount(0);
  await phone.page.goto(`${server.url}/kouvola/ideas/new`);
  await expect(phone.page.getByLabel('Idea lyhyesti')).toHaveValue('Puolivalmis ajatus');
});

test('no request leaves for anybody but our own server, and nothing breaks the content policy', async () => {
  const strangers: string[] = [];
  const complaints: string[] = [];
  phone.context.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('blob:')) strangers.push(request.url());
  });
  phone.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  phone.page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of [
    '/kouvola',
    '/kouvola/ideas',
    '/kouvola/ideas/new',
    '/kouvola/committees',
    '/outbox',
    '/device',
    '/menu',
    '/accessibility',
    '/privacy',
    '/about',
    '/stored',
    '/kouvola/join',
    '/kouvola/desk',
  ]) {
    await phone.page.goto(server.url + path);
    await expect(phone.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
  expect(strangers).toEqual([]);
  expect(complaints.filter((text) => !/manifest|beforeinstallprompt/i.test(text))).toEqual([]);
});
