import { signal } from '@preact/signals';
import axe from 'axe-core';
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Idea } from '../../src/domain/idea.ts';
import { act } from '../../src/store/author.ts';
import { readSync, writeSync } from '../../src/store/database.ts';
import { giveIdea, type WrittenIdea } from '../../src/store/give-idea.ts';
import { fi } from '../../src/texts/fi/index.ts';
import { createTranslator } from '../../src/texts/translate.ts';
import { type App, AppContext } from '../../src/ui/app.ts';
import { DeskPage } from '../../src/ui/desk/desk-page.tsx';
import '../../src/ui/look/index.ts';
import { IconSprite } from '../../src/ui/parts/icon.tsx';
import { CityContext } from '../../src/ui/shell/use-city.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { holdDisk } from '../fixtures/hold-disk.ts';
import { testCity } from '../fixtures/test-city.ts';

type Device = World['devices'][number];

const root = document.body.appendChild(document.createElement('div'));
const address = location.href;
const announced: string[] = [];
const stops: (() => void)[] = [];
let world: World;
let desk: Device;
let colleague: Device;
let resident: Device;

beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(1280, 800);
  announced.length = 0;
  world = await openWorld();
  [desk, colleague, resident] = world.devices as [Device, Device, Device];
  await world.setStay('join', colleague, 'coordinator');
  await exchange(colleague);
});

function leaveDesk(): void {
  render(null, root);
  for (const stop of stops.splice(0)) stop();
}

afterEach(async () => {
  leaveDesk();
  history.replaceState(null, '', address);
  await closeWorld(world);
});

/** Rounds with the real server until both sides are still; the desk itself never sends in these tests. */
async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    for (let round = 0; round < 3; round++) await world.round(device);
    await device.catalogue.refresh();
  }
}

const WRITTEN: WrittenIdea = {
  title: 'Penkki rannalle',
  text: '',
  reach: { areas: ['elimaki-koria'], wholeCity: false },
  goals: [],
  photos: [],
  wantsReply: false,
  fromPaper: false,
};

/** Somebody gives an idea; it has reached the city and, unless told otherwise, the desk. */
async function given(written: Partial<WrittenIdea>): Promise<Idea> {
  world.nowMs += 60_000;
  const { ideaId } = await giveIdea(resident.db, resident.author, testCity, { ...WRITTEN, ...written }, 'none');
  await exchange(resident, desk);
  return ideaOn(desk, ideaId);
}

function ideaOn({ catalogue }: Device, id: string): Idea {
  const record = catalogue.get(id);
  if (record?.type !== 'idea') throw new Error(`no idea ${id}`);
  return record;
}

/** Opens the desk as this device sees it, at an address below `/kouvola/desk`. */
async function open(device: Device, query = ''): Promise<void> {
  const { db, catalogue, author } = device;
  await catalogue.refresh();
  stops.push(catalogue.follow());
  history.replaceState(null, '', `/kouvola/desk${query}`);
  const app: App = {
    db,
    catalogue,
    author,
    clock: { read: device.readClock },
    fetch: device.call,
    sync: {
      status: { phase: 'resting' },
      subscribe: () => () => {},
      soon: vi.fn(),
      now: async () => {},
      stop: () => {},
    },
    texts: signal(createTranslator('fi', fi)),
    announce: (words) => announced.push(words),
    update: { available: signal(false), apply: () => {} },
    version: 'test',
  };
  render(
    <AppContext.Provider value={app}>
      <LocationProvider>
        <IconSprite />
        <CityContext.Provider value={testCity}>
          <Router>{[<Route key="desk" path="/:city/desk" component={DeskPage} />]}</Router>
        </CityContext.Provider>
      </LocationProvider>
    </AppContext.Provider>,
    root,
  );
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** What stands about the open idea. */
const said = () => expect.poll(() => document.querySelector<HTMLElement>('.subject')?.innerText ?? '');
const ONLY_HERE = 'Tallennettu tälle laitteelle';
const inRail = (name: string | RegExp) => page.getByRole('navigation').getByRole('link', { name });

test('publishing without network shows at once and is marked as not sent until the city has it', async () => {
  const idea = await given({ title: 'Penkki rannalle' });
  await open(desk, `?idea=${idea.id}`);
  await expect.element(page.getByRole('heading', { name: 'Penkki rannalle', level: 1 })).toBeVisible();
  await button('Julkaise').click();

  await expect.element(inRail('Julkaistut 1')).toBeVisible();
  await said().toContain(ONLY_HERE);
  await expect.element(button('Julkaise')).not.toBeInTheDocument();
  expect(announced).toContain('Idea on julkaistu');
  await expect.element(page.getByRole('heading', { name: 'Penkki rannalle', level: 1 })).toHaveFocus();
  expect(await desk.db.outbox.count()).toBe(1);

  await exchange(desk);
  await said().not.toContain(ONLY_HERE);
  await exchange(resident);
  expect(ideaOn(resident, idea.id).publishedAtMs).toBeDefined();
});

test('what is typed while a slow device still keeps an answer stays, on the page and on the disk', async () => {
  const idea = await given({ title: 'Penkki rannalle' });
  await open(desk, `?idea=${idea.id}`);
  await page.getByRole('form', { name: 'Kirjoita vastaus' }).getByRole('textbox').fill('Kiitos!');
  const release = await holdDisk(desk.db);
  for (const _tap of [1, 2]) await button('Lähetä').click();
  await page.getByRole('radio', { name: 'Käsittelyssä' }).click({ force: true });
  await page.getByLabelText('Perustelu').fill('Luetaan kokouksessa');
  release();
  await expect.poll(() => ideaOn(desk, idea.id).answers.map(({ text }) => text)).toEqual(['Kiitos!']);
  await expect.element(page.getByRole('form', { name: 'Kirjoita vastaus' }).getByRole('textbox')).toHaveValue('');
  await expect.element(page.getByLabelText('Perustelu')).toHaveValue('Luetaan kokouksessa');
  const draft = async () => (await desk.db.drafts.get(`desk:${idea.id}`))?.form;
  await expect.poll(draft).toMatchObject({ answer: '', reason: 'Luetaan kokouksessa', to: 'inReview' });
  expect(await desk.db.outbox.count()).toBe(1);
});

test('when somebody moved the status first, the reason typed is kept to try again', async () => {
  const idea = await given({ title: 'Penkki rannalle' });
  await act(colleague.db, colleague.author, 'idea.setStatus', testCity.id, idea, {
    from: 'received',
    to: 'proposed',
    reason: 'Vietiin kaupunginhallitukselle.',
  });
  await open(desk, `?idea=${idea.id}`);
  await page.getByRole('radio', { name: 'Käsittelyssä' }).click({ force: true });
  await page.getByLabelText('Perustelu').fill('Luetaan kokouksessa 3.12.');
  await button('Muuta tila').click();
  await said().toContain(ONLY_HERE);
  await expect.element(page.getByLabelText('Perustelu')).toHaveValue('');

  await exchange(colleague, desk);
  await said().toContain('Tila nyt: Esitetty kaupungille');
  await said().toContain('Luetaan kokouksessa 3.12.');
  expect(ideaOn(desk, idea.id).status).toBe('proposed');

  await button('Muokkaa ja lähetä uudelleen').click();
  await expect.element(page.getByLabelText('Perustelu')).toHaveValue('Luetaan kokouksessa 3.12.');
  await expect.element(page.getByRole('radio', { name: 'Käsittelyssä' })).toBeChecked();
  await button('Muuta tila').click();
  await said().toContain(ONLY_HERE);
  await exchange(desk);
  expect(ideaOn(desk, idea.id).status).toBe('inReview');
  expect(await desk.db.refused.count()).toBe(0);
});

test('a status is sent only when it differs and has a reason', async () => {
  const idea = await given({});
  await open(desk, `?idea=${idea.id}`);
  await expect.element(button('Muuta tila')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'Käsittelyssä' }).click({ force: true });
  await button('Muuta tila').click();
  await expect.element(page.getByLabelText('Perustelu')).toHaveFocus();
  await expect.element(page.getByLabelText('Perustelu')).toHaveAccessibleDescription(/Kirjoita perustelu/);
  expect(await desk.db.outbox.count()).toBe(0);
});

test('marking someone answered asks once, then deletes the contact details everywhere', async () => {
  const idea = await given({
    wantsReply: true,
    contact: { name: 'Esimerkki Asukas', phone: '040 123 4567', consent: true },
  });
  await open(desk, `?list=awaiting&idea=${idea.id}`);
  await expect.element(inRail('Odottaa vastausta 1')).toBeVisible();
  await expect.element(page.getByRole('link', { name: /040 123 4567/ })).toHaveAttribute('href', 'tel:0401234567');

  await button('Vastattu, poista yhteystiedot').click();
  const sheet = page.getByRole('dialog', { name: 'Poistetaanko yhteystiedot?' });
  await sheet.getByRole('button', { name: 'Säilytä yhteystiedot' }).click();
  expect(await desk.db.outbox.count()).toBe(0);

  await button('Vastattu, poista yhteystiedot').click();
  await sheet.getByRole('button', { name: 'Vastattu, poista yhteystiedot' }).click();
  await expect.element(page.getByRole('link', { name: /040 123 4567/ })).not.toBeInTheDocument();
  await expect.element(page.getByText('Esimerkki Asukas')).not.toBeInTheDocument();
  await said().toMatch(/Yhteystiedot poistettiin 2/);
  await exchange(desk, colleague);
  expect(JSON.stringify(colleague.catalogue.all('contact', testCity.id))).not.toContain('040');
});

test('similar ideas are hinted at, and merging keeps both texts with a link between them', async () => {
  const first = await given({ title: 'Frisbeegolfrata Koriaan', text: 'Hiihtomajan metsään yhdeksän väylää.' });
  const second = await given({ title: 'Frisbeegolf Korialle', text: 'Nuoret tarvitsevat paikan.' });
  await open(desk);
  const row = page.getByRole('link', { name: /^Frisbeegolf Korialle/ });
  await expect.element(row.getByText('Samanlainen')).toBeVisible();
  await row.click();
  const box = page.getByRole('region', { name: 'Samanlainen idea on jo kirjattu' });
  await expect.element(box.getByRole('link', { name: 'Frisbeegolfrata Koriaan' })).toBeVisible();
  await box.getByRole('button', { name: 'Yhdistä ideat' }).click();

  const panel = page.getByRole('region', { name: 'Yhdistä ideat' });
  await expect.element(panel.getByText('Hiihtomajan metsään yhdeksän väylää.')).toBeVisible();
  await expect.element(panel.getByText('Nuoret tarvitsevat paikan.')).toBeVisible();
  await expect.element(panel.getByRole('radio', { name: /Frisbeegolfrata/ })).toBeChecked();
  await panel.getByRole('button', { name: 'Yhdistä ideat' }).click();

  await expect.element(page.getByRole('heading', { name: 'Frisbeegolfrata Koriaan', level: 1 })).toBeVisible();
  const both = page.getByRole('region', { name: 'Tähän on yhdistetty 1 idea' });
  await expect.element(both.getByText('Nuoret tarvitsevat paikan.')).toBeVisible();
  await both.getByRole('link', { name: 'Frisbeegolf Korialle' }).click();
  const back = page.getByRole('region', { name: 'Yhdistetty toiseen ideaan' });
  await expect.element(back.getByRole('link', { name: 'Frisbeegolfrata Koriaan' })).toBeVisible();

  await exchange(desk, colleague);
  expect(ideaOn(colleague, second.id)).toMatchObject({
    text: 'Nuoret tarvitsevat paikan.',
    mergedInto: { id: first.id },
  });
  expect(ideaOn(colleague, first.id).mergedFrom).toEqual([{ id: second.id, code: second.code }]);
});

test('two ideas that were said not to be the same are not hinted at again', async () => {
  await given({ title: 'Frisbeegolfrata Koriaan' });
  const second = await given({ title: 'Frisbeegolf Korialle' });
  await open(desk, `?idea=${second.id}`);
  await button('Ei sama').click();
  await expect.element(page.getByRole('region', { name: 'Samanlainen idea on jo kirjattu' })).not.toBeInTheDocument();
  await expect.element(page.getByText('Samanlainen', { exact: true })).not.toBeInTheDocument();
});

test('what arrives appears without reloading and is announced once', async () => {
  await given({ title: 'Penkki rannalle' });
  await open(desk);
  await expect.element(inRail('Saapuneet 1')).toBeVisible();
  await given({ title: 'Laavun katto vuotaa' });
  await given({ title: 'Yhteislaulua torilla' });
  await expect.element(page.getByRole('link', { name: /^Yhteislaulua torilla/ })).toBeVisible();
  await expect.element(inRail('Saapuneet 3')).toBeVisible();
  await vi.waitFor(
    () => expect(announced.join()).toMatch(/2 uutta ideaa saapui|1 uusi idea saapui,1 uusi idea saapui/),
    5000,
  );
  const told = [...announced];
  await exchange(desk);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(announced).toEqual(told);
});

test('what was being written survives leaving the idea and opening the desk anew', async () => {
  const one = await given({ title: 'Penkki rannalle' });
  await given({ title: 'Laavun katto vuotaa' });
  await open(desk, `?idea=${one.id}`);
  await page.getByRole('textbox', { name: 'Kaupungin vastaus' }).fill('Penkki tilataan keväällä.');
  await page.getByRole('link', { name: /^Laavun katto vuotaa/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Laavun katto vuotaa', level: 1 })).toHaveFocus();
  await expect.element(page.getByRole('textbox', { name: 'Kaupungin vastaus' })).toHaveValue('');
  render(null, root);
  await open(desk, `?idea=${one.id}`);
  await expect
    .element(page.getByRole('textbox', { name: 'Kaupungin vastaus' }))
    .toHaveValue('Penkki tilataan keväällä.');
  await button('Lähetä').click();
  await expect.element(page.getByRole('textbox', { name: 'Kaupungin vastaus' })).toHaveValue('');
  await said().toContain('Penkki tilataan keväällä.');
  expect(await desk.db.drafts.count()).toBe(0);
});

test('hiding needs a reason, and the idea can be shown again', async () => {
  const idea = await given({});
  await open(desk, `?idea=${idea.id}`);
  await button('Piilota').click();
  const form = page.getByRole('form', { name: 'Piilota' });
  await form.getByRole('button', { name: 'Piilota' }).click();
  await expect.element(form.getByText('Täytä tämä kenttä')).toBeVisible();
  await form.getByRole('radio', { name: 'Teksti on mainos' }).click({ force: true });
  await form.getByRole('button', { name: 'Piilota' }).click();
  await expect.element(inRail('Piilotetut 1')).toBeVisible();
  await said().toContain('Perustelu: Teksti on mainos.');
  await button('Peru piilotus').click();
  await expect.element(inRail('Saapuneet 1')).toBeVisible();
  await expect.element(form).not.toBeInTheDocument();
  expect(announced).toContain('Piilotus on peruttu. Idea odottaa julkaisemista.');
  await button('Julkaise').click();
  await expect.element(inRail('Julkaistut 1')).toBeVisible();
  world.nowMs += 1000;
  await act(desk.db, desk.author, 'idea.hide', 'kouvola', ideaOn(desk, idea.id), { reason: 'Mainos' });
  await button('Palauta näkyviin').click();
  await expect.element(inRail('Julkaistut 1')).toBeVisible();
});

test('a personal identity code leaves in no answer, reason of a status or reason of hiding', async () => {
  const idea = await given({});
  await open(desk, `?idea=${idea.id}`);
  const warning = 'Tekstissä näyttää olevan henkilötunnus. Poista se ennen lähettämistä.';
  const fill = async (form: ReturnType<typeof page.getByRole>, words: string, press: string) => {
    await form.getByRole('textbox').fill(words);
    await form.getByRole('button', { name: press, exact: true }).click();
    await expect.element(form.getByText(warning)).toBeVisible();
  };
  await fill(page.getByRole('form', { name: 'Kirjoita vastaus' }), 'Tunnus on 131052-308T.', 'Lähetä');
  await page.getByRole('radio', { name: 'Käsittelyssä' }).click({ force: true });
  await fill(page.getByRole('form', { name: 'Muuta tila' }), 'Tunnus on 131052-308T.', 'Muuta tila');
  await button('Piilota').click();
  await fill(page.getByRole('form', { name: 'Piilota' }), 'Tunnus on 131052-308T.', 'Piilota');
  expect(await desk.db.outbox.count()).toBe(0);
});

test('areas and goals are corrected, the words stay', async () => {
  const idea = await given({ reach: { areas: [], wholeCity: false } });
  await open(desk, `?idea=${idea.id}`);
  await button('Korjaa alue ja tavoitteet').click();
  const form = page.getByRole('form', { name: 'Korjaa alue ja tavoitteet' });
  await form.getByRole('checkbox', { name: 'Valkeala', exact: true }).click({ force: true });
  await form.getByRole('button', { name: 'Tallenna' }).click();
  await expect.element(form).not.toBeInTheDocument();
  await vi.waitFor(() => expect(ideaOn(desk, idea.id).reach).toEqual({ areas: ['valkeala'], wholeCity: false }));
});

describe('finding', () => {
  test('words and areas narrow the list, in the text too', async () => {
    await given({ title: 'Penkki rannalle', text: 'Uimarannan viereen.' });
    await given({ title: 'Laavun katto', reach: { areas: ['valkeala'], wholeCity: false } });
    await open(desk);
    const rows = () => [...document.querySelectorAll('.inbox .row-title')].map((title) => title.textContent);
    await expect.poll(rows).toEqual(['Laavun katto', 'Penkki rannalle']);
    await page.getByRole('searchbox').fill('uimarannan');
    await expect.poll(rows).toEqual(['Penkki rannalle']);
    await page.getByRole('searchbox').fill('');
    await button('Rajaa').click();
    await page.getByRole('checkbox', { name: 'Valkeala', exact: true }).click({ force: true });
    await expect.poll(rows).toEqual(['Laavun katto']);
  });

  test('words that hit in other lists say so and lead there with the words kept', async () => {
    const idea = await given({ title: 'Penkki rannalle' });
    await act(desk.db, desk.author, 'idea.publish', 'kouvola', idea, {});
    await open(desk);
    await page.getByRole('searchbox').fill('penkki');
    await page.getByRole('link', { name: '1 osuma muissa luetteloissa' }).click();
    await expect.element(page.getByRole('link', { name: /^Penkki rannalle/ })).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toHaveValue('penkki');
  });

  test('on a tablet lying down list and idea stand beside each other', async () => {
    await page.viewport(1024, 768);
    const idea = await given({ title: 'Laavun katto vuotaa' });
    await open(desk, `?idea=${idea.id}`);
    await expect.element(page.getByRole('heading', { name: 'Laavun katto vuotaa', level: 1 })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^Laavun katto vuotaa/ })).toBeVisible();
    await expect.element(inRail('Saapuneet 1')).toBeVisible();
  });

  test('on a phone list and idea take turns, and the way back leads to the row', async () => {
    await page.viewport(390, 844);
    await given({ title: 'Laavun katto vuotaa' });
    await given({ title: 'Penkki rannalle' });
    await open(desk);
    await page.getByRole('link', { name: /^Laavun katto vuotaa/ }).click();
    await expect.element(page.getByRole('heading', { name: 'Laavun katto vuotaa', level: 1 })).toHaveFocus();
    await expect.element(page.getByRole('link', { name: /^Penkki rannalle/ })).not.toBeInTheDocument();
    await page.getByRole('link', { name: 'Saapuneet', exact: true }).click();
    await expect.element(page.getByRole('link', { name: /^Laavun katto vuotaa/ })).toHaveFocus();
  });
});

describe('who may', () => {
  test('a resident is told kindly and shown how to join', async () => {
    await open(resident);
    await expect.element(page.getByRole('heading', { name: 'Työpöytä', level: 1 })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Liity jäsenenä' })).toHaveAttribute('href', '/kouvola/join');
  });

  test('whose device was taken out of use is told so, with the way to what was not sent', async () => {
    const idea = await given({});
    await act(desk.db, desk.author, 'idea.publish', 'kouvola', idea, {});
    await open(resident);
    await expect.element(page.getByRole('link', { name: 'Liity jäsenenä' })).toBeVisible();
    render(null, root);
    await writeSync(resident.db, { ...(await readSync(resident.db)), revoked: true });
    await act(resident.db, resident.author, 'idea.support', 'kouvola', idea, { on: true });
    await open(resident);
    await expect.element(page.getByText(/Tämä laite on poistettu käytöstä/)).toBeVisible();
    await expect.element(page.getByRole('link', { name: '1 lähettämättä' })).toHaveAttribute('href', '/outbox');
  });

  test('an officer sees the ideas of their own area only and invites nobody', async () => {
    await world.setStay('leave', colleague, 'coordinator');
    await exchange(colleague);
    await given({ title: 'Penkki rannalle' });
    await given({ title: 'Laavun katto', reach: { areas: ['valkeala'], wholeCity: false } });
    await exchange(colleague);
    await open(colleague);
    await expect.element(inRail('Kaikki ideat 1')).toBeVisible();
    await expect.element(page.getByRole('link', { name: /^Laavun katto/ })).toBeVisible();
    await expect.element(inRail('Kutsu mukaan')).not.toBeInTheDocument();
  });

  test('a coordinator invites a member; the link is made by the city', async () => {
    await open(desk, '?list=invite');
    await button('Tee kutsu').click();
    await expect.element(page.getByText('Valitse alueesi')).toBeVisible();
    await page.getByRole('radio', { name: 'Valkeala', exact: true }).click({ force: true });
    await button('Tee kutsu').click();
    await expect.element(page.getByRole('region', { name: 'Kutsu on valmis' })).toBeVisible();
    await said().toContain('/kouvola/join#');
  });
});

/** The colleague answers an idea on a device that was taken out of use meanwhile; the city has put it aside. */
async function putAside(idea: Idea, text: string): Promise<void> {
  await exchange(colleague);
  await act(colleague.db, colleague.author, 'idea.answer', 'kouvola', ideaOn(colleague, idea.id), { text });
  await world.step({ type: 'revoke' });
  await exchange(colleague, desk);
}

describe('what waits for a decision', () => {
  test('is counted, read and accepted without network; then the city carries it out and its author is told', async () => {
    const idea = await given({ title: 'Penkki rannalle' });
    await putAside(idea, 'Penkki tulee toukokuussa.');
    await open(desk);
    await inRail('Tarkistettavat 1').click();
    await expect.element(page.getByRole('heading', { name: 'Tarkistettavat', level: 1 })).toBeVisible();
    await said().toContain('Penkki tulee toukokuussa.');
    await said().toContain('Laite on poistettu käytöstä.');
    await button('Hyväksy').click();
    await said().toContain('Mikään ei odota tarkistusta.');
    await said().toContain(ONLY_HERE);
    await expect.element(inRail('Tarkistettavat')).toBeVisible();
    expect(announced).toContain('Hyväksytty. Muutos tulee voimaan.');

    await exchange(desk, colleague);
    expect(ideaOn(desk, idea.id).answers.map(({ text }) => text)).toEqual(['Penkki tulee toukokuussa.']);
    expect(await colleague.db.review.count()).toBe(0);
    expect(await colleague.db.log.toArray()).toMatchObject([{ proof: { result: 'applied' } }]);
  });

  test('is declined with words that reach its author, who keeps what they wrote', async () => {
    const idea = await given({});
    await putAside(idea, 'Penkki tulee toukokuussa.');
    await open(desk, '?list=review');
    await button('Hylkää').click();
    await page.getByRole('textbox', { name: /Perustelu tekijälle/ }).fill('Vastasin jo itse.');
    await button('Hylkää').click();
    await said().toContain('Vastasin jo itse.');
    await exchange(desk, colleague);
    expect(ideaOn(desk, idea.id).answers).toEqual([]);
    expect(await colleague.db.refused.toArray()).toMatchObject([
      { reason: 'declined', words: 'Vastasin jo itse.', change: { data: { text: 'Penkki tulee toukokuussa.' } } },
    ]);
  });

  test('a reason begun is there again when the desk is opened again', async () => {
    await putAside(await given({}), 'Selvä.');
    await open(desk, '?list=review');
    await button('Hylkää').click();
    await page.getByRole('textbox', { name: /Perustelu tekijälle/ }).fill('Vastasin');
    await expect.poll(() => desk.db.drafts.count()).toBe(1);
    leaveDesk();
    await open(desk, '?list=review');
    await expect.element(page.getByRole('textbox', { name: /Perustelu tekijälle/ })).toHaveValue('Vastasin');
  });

  test('whoever decides second is told that somebody was first, and can close that', async () => {
    await putAside(await given({}), 'Selvä.');
    const other = resident;
    await world.setStay('join', other, 'coordinator');
    await exchange(other);
    const [review] = other.catalogue.all('review', 'kouvola');
    if (!review) throw new Error('no review');
    await act(other.db, other.author, 'review.decline', 'kouvola', review, {});
    await open(desk, '?list=review');
    await button('Hyväksy').click();
    await said().toContain(ONLY_HERE);
    await exchange(other, desk);
    await said().toContain('Toinen koordinaattori ehti päättää');
    await said().toContain('Hylätty');
    await button('Sulje').click();
    await expect.poll(() => desk.db.refused.count()).toBe(0);
  });

  test.each([
    ['a laptop', 1280, 800],
    ['a phone', 390, 844],
  ] as const)('an automatic check finds nothing wrong with it on %s', async (_, width, height) => {
    await page.viewport(width, height);
    await putAside(await given({}), 'Selvä.');
    await open(desk, '?list=review');
    await button('Hylkää').click();
    await expect.element(page.getByRole('textbox', { name: /Perustelu tekijälle/ })).toBeVisible();
    expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('an officer neither sees nor opens it', async () => {
    await world.setStay('leave', colleague, 'coordinator');
    await exchange(colleague);
    await open(colleague, '?list=review');
    await expect.element(page.getByRole('heading', { name: /^Saapuneet/ })).toBeVisible();
    await expect.element(inRail('Tarkistettavat')).not.toBeInTheDocument();
    await expect.element(inRail('Ihmiset ja laitteet')).not.toBeInTheDocument();
  });
});

describe('people and devices', () => {
  const card = (name: string | RegExp) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });

  test('an invitation carries a note; whoever used it is listed by it and gets another role', async () => {
    await open(desk, '?list=invite');
    await page.getByRole('radio', { name: 'Valkeala', exact: true }).click({ force: true });
    await page.getByRole('textbox', { name: /Kenelle kutsu on/ }).fill('Kylätalon naapuri');
    await button('Tee kutsu').click();
    const made = page.getByRole('region', { name: 'Kutsu on valmis' });
    await expect.element(made).toBeVisible();
    const code = made.element().querySelector('.code')?.textContent ?? '';
    await resident.call('/api/join', { method: 'POST', body: JSON.stringify({ secret: code }) });

    await inRail('Ihmiset ja laitteet').click();
    const neighbour = card('Kylätalon naapuri');
    await expect.element(neighbour.getByText('Jäsen, Valkeala')).toBeVisible();
    await neighbour.getByRole('button', { name: 'Vaihda rooli' }).click();
    await page
      .getByRole('radio', { name: /Puheenjohtaja|Toimihenkilö|vetäjä/i })
      .first()
      .click({ force: true });
    await button('Tallenna').click();
    await expect.poll(() => announced).toContain('Rooli on vaihdettu');
    await exchange(resident);
    expect((await readSync(resident.db)).scopes).toContain('officers/kouvola/valkeala');
  });

  test('a role ends and a device goes out of use after one more question', async () => {
    await open(desk, '?list=people');
    const theirs = page.getByRole('article').filter({ hasNotText: 'sinä' }).first();
    await theirs.getByRole('button', { name: 'Poista käytöstä' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Poista käytöstä' }).click();
    await expect.poll(() => announced).toContain('Laite on poistettu käytöstä');
    await expect.element(theirs.getByText('Ei laitteita käytössä')).toBeVisible();
    await exchange(colleague);
    expect(await readSync(colleague.db)).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
  });

  test('the only coordinator is told why their own role stays', async () => {
    await world.setStay('leave', colleague, 'coordinator');
    await open(desk, '?list=people');
    await card(/sinä/).getByRole('button', { name: 'Päätä rooli' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Päätä rooli' }).click();
    await expect.element(page.getByText(/^Olet kaupungin ainoa koordinaattori/)).toBeVisible();
  });

  test('without network the list says so calmly, and nothing of it stays on the device', async () => {
    await open(desk, '?list=people');
    await expect.element(card(/sinä/)).toBeVisible();
    leaveDesk();
    const online = desk.call;
    desk.call = () => Promise.reject(new TypeError('no network'));
    await open(desk, '?list=people');
    await expect.element(page.getByText(/^Luettelo tarvitsee verkkoyhteyden/)).toBeVisible();
    desk.call = online;
  });

  test.each([
    ['a laptop', 1280, 800],
    ['a phone', 390, 844],
  ] as const)('an automatic check finds nothing wrong with it on %s', async (_, width, height) => {
    await page.viewport(width, height);
    await open(desk, '?list=people');
    await card(/sinä/).getByRole('button', { name: 'Vaihda rooli' }).click();
    expect((await axe.run(root)).violations.map(({ id }) => id)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

test.each([
  ['a laptop', 1280, 800],
  ['a phone', 390, 844],
] as const)('an automatic check finds nothing wrong with the desk on %s', async (_, width, height) => {
  await page.viewport(width, height);
  await given({ title: 'Frisbeegolfrata Koriaan' });
  const contact = { phone: '040 123 4567', email: 'asukas@esimerkki.fi', consent: true };
  const idea = await given({ title: 'Frisbeegolf Korialle', wantsReply: true, contact, fromPaper: true });
  await open(desk);
  await expect.element(page.getByText('Samanlainen', { exact: true }).first()).toBeVisible();
  await expect.poll(() => document.querySelector<HTMLElement>('.state')?.innerText.trim()).toBeTruthy();
  const check = async () =>
    (await axe.run(root)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  expect(await check()).toEqual([]);
  await page.getByRole('link', { name: /^Frisbeegolf Korialle/ }).click();
  await expect.element(page.getByRole('region', { name: 'Samanlainen idea on jo kirjattu' })).toBeVisible();
  expect(await check()).toEqual([]);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.closest('.subject')).not.toBeNull();
  expect(idea.id).toBeTruthy();
});
