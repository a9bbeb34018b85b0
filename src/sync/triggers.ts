import type { AppDatabase } from '../store/database.ts';
import { readSync } from '../store/database.ts';
import { nextRequest } from '../store/next-request.ts';
import type { DeviceClock } from './clock.ts';
import { onReopenNews } from './news.ts';
import type { SyncLoop } from './sync-loop.ts';
import { jsonBody } from './talk.ts';
import { askWakeup } from './wakeup.ts';

/** The most a keepalive request may carry; browsers allow 64 KiB in all. */
const KEEPALIVE_BYTES = 60 * 1024;
const KEEPALIVE_CHANGES = 40;
const LIVE_LOCK = 'kylapoyta-live';
const NEWS = 'kylapoyta-news';
const PREPARE_AFTER_MS = 400;

interface TriggerDeps {
  db: AppDatabase;
  loop: SyncLoop;
  clock: DeviceClock;
  device: string;
}

/** Every reason to talk to the server: start, network, being looked at, news, and what the browser offers besides. */
export function followTriggers(deps: TriggerDeps): void {
  const { db, loop } = deps;
  addEventListener('online', () => void loop.now());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void loop.now();
  });
  followNews(deps);
  flushOnHide(deps);
  // Asked while something waits, so that the browser sends it even after the app was closed.
  db.outbox.hook('creating', () => void setTimeout(askWakeup, PREPARE_AFTER_MS));
  void askWakeup();
  void loop.now();
}

/** One stream per browser: the tab that holds the lock listens and tells the others. */
function followNews({ db, loop }: TriggerDeps): void {
  const channel = new BroadcastChannel(NEWS);
  channel.onmessage = () => loop.soon();
  const listen = () =>
    new Promise<void>(() => {
      let source: EventSource | undefined;
      const open = async () => {
        const { cities } = await readSync(db);
        source?.close();
        source = new EventSource(`/api/live?cities=${cities.join(',')}`);
        source.addEventListener('scope', () => {
          loop.soon();
          channel.postMessage('news');
        });
        // A stream that could be opened again means that the network is back.
        source.onopen = () => loop.soon();
        source.onerror = () => {
          if (source?.readyState === EventSource.CLOSED) setTimeout(() => void open(), 10_000);
        };
      };
      void open();
      onReopenNews(() => void open());
    });
  if (navigator.locks) void navigator.locks.request(LIVE_LOCK, listen);
  else void listen();
}

/** When the page is hidden nothing may be awaited: the request is prepared beforehand and handed to the browser. */
function flushOnHide({ db, clock, device }: TriggerDeps): void {
  let prepared: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const prepare = async () => {
    prepared = undefined;
    if ((await db.outbox.count()) === 0) return;
    const body = JSON.stringify(await nextRequest(db, device, clock.read(), KEEPALIVE_CHANGES));
    prepared = new TextEncoder().encode(body).length <= KEEPALIVE_BYTES ? body : undefined;
  };
  const prepareSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void prepare().catch(() => undefined), PREPARE_AFTER_MS);
  };
  db.outbox.hook('creating', prepareSoon);
  db.outbox.hook('deleting', prepareSoon);
  addEventListener('pagehide', () => {
    if (prepared)
      fetch('/api/sync', { ...jsonBody(undefined), body: prepared, keepalive: true }).catch(() => undefined);
  });
}
