import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { checkInCode } from '../../src/domain/meeting/check-in-code.ts';
import { personScope } from '../../src/domain/scope.ts';
import '../../src/ui/look/index.ts';
import { drawCode } from '../../src/ui/hand-over/draw-code.ts';
import { CheckInPage } from '../../src/ui/meetings/roll/check-in-page.tsx';
import { RollPage } from '../../src/ui/meetings/roll/roll-page.tsx';
import {
  aMark,
  BARN_MEMBERS,
  BARN_PRESENT,
  BUS_ITEM,
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
import { type BarnDevice, openBarn } from './barn-device.ts';
import { type Screens, type Shown, show } from './idea-app.tsx';

const SCREENS: Screens = [
  ['/:city/meetings/:id/roll', RollPage],
  ['/:city/meetings/:id/check-in', CheckInPage],
];
const ROLL = `/kouvola/meetings/${barnMeeting.id}/roll`;

const ends: (() => unknown)[] = [];
beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aBarn(clock?: string, scopes?: string[]): Promise<BarnDevice> {
  const barn = await openBarn(clock, scopes);
  ends.push(barn.close);
  return barn;
}

function open(barn: BarnDevice, address = ROLL): Shown {
  const shown = show(barn, address, SCREENS);
  ends.push(shown.leave);
  return shown;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const group = (name: string | RegExp) => page.getByRole('region', { name });
const seat = (name: string) => page.getByRole('listitem').filter({ hasText: name });
/** Words of a part of the page, times with plain spaces. */
const wordsOf = (part: string) => (document.querySelector(part)?.textContent ?? '').replaceAll('\u00A0', ' ');
const quorum = () => wordsOf('.quorum-words');
const undoBar = () => wordsOf('.bar-bottom');
const head = () => wordsOf('.item-now');

async function checkPage(): Promise<void> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

test('fifteen seats are marked with two taps each at most, and the meeting is opened with one', async () => {
  open(await aBarn());
  let taps = 0;
  const tap = async (name: string) => {
    taps += 1;
    await button(name).click();
  };
  await expect.element(page.getByRole('heading', { level: 1, name: 'Läsnäolo' })).toBeVisible();
  for (const name of BARN_MEMBERS) {
    if ((BARN_PRESENT as readonly string[]).includes(name)) {
      await tap(`Läsnä: ${name}`);
      continue;
    }
    await tap(`Poissa: ${name}`);
    await tap(`${name === 'Kalle' ? 'Poissa, ei ilmoitusta' : 'Poissa, este ilmoitettu'}: ${name}`);
  }
  await expect.element(group(/^Läsnä 9/)).toBeVisible();
  await expect.element(group(/^Poissa 6/)).toBeVisible();
  await expect.element(group(/^Ei merkitty/)).not.toBeInTheDocument();
  expect(taps).toBe(21);
  await expect.poll(quorum).toContain('Kokous on päätösvaltainen (9/15)');
  await button('Aloita kokous').click();
  await expect.poll(head).toContain('Kokous avattiin klo 16.55');
  expect(head()).toContain('Puheenjohtaja: Anneli');
  await checkPage();
});

test('what was marked last is undone with one tap, and what was there before is back', async () => {
  const barn = await aBarn('17.30');
  await barn.receive(aMark(sessionFact('opened', '17.08')), aMark(seatFact('Eero', 'arrived', '17.08')));
  open(barn);
  await button('Poistui nyt: Eero').click();
  await expect.poll(undoBar).toContain('Eero: Poistui klo 17.30');
  await button('Kumoa').click();
  await expect.poll(undoBar).toContain('Merkintä on kumottu');
  await expect.element(button('Poistui nyt: Eero')).toBeVisible();
  await expect.element(button('Kumoa')).not.toBeInTheDocument();
});

test('the quorum is recounted at every movement, said once at each change, and decisions are said to wait without it', async () => {
  const barn = await aBarn('18.29');
  await barn.receive(...barnMarks.filter(({ fact }) => 'atMs' in fact && fact.atMs < barnTime('18.30')));
  open(barn);
  await expect.poll(quorum).toContain('Kokous on päätösvaltainen (10/15)');
  const said: string[] = [];
  const status = document.querySelector('.quorum-words[role=status]');
  const watcher = new MutationObserver(() => said.push(quorum()));
  watcher.observe(status as Element, { childList: true, characterData: true, subtree: true });
  barn.setClock('18.30');
  for (const name of ['Aamu', 'Pekka', 'Veikko']) await button(`Poistui nyt: ${name}`).click();
  await expect.poll(quorum).toContain('Kokous ei ole päätösvaltainen: läsnä 7, tarvitaan 8');
  expect(quorum()).toContain('Asioista voi keskustella, mutta ei päättää.');
  watcher.disconnect();
  expect([...new Set(said)]).toHaveLength(3);
  await checkPage();
  await page.viewport(320, 700);
  await checkPage();
});

test('a deputy is called into an empty seat, only the member’s own, and makes room when the member arrives', async () => {
  const barn = await aBarn('17.12');
  await barn.receive(aMark(sessionFact('opened', '17.08')), aMark(seatFact('Sirpa', 'excused', '17.00')));
  open(barn);
  await button('Kutsu varajäsen: Sirpa').click();
  await expect.element(page.getByRole('button', { name: /^Oili/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^Heikki/ })).not.toBeInTheDocument();
  await page.getByRole('button', { name: /^Oili/ }).click();
  await expect.element(page.getByText('Sijaistaa jäsentä Sirpa')).toBeVisible();
  await expect.poll(quorum).toContain('läsnä 1');
  barn.setClock('17.40');
  await button('Saapui nyt: Sirpa').click();
  await expect.element(seat('Sirpa').getByText('Saapui klo 17.40')).toBeVisible();
  await expect.element(page.getByText('Sijaistaa jäsentä Sirpa')).not.toBeInTheDocument();
  await expect.poll(quorum).toContain('läsnä 1');
});

test('a seat that two phones marked differently shows both marks, and one tap settles it', async () => {
  const barn = await aBarn('17.30');
  await barn.receive(
    aMark(sessionFact('opened', '17.08')),
    aMark(seatFact('Eero', 'arrived', '17.08'), { by: 'device-2', byName: 'Leena' }),
    aMark(seatFact('Eero', 'excused', '17.10'), { by: 'device-3', byName: 'Aamu' }),
  );
  open(barn);
  await expect.element(group(/^Merkinnät eroavat 1/)).toBeVisible();
  await expect.element(seat('Eero').getByText('Leena, klo 17.08')).toBeVisible();
  await expect.element(seat('Eero').getByText('Aamu, klo 17.10')).toBeVisible();
  await expect.poll(quorum).toContain('läsnä 0');
  await checkPage();
  await button('Tämä pitää paikkansa: Eero, Läsnä').click();
  await expect.element(button('Poistui nyt: Eero')).toBeVisible();
  await expect.poll(quorum).toContain('läsnä 1');
  expect(barn.marks()).toHaveLength(4);
});

test('somebody disqualified is out for the item only and comes back by themselves', async () => {
  const barn = await aBarn('18.15');
  await barn.receive(...barnMarks.filter(({ fact }) => 'atMs' in fact && fact.atMs < barnTime('18.15')));
  open(barn);
  await button('Esityslista').click();
  await button('Ota käsittelyyn: Tuki kyläyhdistykselle').click();
  await button('Esteellisyys').click();
  await page.getByRole('radio', { name: 'Irma' }).click();
  await button('Merkitse esteelliseksi').click();
  await expect.element(page.getByText('Täytä tämä kenttä')).toBeVisible();
  await page.getByLabelText('Miksi hän on esteellinen?').fill('Yhdistyksen hallituksen jäsen');
  await checkPage();
  await button('Merkitse esteelliseksi').click();
  await expect.element(group(/^Esteellinen 1/)).toBeVisible();
  await expect.poll(quorum).toContain('(9/15)');
  const [mark] = barn.marks().filter(({ fact }) => fact.kind === 'conflict');
  expect(mark?.fact).toMatchObject({
    item: SUPPORT_ITEM,
    person: personId('Irma'),
    reason: 'Yhdistyksen hallituksen jäsen',
  });
  barn.setClock('18.25');
  await button('Esityslista').click();
  await button('Ota käsittelyyn: Lausunto bussireiteistä').click();
  await expect.element(group(/^Esteellinen/)).not.toBeInTheDocument();
  await expect.poll(quorum).toContain('(10/15)');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Lausunto bussireiteistä' })).toBeVisible();
});

test('the next one is declared disqualified while a slow device still keeps the one before', async () => {
  const barn = await aBarn('18.15');
  await barn.receive(...barnMarks.filter(({ fact }) => 'atMs' in fact && fact.atMs < barnTime('18.15')));
  open(barn);
  await button('Esityslista').click();
  await button('Ota käsittelyyn: Tuki kyläyhdistykselle').click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Tuki kyläyhdistykselle' })).toBeVisible();
  await button('Esteellisyys').click();
  const release = await holdDisk(barn.db);
  for (const name of ['Irma', 'Olavi']) {
    await page.getByRole('radio', { name }).click();
    await page.getByLabelText('Miksi hän on esteellinen?').fill(`Syy: ${name}`);
    await button('Merkitse esteelliseksi').click();
  }
  await page.getByRole('radio', { name: 'Eero' }).click();
  await page.getByLabelText('Miksi hän on esteellinen?').fill('Kolmas syy');
  release();
  await expect.poll(quorum).toContain('(8/15)');
  const reasons = barn.marks().flatMap(({ fact }) => (fact.kind === 'conflict' ? [fact.reason] : []));
  expect(reasons).toEqual(['Syy: Irma', 'Syy: Olavi']);
  await expect.element(page.getByLabelText('Miksi hän on esteellinen?')).toHaveValue('Kolmas syy');
});

test('a time is corrected as it is typed, and the trace keeps what it was', async () => {
  const barn = await aBarn('18.00');
  const wrong = aMark(seatFact('Eero', 'arrived', '17.40'), { by: 'device-2' });
  await barn.receive(aMark(sessionFact('opened', '17.08')), wrong);
  open(barn);
  await button('Korjaa: Eero').click();
  await page.getByLabelText('Saapumisaika', { exact: true }).fill('kello');
  await button('Tallenna: Saapumisaika').click();
  await expect.element(page.getByText('Anna kellonaika muodossa hh.mm')).toBeVisible();
  await page.getByLabelText('Saapumisaika', { exact: true }).fill('1735');
  await button('Tallenna: Saapumisaika').click();
  await expect.element(seat('Eero').getByText('Saapui klo 17.35')).toBeVisible();
  await button('Korjaa: Eero').click();
  await expect.poll(() => wordsOf('.trace del')).toBe('Saapui klo 17.40');
  await checkPage();
  expect(barn.marks().find(({ supersedes }) => supersedes.includes(wrong.id))?.fact).toEqual(
    seatFact('Eero', 'arrived', '17.35'),
  );
});

describe('checking in', () => {
  const field = () => page.getByRole('searchbox');

  test('by number and Enter or by a scanner that types; reading twice never flips anything', async () => {
    const barn = await aBarn('17.20');
    await barn.receive(aMark(sessionFact('opened', '17.08')));
    open(barn);
    await field().fill('3');
    await userEvent.keyboard('{Enter}');
    await expect.poll(undoBar).toContain('Eero: Saapui klo 17.20');
    await expect.element(field()).toHaveValue('');
    barn.setClock('18.20');
    for (const typed of ['3', checkInCode(barnMeeting.id, personId('Eero'))]) {
      await field().fill(typed);
      await userEvent.keyboard('{Enter}');
      await expect.element(page.getByText('Eero on jo merkitty läsnä olevaksi.')).toBeVisible();
    }
    await field().fill(checkInCode('another-meeting', personId('Eero')));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/ei ole jäsentä. Mitään ei merkitty/)).toBeVisible();
    expect(barn.marks()).toHaveLength(2);
  });

  test('by the camera, one member’s phone after another; one that is held up again is not marked twice', async () => {
    const barn = await aBarn('17.20');
    await barn.receive(aMark(sessionFact('opened', '17.08')));
    const film = document.createElement('canvas');
    let inSight = 'Eero';
    // A stream has a frame for each time its canvas is drawn.
    const filming = setInterval(() => drawCode(film, checkInCode(barnMeeting.id, personId(inSight))), 50);
    ends.push(() => clearInterval(filming));
    const { getUserMedia } = navigator.mediaDevices;
    navigator.mediaDevices.getUserMedia = async () => film.captureStream(20);
    ends.push(() => Object.assign(navigator.mediaDevices, { getUserMedia }));
    open(barn);
    await button('Lue koodi').click();
    await expect.poll(undoBar).toContain('Eero: Saapui klo 17.20');
    inSight = 'Maija';
    await expect.poll(undoBar).toContain('Maija: Saapui klo 17.20');
    inSight = 'Eero';
    await expect.element(page.getByText('Eero on jo merkitty läsnä olevaksi.')).toBeVisible();
    expect(barn.marks()).toHaveLength(3);
  });

  test('shows a member their own code and number', async () => {
    const barn = await aBarn('17.00', [personScope('kouvola', personId('Maija'))]);
    open(barn, `/kouvola/meetings/${barnMeeting.id}/check-in`);
    await expect.element(page.getByRole('img', { name: 'Koodi: Maija' })).toBeVisible();
    await expect.element(page.getByText('Maija, numero 8')).toBeVisible();
    await checkPage();
  });

  test('tells a device without a person what to do', async () => {
    open(await aBarn('17.00'), `/kouvola/meetings/${barnMeeting.id}/check-in`);
    await expect.element(page.getByText('Kerro nimesi sihteerille.', { exact: false })).toBeVisible();
  });
});

test('a mark at a time that cannot be meant is not said to be saved', async () => {
  const barn = await aBarn('17.00');
  barn.setClock('77.00');
  open(barn);
  await button('Läsnä: Eero').click();
  await expect.poll(undoBar).toContain('Merkintää ei tallennettu');
  expect(barn.marks()).toEqual([]);
});

test('a meeting that was cancelled has no roll', async () => {
  const barn = await aBarn();
  await barn.receive({ ...barnMeeting, cancelled: { atMs: barnTime('12.00'), reason: 'Sairastapaus' } });
  open(barn);
  await expect.element(page.getByText('Kokous on peruttu.')).toBeVisible();
});

test('names are found from the first letter, ä and ö as they are typed', async () => {
  open(await aBarn());
  await page.getByRole('searchbox').fill('v');
  await expect.poll(() => document.querySelectorAll('.seat').length).toBe(2);
  await page.getByRole('searchbox').fill('ä');
  await expect.element(page.getByText('Hakutuloksia ei löytynyt')).toBeVisible();
});

test('two hundred guests stay a list one can use', async () => {
  const barn = await aBarn('17.30');
  const guests = Array.from({ length: 200 }, (_, at) =>
    aMark({
      kind: 'other',
      person: `guest-${at}`,
      name: `Vieras ${at + 1}`,
      role: 'guest',
      state: 'arrived',
      atMs: barnTime('17.10'),
    }),
  );
  await barn.receive(aMark(sessionFact('opened', '17.08')), ...guests);
  open(barn);
  await page.getByRole('button', { name: 'Muut osallistujat 200' }).click();
  await page.getByLabelText('Osallistujan nimi').fill('  Jussi ');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Muut osallistujat 201' })).toBeVisible();
  await expect.element(page.getByLabelText('Osallistujan nimi')).toHaveFocus();
  await expect.element(button('Poistui nyt: Jussi')).toBeVisible();
  expect(document.querySelectorAll('.seat').length).toBeLessThan(40);
  await button('Näytä kaikki (201)').click();
  await expect.poll(() => document.querySelectorAll('.seat').length).toBe(216);
  await checkPage();
});

test('focus goes on to the next seat when one is marked from the keyboard', async () => {
  open(await aBarn());
  await expect.element(button('Läsnä: Anneli')).toBeVisible();
  (button('Läsnä: Anneli').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Läsnä: Aamu')).toHaveFocus();
});

test('what is wrong in a roll is told in words, and nothing else stops', async () => {
  const barn = await aBarn('18.00');
  await barn.receive(
    aMark(sessionFact('opened', '17.08')),
    aMark(seatFact('Eero', 'left', '17.30')),
    aMark(seatFact('Aamu', 'arrived', '17.08')),
    aMark(itemFact(BUS_ITEM, 'opened', '17.20')),
  );
  open(barn);
  await expect.element(page.getByText(/Eero: Poistumisaika on ennen saapumisaikaa/)).toBeVisible();
  await expect.element(button('Poistui nyt: Aamu')).toBeVisible();
});
