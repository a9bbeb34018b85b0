import { signal } from '@preact/signals';
import type { Update } from '../app.ts';

const CHECK_EVERY_MS = 60 * 60 * 1000;

/**
 * Registers the worker that keeps the app on this device, and notices when it has a newer release ready. The release
 * waits until the person agrees (`apply`); an agreement in one tab renews all of them. Does nothing where there is no
 * worker: in development, and in browsers that forbid one.
 */
export function registerWorker(): Update {
  const available = signal(false);
  const update: Update = { available, apply: () => undefined };
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void register(update);
  return update;
}

async function register(update: Update): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js');
  let controlled = Boolean(navigator.serviceWorker.controller);
  update.apply = () => workbox.messageSkipWaiting();
  workbox.addEventListener('waiting', () => {
    update.available.value = true;
  });
  // The first worker of all takes over quietly; a newer one has put away the files that this page may still ask for.
  workbox.addEventListener('controlling', () => {
    if (controlled) location.reload();
    controlled = true;
  });
  const registration = await workbox.register().catch(() => undefined);
  if (registration) checkForUpdates(workbox);
}

/** An app that stays open for days hears of a new release when it is looked at again, and every hour. */
function checkForUpdates(workbox: { update(): Promise<void> }): void {
  let checkedAtMs = performance.now();
  const check = () => {
    if (document.visibilityState !== 'visible' || !navigator.onLine) return;
    checkedAtMs = performance.now();
    void workbox.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', check);
  setInterval(() => {
    if (performance.now() - checkedAtMs >= CHECK_EVERY_MS) check();
  }, CHECK_EVERY_MS / 4);
}
