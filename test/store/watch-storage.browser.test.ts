import { Dexie, liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppDatabase } from '../../src/store/database.ts';
import { saveSetting } from '../../src/store/settings.ts';
import { isNewer, keepTrying, reopen } from '../../src/store/storage-failure.ts';
import { type StorageStanding, watchStorage } from '../../src/store/watch-storage.ts';

let db: AppDatabase;
let told: StorageStanding[];
let number = 0;
beforeEach(async () => {
  db = new AppDatabase(`watch-storage-${++number}`, 'relaxed');
  told = [];
  watchStorage(db, (standing) => told.push(standing));
  await db.open();
});
afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

/** What the browser does when it takes a database away: the connection is dead, and it says so. */
function closeAsTheBrowserDoes(): void {
  const connection = db.backendDB();
  connection.close();
  connection.dispatchEvent(new Event('close'));
}
const nativeVersion = async () => (await indexedDB.databases()).find(({ name }) => name === db.name)?.version ?? 0;
/** Another tab with a newer release, which raises the version and may do without a table; resolves with its connection. */
function aNewerRelease(version: number, dropped?: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(db.name, version);
    request.onupgradeneeded = () => dropped && request.result.deleteObjectStore(dropped);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a database that the browser closes is opened again, and live queries go on', async () => {
  const seen: number[] = [];
  const query = liveQuery(() => db.settings.count()).subscribe((count) => void seen.push(count));
  await vi.waitFor(() => expect(seen).toEqual([0]));
  closeAsTheBrowserDoes();
  await vi.waitFor(() => expect(db.isOpen()).toBe(true));
  await saveSetting(db, 'city', 'kouvola');
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  query.unsubscribe();
});

test('a query that the closing cut off is asked again by itself', async () => {
  const seen: number[] = [];
  let cut = true;
  const query = liveQuery(async () => {
    const count = await db.settings.count();
    if (!cut) return count;
    cut = false;
    throw new DOMException('cut off', 'AbortError');
  }).subscribe({ next: (count) => void seen.push(count), error: () => undefined });
  await vi.waitFor(() => expect(cut).toBe(false));
  closeAsTheBrowserDoes();
  await vi.waitFor(() => expect(seen).toEqual([0]));
  query.unsubscribe();
});

test('many acts at once open it once, and each is kept once', async () => {
  db.backendDB().close();
  let opened = 0;
  db.on(
    'ready',
    () => {
      opened += 1;
    },
    true,
  );
  const keys = ['a', 'b', 'c', 'd', 'e'];
  await Promise.all(
    keys.map((key) => keepTrying(db, () => db.transaction('rw', db.settings, () => saveSetting(db, key, key)))),
  );
  expect(await db.settings.count()).toBe(5);
  expect(opened).toBeLessThanOrEqual(2);
});

test('a storage that stays away is told, tried again, and its return is told', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no disk', 'UnknownError');
  });
  closeAsTheBrowserDoes();
  await vi.waitFor(() => expect(told).toEqual(['lost']));
  open.mockRestore();
  await vi.waitFor(() => expect(told).toEqual(['lost', 'fine']), { timeout: 5000 });
  await saveSetting(db, 'city', 'kouvola');
});

test('a tab of a newer release is let through at once, and this one stays away from then on', async () => {
  await saveSetting(db, 'city', 'kouvola');
  const newer = await aNewerRelease((await nativeVersion()) + 10);
  expect(told).toEqual(['outdated']);
  await expect(saveSetting(db, 'city', 'lahti')).rejects.toThrow();
  const again = await keepTrying(db, () => saveSetting(db, 'city', 'lahti')).catch((error: unknown) => error);
  expect(isNewer(again)).toBe(true);
  newer.close();
});

test('what a newer release has stored is not opened, not changed and not deleted', async () => {
  await saveSetting(db, 'city', 'kouvola');
  const version = (await nativeVersion()) + 10;
  db.close();
  (await aNewerRelease(version, 'carried')).close();
  const old = new AppDatabase(db.name, 'relaxed');
  const error = await old.settings.toArray().catch((reason: unknown) => reason);
  expect(isNewer(error)).toBe(true);
  expect(isNewer(await reopen(old).catch((reason: unknown) => reason))).toBe(true);
  expect(await nativeVersion()).toBe(version);
  const raw = await aNewerRelease(version);
  expect([...raw.objectStoreNames]).not.toContain('carried');
  const rows = await new Promise<unknown[]>((resolve) => {
    const request = raw.transaction('settings').objectStore('settings').getAll();
    request.onsuccess = () => resolve(request.result);
  });
  expect(rows).toEqual([{ key: 'city', value: 'kouvola' }]);
  raw.close();
});

test('a database closed on purpose stays closed', async () => {
  db.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(db.isOpen()).toBe(false);
  expect(told).toEqual([]);
});
