import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/** Two phones in flight mode: what one wrote is carried to the city by the other, as a file and by the camera. */
test.describe.configure({ mode: 'serial' });

let server: RealServer;
let folder: string;
const phones: Phone[] = [];
test.beforeAll(async () => {
  server = await startRealServer();
  folder = mkdtempSync(join(tmpdir(), 'kylapoyta-hand-over-'));
});
test.afterAll(async () => {
  for (const phone of phones) await phone.remove();
  await server?.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function aPhoneOffline(args: string[] = []): Promise<Phone> {
  const phone = await new Phone('phone', {}, args).open();
  phones.push(phone);
  await phone.page.goto(server.url);
  await phone.page
    .getByRole('link', { name: /Kouvola/ })
    .first()
    .click();
  await appIsKept(phone.page);
  await expect(phone.page.getByRole('heading', { level: 1 })).toBeVisible();
  await phone.goOffline();
  return phone;
}

async function give(page: Page, title: string, more: { phone?: string } = {}): Promise<void> {
  await page.goto(`${server.url}/kouvola/ideas/new`);
  await page.getByLabel('Idea lyhyesti').fill(title);
  if (more.phone) {
    await page.getByRole('checkbox', { name: /Haluan vastauksen/ }).check();
    await page.getByLabel('Puhelinnumero').fill(more.phone);
    await page.getByRole('checkbox', { name: /Annan luvan/ }).check();
  }
  await page.getByRole('button', { name: 'Lähetä', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kiitos ideasta!' })).toBeVisible();
}

const openHandOver = async (page: Page) => {
  await page.goto(`${server.url}/device/hand-over`);
  await expect(page.getByRole('heading', { level: 1, name: 'Siirto toiseen laitteeseen' })).toBeVisible();
};
const titlesAtTheCity = () =>
  server
    .query(`SELECT body FROM entry WHERE type = 'idea' AND gone = 0`)
    .map(({ body }) => (JSON.parse(String(body)) as { title: string }).title)
    .toSorted();

let dying: Phone;
let file: string;

test('what was written without network is handed over as a file; contact details in it cannot be read', async () => {
  dying = await aPhoneOffline();
  await give(dying.page, 'Penkki rantaan', { phone: '040 555 0123' });
  await give(dying.page, 'Valo polulle');
  await openHandOver(dying.page);
  const download = dying.page.waitForEvent('download');
  await dying.page.getByRole('button', { name: 'Vie tiedostoon' }).click();
  file = join(folder, 'siirto.txt');
  await (await download).saveAs(file);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Penkki rantaan');
  expect(text).not.toContain('555 0123');
});

test('an altered file is refused whole with a clear sentence; the whole one is kept as not confirmed, once', async () => {
  const carrier = await aPhoneOffline();
  const { page } = carrier;
  await openHandOver(page);
  const pick = page.getByLabel('Tuo tiedostosta');
  const altered = join(folder, 'muutettu.txt');
  writeFileSync(altered, readFileSync(file, 'utf8').replace('Penkki rantaan', 'Penkki metsään'));
  await pick.setInputFiles(altered);
  await expect(page.getByText('Siirtoa on muutettu matkalla.')).toBeVisible();
  await pick.setInputFiles(file);
  await expect(page.getByText('2 kirjausta otettiin vastaan')).toBeVisible();
  await pick.setInputFiles(file);
  await expect(page.getByText('2 kirjausta oli jo tällä laitteella.')).toBeVisible();
  await page.goto(`${server.url}/outbox`);
  const section = page.getByRole('region', { name: 'Toisesta laitteesta, ei vielä vahvistettu' });
  await expect(section.getByRole('listitem')).toHaveCount(2);
  // Really stopped: the browser's own wake-up would use any moment of network.
  await server.stop();
  await carrier.restart();
  await carrier.page.goto(`${server.url}/outbox`);
  await expect(carrier.page.getByRole('heading', { name: '2 lähettämättä' })).toBeVisible();
  await server.start();
  await expect(carrier.page.getByRole('heading', { name: '2 lähettämättä' })).toBeHidden({ timeout: 60_000 });
  expect(titlesAtTheCity()).toEqual(['Penkki rantaan', 'Valo polulle']);
});

test('the first phone comes back after all: nothing is doubled, and it is told that the city has its ideas', async () => {
  await dying.goOnline();
  await dying.page.goto(`${server.url}/outbox`);
  await expect(dying.page.getByRole('heading', { name: 'Kaikki tiedot on lähetetty' })).toBeVisible();
  expect(titlesAtTheCity()).toHaveLength(2);
});

test('codes on one screen are read by the camera of another phone, and arrive by it', async () => {
  const shower = await aPhoneOffline();
  for (const title of ['Uimakoppi', 'Kirjahylly kioskille', 'Hiihtolatu koululle', 'Lintutorni']) {
    await give(shower.page, title);
  }
  await openHandOver(shower.page);
  await shower.page.getByRole('button', { name: 'Näytä koodina' }).click();
  const film = join(folder, 'koodit.y4m');
  writeFileSync(film, await filmOf(shower.page));

  const reader = await aPhoneOffline([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  await openHandOver(reader.page);
  await reader.page.getByRole('button', { name: 'Lue koodi kameralla' }).click();
  await expect(reader.page.getByText('4 kirjausta otettiin vastaan')).toBeVisible({ timeout: 60_000 });
  await reader.goOnline();
  await expect.poll(titlesAtTheCity).toHaveLength(6);
});

/** What a camera sees of the codes: every one of them for a quarter of a second, as an uncompressed film. */
async function filmOf(page: Page): Promise<Buffer> {
  const canvas = page.getByRole('img', { name: 'Koodi, jonka toinen laite lukee kameralla' });
  const pictures = new Map<string, { side: number; luma: string }>();
  for (let still = 0; still < 25; ) {
    const seen = await canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      let luma = '';
      for (let at = 0; at < data.length; at += 4) luma += (data[at] ?? 0) > 127 ? '1' : '0';
      return { side: width, luma };
    });
    still = pictures.has(seen.luma) ? still + 1 : 0;
    pictures.set(seen.luma, seen);
    await page.waitForTimeout(100);
  }
  const [width, height] = [1280, 960];
  const chroma = Buffer.alloc((width * height) / 2, 128);
  const frames: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`)];
  for (const { side, luma } of pictures.values()) {
    const picture = Buffer.alloc(width * height, 200);
    const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) picture[(top + y) * width + left + x] = luma[y * side + x] === '1' ? 235 : 16;
    }
    for (let times = 0; times < 4; times++) frames.push(Buffer.from('FRAME\n'), picture, chroma);
  }
  return Buffer.concat(frames);
}
