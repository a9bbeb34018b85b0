import { signal } from '@preact/signals';
import { render } from 'preact';
import { kouvola } from '../../src/cities/kouvola.ts';
import { lahti } from '../../src/cities/lahti.ts';
import type { Reason } from '../../src/domain/reason.ts';
import { publicScope, type Scope } from '../../src/domain/scope.ts';
import type { Change } from '../../src/protocol/change.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase, readSync, type Submission, type SyncState, writeSync } from '../../src/store/database.ts';
import { giveIdea, type WrittenIdea } from '../../src/store/give-idea.ts';
import type { SyncStatus } from '../../src/sync/sync-loop.ts';
import type { Fetch } from '../../src/sync/talk.ts';
import { fi } from '../../src/texts/fi/index.ts';
import { createTranslator } from '../../src/texts/translate.ts';
import { type App, AppContext } from '../../src/ui/app.ts';
import { completeTexts } from '../../src/ui/shell/all-texts.ts';
import type { Install } from '../../src/ui/shell/install.ts';
import { applyPreferences, readPreferences } from '../../src/ui/shell/preferences.ts';
import { Root } from '../../src/ui/shell/root.tsx';

/** The whole app on a device of its own, without a server unless `fetch` is one. */
export interface ShownApp {
  app: App;
  db: AppDatabase;
  announced: string[];
  /** How sending goes, as the screens are told. */
  setStatus: (status: SyncStatus) => void;
  /** Stores something of the state of sync, as an answer of the server would. */
  setSync: (changed: Partial<SyncState>) => Promise<void>;
  setScopes: (scopes: Scope[]) => Promise<void>;
  close: () => Promise<void>;
}

export interface AppOptions {
  fetch?: Fetch;
  /** Cities whose files are on the device already. */
  cities?: 'both' | 'none';
  install?: Install;
}

let count = 0;

/** Opens an address of the app. */
export async function openApp(address: string, options: AppOptions = {}): Promise<ShownApp> {
  count += 1;
  const db = new AppDatabase(`shell-${Date.now()}-${count}`, 'relaxed');
  if (options.cities !== 'none') {
    await db.cities.bulkPut([kouvola, lahti].map((config) => ({ id: config.id, etag: '', config })));
    await writeSync(db, { ...(await readSync(db)), scopes: [publicScope('kouvola')], lastContactMs: Date.now() });
  }
  const catalogue = new Catalogue(db);
  const stop = catalogue.follow();
  await catalogue.refresh();

  const announced: string[] = [];
  const listeners = new Set<() => void>();
  let status: SyncStatus = { phase: 'resting' };
  const readClock = () => ({ nowMs: Date.now(), session: 's' });
  const app: App = {
    db,
    catalogue,
    clock: { read: readClock },
    author: { device: 'device-1', readClock },
    fetch: options.fetch ?? (() => Promise.reject(new TypeError('no network'))),
    sync: {
      get status() {
        return status;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      soon: () => {},
      now: async () => {},
      stop: () => {},
    },
    texts: signal(createTranslator('fi', fi)),
    announce: (words) => announced.push(words),
    update: { available: signal(false), apply: () => {} },
    version: 'test',
  };
  await completeTexts(app);
  await db.settings.put({ key: 'language', value: 'fi' });
  const preferences = await readPreferences(db);
  applyPreferences(preferences);

  history.replaceState(null, '', address);
  const root = document.body.appendChild(document.createElement('div'));
  const install = options.install ?? { way: signal('browser-menu' as const), ask: async () => {} };
  render(
    <AppContext.Provider value={app}>
      <Root preferences={preferences} install={install} />
    </AppContext.Provider>,
    root,
  );
  const setSync = async (changed: Partial<SyncState>) => {
    await writeSync(db, { ...(await readSync(db)), ...changed });
    await catalogue.refresh();
  };
  return {
    app,
    db,
    announced,
    setStatus: (next) => {
      status = next;
      for (const listener of listeners) listener();
    },
    setSync,
    setScopes: (scopes) => setSync({ scopes }),
    close: async () => {
      render(null, root);
      root.remove();
      stop();
      await catalogue.refresh();
      await db.delete();
      for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name];
    },
  };
}

/** An answer of the server, as JSON. */
export const jsonAnswer = (body: unknown, status = 200): Promise<Response> =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

export const WRITTEN: WrittenIdea = {
  title: 'Penkki rannalle',
  text: 'Polulla ei ole mihin istua.',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  wantsReply: false,
  fromPaper: false,
};

/** Gives an idea on the device; it stays unsent. */
export const giveHere = ({ app, db }: ShownApp, title = WRITTEN.title): Promise<Submission> =>
  giveIdea(db, app.author, kouvola, { ...WRITTEN, title }, 'no-draft');

/** Gives an idea that the city then does not accept. */
export async function giveRefused(here: ShownApp): Promise<Submission> {
  const submission = await giveHere(here);
  await refuse(here.db, (change) => change.record === submission.ideaId, 'unknown-area');
  return submission;
}

/** Turns an unsent change into one the city has said no to. */
export async function refuse(db: AppDatabase, isIt: (change: Change) => boolean, reason: Reason): Promise<void> {
  const entry = (await db.outbox.toArray()).find(({ change }) => isIt(change));
  if (!entry) throw new Error('It is not in the outbox');
  await db.outbox.delete(entry.key);
  await db.refused.put({ key: entry.key, change: entry.change, reason, refusedAtMs: Date.now() });
}
