import { signal } from '@preact/signals';
import { render } from 'preact';
import { Catalogue } from './store/catalogue.ts';
import { AppDatabase } from './store/database.ts';
import { ensureIdentity, stayYourself } from './store/identity.ts';
import { isNewer } from './store/storage-failure.ts';
import { watchStorage } from './store/watch-storage.ts';
import { yieldOnHide } from './store/yield-on-hide.ts';
import { createDeviceClock } from './sync/clock.ts';
import { createLateLoop } from './sync/late-loop.ts';
import { loadStartTexts } from './texts/load.ts';
import { createTranslator } from './texts/translate.ts';
import { type App, AppContext } from './ui/app.ts';
import { completeTexts } from './ui/shell/all-texts.ts';
import { createAnnouncer } from './ui/shell/announcer.ts';
import type { Blockade } from './ui/shell/blocked.tsx';
import { watchInstall } from './ui/shell/install.ts';
import { applyPreferences, browserLanguage, readPreferences } from './ui/shell/preferences.ts';
import { registerWorker } from './ui/shell/register-worker.ts';
import { Root } from './ui/shell/root.tsx';
import { storageStanding } from './ui/shell/storage-notice.tsx';
import './ui/look/index.ts';

declare const __APP_VERSION__: string;

const root = document.getElementById('app') as HTMLElement;
const install = watchInstall();
const db = new AppDatabase('kylapoyta');
yieldOnHide(db, window);
watchStorage(db, (standing) => {
  storageStanding.value = standing;
});
const fetchHere = (path: string, init?: RequestInit) => fetch(path, init);
const clock = createDeviceClock(
  () => Date.now(),
  () => performance.now(),
  () => crypto.randomUUID(),
);

/** Nothing that can wait happens before the first screen stands. */
const TIDY_AFTER_MS = 20_000;
/** How long another tab may take to let go of the database, milliseconds. */
const OTHER_TAB_MS = 2000;

async function start(): Promise<void> {
  const [identity, preferences] = await Promise.all([ensureIdentity(db), readPreferences(db)]);
  stayYourself(db, identity);
  applyPreferences(preferences);
  const catalogue = new Catalogue(db);
  const texts = signal(createTranslator(preferences.language, await loadStartTexts(preferences.language)));
  const loop = createLateLoop(async () =>
    (await import('./sync/start.ts')).startSync({ db, fetch: fetchHere, clock, device: identity.id }),
  );
  const app: App = {
    db,
    catalogue,
    sync: loop,
    clock,
    author: { device: identity.id, readClock: clock.read },
    fetch: fetchHere,
    texts,
    announce: createAnnouncer(),
    update: registerWorker(),
    version: __APP_VERSION__,
  };
  await firstSight(catalogue);
  catalogue.follow();
  isStarted = true;
  render(
    <AppContext.Provider value={app}>
      <Root preferences={preferences} install={install} />
    </AppContext.Provider>,
    root,
  );
  setTimeout(async () => (await import('./store/tidy.ts')).tidy(db, Date.now()), TIDY_AFTER_MS);
  void completeTexts(app);
  // Without its file (not fetched yet, no network) the app works on; the next wish to send asks for it again.
  await loop.start().catch(() => undefined);
}

/** Resolves when there is something to show: the newest page is enough, the rest is read while it is looked at. */
async function firstSight(catalogue: Catalogue): Promise<void> {
  let end = () => {};
  const seen = new Promise<void>((resolve) => {
    end = catalogue.subscribe(resolve);
  });
  await Promise.race([seen, catalogue.refresh()]).finally(end);
}

let isStarted = false;

async function block(blockade: Blockade): Promise<void> {
  const { showBlocked } = await import('./ui/shell/blocked.tsx');
  await showBlocked(root, browserLanguage() ?? 'fi', blockade, () => isStarted);
}

// Another tab holds what this release must first convert. It lets go at once; one that sleeps may not.
db.on('blocked', () => {
  setTimeout(() => {
    if (!isStarted) void block('other-tab');
  }, OTHER_TAB_MS);
});
start().catch((error: unknown) => block(isNewer(error) ? 'newer' : 'no-storage'));
