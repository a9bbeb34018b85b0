import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { kouvola } from '../../src/cities/kouvola.ts';
import { cityScope, committeeScope, intakeScope, publicScope } from '../../src/domain/scope.ts';
import { act } from '../../src/store/author.ts';
import { giveIdea } from '../../src/store/give-idea.ts';
import '../../src/ui/look/index.ts';
import {
  type AppOptions,
  giveHere,
  giveRefused,
  jsonAnswer,
  openApp,
  refuse,
  type ShownApp,
  WRITTEN,
} from './shell-app.tsx';

const address = location.href;
let shown: ShownApp | undefined;

beforeEach(() => page.viewport(390, 844));

afterEach(async () => {
  await shown?.close();
  shown = undefined;
  history.replaceState(null, '', address);
});

async function open(path: string, options: AppOptions = {}): Promise<ShownApp> {
  shown = await openApp(path, options);
  return shown;
}

describe('the outbox', () => {
  test('a refused idea can be thrown away and brought back whole', async () => {
    const here = await open('/outbox');
    const { ideaId } = await giveRefused(here);
    await expect.element(page.getByText('Valitsemaasi aluetta ei enää ole.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Poista lähettämättä' }).click();
    await expect.element(page.getByText('Kirjaus poistettiin.', { exact: false })).toBeVisible();
    expect([await here.db.refused.count(), await here.db.submissions.count()]).toEqual([0, 0]);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect.poll(() => here.db.refused.count()).toBe(1);
    expect(await here.db.submissions.get(ideaId)).toBeDefined();
  });

  test('a refused idea becomes a draft again, beside one that is already begun', async () => {
    const here = await open('/outbox');
    await here.db.drafts.put({ id: 'new:kouvola', form: { title: 'Toinen idea' }, savedAtMs: 1 });
    await giveRefused(here);
    await page.getByRole('button', { name: 'Muokkaa ja lähetä uudelleen' }).click();
    await expect.element(page.getByLabelText('Idea lyhyesti')).toHaveValue('Penkki rannalle');
    expect((await here.db.drafts.get('new:kouvola'))?.form).toMatchObject({ title: 'Toinen idea' });
    expect([await here.db.refused.count(), await here.db.submissions.count()]).toEqual([0, 0]);
  });

  test('a refused answer shows what was written', async () => {
    const here = await open('/outbox');
    const { ideaId } = await giveHere(here);
    const subject = { id: ideaId, scope: 'public/kouvola' };
    const change = await act(here.db, here.app.author, 'idea.answer', 'kouvola', subject, { text: 'Kiitos ideasta.' });
    await refuse(here.db, ({ id }) => id === change.id, 'forbidden');
    await expect.element(page.getByText('Kiitos ideasta.')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Avaa idea' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Muokkaa ja lähetä uudelleen' })).not.toBeInTheDocument();
  });

  test('a refused change leads to its idea on the desk, for those who have one', async () => {
    const here = await open('/outbox');
    const { ideaId } = await giveHere(here);
    await here.setScopes([publicScope('kouvola'), cityScope('kouvola'), intakeScope('kouvola')]);
    const subject = { id: ideaId, scope: 'public/kouvola' };
    const change = await act(here.db, here.app.author, 'idea.answer', 'kouvola', subject, { text: 'Kiitos ideasta.' });
    await refuse(here.db, ({ id }) => id === change.id, 'forbidden');
    const way = page.getByRole('link', { name: 'Avaa idea' });
    await expect.element(way).toHaveAttribute('href', `/kouvola/desk?idea=${encodeURIComponent(ideaId)}`);
  });

  test('a photo the city does not take is explained, and can be thrown away and brought back', async () => {
    const here = await open('/outbox');
    const { ideaId } = await giveHere(here);
    await here.db.outbox.clear();
    await here.db.photos.put({
      hash: 'a'.repeat(64),
      bytes: new ArrayBuffer(400_000),
      mime: 'image/jpeg',
      width: 40,
      height: 30,
      state: 'refused',
      reason: 'photo-broken',
      city: 'kouvola',
      ideaId,
      addedAtMs: 1,
    });
    await expect.element(page.getByRole('heading', { name: 'Katso nämä' })).toBeVisible();
    await expect.element(page.getByText('Kuvaa ei voitu avata.', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Penkki rannalle' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('1 kirjaus odottaa sinua');
    await page.getByRole('button', { name: 'Poista lähettämättä' }).click();
    await expect.element(page.getByText('Kirjaus poistettiin.', { exact: false })).toBeVisible();
    expect([await here.db.photos.count(), await here.db.submissions.count()]).toEqual([0, 1]);
    await page.getByRole('button', { name: 'Kumoa' }).click();
    await expect.element(page.getByText('Kuvaa ei voitu avata.', { exact: false })).toBeVisible();
  });

  test('what a coordinator declined is shown with their words', async () => {
    const here = await open('/outbox');
    await giveIdea(here.db, here.app.author, kouvola, WRITTEN, 'no-draft');
    const [entry] = await here.db.outbox.toArray();
    if (!entry) throw new Error('nothing was given');
    const { key, change } = entry;
    await here.db.outbox.clear();
    await here.db.refused.put({ key, change, reason: 'declined', words: 'Idea on jo toteutettu.', refusedAtMs: 1 });
    await expect.element(page.getByText('Perustelu: Idea on jo toteutettu.')).toBeVisible();
  });

  test('what has waited for more than a day is a reason to warn', async () => {
    const here = await open('/outbox');
    const longAgo = { ...here.app.author, readClock: () => ({ nowMs: Date.now() - 50 * 3_600_000, session: 's' }) };
    await giveIdea(here.db, longAgo, kouvola, WRITTEN, 'no-draft');
    await expect.element(page.getByText(/Vanhin lähettämätön on odottanut 2 päivää/)).toBeVisible();
  });
});

describe('joining', () => {
  const asked: string[] = [];
  const server = (path: string, init?: RequestInit): Promise<Response> => {
    asked.push(path);
    const { secret } = JSON.parse(String(init?.body ?? '{}')) as { secret?: string };
    if (secret === 'ABC') return jsonAnswer({ reason: 'malformed' }, 400);
    if (secret === 'USED') return jsonAnswer({ reason: 'invitation-used' }, 410);
    if (path === '/api/nonce') return jsonAnswer({ nonce: 'n' });
    return jsonAnswer({ city: 'kouvola', role: 'member', area: 'valkeala' });
  };

  beforeEach(() => {
    asked.length = 0;
  });

  test('an opened link is read, and used up by the press alone', async () => {
    const here = await open('/kouvola/join#SECRET', { fetch: server });
    await expect.element(page.getByRole('heading', { name: 'Sinut on kutsuttu: Jäsen' })).toBeVisible();
    expect(asked).toEqual(['/api/invitation']);
    await here.setScopes([publicScope('kouvola'), committeeScope('kouvola', 'valkeala')]);
    await page.getByRole('button', { name: 'Liity tällä laitteella' }).click();
    await expect.poll(() => location.pathname + location.hash).toBe('/kouvola');
    await expect.element(page.getByText('Laite on liitetty. Roolisi tällä laitteella: Jäsen')).toBeVisible();
    expect(asked).toContain('/api/join');
    expect(here.announced).toContain('Laite on liitetty. Roolisi tällä laitteella: Jäsen');
  });

  test('a code of a wrong length is no invitation, and emptying the field takes the words away', async () => {
    await open('/kouvola/join', { fetch: server });
    await page.getByLabelText('Kutsukoodi').fill('ABC');
    await page.getByRole('button', { name: 'Näytä kutsu' }).click();
    await expect.element(page.getByText('Kutsua ei löytynyt.', { exact: false })).toBeVisible();
    await page.getByLabelText('Kutsukoodi').fill('A');
    await page.getByLabelText('Kutsukoodi').fill('');
    await expect.element(page.getByText('Kutsua ei löytynyt.', { exact: false })).not.toBeInTheDocument();
  });

  test('whoever has joined is told so, and the menu offers it no more', async () => {
    const here = await open('/kouvola/join');
    await here.setScopes([publicScope('kouvola'), committeeScope('kouvola', 'valkeala')]);
    await expect.element(page.getByText('Tämä laite on jo liitetty.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Valikko' }).click();
    await expect.element(page.getByRole('link', { name: 'Kerro idea' }).first()).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Liity jäsenenä' })).not.toBeInTheDocument();
  });

  test('a used invitation is explained', async () => {
    await open('/kouvola/join#USED', { fetch: server });
    await expect.element(page.getByText('Kutsu on jo käytetty.', { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Kutsukoodi')).toBeVisible();
  });

  test('without network the invitation stays unused, and it can be tried again', async () => {
    await open('/kouvola/join#SECRET');
    await expect.element(page.getByText('Liittyminen tarvitsee verkkoyhteyden.', { exact: false })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Yritä uudelleen' })).toBeVisible();
  });
});

describe('this device', () => {
  const noNetwork = () => Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });

  test('cannot be taken out of its role without network, and says so', async () => {
    const here = await open('/device');
    await here.setScopes([publicScope('kouvola'), committeeScope('kouvola', 'valkeala')]);
    await expect.element(page.getByText('Irrottaminen tarvitsee verkkoyhteyden.')).toBeVisible();
    await giveHere(here);
    await page.getByRole('button', { name: 'Irrota tämä laite' }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Vie tiedostoon' })).toBeVisible();
    await page.getByRole('button', { name: 'Peruuta' }).click();
    noNetwork();
    await page.getByRole('button', { name: 'Irrota tämä laite' }).click();
    await expect.element(page.getByText('Tämä tarvitsee verkkoyhteyden.', { exact: false }).first()).toBeVisible();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('is told that its use has ended', async () => {
    const here = await open('/device');
    await here.setSync({ revoked: true });
    await expect.element(page.getByText('Käyttö tällä laitteella päättyi.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('Tämä laite on poistettu käytöstä,', { exact: false })).toBeVisible();
  });

  test('says that it is out of reach when something is to be sent now', async () => {
    const here = await open('/outbox');
    await giveHere(here);
    noNetwork();
    await page.getByRole('button', { name: 'Lähetä nyt' }).click();
    expect(here.announced.at(-1)).toMatch(/^Ei verkkoyhteyttä\./);
    await expect.element(page.getByText('Voit jatkaa.', { exact: false }).first()).toBeVisible();
  });
});

test('a newer release is offered, and put off without being forced', async () => {
  const here = await open('/kouvola');
  here.app.update.available.value = true;
  await expect.element(page.getByText('Uusi versio on saatavilla.')).toBeVisible();
  await page.getByRole('button', { name: 'Myöhemmin' }).click();
  await expect.element(page.getByText('Uusi versio on saatavilla.')).not.toBeInTheDocument();
});

test('installing is offered where the browser can, and stays away once put off', async () => {
  let presses = 0;
  const install = {
    way: signal('press' as const),
    ask: async () => {
      presses += 1;
    },
  };
  const { db } = await open('/kouvola', { install });
  await page.getByRole('button', { name: 'Asenna sovellus' }).click();
  expect(presses).toBe(1);
  await page.getByRole('button', { name: 'Myöhemmin' }).click();
  await expect.element(page.getByRole('button', { name: 'Asenna sovellus' })).not.toBeInTheDocument();
  expect(await db.settings.count()).toBeGreaterThan(0);
});

test('a camera that may not be used leaves the file as the way to receive', async () => {
  const denied = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  const { getUserMedia } = navigator.mediaDevices;
  navigator.mediaDevices.getUserMedia = denied;
  try {
    await open('/device/hand-over');
    await page.getByRole('button', { name: 'Lue koodi kameralla' }).click();
    await expect.element(page.getByText('Kameraa ei saa käyttää.', { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Tuo tiedostosta')).toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Lue koodi kameralla' })).toHaveFocus();
  } finally {
    navigator.mediaDevices.getUserMedia = getUserMedia;
  }
});

test('what the device could not share is told, with another way; a sheet that was closed is no failure', async () => {
  const causes = ['NotAllowedError', 'AbortError'];
  Object.assign(navigator, {
    canShare: () => true,
    share: () => Promise.reject(new DOMException('no', causes.pop())),
  });
  try {
    const { db, app } = await open('/device/hand-over');
    await giveIdea(db, app.author, kouvola, WRITTEN, 'no-draft');
    const share = page.getByRole('button', { name: 'Jaa tiedostona' });
    await share.click();
    await expect.poll(() => causes.length).toBe(1);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await share.click();
    await expect.element(page.getByText(/^Tiedostoa ei voitu tehdä tai jakaa/)).toBeVisible();
  } finally {
    Reflect.deleteProperty(navigator, 'canShare');
    Reflect.deleteProperty(navigator, 'share');
  }
});
