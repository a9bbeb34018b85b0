import type { AppDatabase } from '../store/database.ts';
import { readSync } from '../store/database.ts';
import { nextRequest } from '../store/next-request.ts';
import type { DeviceClock } from './clock.ts';
import { onReopenNews } from './news.ts';
import type { SyncLoop } from './sync-loop.ts';
import { jsonBody } from './talk.ts';
import { askRegularWakeups, askWakeup } from './wakeup.ts';

/** The most a keepalive request may carry; browsers allow 64 KiB in all. */
const KEEPALIVE_BYTES = 60 * 1024;
const KEEPALIVE_CHANGES = 40;
const LIVE_LOCK = 'kylapoyta-live';
const NEWS = 'kylapoyta-news';
const PREPARE_AFTER_MS = 400;
/** All who follow a city hear of news at once; they ask within this time, not in the same moment. */
const SPREAD_MS = 1500;
const REOPEN_MS = 10_000;

interface TriggerDeps {
  db: AppDatabase;
  loop: SyncLoop;
  clock: DeviceClock;
  device: string;
}

/** Every reason to talk to the server: start, network, being looked at, news, and what the browser offers besides. */
export function followTriggers(deps: TriggerDeps): void {
  const { loop } = deps;
  addEventListener('online', () => void loop.now());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void loop.now();
  });
  followNews(deps);
  flushOnHide(deps);
  void askRegularWakeups();
  // Only what could not be sent needs the worker: the browser wakes it even after the app was closed.
  loop.subscribe(() => {
    if (loop.status.problem) void askWakeup();
  });
  void loop.now();
}

/** One stream per browser: the tab that holds the lock listens and tells the others, which ask when they are looked at. */
function followNews({ db, loop }: TriggerDeps): void {
  const channel = new BroadcastChannel(NEWS);
  let source: EventSource | undefined;
  let listens = false;
  const open = async () => {
    const { cities } = await readSync(db);
    source?.close();
    source = new EventSource(`/api/live?cities=${cities.join(',')}`);
    source.addEventListener('scope', () => {
      channel.postMessage('news');
      setTimeout(loop.soon, Math.random() * SPREAD_MS);
    });
    // A stream that could be opened again means that the network is back.
    source.onopen = () => loop.soon();
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) setTimeout(() => void open(), REOPEN_MS);
    };
  };
  channel.onmessage = ({ data }) => {
    if (data === 'reopen' && listens) void open();
    else if (data === 'news' && document.visibilityState === 'visible') loop.soon();
  };
  onReopenNews(() => {
    if (listens) void open();
    else channel.postMessage('reopen');
  });
  const listen = () => {
    listens = true;
    void open();
    return new Promise<void>(() => undefined); // held until the tab is closed
  };
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
    const body = JSON.stringify(await nextRequest(db, device, clock.read(), KEEPALIVE_CHANGES, false));
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
