import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { AgendaItem } from '../../src/domain/meeting/records.ts';
import { beginCommit, putRecord, readEpoch } from '../../src/server/entries.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { BUS_ITEM, barnItems, barnMarks, barnMeeting, barnParts, barnTime } from '../domain/meeting/barn.ts';
import { readPdf } from './pdf-text.ts';
import { appIsKept, Phone } from './phone.ts';
import { type RealServer, startRealServer } from './real-server.ts';

/** The minutes of the meeting in a barn on paper, printed in the barn: without network. */
let server: RealServer;
let laptop: Phone;
test.beforeEach(async () => {
  server = await startRealServer();
  laptop = await new Phone('laptop').open();
});
test.afterEach(async () => {
  await laptop.remove();
  await server.remove();
});

const A4 = { width: 595, height: 842 };
const PARAGRAPHS = Array.from(
  { length: 14 },
  (_, no) =>
    `Kohta ${no + 1}. Keskusteltiin vuoroista, pysäkeistä ja siitä, miten koululaiset pääsevät kotiin iltaisin.`,
).join('\n\n');
const written = (item: AgendaItem): AgendaItem =>
  item.id === BUS_ITEM
    ? {
        ...item,
        text: { text: PARAGRAPHS, rivals: [] },
        decision: { text: 'Asia siirretään seuraavaan kokoukseen.', rivals: [] },
      }
    : item;

async function fill(records: readonly DomainRecord[]): Promise<void> {
  const storage = openSqlite(join(server.dataDir, 'kylapoyta.sqlite'));
  await storage.write(function* () {
    const { epoch } = yield* readEpoch();
    const commit = beginCommit({ nowMs: barnTime('19.30'), epoch, session: '' });
    for (const record of records) yield* putRecord(commit, 'kouvola', record, undefined);
  });
  await storage.close();
}

test('an A4 document with page numbers holds every sentence, also without network', async () => {
  const { terms, memberships, offices } = barnParts;
  await fill([...terms, ...memberships, ...offices, barnMeeting, ...barnItems.map(written), ...barnMarks]);
  const { page } = laptop;
  await page.goto(server.invite('officer', 'valkeala'));
  await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
  await expect(page).not.toHaveURL(/\/join/);
  await appIsKept(page);
  await page.goto(`${server.url}/kouvola/meetings/${barnMeeting.id}/minutes/read`);
  const paper = page.getByRole('article');
  await expect(paper.getByText('Puheenjohtaja päätti kokouksen klo 19.05.')).toBeVisible();
  await laptop.goOffline();
  await page.reload();
  await expect(paper.getByText('Puheenjohtaja päätti kokouksen klo 19.05.')).toBeVisible();

  const pdf = await page.pdf({ preferCSSPageSize: true });
  mkdirSync('.tmp/reports', { recursive: true });
  writeFileSync('.tmp/reports/minutes.pdf', pdf);
  const pages = readPdf(pdf);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(4);
  for (const [index, { width, height, text }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([A4.width, A4.height]);
    expect(text).toContain(`${index + 1}(${pages.length})`);
  }
  const all = pages.map(({ text }) => text).join('');
  for (const sentence of [
    'Valkealan aluetoimikunta',
    'Puheenjohtaja totesi nimenhuudon jälkeen kokouksen laillisesti koolle kutsutuksi ja päätösvaltaiseksi (10/15).',
    'Sirpa saapui kokoukseen tämän asian käsittelyn aikana klo 17.40.',
    'Aamu poistui kokouksesta tämän asian käsittelyn aikana klo 18.30.',
    'Esteellisyyden peruste: Yhdistyksen hallituksen jäsen',
    'Kohta 14.',
    'Asia siirretään seuraavaan kokoukseen.',
    'Luonnos, ei tarkastettu',
  ])
    expect(all.split(sentence.replaceAll(/\s/g, '')).length, sentence).toBeGreaterThan(1);
  // Nothing of the screen around it is on paper.
  for (const word of ['Lähetä tarkastettavaksi', 'Tulosta', 'Saavutettavuusseloste', 'Tältä se näyttää'])
    expect(all).not.toContain(word.replaceAll(/\s/g, ''));
});
