import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { readDraft } from '../../src/store/drafts.ts';
import { showBlocked } from '../../src/ui/shell/blocked.tsx';
import { storageStanding } from '../../src/ui/shell/storage-notice.tsx';
import { openApp, type ShownApp } from './shell-app.tsx';
import '../../src/ui/look/index.ts';

const address = location.href;
let shown: ShownApp | undefined;
afterEach(async () => {
  storageStanding.value = 'fine';
  await shown?.close();
  shown = undefined;
  localStorage.clear();
  history.replaceState(null, '', address);
});

/** Another tab with a release that stores more; resolves with its connection. */
function aNewerRelease({ db }: ShownApp): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name, db.backendDB().version + 10);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a form over which a newer release took the storage keeps its words, says so, and has them when opened again', async () => {
  shown = await openApp('/kouvola/ideas/new');
  const title = page.getByLabelText('Idea lyhyesti');
  await title.fill('Penkki');
  await expect
    .poll(async () => (await readDraft(shown?.db as never, 'new:kouvola'))?.form)
    .toMatchObject({ title: 'Penkki' });
  const newer = await aNewerRelease(shown);
  storageStanding.value = 'outdated';
  await title.fill('Penkki rannalle');
  await expect.element(page.getByText('Sovelluksesta on uudempi versio', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Avaa uudelleen' })).toBeVisible();
  await expect.element(title).toHaveValue('Penkki rannalle');
  await vi.waitFor(() => expect(JSON.stringify(localStorage)).toContain('Penkki rannalle'));
  newer.close();
  await shown.db.delete();
  await shown.db.open();
});

test('a storage that is away for a while is told on every screen, and the notice goes by itself', async () => {
  shown = await openApp('/outbox');
  storageStanding.value = 'lost';
  const notice = page.getByText('Tallennustilaan ei juuri nyt päästä', { exact: false });
  await expect.element(notice).toBeVisible();
  storageStanding.value = 'fine';
  await expect.element(notice).not.toBeInTheDocument();
});

test.each([
  ['no-storage', 'Selain ei anna tallentaa'],
  ['newer', 'Sovelluksesta on uudempi versio'],
  ['other-tab', 'Sovellus on auki toisessa välilehdessä'],
] as const)('instead of the app: %s', async (blockade, heading) => {
  const root = document.body.appendChild(document.createElement('div'));
  await showBlocked(root, 'fi', blockade);
  await expect.element(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect.element(page.getByRole('button')).toBeVisible();
  root.remove();
});

test('an app that has begun meanwhile is not covered', async () => {
  const root = document.body.appendChild(document.createElement('div'));
  await showBlocked(root, 'fi', 'other-tab', () => true);
  expect(root.textContent).toBe('');
  root.remove();
});
