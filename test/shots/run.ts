import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { freePort, RealServer } from '../e2e/real-server.ts';
import { CHROMIUM_ARGS, findChromium } from '../find-chromium.ts';

/**
 * `npm run shots [folder]`: every screen of the built app with the demo's content, at phone and laptop size, light and
 * dark, narrow and with large text. With `--publish` the pictures of README and manifest are made anew.
 */
const publish = process.argv.includes('--publish');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '.tmp/shots';
const data = '.tmp/demo';

const VIEWS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  dark: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 700 }, deviceScaleFactor: 2, isMobile: true },
  large: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true },
  tablet: { viewport: { width: 768, height: 1024 } },
  laptop: { viewport: { width: 1280, height: 800 } },
} as const;
type View = keyof typeof VIEWS;

rmSync(data, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
execFileSync(process.execPath, ['src/server/demo-main.ts'], { env: { ...process.env, DATA_DIR: data } });
const server = new RealServer(await freePort(), '.', data);
await server.start();
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
try {
  if (publish) await publishPictures(browser);
  else for (const view of Object.keys(VIEWS) as View[]) await shootView(browser, view);
} finally {
  await browser.close();
  await server.stop();
}

async function open(view: View): Promise<BrowserContext> {
  const context = await browser.newContext({ ...VIEWS[view], locale: 'fi-FI', timezoneId: 'Europe/Helsinki' });
  // Every page of it, wherever it is navigated to.
  if (view === 'large')
    await context.addInitScript(() => {
      addEventListener('DOMContentLoaded', () =>
        document.documentElement.style.setProperty('font-size', '200%', 'important'),
      );
    });
  return context;
}
async function chooseCity(page: Page): Promise<void> {
  await page.goto(server.url);
  await page
    .getByRole('link', { name: /Kouvola/ })
    .first()
    .waitFor();
}
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function shootView(_: Browser, view: View): Promise<void> {
  const context = await open(view);
  const page = await context.newPage();
  const shoot = async (name: string) => {
    await settle(page);
    await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true });
  };
  const visit = async (name: string, path: string) => {
    await page.goto(server.url + path);
    await shoot(name);
  };
  await chooseCity(page);
  await shoot('cities');
  await visit('home', '/kouvola');
  await visit('list', '/kouvola/ideas');
  await page.locator('.rows a').first().click();
  await page.waitForURL(/\/ideas\/[A-Z]/);
  await shoot('idea');
  await visit('committees', '/kouvola/committees');
  await visit('committee', '/kouvola/committees/valkeala');
  for (const name of ['menu', 'device', 'accessibility', 'stored', 'outbox']) await visit(name, `/${name}`);
  await visit('join', '/kouvola/join');
  await visit('lahti', '/lahti');
  await visit('form', '/kouvola/ideas/new');
  await page.getByLabel('Idea lyhyesti').fill('');
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await shoot('form-errors');
  await page.getByLabel('Idea lyhyesti').fill('Valaistus Elimäen pururadalle');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await page.getByRole('heading', { name: 'Kiitos ideasta!' }).waitFor();
  await shoot('thanks');
  await page
    .getByRole('link', { name: /lähettämättä/ })
    .first()
    .click();
  await shoot('outbox-unsent');
  await context.setOffline(false);
  await page.goto(server.invite('coordinator'));
  await shoot('join-offer');
  await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await page.waitForURL((url) => !url.pathname.includes('join'));
  await visit('desk', '/kouvola/desk');
  await page
    .getByRole('link', { name: /Frisbeegolf/ })
    .first()
    .click()
    .catch(() => undefined);
  await shoot('desk-idea');
  await visit('seats', '/kouvola/desk?list=committees&area=valkeala');
  for (const name of ['money', 'statements', 'statements/new']) await visit(name.replace('/', '-'), `/kouvola/${name}`);
  await context.close();
  await shootMeeting(view);
}

/** The screens of the coming meeting of a table with fifteen seats. */
async function shootMeeting(view: View): Promise<void> {
  const context = await open(view);
  const page = await context.newPage();
  const meeting = await openMeeting(page);
  for (const screen of ['', '/minutes', '/minutes/read', '/fees', '/check-in']) {
    await page.goto(meeting + screen);
    await settle(page);
    const name = screen.replaceAll('/', '-');
    await page.screenshot({ path: join(folder, `meeting${name}-${view}.png`), fullPage: true });
  }
  await holdMeeting(page, meeting);
  await page.screenshot({ path: join(folder, `meeting-roll-${view}.png`), fullPage: true });
  await context.close();
}

/** Joins as a coordinator of Lahti and tells the address of its coming meeting. */
async function openMeeting(page: Page): Promise<string> {
  await page.goto(server.invite('coordinator', undefined, 'lahti'));
  await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await page.waitForURL((url) => !url.pathname.includes('join'));
  await page.goto(`${server.url}/lahti/meetings`);
  await page.getByRole('list', { name: 'Tulevat kokoukset' }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Läsnäolo' }).waitFor();
  return page.url();
}

/** Opens a meeting without network at the time it was called for, with nine members and a deputy in their seats. */
async function holdMeeting(page: Page, meeting: string): Promise<void> {
  await page.goto(`${meeting}/roll`);
  const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Aloita kokous' }).waitFor();
  const day =
    (await page.locator('.item-now').innerText())
      .match(/(\d+)\.(\d+)\.(\d+)/)
      ?.slice(1)
      .map(Number) ?? [];
  await page.context().setOffline(true);
  await page.clock.setFixedTime(Date.UTC(day[2] ?? 0, (day[1] ?? 1) - 1, day[0], 16, 8));
  for (const name of ['Anneli', 'Aamu', 'Eero', 'Irma', 'Leena', 'Maija', 'Olavi', 'Pekka', 'Veikko']) {
    await press(`Läsnä: ${name}`);
  }
  for (const name of ['Sirpa', 'Raimo']) {
    await press(`Poissa: ${name}`);
    await press(`Poissa, este ilmoitettu: ${name}`);
  }
  await press('Aloita kokous');
  await press('Kutsu varajäsen: Sirpa');
  await press(/^Oili/);
  await page.evaluate(() => scrollTo(0, 0));
  await page.getByText('(10/15)').first().waitFor();
}

/** What README and the manifest show: one screen each, as it stands when the app opens. */
async function publishPictures(_: Browser): Promise<void> {
  const phone = await open('phone');
  const page = await phone.newPage();
  await chooseCity(page);
  const shoot = async (name: string, path?: string) => {
    if (path) await page.goto(server.url + path);
    await settle(page);
    await page.screenshot({ path: `public/screenshots/${name}.png` });
  };
  mkdirSync('public/screenshots', { recursive: true });
  await shoot('home', '/kouvola');
  await shoot('list', '/kouvola/ideas');
  await page.locator('.rows a').nth(2).click();
  await page.waitForURL(/\/ideas\/[A-Z]/);
  await shoot('idea');
  await shoot('form', '/kouvola/ideas/new');
  await page.getByLabel('Idea lyhyesti').fill('Valaistus Elimäen pururadalle');
  await phone.setOffline(true);
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await page.getByRole('heading', { name: 'Kiitos ideasta!' }).waitFor();
  await shoot('thanks');
  await phone.close();
  const secretary = await open('phone');
  const roll = await secretary.newPage();
  const meeting = await openMeeting(roll);
  await settle(roll);
  await roll.screenshot({ path: 'public/screenshots/meeting.png' });
  await holdMeeting(roll, meeting);
  await roll.screenshot({ path: 'public/screenshots/roll.png' });
  await secretary.close();
  const laptop = await open('laptop');
  const desk = await laptop.newPage();
  await desk.goto(server.invite('coordinator'));
  await desk.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await desk.waitForURL((url) => !url.pathname.includes('join'));
  await desk.goto(`${server.url}/kouvola/desk`);
  await desk
    .getByRole('link', { name: /Frisbeegolf/ })
    .first()
    .click();
  await settle(desk);
  await desk.screenshot({ path: 'public/screenshots/desk.png' });
  await laptop.close();
}
