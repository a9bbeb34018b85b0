import type { AppDatabase } from './database.ts';

/** Why the device could not keep something. */
export type StorageProblem = 'storage-full' | 'database-closed';

const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'TransactionInactiveError',
]);

/** What a failed save means to a person; undefined for anything that is not the storage's fault. */
export function storageProblem(error: unknown): StorageProblem | undefined {
  const names = namesOf(error);
  if (names.some((name) => name === 'QuotaExceededError')) return 'storage-full';
  return names.some((name) => CLOSED.has(name)) ? 'database-closed' : undefined;
}

/** Dexie wraps what the browser said; every layer's name counts. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (
    let layer = error;
    layer instanceof Error || layer instanceof DOMException;
    layer = (layer as { inner?: unknown }).inner
  ) {
    names.push(layer.name);
    if (names.length > 5) break;
  }
  return names;
}

/**
 * Runs work on the database; when the browser has closed it in mid-use, opens it again and tries once more
 * (design.md, section 3, rule 10). Whatever fails then is thrown for the screen to explain.
 */
export async function keepTrying<T>(db: AppDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (storageProblem(error) !== 'database-closed') throw error;
    db.close();
    await db.open();
    return work();
  }
}
