import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RealServer, startRealServer } from '../e2e/real-server.ts';
import { button, type DrivenBrowser, field, openApp, sees, until } from './driven-browser.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

const hasField = (words: string) =>
  `Promise.resolve([...document.querySelectorAll('input')].some(({ value }) => value === ${JSON.stringify(words)}))`;

/** Every kind of screen, for whoever has no role. */
const SCREENS = [
  ['/menu', 'Valikko'],
  ['/kouvola/ideas', 'Ideat'],
  ['/kouvola/committees', 'Aluetoimikunnat'],
  ['/outbox', 'Lähetä nyt'],
  ['/device', 'Tämä laite'],
  ['/privacy', 'Tietosuoja'],
  ['/kouvola/join', 'Liity'],
] as const;

describe.each([
  ['Firefox', openFirefox],
  ['WebKitGTK', openWebKit],
])('%s', (_, openBrowser) => {
  let server: RealServer;
  let browser: DrivenBrowser;
  beforeEach(async () => {
    server = await startRealServer();
    browser = await openBrowser();
    await openApp(browser, server.url);
  });
  afterEach(async () => {
    await browser?.close();
    await server?.remove();
  });
  const address = (path: string) => `${server.url}${path}`;
  const ideas = () => server.query(`SELECT record FROM change WHERE kind = 'idea.submit' AND result = 'applied'`);
  const photos = () => server.query('SELECT 1 FROM photo');

  test('an idea with a photo, given while the server is stopped, survives and arrives once when it is back', async () => {
    await server.stop();
    await browser.reopen(address('/kouvola/ideas/new'));
    await sees(browser, 'Kerro idea');
    await browser.type(field('Idea lyhyesti'), 'Penkki Urajärven rantaan');
    await browser.chooseFile('//input[@type = "file"]', resolve('public/icons/icon-512.png'));
    await until(
      'the photo',
      () =>
        browser.ask(
          `Promise.resolve(Boolean(document.querySelector('button[aria-label^="Poista kuva"], .photos img')))`,
        ),
      browser.read,
    );
    await sees(browser, 'Luonnos. Tallennettu');
    await browser.reopen(address('/kouvola/ideas/new'));
    await until('the draft', () => browser.ask(hasField('Penkki Urajärven rantaan')), browser.read);
    await browser.press(button('Lähetä'));
    await sees(browser, 'Kiitos ideasta!');
    await sees(browser, '1 lähettämättä');
    // Firefox asks the person: it is explained first.
    if (browser.name === 'Firefox') await sees(browser, 'Selain kysyy, saako tämä sivusto säilyttää tietoja.');
    const thanks = await browser.ask<string>('Promise.resolve(location.pathname)');

    await browser.reopen(address('/kouvola'));
    await sees(browser, '1 lähettämättä');
    await browser.open(address(thanks));
    await sees(browser, '1 lähettämättä');
    expect(await browser.read()).not.toContain('Kaupunki on vastaanottanut');
    expect(ideas()).toEqual([]);

    await server.start();
    await sees(browser, 'Kaupunki on vastaanottanut');
    await until('the photo at the server', async () => photos().length === 1, browser.read);
    expect(ideas()).toHaveLength(1);
    await browser.reopen(address('/kouvola'));
    await sees(browser, 'Kaikki tiedot on lähetetty');
    expect(ideas()).toHaveLength(1);
  });

  test('a page that was left while it worked wakes up with what was typed, and goes on', async () => {
    await server.stop();
    await browser.open(address('/kouvola/ideas/new'));
    await browser.type(field('Idea lyhyesti'), 'Laituri');
    await browser.open(address('/outbox'));
    await sees(browser, 'Lähetä nyt');
    await browser.ask('(history.back(), true)');
    await until('what was typed', () => browser.ask(hasField('Laituri')), browser.read);
    await browser.type(field('Idea lyhyesti'), ' Urajärvelle');
    await browser.press(button('Lähetä'));
    await sees(browser, 'Kiitos ideasta!');
    await sees(browser, 'Laituri Urajärvelle');
    await sees(browser, '1 lähettämättä');
  });

  test('every screen opens with the server stopped', async () => {
    await server.stop();
    for (const [path, words] of SCREENS) {
      await browser.open(address(path));
      await sees(browser, words);
    }
  });
});
