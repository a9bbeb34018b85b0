import { Dexie } from 'dexie';
import { type DatabaseDump, loadDatabase } from '../../recording/dump.ts';

/** What a released client left on a device in the middle of its work, and when. */
export type Released = DatabaseDump & { nowMs: number };

export async function readReleased(release: string): Promise<Released> {
  const all = import.meta.glob<{ default: Released }>('../../fixtures/releases/*/device.json');
  const load = all[`../../fixtures/releases/${release}/device.json`];
  if (!load) throw new Error(`there is no release ${release}`);
  return (await load()).default;
}

/** Makes the database as the release left it, in the place of what is there. */
export async function putReleased(name: string, released: Released): Promise<void> {
  await Dexie.delete(name);
  await loadDatabase(name, released);
}

/**
 * Puts all that a database holds back into the layout of that release, so that today's code has to bring it forward in
 * the middle of its life. False, and nothing is done, where it holds what the release knew no place for.
 */
export async function putBack(name: string, { version, stores }: Released): Promise<boolean> {
  const before = await openNative(name);
  const rows = new Map<string, unknown[]>();
  for (const store of before.objectStoreNames) {
    rows.set(store, await answerOf(before.transaction(store).objectStore(store).getAll()));
  }
  before.close();
  if ([...rows].some(([store, held]) => held.length > 0 && !stores[store])) return false;
  await Dexie.delete(name);
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const row of rows.get(storeName) ?? []) store.add(row);
    }
  };
  (await answerOf(request)).close();
  return true;
}

const openNative = (name: string): Promise<IDBDatabase> => answerOf(indexedDB.open(name));

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
