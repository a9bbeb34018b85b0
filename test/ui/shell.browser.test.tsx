import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import { CODE_BYTES, makeCode } from '../../src/domain/code.ts';
import { cityScope, committeeScope, intakeScope, publicScope } from '../../src/domain/scope.ts';
import '../../src/ui/look/index.ts';
import { createAnnouncer } from '../../src/ui/shell/announcer.ts';
import { readPreferences, savePreference } from '../../src/ui/shell/preferences.ts';
import { type AppOptions, giveHere, giveRefused, jsonAnswer, openApp, type ShownApp } from './shell-app.tsx';

const address = location.href;
let shown: ShownApp | undefined;

beforeEach(() => page.viewport(390, 844));

const restoreOnLine = () => Reflect.deleteProperty(navigator, 'onLine');

afterEach(async () => {
  restoreOnLine();
  await shown?.close();
  shown = undefined;
  history.replaceState(null, '', address);
});

async function open(path: string, options: AppOptions = {}): Promise<ShownApp> {
  shown = await openApp(path, options);
  return shown;
}

const head = (name: string) => page.getByRole('heading', { level: 1, name });
const stateLine = () => page.getByRole('status').getByRole('link');
const link = (name: string) => page.getByRole('link', { name, exact: true });

describe('what has waited for days', () => {
  const DAY_MS = 86_400_000;
  const age = (db: ShownApp['db'], days: number) =>
    db.outbox.toCollection().modify((entry) => {
      entry.change.at -= days * DAY_MS;
    });
  const notice = () => page.getByText(/Vanhin lähettämätön on odottanut/);

  test('is told on the home page after a day, with what helps, and said aloud once', async () => {
    const here = await open('/kouvola');
    await giveHere(here);
    await expect.element(stateLine()).toMatchTextContent('1 lähettämättä');
    await expect.element(notice()).not.toBeInTheDocument();
    await age(here.db, 2.5);
    await expect.element(notice()).toMatchTextContent('Vanhin lähettämätön on odottanut 2 päivää.');
    await expect.element(page.getByText(/paina Lähetä nyt/)).toBeVisible();
    await expect.element(link('Siirto toiseen laitteeseen')).toHaveAttribute('href', '/device/hand-over');
    await link('Lähettämättä').first().click();
    await expect.element(notice()).toBeVisible();
    expect(here.announced.filter((words) => words.includes('odottanut 2 päivää'))).toHaveLength(1);
    await here.db.outbox.clear();
    await expect.element(notice()).not.toBeInTheDocument();
  });

  test('is not told of what is offered again after a restore', async () => {
    const here = await open('/kouvola');
    await giveHere(here);
    await here.db.outbox.toCollection().modify({ proof: { result: 'applied', at: 1, mac: 'x' } });
    await age(here.db, 5);
    await expect.element(stateLine()).toMatchTextContent('1 lähettämättä');
    await expect.element(notice()).not.toBeInTheDocument();
  });
});

describe('choosing a city', () => {
  test('the chosen city is remembered, and the first address leads there from then on', async () => {
    const { db } = await open('/');
    await page.getByRole('link', { name: /Lahti/ }).click();
    await expect.element(head('Mitä koti\u00ADkulmil\u00ADlasi pitäisi tehdä?')).toHaveFocus();
    expect(location.pathname).toBe('/lahti');
    expect(document.title).toBe('Etusivu – Kyläpöytä, Lahti');
    await expect.poll(async () => (await readPreferences(db)).city).toBe('lahti');
  });

  test('the shortcut to a new idea goes on to the form', async () => {
    await open('/?open=new');
    await page.getByRole('link', { name: /Kouvola/ }).click();
    await expect.element(head('Kerro idea')).toBeVisible();
    expect(location.pathname).toBe('/kouvola/ideas/new');
  });

  test('without network the first start is calm, and trying again works', async () => {
    let isOnline = false;
    const cities = [kouvola, lahti].map((config) => ({ etag: '', config }));
    await open('/', {
      cities: 'none',
      fetch: () => (isOnline ? jsonAnswer({ cities }) : Promise.reject(new TypeError())),
    });
    await expect.element(page.getByText('Kaupunkeja ei voitu hakea.', { exact: false })).toBeVisible();
    isOnline = true;
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect.element(page.getByRole('link', { name: /Kouvola/ })).toBeVisible();
  });

  test('an unknown city is told kindly, with those there are', async () => {
    await open('/atlantis/ideas', { fetch: () => jsonAnswer({ cities: [{ etag: '', config: kouvola }] }) });
    await expect.element(head('Kaupunkia ei löytynyt')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /Kouvola/ })).toBeVisible();
  });
});

describe('the state line', () => {
  test('counts what is unsent at once, and names what the author must look at', async () => {
    const here = await open('/kouvola');
    await expect.element(stateLine()).toMatchTextContent('Kaikki tiedot on lähetetty');
    for (let number = 1; number <= 3; number++) await giveHere(here, `Idea ${number}`);
    await expect.element(stateLine()).toMatchTextContent('3 lähettämättä. Tallennettu tälle laitteelle');
    here.setStatus({ phase: 'waiting', problem: 'captive-portal' });
    await expect.element(stateLine()).toMatchTextContent('Verkko vaatii kirjautumisen');
    here.setStatus({ phase: 'resting' });
    await giveRefused(here);
    await expect.element(stateLine()).toMatchTextContent('1 kirjaus odottaa sinua. 3 lähettämättä');
  });

  test('tells of a wrong clock after when all was sent', async () => {
    const here = await open('/kouvola');
    await here.setSync({ clockOffsetMs: 10 * 60_000 });
    await expect
      .element(stateLine())
      .toMatchTextContent(
        /lähetetty klo \d+\.\d\d\. Laitteen kello on 10 minuuttia väärässä\. Ajat korjataan lähetettäessä\.$/,
      );
  });

  test('follows the network as the browser tells it', async () => {
    await open('/kouvola');
    await expect.element(stateLine()).toMatchTextContent('Kaikki tiedot on lähetetty');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    dispatchEvent(new Event('offline'));
    await expect.element(stateLine()).toMatchTextContent('Ei verkkoyhteyttä.');
    restoreOnLine();
    dispatchEvent(new Event('online'));
    await expect.element(stateLine()).toMatchTextContent('Kaikki tiedot on lähetetty');
  });

  test('opens the outbox, which says the same', async () => {
    const here = await open('/kouvola');
    await giveHere(here);
    await expect.element(stateLine()).toMatchTextContent('1 lähettämättä');
    await stateLine().click();
    await expect.element(head('1 lähettämättä')).toHaveFocus();
    await expect.element(page.getByText('Penkki rannalle')).toBeVisible();
  });
});

test.each([
  ['lahti', 'kumppanuuspöytä'],
  ['kouvola', 'aluetoimikunta'],
])('in %s the committees are called by the city’s own word', async (city, word) => {
  await open(`/${city}`);
  await expect.element(page.getByText(`Jokaisen idean lukee ${word}.`, { exact: false })).toBeVisible();
});

describe('preferences', () => {
  test('language, size, theme and contrast are seen at once and kept', async () => {
    const { db } = await open('/device');
    await page.getByRole('radio', { name: '200 %' }).click();
    await expect.poll(() => getComputedStyle(document.documentElement).fontSize).toBe('32px');
    await page.getByRole('radio', { name: 'Tumma' }).click();
    await page.getByRole('radio', { name: 'Vahva' }).click();
    await expect.poll(() => document.documentElement.dataset).toMatchObject({ theme: 'dark', contrast: 'more' });
    await page.getByRole('radio', { name: 'Svenska' }).click();
    await expect.element(head('Den här enheten')).toBeVisible();
    expect(document.documentElement.lang).toBe('sv');
    await expect
      .poll(() => readPreferences(db))
      .toMatchObject({ language: 'sv', textSize: '200', theme: 'dark', contrast: 'more' });
  });

  test('another tab follows', async () => {
    const { db } = await open('/kouvola');
    await savePreference(db, 'language', 'en');
    await expect.element(head('What should be done where you live?')).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });

  test('what another release wrote falls back to the default', async () => {
    const { db } = await open('/kouvola');
    await db.settings.put({ key: 'theme', value: 'sepia' });
    await db.settings.put({ key: 'textSize', value: 7 });
    expect(await readPreferences(db)).toMatchObject({ theme: 'device', textSize: '100' });
  });

  test('switching the language leaves what is being written', async () => {
    await open('/kouvola/ideas/new');
    await page.getByLabelText('Idea lyhyesti').fill('Valaistus pururadalle');
    document.querySelector<HTMLElement>('.menu summary')?.click();
    await page.getByRole('button', { name: 'Svenska' }).click();
    await expect.element(page.getByText('Skicka')).toBeVisible();
    expect((document.getElementById('idea-title') as HTMLInputElement).value).toBe('Valaistus pururadalle');
  });
});

describe('finding one’s way', () => {
  test('focus goes to the head of each screen, and to the part an address names', async () => {
    await open('/kouvola');
    await link('Valikko').click();
    await expect.element(head('Valikko')).toHaveFocus();
    await page.getByRole('contentinfo').getByRole('link', { name: 'Anna palautetta saavutettavuudesta' }).click();
    await expect.poll(() => document.activeElement?.id).toBe('feedback');
    await link('Ideat').click();
    await expect.element(head('Ideat')).toHaveFocus();
  });

  test('an address that leads nowhere shows the ways on', async () => {
    await open('/kouvola/nowhere');
    await expect.element(head('Sivua ei löytynyt')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Etusivu' }).click();
    await expect.poll(() => location.pathname).toBe('/kouvola');
  });

  test('only those who handle ideas see the desk among the places', async () => {
    const here = await open('/kouvola');
    await expect.element(link('Ideat')).toBeVisible();
    await expect.element(link('Työpöytä')).not.toBeInTheDocument();
    await here.setScopes([publicScope('kouvola'), committeeScope('kouvola', 'valkeala')]);
    await expect.element(link('Työpöytä')).not.toBeInTheDocument();
    for (const scope of [cityScope('kouvola'), intakeScope('kouvola')]) {
      await here.setScopes([publicScope('kouvola'), scope]);
      await expect.element(link('Työpöytä')).toBeVisible();
    }
  });

  test('a code opens its idea, however it is written, also in another city', async () => {
    await open('/kouvola');
    await page.getByLabelText('Idean tunnus').fill('kou 7qk4p2x');
    await page.getByRole('button', { name: 'Näytä idea' }).click();
    await expect.element(page.getByText('Tunnuksessa on jokin merkki väärin.', { exact: false })).toBeVisible();
    await page.getByLabelText('Idean tunnus').fill('kou 7qk4p2x s');
    await page.getByRole('button', { name: 'Näytä idea' }).click();
    await expect.poll(() => location.pathname).toBe('/kouvola/ideas/KOU-7QK4P2XS');
    await link('Etusivu').click();
    const elsewhere = makeCode('LAH', new Uint8Array(CODE_BYTES));
    await page.getByLabelText('Idean tunnus').fill(elsewhere);
    await page.getByRole('button', { name: 'Näytä idea' }).click();
    await expect.poll(() => location.pathname).toBe(`/lahti/ideas/${elsewhere}`);
  });

  test('the area is chosen by its village and remembered', async () => {
    const { db } = await open('/kouvola?area=choose');
    await page.getByRole('searchbox').fill('kori');
    await page.getByRole('button', { name: 'Koria: Elimäki-Koria' }).click();
    await expect.poll(async () => (await readPreferences(db)).area).toBe('elimaki-koria');
    await expect.element(page.getByRole('radio', { name: /Elimäki-Koria/ })).toBeChecked();
  });
});

test('the same words announced twice are two changes', async () => {
  const before = document.querySelectorAll('[aria-live="polite"]').length;
  const announce = createAnnouncer();
  const regions = [...document.querySelectorAll('[aria-live="polite"]')].slice(before);
  const seen: (string | null)[] = [];
  for (let turn = 0; turn < 2; turn++) {
    announce('Tallennettu');
    await expect.poll(() => regions.map((region) => region.textContent).join('')).toBe('Tallennettu');
    seen.push(regions[0]?.textContent ?? null);
  }
  expect(new Set(seen).size).toBe(2);
  for (const region of regions) region.remove();
});

test.each([
  '/?choose',
  '/kouvola',
  '/kouvola?area=choose',
  '/menu',
  '/outbox',
  '/device',
  '/kouvola/committees',
  '/kouvola/committees/valkeala',
  '/kouvola/join',
  '/privacy',
])('an automatic check of accessibility finds nothing on %s', async (path) => {
  await open(path);
  await expect.poll(() => document.querySelector('h1')?.textContent?.length ?? 0).toBeGreaterThan(0);
  await userEvent.tab();
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    // The bar at the bottom covers whatever happens to lie below it; it scrolls out from under it.
    rules: { 'target-size': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('an update that the browser makes wait tells how to go on', { timeout: 20_000 }, async () => {
  const { app } = await open('/kouvola');
  app.update.available.value = true;
  await page.getByRole('button', { name: 'Päivitä nyt' }).click();
  await expect.element(page.getByRole('button', { name: 'Avataan…' })).toBeVisible();
  await expect
    .element(page.getByText(/Sulje sovellus ja avaa se uudelleen\. Kirjoittamasi säilyy/), { timeout: 12_000 })
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Päivitä nyt' })).toBeVisible();
});
