import type { Row } from '../../../src/protocol/wire.ts';

const STORE = 'rows';
const STRICT: IDBTransactionOptions = { durability: 'strict' };

/** Resolves with the result of one request. */
function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** IndexedDB as it is: a record for each row and three indexes, as an app that asks it directly would have. */
export function openRaw(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(STORE, { keyPath: 'id' });
    store.createIndex('byScope', 'scope');
    store.createIndex('byVersion', 'ver');
    store.createIndex('byTime', 'record.givenAtMs');
  };
  return resultOf(request);
}

/** Puts every row of a JSON answer, one by one, in one strict transaction; resolves when it is on the disk. */
export async function putAll(db: IDBDatabase, answer: string): Promise<void> {
  const { rows } = JSON.parse(answer) as { rows: Row[] };
  const transaction = db.transaction(STORE, 'readwrite', STRICT);
  const store = transaction.objectStore(STORE);
  for (const row of rows) store.put(row);
  await endOf(transaction);
}

/** The newest rows by time, in one request where the browser can. */
export async function readNewest(db: IDBDatabase, count: number): Promise<Row[]> {
  const index = db.transaction(STORE).objectStore(STORE).index('byTime') as IDBIndex & {
    getAllRecords?: (options: { count: number; direction: 'prev' }) => IDBRequest<{ value: Row }[]>;
  };
  if (index.getAllRecords) {
    const records = await resultOf(index.getAllRecords({ count, direction: 'prev' }));
    return records.map(({ value }) => value);
  }
  return readByCursor(index, count);
}

function readByCursor(index: IDBIndex, count: number): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const found: Row[] = [];
    const request = index.openCursor(null, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      if (request.result) found.push(request.result.value as Row);
      if (!request.result || found.length === count) resolve(found);
      else request.result.continue();
    };
  });
}

/** Every row there is, as a search without an index of its own must read them. */
export const readAll = (db: IDBDatabase): Promise<Row[]> =>
  resultOf(db.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Row[]>);
