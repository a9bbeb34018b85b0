/** The city and the scope that everything is about. */
export const CITY = 'kouvola';
export const SCOPE = 'public/kouvola';
/** Filled once, then read and written by the measurements of a device that has been in use. */
export const FULL = 'bench-full';
export const RAW_FULL = 'bench-raw-full';

const REST_MS = 150;

/** How long work takes, milliseconds. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** Lets the browser finish what it does behind, so that one measurement does not pay for the one before. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_MS));

/** Resolves when nothing of the database is left. */
export async function deleteDatabase(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  await rest();
}
