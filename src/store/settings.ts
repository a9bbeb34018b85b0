import type { AppDatabase } from './database.ts';

/** What this device keeps under these keys, in their order; the caller checks it, another release may have written it. */
export const readSettings = async (db: AppDatabase, keys: readonly string[]): Promise<unknown[]> =>
  (await db.settings.bulkGet([...keys])).map((setting) => setting?.value);

/** Keeps a value on this device; undefined forgets it. Resolves when it is on the disk. */
export async function saveSetting(db: AppDatabase, key: string, value: unknown): Promise<void> {
  if (value === undefined) await db.settings.delete(key);
  else await db.settings.put({ key, value });
}
