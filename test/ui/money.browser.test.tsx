import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { City } from '../../src/domain/city.ts';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { AgendaItem } from '../../src/domain/meeting/records.ts';
import type { Allocation, BudgetLine } from '../../src/domain/money/records.ts';
import { cityScope, committeeScope, officersScope, personScope, publicScope } from '../../src/domain/scope.ts';
import { nextTick } from '../../src/store/database.ts';
import '../../src/ui/look/index.ts';
import {
  BARN_AREA,
  BUS_ITEM,
  barnItems,
  barnMarks,
  barnMeeting,
  barnParts,
  barnTime,
  personId,
} from '../domain/meeting/barn.ts';
import { aLine, aProposal, LINE, MoneyWorld } from '../domain/money/money-world.ts';
import { parseCsv } from '../fixtures/parse-csv.ts';
import { testCity } from '../fixtures/test-city.ts';
import { openApp, type ShownApp } from './shell-app.tsx';

const PUBLIC = [publicScope(testCity.id)];
const OFFICER = [
  ...PUBLIC,
  committeeScope(testCity.id, BARN_AREA),
  officersScope(testCity.id, BARN_AREA),
  personScope(testCity.id, personId('Leena')),
];
const COORDINATOR = [...OFFICER, cityScope(testCity.id)];
const LEFT = 13_400_00;

let here: ShownApp;
let ver = 0;
beforeEach(() => page.viewport(390, 844));
afterEach(() => here.close());

async function open(address: string, records: readonly DomainRecord[], scopes: readonly string[]): Promise<void> {
  here = await openApp('/kouvola/committees');
  await hold(records.filter(({ scope }) => scopes.includes(scope)));
  await here.setScopes([...scopes]);
  go(address);
}

function go(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Stores records as an answer of the city would. */
async function hold(records: readonly DomainRecord[]): Promise<void> {
  const { db, app } = here;
  await db.transaction('rw', db.rows, db.meta, async () => {
    const tick = await nextTick(db);
    const rows = records.map((record) => ({ scope: record.scope, id: record.id, ver: ++ver, rev: ver, record, tick }));
    await db.rows.bulkPut(rows);
  });
  await app.catalogue.refresh();
}

/** A line split, an allocation of Valkeala decided and partly paid, another one proposed. */
function someMoney(): DomainRecord[] {
  const world = new MoneyWorld().begin();
  world.do('allocation.propose', 'benches', aProposal());
  world.do('allocation.decide', 'benches', { line: LINE, cents: 400_00 });
  world.do('payment.add', 'benches', { line: LINE, entry: 'p', cents: 150_50, on: '2026-11-20', title: 'Laudat' });
  world.do('coFunding.add', 'benches', { line: LINE, entry: 'g', cents: 90_00, funder: 'Saha Oy', isInKind: true });
  world.do('allocation.propose', 'swings', aProposal({ title: 'Keinut', cents: 900_00 }));
  return [...world.records.values()];
}
const whole = () =>
  expect.poll(() => document.body.innerText.replaceAll(/[\u00A0\u202F]/g, ' ').replaceAll('\u00AD', ''));
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
const allocation = (id: string) => here.app.catalogue.get(id) as Allocation | undefined;

/** On a page that shows whole: what the tabs cover while it scrolls is no smaller for it. */
async function expectAccessible(): Promise<void> {
  await page.viewport(390, 4000);
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
}

/** What a click downloads, instead of the browser's folder. */
async function downloaded(click: () => Promise<void>): Promise<{ name: string; rows: string[][] }> {
  const got = Promise.withResolvers<File>();
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    got.resolve(file as File);
    return 'blob:nothing';
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await click();
  const file = await got.promise;
  create.mockRestore();
  clicked.mockRestore();
  return {
    name: file.name,
    rows: parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())),
  };
}

describe('money by area', () => {
  test('a coordinator enters a hundred thousand euros and splits them, seeing each area’s share and the exact sum', async () => {
    await open('/kouvola/money', [], COORDINATOR);
    await whole().toContain('Määrärahoja ei ole vielä kirjattu.');
    await button('Lisää määräraha').click();
    await field('Vuosi').fill('2026');
    await field('Summa, euroa').fill('100 000,50');
    await button('Tallenna').click();
    await whole().toContain('Kirjoita summa ilman senttejä.');
    await field('Summa, euroa').fill('100 000');
    await button('Tallenna').click();
    await whole().toContain('Aluekehittämisraha 2026');
    await whole().toContain('Määrärahaa ei ole vielä jaettu alueille.');

    await button('Jaa asukasluvun mukaan').click();
    await whole().toContain('Kouvolan keskusta-alue\t35 200 €');
    await whole().toContain('Elimäki-Koria\t9 300 €');
    await whole().toContain('Yhteensä 100 000 €, täsmälleen määräraha');
    await field('Asukkaita: Valkeala').fill('135');
    await whole().toContain('Valkeala\t13 486 €');
    await whole().toContain('Yhteensä 100 000 €, täsmälleen määräraha');
    await expectAccessible();
    for (const { names } of testCity.areas) await field(`Asukkaita: ${names.fi}`).fill('0');
    await whole().toContain('Yhdelläkään alueella ei ole asukkaita.');
    await button('Peruuta').click();
    await button('Jaa asukasluvun mukaan').click();
    await button('Tallenna jako').click();
    await whole().toContain('Asukasluvut 2014. Lähde: https://kouvolansanomat.fi');
    await whole().toContain('Esimerkki');
    const line = here.app.catalogue.get(LINE) as BudgetLine;
    expect(line.shares?.find(({ area }) => area === 'valkeala')?.cents).toBe(LEFT);
  });

  test('an officer proposes, decides, pays and is told what is left; nothing typed is lost', async () => {
    await open('/kouvola/money', someMoney(), OFFICER);
    await button('Tee esitys rahasta').click();
    await field('Mihin raha menee?').fill('Laituri');
    await field('Summa, euroa').fill('13 000,01');
    await whole().toContain('Määräraha ylittyy 0,01 €.');
    await whole().toContain('Jäljellä 13 000 €');
    // What is half written is there when the page is opened again.
    await expect.poll(() => here.db.drafts.count()).toBe(1);
    go('/kouvola/menu');
    go(`/kouvola/money?line=${LINE}&form=money%3A${LINE}`);
    await expect.element(field('Mihin raha menee?')).toHaveValue('Laituri');
    await field('Summa, euroa').fill('250');
    await page.getByRole('form').getByRole('button', { name: 'Tee esitys rahasta' }).click();
    await whole().toContain('Laituri');
    await expect.poll(() => here.db.drafts.count()).toBe(0);

    const card = page.getByRole('listitem').filter({ hasText: 'Laituri' });
    await card.getByRole('button', { name: 'Tee rahoituspäätös' }).click();
    await expect.element(card.getByText(/Päätetty 250/)).toBeVisible();
    await card.getByRole('button', { name: 'Lisää maksu' }).click();
    await field('Summa, euroa').fill('300');
    await whole().toContain('Maksu on suurempi kuin päätöksestä on maksamatta.');
    await field('Summa, euroa').fill('200');
    await button('Tallenna').click();
    await expect.element(card.getByText(/Maksettu 200/)).toBeVisible();
    await card.getByRole('button', { name: 'Merkitse kaikki maksetuksi' }).click();
    await expect.element(card.getByText(/Kaikki maksettu/)).toBeVisible();
    await expect.poll(() => document.querySelector('.money-total b')?.textContent).toMatch(/99.400.€/);
    await expectAccessible();
  });

  test('everybody sees what was decided as a picture and as a table, and takes it along; proposals only the committee', async () => {
    await open('/kouvola/money', someMoney(), PUBLIC);
    await whole().toContain('Penkit uimarannalle');
    await whole().toContain('Hankinta · Esitetty 500 € · Päätetty 400 € · Maksettu 150,50 € · Muu rahoitus 90 €');
    await whole().toContain('Yhteisrahoittaja: Saha Oy');
    expect(document.body.innerText).not.toMatch(/Keinut|Mitätöi|Lisää maksu|Tee esitys/);
    await expectAccessible();
    const { name, rows } = await downloaded(() => button('Lataa taulukkona (CSV)').click());
    expect(name).toBe('raha-alueittain-aluekehittämisraha-2026.csv');
    expect(rows[0]).toEqual(['Alue', 'Määräraha', 'Käytetty', 'Varattu', 'Jäljellä', 'Muu rahoitus']);
    expect(rows.find(([area]) => area === 'Valkeala')).toEqual([
      'Valkeala',
      '13400,00',
      '150,50',
      '249,50',
      '13000,00',
      '90,00',
    ]);
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Yhteensä', '100000,00']);
    await page.viewport(320, 844);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('from a decision in the minutes', () => {
  const decided: AgendaItem = {
    ...(barnItems.find(({ id }) => id === BUS_ITEM) as AgendaItem),
    decision: { text: 'Ostetaan penkit.', rivals: [] },
    decided: { atMs: barnTime('18.28'), present: [], needed: 8, total: 15, dissents: [] },
  };
  const story = (money: readonly DomainRecord[]): DomainRecord[] => [
    ...barnParts.terms,
    ...barnParts.memberships,
    ...barnParts.offices,
    barnMeeting,
    ...barnItems.filter(({ id }) => id !== BUS_ITEM),
    decided,
    ...barnMarks,
    ...money,
  ];
  const aLineOfBarn = (more: Partial<Parameters<typeof aLine>[0]> & object = {}) => {
    const world = new MoneyWorld();
    world.do('budget.open', LINE, aLine({ split: 'each', amountCents: 1000_00, ...more }));
    return [...world.records.values()];
  };
  const minutes = `/kouvola/meetings/${barnMeeting.id}/minutes?item=${BUS_ITEM}`;

  test('one step makes an allocation decided there, the item names it, and it is not made twice', async () => {
    await open(minutes, story(aLineOfBarn()), OFFICER);
    await button('Tee rahoituspäätös').click();
    await expect.element(field('Mihin raha menee?')).toHaveValue(decided.title);
    await field('Summa, euroa').fill('600');
    const submit = page.getByRole('form').getByRole('button', { name: 'Tee rahoituspäätös' });
    await submit.dblClick();
    await whole().toContain('Päätetty 600 €');
    expect(allocation(`${BUS_ITEM}:allocation1`)?.decided).toMatchObject({
      cents: 600_00,
      atMs: barnTime('18.28'),
      meetingId: barnMeeting.id,
      itemId: BUS_ITEM,
    });
    expect(here.app.catalogue.all('allocation', testCity.id)).toHaveLength(1);
    expect((here.app.catalogue.get(BUS_ITEM) as AgendaItem).links).toMatchObject([{ kind: 'allocation' }]);
    await button('Tee rahoituspäätös').click();
    await field('Summa, euroa').fill('500');
    await whole().toContain('Määräraha ylittyy 100 €.');
    await expectAccessible();
  });

  test('where the committee has no power over the money it is a proposal', async () => {
    await open(minutes, story(aLineOfBarn({ power: 'proposes' })), OFFICER);
    await button('Tee esitys rahasta').click();
    await field('Summa, euroa').fill('600');
    await page.getByRole('form').getByRole('button', { name: 'Tee esitys rahasta' }).click();
    await whole().toContain('Esitetty 600 €');
    expect(document.body.innerText).not.toMatch(/rahoituspäätös/i);
    expect(allocation(`${BUS_ITEM}:allocation1`)).toMatchObject({ proposed: { cents: 600_00 } });
    expect(allocation(`${BUS_ITEM}:allocation1`)?.decided).toBeUndefined();
  });

  test('what the city refused says by how much, and is taken up again with every word', async () => {
    await open('/outbox', story(aLineOfBarn()), OFFICER);
    const { db, app } = here;
    const data = { ...aProposal({ areas: [BARN_AREA], cents: 1200_00 }), meeting: barnMeeting.id, number: 1 };
    await db.refused.put({
      key: 'device-1/x',
      reason: 'budget-exceeded',
      atMs: Date.now(),
      change: {
        id: 'x',
        no: 0,
        by: 'device-1',
        kind: 'minutes.allocate',
        kindVersion: 1,
        city: testCity.id,
        record: BUS_ITEM,
        scope: '',
        data,
        at: app.clock.read().nowMs,
        session: 's',
        baseVersion: null,
      },
    } as never);
    await whole().toContain('Määräraha ylittyy 200 €. Määrärahassa on nyt jäljellä 1 000 €, ja summa oli 1 200 €.');
    await button('Muokkaa ja lähetä uudelleen').click();
    await expect.element(field('Mihin raha menee?')).toHaveValue('Penkit uimarannalle');
    await expect.element(field('Summa, euroa')).toHaveValue('1200');
    expect(await db.refused.count()).toBe(0);
  });
});

test('a city that awards no grants offers none', async () => {
  const city: City = { ...testCity, grantsAllowed: false };
  await open('/kouvola/committees', someMoney(), OFFICER);
  await here.db.cities.put({ id: city.id, etag: '', config: city });
  await here.app.catalogue.refresh();
  await expect.poll(() => here.app.catalogue.city(city.id)?.grantsAllowed).toBe(false);
  go('/kouvola/money');
  await button('Tee esitys rahasta').click();
  await whole().toContain('Toimikunta ei myönnä avustuksia');
  await expect.element(page.getByRole('radio', { name: 'Avustus' })).not.toBeInTheDocument();
});
