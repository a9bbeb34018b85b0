import axe from 'axe-core';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IdeaSubmission } from '../../src/domain/idea-kinds.ts';
import { committeeScope } from '../../src/domain/scope.ts';
import '../../src/ui/look/index.ts';
import { parseDraft } from '../../src/ui/ideas/idea-draft.ts';
import { addScopes, openDevice, type Shown, show } from './idea-app.tsx';

const FORM = '/kouvola/ideas/new';
const DRAFT = 'new:kouvola';

let device: Awaited<ReturnType<typeof openDevice>>;
const shown: Shown[] = [];

beforeEach(async () => {
  document.documentElement.lang = 'fi';
  await page.viewport(390, 844);
  device = await openDevice();
});

afterEach(async () => {
  localStorage.clear();
  vi.restoreAllMocks();
  for (const each of shown.splice(0)) each.leave();
  await device.close();
});

function open(address = FORM): Shown {
  const screen = show(device, address);
  shown.push(screen);
  return screen;
}

const title = () => field('Idea lyhyesti');
const send = () => page.getByRole('button', { name: 'Lähetä' });
const field = (name: string) => page.getByLabelText(name, { exact: false });
const check = (name: string) => page.getByRole('checkbox', { name, exact: false });
const savedDraft = async (id = DRAFT) => parseDraft((await device.db.drafts.get(id))?.form);
const given = async () => (await device.db.outbox.toArray()).map(({ change }) => change.data as IdeaSubmission);

describe('giving', () => {
  test('a title is enough, and two presses of the button make one idea', async () => {
    const { soon } = open();
    await title().fill('Penkki rannalle');
    const button = send().element() as HTMLElement;
    button.click();
    button.click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
    const [idea, ...others] = await given();
    expect(others).toEqual([]);
    expect(idea).toMatchObject({ title: 'Penkki rannalle', reach: { areas: [], wholeCity: false }, fromPaper: false });
    expect(idea?.contact).toBeUndefined();
    expect(await device.db.drafts.count()).toBe(0);
    expect(soon.count).toBe(1);
    expect(location.pathname).toBe(`/kouvola/ideas/${idea?.code}/thanks`);
  });

  test('Enter in a line sends nothing', async () => {
    open();
    await title().fill('Penkki');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/^Luonnos\. Tallennettu/)).toBeVisible();
    expect(await device.db.outbox.count()).toBe(0);
  });

  test('areas add up, the whole city and an unknown area stand alone', async () => {
    open();
    await check('Valkeala').click();
    await check('Elimäki-Koria').click();
    await expect.poll(async () => (await savedDraft()).areas).toEqual(['valkeala', 'elimaki-koria']);
    await check('Koko kaupunki').click();
    await expect.poll(async () => (await savedDraft()).wholeCity).toBe(true);
    expect((await savedDraft()).areas).toEqual([]);
    await check('Valkeala').click();
    await expect.poll(() => savedDraft()).toMatchObject({ areas: ['valkeala'], wholeCity: false, areaUnknown: false });
  });

  test('a village finds the area for those who do not know it', async () => {
    open();
    await check('En tiedä aluettani').click();
    await field('Hae kylän tai kaupunginosan nimellä').fill('kor');
    await page.getByRole('button', { name: 'Koria: Elimäki-Koria' }).click();
    await expect.element(check('Elimäki-Koria')).toBeChecked();
    expect(document.activeElement).toBe(check('Elimäki-Koria').element());
    await expect.element(check('En tiedä aluettani')).not.toBeChecked();
  });

  test('choices in the address begin the next idea, a person never comes along', async () => {
    open();
    await title().fill('Kaide portaisiin');
    await check('Valkeala').click();
    await check('Kirjaan toisen puolesta').click();
    await field('Kenen idea?').fill('Naapuri');
    await check('Hän antoi luvan suullisesti').click();
    await send().click();
    await page.getByRole('link', { name: 'Kerro idea' }).click();
    await expect.element(title()).toHaveValue('');
    await expect.element(check('Valkeala')).toBeChecked();
    await expect.element(check('Kirjaan toisen puolesta')).toBeChecked();
    await expect.element(field('Kenen idea?')).toHaveValue('');
    await expect.element(check('Hän antoi luvan suullisesti')).not.toBeChecked();
    expect((await given())[0]).toMatchObject({
      onBehalf: { spokenConsent: true },
      contact: { name: 'Naapuri', consent: false },
    });
  });

  test('only members write down from paper outside of another person’s part', async () => {
    open();
    await expect.element(title()).toBeVisible();
    await expect.element(check('Kirjattu paperilta')).not.toBeInTheDocument();
    shown.splice(0)[0]?.leave();
    await addScopes(device.db, [committeeScope('kouvola', 'valkeala')]);
    await device.catalogue.refresh();
    open();
    await title().fill('Lapulta');
    await check('Kirjattu paperilta').click();
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
    expect((await given())[0]).toMatchObject({ fromPaper: true });
    expect((await given())[0]?.onBehalf).toBeUndefined();
  });
});

describe('what is wrong', () => {
  test('a title of 10 000 characters is kept, and the summary takes focus', async () => {
    open();
    await title().fill('x'.repeat(10_000));
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Tarkista 1 kohta' })).toBeVisible();
    expect(document.activeElement).toHaveClass('wrong-box');
    expect((title().element() as HTMLInputElement).value).toHaveLength(10_000);
    await expect.element(title()).toHaveAccessibleDescription(/Enintään 120 merkkiä.*9\s880 merkkiä liikaa/s);
    expect(await device.db.outbox.count()).toBe(0);
    await page.getByRole('link', { name: /Idea lyhyesti/ }).click();
    expect(document.activeElement).toBe(title().element());
    await expect.poll(async () => (await savedDraft()).title.length).toBe(10_000);
  });

  test('contact details without consent, an odd number and a personal code are pointed at, nothing is cleared', async () => {
    open();
    await title().fill('Valoja 131052-308T');
    await check('Haluan vastauksen').click();
    await field('Puhelinnumero').fill('käyn kirjastossa');
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Tarkista 3 kohtaa' })).toBeVisible();
    await expect.element(field('Puhelinnumero')).toHaveValue('käyn kirjastossa');
    await title().fill('Valoja');
    await field('Puhelinnumero').fill('040 123 4567');
    await check('Annan luvan käyttää').click();
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
    expect((await given())[0]?.contact).toEqual({ phone: '040 123 4567', consent: true });
  });

  test('control characters and markup are given as plain words', async () => {
    open();
    await title().fill('<b>Valoja</b>\u0007\u00AD pururadalle 🎿');
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
    expect((await given())[0]?.title).toBe('<b>Valoja</b> pururadalle 🎿');
    expect(document.querySelector('.hero b')).toBeNull();
  });

  test('a full disk is told, and what was typed stays', async () => {
    open();
    await title().fill('Penkki');
    await expect.poll(() => device.db.drafts.count()).toBe(1);
    vi.spyOn(device.db.submissions, 'add').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await send().click();
    await expect.element(page.getByText(/tallennustila on täynnä/)).toBeVisible();
    await expect.element(title()).toHaveValue('Penkki');
    expect(await device.db.outbox.count()).toBe(0);
    vi.restoreAllMocks();
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
  });

  test('a database that closed in the middle of it is opened again', async () => {
    open();
    await title().fill('Penkki');
    await expect.poll(() => device.db.drafts.count()).toBe(1);
    device.db.close({ disableAutoOpen: true });
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
    expect(await given()).toHaveLength(1);
  });
});

describe('the draft', () => {
  test('survives leaving at once and coming back', async () => {
    open();
    await title().fill('Valaistus pururadalle');
    await field('Kerro tarkemmin').fill('Portaiden koh');
    shown.splice(0)[0]?.leave();
    await expect.poll(async () => (await savedDraft()).text).toBe('Portaiden koh');
    open();
    await expect.element(title()).toHaveValue('Valaistus pururadalle');
    await expect.element(field('Kerro tarkemmin')).toHaveValue('Portaiden koh');
    await expect.element(page.getByText('Tässä on keskeneräinen ideasi.')).toBeVisible();
    await expect.element(page.getByText(/^Luonnos\. Tallennettu tälle laitteelle klo/)).toBeVisible();
  });

  test('that the disk took too late comes back with its last letters, and leaves nothing beside the disk', async () => {
    open();
    await title().fill('Penkki');
    await expect.poll(async () => (await savedDraft()).title).toBe('Penkki');
    const put = vi.spyOn(device.db.drafts, 'put').mockImplementation(() => new Dexie.Promise(() => {}));
    await title().fill('Penkki rannalle');
    dispatchEvent(new Event('pagehide'));
    expect(localStorage).toHaveLength(1);
    put.mockRestore();
    // The window is gone in the middle of it: a new one begins from what it left.
    const slip = { ...localStorage };
    shown.splice(0)[0]?.leave();
    Object.assign(localStorage, slip);
    open();
    await expect.element(title()).toHaveValue('Penkki rannalle');
    await expect.poll(async () => (await savedDraft()).title).toBe('Penkki rannalle');
    await expect.poll(() => localStorage.length).toBe(0);
    expect(await device.db.drafts.count()).toBe(1);
  });

  test('can be emptied, and brought back', async () => {
    open();
    await title().fill('Penkki');
    await expect.poll(() => device.db.drafts.count()).toBe(1);
    shown.splice(0)[0]?.leave();
    open();
    await page.getByRole('button', { name: 'Tyhjennä luonnos' }).click();
    await expect.element(title()).toHaveValue('');
    await expect.poll(() => device.db.drafts.count()).toBe(0);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect.element(title()).toHaveValue('Penkki');
    await expect.element(title()).toHaveFocus();
    await expect.element(page.getByRole('button', { name: 'Tyhjennä luonnos' })).toBeVisible();
  });

  test('of a window that changed it too becomes a second one: neither text is lost', async () => {
    open();
    await title().fill('Oma');
    await expect.poll(async () => (await savedDraft()).title).toBe('Oma');
    await device.db.drafts.put({ id: DRAFT, form: parseDraft({ title: 'Toisen ikkunan' }), savedAtMs: Date.now() });
    await title().fill('Oma teksti');
    await expect.element(page.getByText(/muutettu toisessa ikkunassa/)).toBeVisible();
    const drafts = await device.db.drafts.toArray();
    expect(drafts.map(({ form }) => parseDraft(form).title).toSorted()).toEqual(['Oma teksti', 'Toisen ikkunan']);
    await expect.element(title()).toHaveValue('Oma teksti');
    await page.getByRole('link', { name: /Toisen ikkunan/ }).click();
    await expect.element(title()).toHaveValue('Toisen ikkunan');
  });

  test('that another window has sent is given again only when the person means it', async () => {
    open();
    await title().fill('Penkki');
    await expect.poll(() => device.db.drafts.count()).toBe(1);
    await device.db.drafts.clear();
    await send().click();
    await expect.element(page.getByText(/lähetettiin tai tyhjennettiin toisessa ikkunassa/)).toBeVisible();
    expect(await device.db.outbox.count()).toBe(0);
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
  });

  test('written by another release is read field by field', () => {
    expect(parseDraft({ title: 'A', areas: 'valkeala', photos: [{}], later: 1 })).toMatchObject({
      title: 'A',
      areas: [],
      photos: [],
    });
  });
});

describe('photos and place', () => {
  const pick = () => document.querySelector<HTMLInputElement>('#idea-photo')!;
  const choose = (...files: File[]) => {
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    pick().files = transfer.files;
    pick().dispatchEvent(new Event('change', { bubbles: true }));
  };

  async function photo(name: string, width: number, height: number, colour: string): Promise<File> {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.fillStyle = colour;
    context.fillRect(0, 0, width, height);
    return new File([await canvas.convertToBlob({ type: 'image/jpeg' })], name, { type: 'image/jpeg' });
  }

  test('a broken photo and a wrong file are explained, a good one among them is kept', async () => {
    open();
    await expect.element(title()).toBeVisible();
    const broken = new File([new Uint8Array([1, 2, 3])], 'rikki.jpg', { type: 'image/jpeg' });
    const wrong = new File(['hei'], 'lista.txt', { type: 'text/plain' });
    choose(broken, await photo('hyvä.jpg', 80, 60, 'red'), wrong);
    await expect.element(page.getByText('rikki.jpg')).toBeVisible();
    await expect.element(page.getByText(/Kuvaa ei voitu avata/)).toBeVisible();
    await expect.element(page.getByText(/ei ole kuva, jonka voi lisätä/)).toBeVisible();
    await expect.element(page.getByAltText('Kuva 1')).toBeVisible();
    await expect.poll(async () => (await savedDraft()).photos).toHaveLength(1);
  });

  test('three are enough, one can be removed, and they come back with the draft and go with the idea', async () => {
    open();
    await expect.element(title()).toBeVisible();
    const files = await Promise.all(
      ['red', 'green', 'blue', 'white'].map((colour) => photo(`${colour}.jpg`, 80, 60, colour)),
    );
    choose(...files);
    await expect.element(page.getByAltText('Kuva 3')).toBeVisible();
    await expect.element(page.getByText('white.jpg. Kuvia mahtuu enintään 3.')).toBeVisible();
    await expect.element(page.getByText(/Kuvia on jo enimmäismäärä/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Poista kuva 2' }).click();
    await expect.poll(async () => (await savedDraft()).photos).toHaveLength(2);
    await expect.poll(() => device.db.photos.count()).toBe(2);
    shown.splice(0)[0]?.leave();
    open();
    await expect.element(page.getByAltText('Kuva 2')).toBeVisible();
    await title().fill('Kuvallinen');
    await send().click();
    await expect.element(page.getByRole('heading', { name: 'Kiitos ideasta!' })).toBeVisible();
    expect((await given())[0]?.photos).toHaveLength(2);
    expect((await device.db.photos.toArray()).every(({ ideaId }) => ideaId !== undefined)).toBe(true);
  });

  test('a photo of 40 megapixels becomes a small one', async () => {
    open();
    await expect.element(title()).toBeVisible();
    choose(await photo('iso.jpg', 7744, 5168, 'teal'));
    await expect.element(page.getByAltText('Kuva 1'), { timeout: 20_000 }).toBeVisible();
    await expect.poll(async () => (await savedDraft()).photos[0]).toMatchObject({ width: 1600 });
  });

  test('the position is asked for on press only, shown in words and removable', async () => {
    const ask = vi
      .spyOn(navigator.geolocation, 'getCurrentPosition')
      .mockImplementation((found) =>
        found({ coords: { latitude: 60.8451234, longitude: 26.5932, accuracy: 12.4 } } as GeolocationPosition),
      );
    open();
    await expect.element(title()).toBeVisible();
    expect(ask).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Käytä laitteen sijaintia' }).click();
    await expect.element(page.getByText('Sijainti lisätty, tarkkuus noin 12 metriä')).toBeVisible();
    await expect
      .poll(async () => (await savedDraft()).position)
      .toEqual({ lat: 60.84512, lon: 26.5932, accuracyM: 12 });
    await page.getByRole('button', { name: 'Poista sijainti' }).click();
    await expect.element(page.getByRole('button', { name: 'Käytä laitteen sijaintia' })).toBeVisible();
  });

  test('a refused position is explained', async () => {
    vi.spyOn(navigator.geolocation, 'getCurrentPosition').mockImplementation((_, refused) =>
      refused?.({ code: 1 } as GeolocationPositionError),
    );
    open();
    await page.getByRole('button', { name: 'Käytä laitteen sijaintia' }).click();
    await expect.element(page.getByText('Laite ei antanut sijaintia. Kirjoita paikka sanoilla.')).toBeVisible();
  });
});

test('an automatic check finds nothing wrong with the form, everything unfolded and wrong', async () => {
  open();
  await expect.element(title()).toBeVisible();
  await check('En tiedä aluettani').click();
  await field('Hae kylän tai kaupunginosan nimellä').fill('k');
  await check('Kirjaan toisen puolesta').click();
  await field('Kenen idea?').fill('N');
  await check('Haluaa vastauksen').click();
  document.querySelector('details')!.open = true;
  await send().click();
  await expect.element(page.getByRole('heading', { name: /Tarkista/ })).toBeVisible();
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
