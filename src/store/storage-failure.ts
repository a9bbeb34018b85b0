import type { AppDatabase } from './database.ts';
import { relieveStorage } from './relieve-storage.ts';

/** Why the device could not keep something. */
export type StorageProblem = 'storage-full' | 'database-closed';

const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'OpenFailedError',
  'TransactionInactiveError',
]);

const MOST_LAYERS = 5;

/** What a failed save means to a person; undefined for anything that is not the storage's fault. */
export function storageProblem(error: unknown): StorageProblem | undefined {
  const names = namesOf(error);
  if (names.some((name) => name === 'QuotaExceededError')) return 'storage-full';
  return names.some((name) => CLOSED.has(name)) ? 'database-closed' : undefined;
}

/** Whether the database was left alone because a newer release has written it. */
export const isNewer = (error: unknown): boolean => namesOf(error).includes('VersionError');

/** Dexie wraps what the browser said, and gathers what became of many rows: every layer's name counts. */
function namesOf(error: unknown, depth = 0): string[] {
  if (depth > MOST_LAYERS || !(error instanceof Error || error instanceof DOMException)) return [];
  const { inner, failures = [] } = error as { inner?: unknown; failures?: unknown[] };
  return [error.name, ...[inner, ...failures].flatMap((layer) => namesOf(layer, depth + 1))];
}

/**
 * Runs work on the database. When the browser has closed it in mid-use, it is opened again, and when the device is
 * full, room is made of what the city has already; then the work is tried once more (design.md, section 3, rule 10).
 * Whatever fails then is thrown for the screen to explain.
 */
export async function keepTrying<T>(db: AppDatabase, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const problem = storageProblem(error);
    if (problem === 'database-closed') await reopen(db);
    else if (problem !== 'storage-full' || !(await relieveStorage(db))) throw error;
    return work();
  }
}

const openings = new WeakMap<AppDatabase, Promise<void>>();

/** Opens the database again if it no longer answers: once, however many ask for it at the same time. */
export function reopen(db: AppDatabase): Promise<void> {
  const opening = openings.get(db) ?? openAgain(db).finally(() => openings.delete(db));
  openings.set(db, opening);
  return opening;
}

async function openAgain(db: AppDatabase): Promise<void> {
  const answers = await db.meta.get('tick').then(
    () => true,
    () => false,
  );
  // What others have under way on a connection that lives must not be cut off.
  if (answers) return;
  db.close({ disableAutoOpen: false });
  await db.open();
}
