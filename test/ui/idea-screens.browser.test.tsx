import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { makeCode } from '../../src/domain/code.ts';
import type { Idea } from '../../src/domain/idea.ts';
import { committeeScope } from '../../src/domain/scope.ts';
import { act } from '../../src/store/author.ts';
import { nextTick } from '../../src/store/database.ts';
import { giveIdea, type WrittenIdea } from '../../src/store/give-idea.ts';
import { toJson } from '../../src/store/held-rows.ts';
import '../../src/ui/look/index.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { testCity } from '../fixtures/test-city.ts';
import { addScopes, openDevice, type Shown, show, type TestDevice } from './idea-app.tsx';

const shown: Shown[] = [];
const ends: (() => Promise<void>)[] = [];

beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const each of shown.splice(0)) each.leave();
  for (const end of ends.splice(0)) await end();
});

function open(device: TestDevice, address: string): Shown {
  const screen = show(device, address);
  shown.push(screen);
  return screen;
}

async function aDevice(): Promise<TestDevice> {
  const { close, ...device } = await openDevice();
  ends.push(close);
  return device;
}

const written = (parts: Partial<WrittenIdea> = {}): WrittenIdea => ({
  title: 'Valaistus pururadalle',
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  wantsReply: false,
  fromPaper: false,
  ...parts,
});

const codeOf = (number: number): string =>
  makeCode(
    'KOU',
    Uint8Array.from([1, 2, 3, 4, 5, 6, 7], (at) => (number >> (at * 2 - 2)) & 31),
  );

const anIdea = (number: number, parts: Partial<Idea> = {}): Idea => ({
  type: 'idea',
  id: `idea-${number}`,
  scope: 'public/kouvola',
  code: codeOf(number),
  title: `Idea ${number}`,
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  givenAtMs: Date.UTC(2026, 10, 1) - number * 60_000,
  publishedAtMs: Date.UTC(2026, 10, 1),
  status: 'received',
  steps: [{ status: 'received', atMs: Date.UTC(2026, 10, 1) }],
  answers: [],
  mergedFrom: [],
  supportCount: 0,
  setBy: {},
  ...parts,
});

/** Stores ideas as the city's service would have sent them. */
async function receive({ db, catalogue }: TestDevice, ideas: readonly Idea[]): Promise<void> {
  await db.transaction('rw', db.meta, db.pages, async () => {
    const tick = await nextTick(db);
    const rows = ideas.map((record, at) => ({ scope: record.scope, id: record.id, ver: at + 1, rev: 1, record }));
    await db.pages.add({ scope: 'public/kouvola', tick, json: toJson(rows) });
  });
  await catalogue.refresh();
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const status = (name: string) => page.getByRole('status').filter({ hasText: name });

async function checkPage(): Promise<void> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

describe('thanks', () => {
  test('never say that the city has received before it has, and then say so once', async () => {
    const world = await openWorld();
    ends.push(() => closeWorld(world));
    const resident = world.device(2);
    const stop = resident.catalogue.follow();
    ends.unshift(async () => stop());
    const { code } = await giveIdea(resident.db, resident.author, testCity, written(), 'none');
    const { announced, setStatus } = open({ ...resident, fetch: resident.call }, `/kouvola/ideas/${code}/thanks`);

    await expect.element(heading('Kiitos ideasta!')).toBeVisible();
    await expect.element(page.getByRole('link', { name: '1 lähettämättä' })).toBeVisible();
    await expect.element(page.getByText(/Tiedot ovat vain tällä laitteella/)).toBeVisible();
    setStatus({ phase: 'sending' });
    await expect.element(page.getByText('Lähetetään', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Kaupunki on vastaanottanut')).not.toBeInTheDocument();
    await world.round(resident, async (path, init) => {
      await resident.call(path, init);
      throw new TypeError('the answer is lost');
    });
    setStatus({ phase: 'waiting', problem: 'unreachable' });
    await expect.element(page.getByRole('link', { name: '1 lähettämättä' })).toBeVisible();
    await expect.element(page.getByText('Kaupunki on vastaanottanut')).not.toBeInTheDocument();
    expect(announced).toEqual([]);

    await world.round(resident);
    await expect.element(page.getByText('Kaupunki on vastaanottanut')).toBeVisible();
    await expect.element(page.getByText(/Tiedot ovat vain tällä laitteella/)).not.toBeInTheDocument();
    await expect.poll(() => announced).toEqual(['Kaupunki on vastaanottanut']);
    await checkPage();
  });

  test('do not claim of a photo the city does not take that it is on its way, and neither does the idea', async () => {
    const world = await openWorld();
    ends.push(() => closeWorld(world));
    const resident = world.device(2);
    const stop = resident.catalogue.follow();
    ends.unshift(async () => stop());
    const photo = { hash: 'a'.repeat(64), width: 40, height: 30 };
    const bytes = new ArrayBuffer(3);
    await resident.db.photos.put({
      ...photo,
      bytes,
      mime: 'image/jpeg',
      state: 'draft',
      city: 'kouvola',
      addedAtMs: 0,
    });
    const { code } = await giveIdea(resident.db, resident.author, testCity, written({ photos: [photo] }), 'none');
    await world.round(resident);
    open({ ...resident, fetch: resident.call }, `/kouvola/ideas/${code}/thanks`);
    await expect.element(page.getByText('Kuvat lähetetään tekstin jälkeen.')).toBeVisible();
    await resident.db.photos.update(photo.hash, { state: 'refused', reason: 'photo-broken' });
    await expect.element(page.getByText('1 kuva: Ei vastaanotettu.')).toBeVisible();
    await expect.element(page.getByText('Kuvat lähetetään tekstin jälkeen.')).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'Mitä voit tehdä' })).toHaveAttribute('href', '/outbox');
    await checkPage();

    await page.getByRole('link', { name: 'Avaa idea' }).click();
    await expect.element(heading('Valaistus pururadalle')).toBeVisible();
    await expect.element(page.getByText('1 kuva: Ei vastaanotettu.')).toBeVisible();
    await expect.element(page.getByText('Kuvat lähetetään tekstin jälkeen.')).not.toBeInTheDocument();
    await expect.element(page.getByText('Kuva ei ole vielä perillä.')).not.toBeInTheDocument();
    await checkPage();
  });

  test('spell the code, and copy the link where nothing else can share it', async () => {
    const device = await aDevice();
    const { code } = await giveIdea(device.db, device.author, testCity, written(), 'none');
    const write = vi.fn(async () => {});
    vi.stubGlobal(
      'navigator',
      new Proxy(navigator, {
        has: (target, key) => key !== 'share' && key in target,
        get: (target, key) => (key === 'clipboard' ? { writeText: write } : Reflect.get(target, key, target)),
      }),
    );
    open(device, `/kouvola/ideas/${code}/thanks`);
    await expect.element(page.getByText([...code.replace('-', ',')].join(' ').replace(' ,', ','))).toBeInTheDocument();
    await page.getByRole('button', { name: 'Kopioi linkki' }).click();
    await expect.element(page.getByRole('button', { name: 'Kopioitu' })).toBeVisible();
    expect(write).toHaveBeenCalledWith(`${location.origin}/kouvola/ideas/${code}`);
    vi.unstubAllGlobals();
  });

  test('of another device lead to following by the code', async () => {
    open(await aDevice(), `/kouvola/ideas/${codeOf(1)}/thanks`);
    await expect
      .element(page.getByRole('link', { name: 'Näytä idea' }))
      .toHaveAttribute('href', `/kouvola/ideas/${codeOf(1)}`);
  });
});

describe('the list', () => {
  test('finds from the first letter, marks the hit, and keeps the search in the address', async () => {
    const device = await aDevice();
    await receive(device, [
      anIdea(1, { title: 'Pölyttäjäniitty kirjaston taakse' }),
      anIdea(2, { title: 'Katupölyt pois' }),
      anIdea(3, { title: 'Uimaranta' }),
    ]);
    open(device, '/kouvola/ideas');
    await expect.element(status('3 ideaa')).toBeVisible();
    await page.getByRole('searchbox').fill('p');
    await expect.element(status('Löytyi 2 ideaa')).toBeVisible();
    await page.getByRole('searchbox').fill('pöl');
    await expect.element(status('Löytyi 2 ideaa')).toBeVisible();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Pöl', 'pöl']);
    await expect.poll(() => decodeURIComponent(location.search)).toBe('?q=pöl');
  });

  test('follows an address with several filters, and each can be taken off', async () => {
    const device = await aDevice();
    await receive(device, [
      anIdea(1, { status: 'done' }),
      anIdea(2, { status: 'inProgress', reach: { areas: ['anjalankoski'], wholeCity: false } }),
      anIdea(3, { status: 'received' }),
    ]);
    open(device, '/kouvola/ideas?status=done&status=inProgress&area=valkeala&area=nowhere');
    await expect.element(status('Löytyi 1 idea')).toBeVisible();
    await page.getByRole('button', { name: /Valkeala.*poista rajaus/ }).click();
    await expect.element(status('Löytyi 2 ideaa')).toBeVisible();
    await expect.poll(() => location.search).toBe('?status=done&status=inProgress');
    await page.getByRole('button', { name: /^Rajaa/ }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Toteutettu' })).toBeChecked();
    await page.getByRole('radio', { name: 'Eniten kannatettu ensin' }).click();
    await checkPage();
    await page.getByRole('button', { name: 'Poista rajaukset' }).click();
    await page.getByRole('button', { name: 'Näytä 3 ideaa' }).click();
    await expect.element(status('3 ideaa')).toBeVisible();
    await expect.poll(() => location.search).toBe('?sort=mostSupported');
  });

  test('draws fifty rows of ten thousand, more on request, and follows a letter within a blink', async () => {
    const device = await aDevice();
    await receive(
      device,
      Array.from({ length: 10_000 }, (_, at) => anIdea(at, { title: `${at % 3 ? 'Penkki' : 'Laituri'} ${at}` })),
    );
    open(device, '/kouvola/ideas');
    await expect.element(status('10\u00A0000 ideaa')).toBeVisible();
    expect(document.querySelectorAll('.row')).toHaveLength(50);
    await page.getByRole('button', { name: 'Näytä lisää' }).click();
    await expect.poll(() => document.querySelectorAll('.row').length).toBe(100);
    await expect.poll(() => document.activeElement).toBe(document.querySelectorAll('.row')[50]);

    const search = page.getByRole('searchbox').element() as HTMLInputElement;
    const letter = async (value: string) => {
      const startMs = performance.now();
      search.value = value;
      search.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => expect(document.querySelector('mark')?.textContent?.toLowerCase()).toBe(value), {
        interval: 1,
      });
      return performance.now() - startMs;
    };
    await letter('l');
    expect(await letter('la')).toBeLessThan(200);
    expect(document.querySelectorAll('.row')).toHaveLength(50);
  });

  test('shows what only this device holds on top, once, and says so', async () => {
    const device = await aDevice();
    await receive(device, [anIdea(1)]);
    await giveIdea(device.db, device.author, testCity, written({ title: 'Vain täällä' }), 'none');
    open(device, '/kouvola/ideas');
    await expect.element(page.getByRole('link', { name: /Vain täällä Tallennettu tälle laitteelle/ })).toBeVisible();
    await expect.element(status('2 ideaa')).toBeVisible();
    await page.getByRole('searchbox').fill('muuta');
    await expect.element(page.getByText('Vain täällä')).not.toBeInTheDocument();
    await expect.element(page.getByText('Hakutuloksia ei löytynyt')).toBeVisible();
  });

  test('does not claim that a city is empty whose ideas are not on this device', async () => {
    const device = { ...(await aDevice()), status: { phase: 'waiting', problem: 'unreachable' } as const };
    open(device, '/kouvola/ideas');
    await expect
      .element(page.getByText('Kaupungin tietoja ei ole vielä tällä laitteella.', { exact: false }))
      .toBeVisible();
    await expect.element(page.getByText('Ideoita ei ole vielä')).not.toBeInTheDocument();
    await checkPage();
  });

  test('leads whoever types a code to its idea, and is friendly when empty', async () => {
    open(await aDevice(), '/kouvola/ideas');
    await expect.element(page.getByText('Ideoita ei ole vielä')).toBeVisible();
    await page.getByRole('searchbox').fill(codeOf(7).toLowerCase().replace('-', ' '));
    await expect.element(page.getByRole('link', { name: `Avaa idea ${codeOf(7)}` })).toBeVisible();
  });
});

describe('one idea', () => {
  test('shows words, place, steps with reasons, the answer and what was merged into it', async () => {
    const device = await aDevice();
    const link = { id: 'idea-2', code: codeOf(2) };
    await receive(device, [
      anIdea(1, {
        title: '<i>Frisbeegolfrata</i> Koriaan',
        text: 'Yhdeksän väylää.\n\nTalkoilla.',
        status: 'inProgress',
        place: { text: 'Kymijoen ranta', lat: 60.84512, lon: 26.5932 },
        steps: [
          { status: 'received', atMs: Date.UTC(2026, 8, 12) },
          { status: 'inProgress', atMs: Date.UTC(2026, 10, 12), reason: 'Raivaus alkaa, kun maa on sula.' },
        ],
        answers: [{ atMs: Date.UTC(2026, 10, 12), text: 'Hyvä idea.' }],
        goals: [testCity.goals[0]!.id],
        mergedFrom: [link],
        supportCount: 34,
      }),
      anIdea(2, {
        title: 'Frisbeegolf',
        text: 'Sama toisin sanoin',
        mergedInto: { id: 'idea-1', code: codeOf(1) },
        status: 'merged',
      }),
    ]);
    open(device, `/kouvola/ideas/${codeOf(1)}`);
    await expect.element(heading('<i>Frisbeegolfrata</i> Koriaan')).toBeVisible();
    await expect.element(page.getByText('Raivaus alkaa, kun maa on sula.')).toBeVisible();
    await expect.element(page.getByText('Hyvä idea.')).toBeVisible();
    await expect.element(page.getByText('Sama toisin sanoin')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: /Koordinaatit/ }))
      .toHaveAttribute('href', 'geo:60.84512,26.5932');
    await checkPage();
    await page.getByRole('link', { name: /Frisbeegolf Yhdistetty|^Frisbeegolf\b/ }).click();
    await expect.element(heading('Frisbeegolf')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Kannata' })).not.toBeInTheDocument();
    await page.getByRole('link', { name: 'Avaa yhdistetty idea' }).click();
    await expect.element(heading('<i>Frisbeegolfrata</i> Koriaan')).toBeVisible();
  });

  test('is supported once, without network, and taken back', async () => {
    const device = await aDevice();
    await receive(device, [anIdea(1, { supportCount: 34 })]);
    open(device, `/kouvola/ideas/${codeOf(1)}`);
    await expect.element(page.getByRole('button', { name: 'Kannata' })).toBeVisible();
    const button = page.getByRole('button', { name: 'Kannata' }).element() as HTMLElement;
    button.click();
    button.click();
    await expect
      .element(page.getByRole('button', { name: 'Kannatat tätä ideaa' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('35 kannatusta')).toBeVisible();
    await expect.element(page.getByText(/Kannatuksesi on tallessa/)).toBeVisible();
    expect(await device.db.outbox.count()).toBe(1);
    await page.getByRole('button', { name: 'Kannatat tätä ideaa' }).click();
    await expect.element(page.getByText('34 kannatusta')).toBeVisible();
  });

  test('of one’s own shows what was written, its true state, and why it is hidden', async () => {
    const world = await openWorld();
    ends.push(() => closeWorld(world));
    const [coordinator, , resident] = world.devices as [World['devices'][0], World['devices'][0], World['devices'][0]];
    const stop = resident.catalogue.follow();
    ends.unshift(async () => stop());
    const { code, ideaId } = await giveIdea(
      resident.db,
      resident.author,
      testCity,
      written({ text: 'Pimeää.' }),
      'none',
    );
    open({ ...resident, fetch: resident.call }, `/kouvola/ideas/${code.toLowerCase()}`);
    await expect.element(heading('Valaistus pururadalle')).toBeVisible();
    await expect.element(page.getByText('Pimeää.')).toBeVisible();
    await expect.element(page.getByText('Tallennettu tälle laitteelle')).toBeVisible();

    await world.round(resident);
    await expect.element(page.getByText(/Koordinaattori ei ole vielä lukenut/)).toBeVisible();
    await world.round(coordinator);
    await coordinator.catalogue.refresh();
    const idea = coordinator.catalogue.get(ideaId) as Idea;
    await act(coordinator.db, coordinator.author, 'idea.hide', 'kouvola', idea, { reason: 'Sama on jo tekeillä.' });
    await world.round(coordinator);
    await world.round(resident);
    await expect.element(page.getByText('Perustelu: Sama on jo tekeillä.')).toBeVisible();
    await checkPage();
    shown.splice(0)[0]?.leave();
    open({ ...resident, fetch: resident.call }, `/kouvola/ideas/${code}/thanks`);
    await expect.element(page.getByText('Perustelu: Sama on jo tekeillä.')).toBeVisible();
    await expect.element(page.getByText(/julkaisee sen/)).not.toBeInTheDocument();
  });

  test('of a member’s own does not look received before it is', async () => {
    const device = await aDevice();
    await addScopes(device.db, [committeeScope('kouvola', 'valkeala')]);
    const { code } = await giveIdea(device.db, device.author, testCity, written(), 'none');
    await device.catalogue.refresh();
    expect(device.catalogue.ideas('kouvola')).toHaveLength(1);
    open(device, `/kouvola/ideas/${code}`);
    await expect.element(page.getByText('Tallennettu tälle laitteelle')).toBeVisible();
    await expect.element(page.getByText('Vastaanotettu')).not.toBeInTheDocument();
    shown.splice(0)[0]?.leave();
    open(device, '/kouvola/ideas');
    await expect.element(status('1 idea')).toBeVisible();
    await expect.element(page.getByText('Vastaanotettu')).not.toBeInTheDocument();
  });

  test('known by its code alone tells where it stands, every match of it, and remembers', async () => {
    const device = await aDevice();
    const steps = [{ status: 'received', atMs: Date.UTC(2026, 9, 1) }];
    const matches = [
      { status: 'done', givenAtMs: Date.UTC(2026, 9, 1), steps },
      { status: 'inReview', givenAtMs: Date.UTC(2026, 9, 2), steps },
    ];
    const answer = vi.fn(async () => Response.json({ code: codeOf(5), matches }));
    open({ ...device, fetch: answer }, `/kouvola/ideas/${codeOf(5)}`);
    await expect.element(page.getByText(/Tällä tunnuksella on 2 ideaa/)).toBeVisible();
    await expect.element(page.getByText('Toteutettu')).toBeVisible();
    await expect.element(page.getByText('Käsittelyssä')).toBeVisible();
    await checkPage();
    shown.splice(0)[0]?.leave();
    open(device, `/kouvola/ideas/${codeOf(5)}`);
    await expect.element(page.getByText('Toteutettu')).toBeVisible();
  });

  test('that nobody knows, and one that cannot be asked for, say so differently', async () => {
    const device = await aDevice();
    open({ ...device, fetch: async () => Response.json({ matches: [] }) }, `/kouvola/ideas/${codeOf(6)}`);
    await expect.element(heading('Ideaa ei löytynyt')).toBeVisible();
    shown.splice(0)[0]?.leave();
    open(device, `/kouvola/ideas/${codeOf(8)}`);
    await expect.element(page.getByText(/Se haetaan, kun yhteys palaa/)).toBeVisible();
    shown.splice(0)[0]?.leave();
    open(device, '/kouvola/ideas/ELI-XXXXXXXX');
    await expect.element(page.getByText(/Tunnuksessa on jokin merkki väärin/)).toBeVisible();
  });

  test('has its own photos at once, and a calm place for one that cannot be fetched', async () => {
    const device = await aDevice();
    const hash = (letter: string) => letter.repeat(64);
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')!.fillRect(0, 0, 40, 30);
    const bytes = await (await canvas.convertToBlob()).arrayBuffer();
    await device.db.photos.put({
      hash: hash('a'),
      bytes,
      mime: 'image/png',
      width: 40,
      height: 30,
      state: 'sent',
      city: 'kouvola',
      addedAtMs: 0,
    });
    const photos = [hash('a'), hash('b')].map((name) => ({ hash: name, width: 40, height: 30 }));
    await receive(device, [anIdea(1, { photos })]);
    open(device, `/kouvola/ideas/${codeOf(1)}`);
    await expect.element(page.getByAltText(/^Kuva 1/)).toHaveAttribute('src', expect.stringContaining('blob:'));
    await expect.element(page.getByText('Kuva ei ole vielä perillä.')).toBeVisible();
    await page.getByRole('button', { name: 'Näytä kuva 1 suurena' }).click();
    const large = page.getByRole('dialog', { name: /^Kuva 1/ });
    await expect.element(large.getByRole('img')).toBeVisible();
    await large.getByRole('button', { name: 'Sulje' }).click();
    await expect.element(large).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Näytä kuva 1 suurena' })).toHaveFocus();
  });

  test('into which unpublished ones were merged tells their codes instead of an empty list', async () => {
    const device = await aDevice();
    await receive(device, [anIdea(1, { mergedFrom: [{ id: 'unseen', code: codeOf(7) }] })]);
    open(device, `/kouvola/ideas/${codeOf(1)}`);
    await expect.element(page.getByText(new RegExp(`jota ei näytetä tässä: ${codeOf(7)}`))).toBeVisible();
    await expect.element(page.getByRole('heading', { name: /Tähän on yhdistetty/ })).not.toBeInTheDocument();
  });

  test('hidden or merged, followed by its code, says so with the title this device knows', async () => {
    const device = await aDevice();
    await receive(device, [anIdea(1)]);
    const matches = [
      { status: 'merged', givenAtMs: 1, steps: [], mergedInto: codeOf(1) },
      { status: 'received', givenAtMs: 2, steps: [], hidden: true },
    ];
    open({ ...device, fetch: async () => Response.json({ matches }) }, `/kouvola/ideas/${codeOf(5)}`);
    await expect.element(page.getByText('Ideaa ei näytetä julkisesti.')).toBeVisible();
    const { title } = device.catalogue.get('idea-1') as Idea;
    await expect.element(page.getByText(`Yhdistetty ideaan: ${title}`)).toBeVisible();
  });
});
