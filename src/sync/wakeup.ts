/** The tag under which the browser wakes the worker when a connection returns. */
export const SYNC_TAG = 'kylapoyta-sync';
const EVERY_MS = 12 * 60 * 60 * 1000;

/** Asks the browser to wake the worker when it may: a bonus where it exists, never relied on. */
export async function askWakeup(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as
    | (ServiceWorkerRegistration & {
        sync?: { register(tag: string): Promise<void> };
        periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
      })
    | undefined;
  await registration?.sync?.register(SYNC_TAG).catch(() => undefined);
  await registration?.periodicSync?.register(SYNC_TAG, { minInterval: EVERY_MS }).catch(() => undefined);
}
