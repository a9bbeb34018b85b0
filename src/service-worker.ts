import './protocol/without-eval.ts';
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { AppDatabase } from './store/database.ts';
import { keepTrying } from './store/storage-failure.ts';
import { createDeviceClock } from './sync/clock.ts';
import { sendPhotos } from './sync/send-photos.ts';
import { syncOnce } from './sync/sync-once.ts';
import { SYNC_TAG } from './sync/wakeup.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

/** Background Sync and Periodic Background Sync are not in the type library of the language. */
interface WakeupEvent extends ExtendableEvent {
  tag: string;
}

/** The routes a worker can tell a browser beforehand (Chromium); not in the type library of the language yet. */
interface RoutingInstallEvent extends ExtendableEvent {
  addRoutes?: (rules: { condition: { urlPattern: string }; source: 'network' }) => Promise<void>;
}

/** Rounds in one wake-up; the browser ends a worker that takes too long anyway. */
const MOST_ROUNDS = 20;

// The whole app lives on the device: every navigation starts from here, with or without network.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/^\/api\//, /\/[^/?]+\.[^/?]+$/] }),
);
clientsClaim();

// The worker has no part in what the server is asked: a browser that can be told so goes straight to the network, and a
// worker without requests under way makes room for its successor at once.
self.addEventListener('install', (event) => {
  void (event as RoutingInstallEvent).addRoutes?.({ condition: { urlPattern: '/api/*' }, source: 'network' });
});

// A newer release waits until the person agrees: nothing half-written is ever reloaded away.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

for (const name of ['sync', 'periodicsync']) {
  self.addEventListener(name, (event) => {
    const wakeup = event as WakeupEvent;
    if (wakeup.tag === SYNC_TAG) wakeup.waitUntil(sendWhatWaits());
  });
}

/** The same rounds as in the app; a throw tells the browser to wake us again later. */
async function sendWhatWaits(): Promise<void> {
  const db = new AppDatabase('kylapoyta');
  const clock = createDeviceClock(
    () => Date.now(),
    () => performance.now(),
    () => crypto.randomUUID(),
  );
  const deps = { db, clock, fetch: (path: string, init?: RequestInit) => fetch(path, init) };
  try {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const outcome = await keepTrying(db, () => syncOnce(deps));
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      if (!outcome.progress) break;
    }
    if ((await sendPhotos(db, deps.fetch)) === 'unreachable') throw new Error('unreachable');
  } finally {
    db.close();
  }
}
