/** A database as JSON: bytes, keys and what JSON does not know are wrapped under a name of their own. */
export interface DatabaseDump {
  /** The native version, which Dexie writes as the tenfold of its own. */
  version: number;
  stores: Record<string, DumpedStore>;
}

export interface DumpedStore {
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: unknown[];
}

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' };

/** Reads a whole database. Keys must be extractable: a recording device is given such ones. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const db = await answerOf(indexedDB.open(name));
  const stores: Record<string, DumpedStore> = {};
  for (const storeName of db.objectStoreNames) {
    const store = db.transaction(storeName).objectStore(storeName);
    const indexes = [...store.indexNames].map((index) => {
      const { name, keyPath, unique, multiEntry } = store.index(index);
      return { name, keyPath: keyPath as string | string[], unique, multiEntry };
    });
    const { keyPath, autoIncrement } = store;
    const rows = await answerOf(store.getAll());
    const written = [];
    for (const row of rows) written.push(await write(row));
    stores[storeName] = { keyPath: keyPath as string | string[] | null, autoIncrement, indexes, rows: written };
  }
  const { version } = db;
  db.close();
  return { version, stores };
}

/** Makes a database of that version from a dump, as if the release itself had left it; a key can sign but not be read. */
export async function loadDatabase(name: string, { version, stores }: DatabaseDump): Promise<void> {
  const read = new Map<string, unknown[]>();
  for (const [storeName, { rows }] of Object.entries(stores)) {
    read.set(storeName, await Promise.all(rows.map(revive)));
  }
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [storeName, { keyPath, autoIncrement, indexes }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      for (const row of read.get(storeName) ?? []) store.add(row);
    }
  };
  (await answerOf(request)).close();
}

async function write(value: unknown): Promise<unknown> {
  if (value === undefined) return { $: 'undefined' };
  if (value instanceof CryptoKey) return { $: 'key', jwk: await crypto.subtle.exportKey('jwk', value) };
  if (value instanceof ArrayBuffer) return { $: 'bytes', base64: toBase64(new Uint8Array(value)) };
  if (Array.isArray(value)) return Promise.all(value.map(write));
  if (!value || typeof value !== 'object') return value;
  const parts: [string, unknown][] = [];
  for (const [key, part] of Object.entries(value)) parts.push([key, await write(part)]);
  return Object.fromEntries(parts);
}

async function revive(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(revive));
  if (!value || typeof value !== 'object') return value;
  const wrapped = value as { $?: string; jwk?: JsonWebKey; base64?: string };
  switch (wrapped.$) {
    case 'undefined':
      return undefined;
    case 'key': {
      const { ext: _, key_ops: uses, ...jwk } = wrapped.jwk as JsonWebKey;
      const isPrivate = jwk.d !== undefined;
      return crypto.subtle.importKey('jwk', jwk, SIGNING, !isPrivate, (uses ?? []) as KeyUsage[]);
    }
    case 'bytes':
      return Uint8Array.from(atob(wrapped.base64 ?? ''), (character) => character.charCodeAt(0)).buffer;
    default: {
      const parts: [string, unknown][] = [];
      for (const [key, part] of Object.entries(value)) parts.push([key, await revive(part)]);
      return Object.fromEntries(parts);
    }
  }
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
