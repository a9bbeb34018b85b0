import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { AgendaItem, Fact } from '../../src/domain/meeting/records.ts';
import { officersScope, personScope } from '../../src/domain/scope.ts';
import '../../src/ui/look/index.ts';
import { FeesPage } from '../../src/ui/meetings/fees/fees-page.tsx';
import { MeetingPage } from '../../src/ui/meetings/meeting-page.tsx';
import { MinutesPage } from '../../src/ui/meetings/minutes/minutes-page.tsx';
import { ReadMinutesPage } from '../../src/ui/meetings/minutes/read-page.tsx';
import { RollPage } from '../../src/ui/meetings/roll/roll-page.tsx';
import {
  aMark,
  BARN_AREA,
  BUS_ITEM,
  barnItems,
  barnMarks,
  barnMeeting,
  barnTime,
  itemFact,
  personId,
  SUPPORT_ITEM,
  seatFact,
  sessionFact,
} from '../domain/meeting/barn.ts';
import { holdDisk } from '../fixtures/hold-disk.ts';
import { testCity } from '../fixtures/test-city.ts';
import { type BarnDevice, openBarn } from './barn-device.ts';
import { type Screens, show } from './idea-app.tsx';

const MEETING = `/kouvola/meetings/${barnMeeting.id}`;
const SCREENS: Screens = [
  ['/:city/meetings/:id', MeetingPage],
  ['/:city/meetings/:id/roll', RollPage],
  ['/:city/meetings/:id/minutes', MinutesPage],
  ['/:city/meetings/:id/minutes/read', ReadMinutesPage],
  ['/:city/meetings/:id/fees', FeesPage],
];

const ends: (() => unknown)[] = [];
beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A device of Leena, who leads the meeting and was in it, with this screen open. */
async function at(screen: string, clock: string, ...records: DomainRecord[]): Promise<BarnDevice> {
  const barn = await openBarn(clock, [
    officersScope(testCity.id, BARN_AREA),
    personScope(testCity.id, personId('Leena')),
  ]);
  ends.push(barn.close);
  if (records.length > 0) await barn.receive(...records);
  ends.push(show(barn, `${MEETING}${screen}`, SCREENS).leave);
  return barn;
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
/** Two taps of a hand that is not sure of the first. */
async function tapTwice(name: string | RegExp): Promise<void> {
  await button(name).click();
  await button(name).click();
}
const said = (barn: BarnDevice) => barn.marks().map(({ fact }) => wordsOf(fact));
function wordsOf(fact: Fact): string {
  if (fact.kind === 'seat' || fact.kind === 'other') return `${fact.name} ${fact.state}`;
  if (fact.kind === 'session') return fact.event;
  if (fact.kind === 'item') return `${fact.item} ${fact.event}`;
  return 'name' in fact ? `${fact.kind} ${fact.name}` : fact.kind;
}
const kinds = async ({ db }: BarnDevice): Promise<string[]> =>
  (await db.outbox.toArray()).map(({ change }) => change.kind);
const item = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...(barnItems.find((each) => each.id === id) as AgendaItem),
  ...more,
});

describe('the roll on a disk that is slow', () => {
  test('a seat, the opening and its chair are marked once, and of two different taps the last one counts', async () => {
    const barn = await at('/roll', '17.08');
    await expect.element(button('Läsnä: Anneli')).toBeVisible();
    const release = await holdDisk(barn.db);
    await tapTwice('Läsnä: Anneli');
    await tapTwice('Aloita kokous');
    await button('Läsnä: Aamu').click();
    await button('Poissa: Aamu').click();
    await tapTwice('Poissa, este ilmoitettu: Aamu');
    barn.setClock('17.09');
    await button('Läsnä: Anneli').click();
    release();
    const once = ['Anneli arrived', 'opened', 'chair Anneli', 'Aamu arrived', 'Aamu excused'];
    await expect.poll(() => said(barn)).toEqual(once);
    await expect.element(page.getByRole('region', { name: /^Poissa 1/ })).toBeVisible();
    await expect.poll(() => document.querySelector('.quorum-words')?.textContent).toContain('läsnä 1');
  });

  test('an item is taken up once, a departure, a break and a number that is read twice are marked once', async () => {
    const barn = await at(
      '/roll',
      '17.30',
      aMark(sessionFact('opened', '17.08')),
      aMark(seatFact('Aamu', 'arrived', '17.08')),
    );
    await button('Esityslista').click();
    const release = await holdDisk(barn.db);
    await tapTwice('Ota käsittelyyn: Lausunto bussireiteistä');
    await tapTwice('Poistui nyt: Aamu');
    await tapTwice('Tauko');
    for (const _twice of [1, 2]) {
      await page.getByRole('searchbox').fill('3');
      await userEvent.keyboard('{Enter}');
    }
    release();
    await expect.element(button('Päätä tauko')).toBeVisible();
    await expect
      .poll(() => said(barn).slice(2))
      .toEqual([`${BUS_ITEM} opened`, 'Aamu left', 'breakBegan', 'Eero arrived']);
    const again = await holdDisk(barn.db);
    await tapTwice('Kumoa');
    again();
    await expect.poll(() => said(barn).slice(6)).toEqual(['withdrawn']);
  });

  test('guests are written down once each while the next name is being typed', async () => {
    const barn = await at('/roll', '17.30', aMark(sessionFact('opened', '17.08')));
    await button(/^Muut osallistujat/).click();
    await page.getByLabelText('Osallistujan nimi').click();
    const release = await holdDisk(barn.db);
    await userEvent.keyboard('Jussi{Enter}{Enter}Liisa{Enter}Kai');
    release();
    await expect.poll(() => said(barn).slice(1)).toEqual(['Jussi arrived', 'Liisa arrived']);
    await expect.element(page.getByLabelText('Osallistujan nimi')).toHaveValue('Kai');
    const again = await holdDisk(barn.db);
    await tapTwice('Poistui nyt: Jussi');
    again();
    await expect.poll(() => said(barn).slice(3)).toEqual(['Jussi left']);
  });

  test('a name that could not be kept comes back, and one that is too long is not cut', async () => {
    const barn = await at('/roll', '77.00', aMark(sessionFact('opened', '17.08')));
    await button(/^Muut osallistujat/).click();
    const name = page.getByLabelText('Osallistujan nimi');
    await name.fill('Jussi');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => document.querySelector('.bar-bottom')?.textContent).toContain('Merkintää ei tallennettu');
    await expect.element(name).toHaveValue('Jussi');
    await name.fill('x'.repeat(101));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/Enintään 100 merkkiä/)).toBeVisible();
    expect(barn.marks()).toHaveLength(1);
  });
});

describe('what somebody types stays while others mark', () => {
  test('the reason of a disqualification stays with its item when another is taken up, and when the panel is closed', async () => {
    const barn = await at(
      '/roll',
      '18.20',
      ...barnMarks.filter(({ fact }) => 'atMs' in fact && fact.atMs < barnTime('18.15')),
    );
    await barn.receive(aMark(itemFact(SUPPORT_ITEM, 'opened', '18.15')));
    await button('Esteellisyys').click();
    await page.getByRole('radio', { name: 'Irma' }).click();
    const reason = page.getByLabelText('Miksi hän on esteellinen?');
    await reason.fill('Yhdistyksen hall');
    await barn.receive(aMark(itemFact(BUS_ITEM, 'opened', '18.20'), { by: 'device-2' }));
    await expect.element(page.getByRole('heading', { level: 1, name: 'Lausunto bussireiteistä' })).toBeVisible();
    await expect.element(reason).toHaveValue('Yhdistyksen hall');
    await expect.element(page.getByRole('radio', { name: 'Tuki kyläyhdistykselle' })).toBeChecked();
    await button('Esityslista').click();
    await button('Esteellisyys').click();
    await expect.element(reason).toHaveValue('Yhdistyksen hall');
    await button('Merkitse esteelliseksi').click();
    await expect.poll(() => barn.marks().at(-1)?.fact).toMatchObject({ kind: 'conflict', item: SUPPORT_ITEM });
  });

  test('a time that is being corrected stays under the hand when another phone marks the same seat', async () => {
    const barn = await at(
      '/roll',
      '18.00',
      aMark(sessionFact('opened', '17.08')),
      aMark(seatFact('Eero', 'arrived', '17.40')),
    );
    await button('Korjaa: Eero').click();
    const time = page.getByLabelText('Saapumisaika', { exact: true });
    await time.fill('17.3');
    await barn.receive(aMark(seatFact('Eero', 'left', '17.55'), { by: 'device-2' }));
    await expect.element(page.getByLabelText('Poistumisaika', { exact: true })).toBeVisible();
    await expect.element(time).toHaveValue('17.3');
    await time.fill('17.35');
    await button('Tallenna: Saapumisaika').click();
    await expect.element(page.getByRole('region', { name: /^Poissa 1/ })).toBeVisible();
  });
});

describe('minutes and fees on a disk that is slow', () => {
  test('a matter is decided once, and what is typed on meanwhile is not thrown away', async () => {
    const ready = item(BUS_ITEM, { decision: { text: 'Annetaan lausunto.', rivals: [] } });
    const barn = await at(
      `/minutes?item=${BUS_ITEM}`,
      '18.28',
      ready,
      ...barnMarks.filter(({ fact }) => 'atMs' in fact && fact.atMs < barnTime('18.30')),
    );
    await button('Lisää eriävä mielipide').click();
    const dissent = page.getByLabelText('Eriävä mielipide ja sen perustelu');
    await dissent.fill('Liian kallis');
    const release = await holdDisk(barn.db);
    await tapTwice('Kirjaa päätös');
    await dissent.fill('Liian kallis nyt');
    release();
    await expect.poll(() => kinds(barn)).toEqual(['minutes.decide']);
    await button('Kumoa').click();
    await expect.element(dissent).toHaveValue('Liian kallis nyt');
  });

  test('two checkers are both chosen; sending, approving and a remark happen once, and a remark typed on stays', async () => {
    const barn = await at('/minutes/read', '19.30', ...barnMarks);
    const checker = (name: string) => page.getByRole('checkbox', { name });
    await expect.element(checker('Leena')).toBeVisible();
    const first = await holdDisk(barn.db);
    for (const name of ['Leena', 'Eero']) await checker(name).click({ force: true });
    await expect.element(checker('Leena')).toBeChecked();
    first();
    await expect
      .poll(() => (barn.catalogue.get(barnMeeting.id) as typeof barnMeeting).checkers?.map(({ name }) => name))
      .toEqual(['Eero', 'Leena']);
    const second = await holdDisk(barn.db);
    await tapTwice('Lähetä tarkastettavaksi');
    second();
    await expect.element(button('Hyväksyn pöytäkirjan')).toBeVisible();
    await button('Pyydä korjausta').click();
    const remark = page.getByRole('textbox');
    await remark.fill('Aika on väärin');
    const third = await holdDisk(barn.db);
    await tapTwice('Hyväksyn pöytäkirjan');
    await tapTwice(/^Lähetä korjauspyyntö/);
    await remark.fill('Aika on väärin. Paikkakin');
    third();
    await expect
      .poll(async () => (await kinds(barn)).slice(2).sort())
      .toEqual(['minutes.approve', 'minutes.remark', 'minutes.submit']);
    await expect.element(remark).toHaveValue('Aika on väärin. Paikkakin');
  });

  test('a fee list is sent once', async () => {
    const barn = await at('/fees', '19.30', ...barnMarks);
    await expect.element(button('Toimita palkkioluettelo kaupungille')).toBeVisible();
    const release = await holdDisk(barn.db);
    await tapTwice('Toimita palkkioluettelo kaupungille');
    release();
    await expect.element(page.getByText(/Luettelo on tallennettu tälle laitteelle/)).toBeVisible();
    expect(await kinds(barn)).toEqual(['fees.send']);
  });
});

test('a new matter is added once, and whoever goes on writing changes the one that was added', async () => {
  const barn = await at('', '12.00');
  await button('Lisää asia').click();
  const title = page.getByLabelText('Asian otsikko');
  await title.fill('Valaistus');
  const release = await holdDisk(barn.db);
  await tapTwice('Tallenna');
  await title.fill('Valaistus rannalla');
  release();
  await expect.poll(() => kinds(barn)).toEqual(['agenda.addItem']);
  await expect.element(title).toHaveValue('Valaistus rannalla');
  await button('Tallenna').click();
  await expect.element(title).not.toBeInTheDocument();
  expect(await kinds(barn)).toEqual(['agenda.addItem', 'agenda.correctItem']);
});
