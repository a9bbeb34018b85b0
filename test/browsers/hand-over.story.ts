import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RealServer, startRealServer } from '../e2e/real-server.ts';
import { picturesOfCodes, showToCamera } from './codes.ts';
import { button, type DrivenBrowser, field, openApp, sees, until } from './driven-browser.ts';
import { openFirefox } from './firefox.ts';
import { openWebKit } from './webkit.ts';

const FILE_INPUT = "//label[contains(., 'Tuo tiedostosta')]//input[@type = 'file']";
const CARRIED = '//section[.//h2[contains(., "Toisesta laitteesta, ei vielä vahvistettu")]]//li';

describe.each([
  ['Firefox', 'WebKitGTK', openFirefox, openWebKit],
  ['WebKitGTK', 'Firefox', openWebKit, openFirefox],
])('from %s to %s', (_from, _to, openGiver, openCarrier) => {
  let folder: string;
  let server: RealServer;
  let giver: DrivenBrowser;
  let carrier: DrivenBrowser;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kylapoyta-hand-over-'));
    server = await startRealServer();
    [giver, carrier] = await Promise.all([openGiver(), openCarrier()]);
    await Promise.all([openApp(giver, server.url), openApp(carrier, server.url)]);
    await server.stop();
  });
  afterEach(async () => {
    await Promise.all([giver?.close(), carrier?.close()]);
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  });
  const give = async (title: string) => {
    await giver.open(`${server.url}/kouvola/ideas/new`);
    await giver.type(field('Idea lyhyesti'), title);
    await giver.press(button('Lähetä'));
    await sees(giver, 'Kiitos ideasta!');
  };
  const openHandOver = async (browser: DrivenBrowser) => {
    await browser.open(`${server.url}/device/hand-over`);
    await sees(browser, 'Siirto toiseen laitteeseen');
  };
  const fileWith = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const ideas = () => server.query(`SELECT record FROM change WHERE kind = 'idea.submit' AND result = 'applied'`);

  test('ideas travel by a file and by codes while the server is stopped, and arrive once', async () => {
    await give('Penkki rantaan');
    await give('Valo polulle');
    await openHandOver(giver);
    const text = await giver.download(button('Vie tiedostoon'));
    await sees(giver, 'Tiedosto on valmis.');

    await openHandOver(carrier);
    const altered = text.replace('Penkki rantaan', 'Penkki metsään');
    expect(altered).not.toBe(text);
    await carrier.chooseFile(FILE_INPUT, fileWith('muutettu.txt', altered));
    await sees(carrier, 'Siirtoa on muutettu matkalla');
    await carrier.chooseFile(FILE_INPUT, fileWith('siirto.txt', text));
    await sees(carrier, '2 kirjausta otettiin vastaan');

    await giver.press(button('Näytä koodina'));
    await showToCamera(carrier, await picturesOfCodes(giver));
    await carrier.press(button('Lue koodi kameralla'));
    await sees(carrier, '2 kirjausta oli jo tällä laitteella.');

    await carrier.reopen(`${server.url}/outbox`);
    await sees(carrier, '2 lähettämättä');
    const listed = () => carrier.ask<number>(count(CARRIED));
    await until('both ideas in the outbox', async () => (await listed()) === 2, carrier.read);

    await server.start();
    for (const browser of [carrier, giver]) {
      await browser.open(`${server.url}/outbox`);
      await sees(browser, 'Kaikki tiedot on lähetetty');
    }
    expect(ideas()).toHaveLength(2);
  });
});

const count = (xpath: string): string =>
  `Promise.resolve(document.evaluate(${JSON.stringify(`count(${xpath})`)}, document, null, XPathResult.NUMBER_TYPE).numberValue)`;
