import { expect, type Page, test } from '@playwright/test';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/** Several tabs and the worker at once, and a storage that the browser takes away. */
let server: RealServer;
let phone: Phone;
test.beforeEach(async () => {
  server = await startRealServer();
  phone = await new Phone().open();
  await phone.page.goto(`${server.url}/kouvola`);
  await expect(phone.page.getByRole('heading', { level: 1, name: /kotikulmillasi/i })).toBeVisible();
  await appIsKept(phone.page);
});
test.afterEach(async () => {
  await phone?.remove();
  await server?.remove();
});

const openForm = (page: Page) => page.goto(`${server.url}/kouvola/ideas/new`);
async function give(page: Page, title: string): Promise<void> {
  await openForm(page);
  await page.getByLabel('Idea lyhyesti').fill(title);
  await press(page);
  await expect(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
}
const press = (page: Page) => page.getByRole('button', { name: 'Lähetä', exact: true }).click();
const arrived = () => server.query(`SELECT id FROM change WHERE kind = 'idea.submit' AND result = 'applied'`);
const ideas = () => server.query(`SELECT id FROM entry WHERE type = 'idea' AND gone = 0`);

/** Wakes the worker as a returning network does. */
async function wakeWorker(page: Page): Promise<void> {
  const client = await phone.context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    client.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await client.send('ServiceWorker.enable');
  const registrationId = await registered;
  const tag = 'kylapoyta-sync';
  await client.send('ServiceWorker.dispatchSyncEvent', { origin: server.url, registrationId, tag, lastChance: true });
}

test('three tabs and the worker send one outbox at once: nothing is lost or doubled, and all count alike', async () => {
  await phone.goOffline();
  for (let number = 1; number <= 8; number++) await give(phone.page, `Idea ${number}`);
  const tabs = [phone.page, await phone.context.newPage(), await phone.context.newPage()];
  for (const tab of tabs) {
    await tab.goto(`${server.url}/kouvola`);
    await expect(tab.locator('.state')).toContainText('8 lähettämättä');
  }
  await phone.goOnline();
  await Promise.all([
    wakeWorker(phone.page),
    ...tabs.map((tab) => tab.evaluate(() => void dispatchEvent(new Event('online')))),
  ]);
  await expect.poll(() => arrived().length, { timeout: 60_000 }).toBe(8);
  for (const tab of tabs) {
    await tab.bringToFront();
    await expect(tab.locator('.state')).toContainText('Kaikki tiedot on lähetetty', { timeout: 30_000 });
  }
  expect(ideas()).toHaveLength(8);
  expect(server.query(`SELECT id FROM change`)).toHaveLength(8);
});

test('the tabs share one stream of news; when its holder is closed another takes it over', async () => {
  const second = await phone.context.newPage();
  await second.goto(`${server.url}/kouvola`);
  const streams = async (page: Page) =>
    page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      const named = (locks: LockInfo[]) => locks.filter(({ name }) => name === 'kylapoyta-live');
      return { holder: named(held)[0]?.clientId, held: named(held).length, waiting: named(pending).length };
    });
  await expect.poll(() => streams(second)).toMatchObject({ held: 1, waiting: 1 });
  const { holder } = await streams(second);
  await phone.page.close();
  await expect.poll(() => streams(second)).toMatchObject({ held: 1, waiting: 0 });
  expect((await streams(second)).holder).not.toBe(holder);
  phone.page = second;

  const coordinator = await new Phone('laptop').open();
  try {
    await coordinator.page.goto(server.invitations.kouvola ?? '');
    await coordinator.page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
    await give(second, 'Kuulee uutisen');
    await coordinator.page.goto(`${server.url}/kouvola/desk`);
    await coordinator.page
      .getByRole('link', { name: /Kuulee uutisen/ })
      .first()
      .click();
    await second.goto(`${server.url}/kouvola/ideas`);
    await coordinator.page.getByRole('button', { name: 'Julkaise', exact: true }).first().click();
    await expect(second.getByRole('link', { name: /Kuulee uutisen/ })).toBeVisible({ timeout: 30_000 });
  } finally {
    await coordinator.remove();
  }
});

test('a storage that the browser empties under an open form costs no typed word, and the idea is given', async () => {
  await openForm(phone.page);
  const title = phone.page.getByLabel('Idea lyhyesti');
  await title.fill('Säilyy näytöllä');
  await expect(phone.page.getByText(/Luonnos\. Tallennettu/)).toBeVisible();
  const client = await phone.context.newCDPSession(phone.page);
  await client.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
  await expect.poll(() => phone.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await expect(title).toHaveValue('Säilyy näytöllä');
  await title.fill('Säilyy näytöllä, ja jatkuu');
  // The draft is gone from the disk, as if another window had sent it: the first press may ask whether it is meant.
  await expect(async () => {
    await press(phone.page);
    await expect(phone.page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible({ timeout: 5000 });
  }).toPass({ timeout: 30_000 });
  await expect(phone.page.getByText('Säilyy näytöllä, ja jatkuu').first()).toBeVisible();
  await expect.poll(() => arrived().length, { timeout: 60_000 }).toBe(1);
});
