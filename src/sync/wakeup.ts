/** The tag under which the browser wakes the worker when a connection returns. */
export const SYNC_TAG = 'kylapoyta-sync';
const EVERY_MS = 12 * 60 * 60 * 1000;

/** Background Sync and Periodic Background Sync are not in the type library of the language. */
type Registration = ServiceWorkerRegistration & {
  sync?: { register(tag: string): Promise<void> };
  periodicSync?: { register(tag: string, options: { minInterval: number }): Promise<void> };
};

const registered = (): Promise<Registration | undefined> | undefined => navigator.serviceWorker?.getRegistration();

/** Asks the browser to wake the worker when the network is back: a bonus where it exists, never relied on. */
export async function askWakeup(): Promise<void> {
  await (await registered())?.sync?.register(SYNC_TAG).catch(() => undefined);
}

/** Asks an installed app's browser to wake the worker now and then, so that what is read offline is not old. */
export async function askRegularWakeups(): Promise<void> {
  await (await registered())?.periodicSync?.register(SYNC_TAG, { minInterval: EVERY_MS }).catch(() => undefined);
}
