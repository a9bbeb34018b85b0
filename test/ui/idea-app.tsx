import { type Signal, signal, useSignal } from '@preact/signals';
import { type FunctionComponent, render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { publicScope, type Scope } from '../../src/domain/scope.ts';
import type { Author } from '../../src/store/author.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase, readSync, writeSync } from '../../src/store/database.ts';
import type { SyncStatus } from '../../src/sync/sync-loop.ts';
import type { Fetch } from '../../src/sync/talk.ts';
import { fi } from '../../src/texts/fi/index.ts';
import { createTranslator } from '../../src/texts/translate.ts';
import { type App, AppContext } from '../../src/ui/app.ts';
import { IdeaFormPage } from '../../src/ui/ideas/idea-form.tsx';
import { IdeaListPage } from '../../src/ui/ideas/idea-list.tsx';
import { IdeaPage } from '../../src/ui/ideas/idea-page.tsx';
import { ThanksPage } from '../../src/ui/ideas/thanks.tsx';
import { Frame } from '../../src/ui/parts/frame.tsx';
import { IconSprite } from '../../src/ui/parts/icon.tsx';
import { type Asked, ScreenContext } from '../../src/ui/shell/screen.ts';
import { CityContext } from '../../src/ui/shell/use-city.ts';
import { testCity } from '../fixtures/test-city.ts';

/** What a screen about ideas stands on in a test: a real database and catalogue, and no network unless one is given. */
export interface TestDevice {
  db: AppDatabase;
  catalogue: Catalogue;
  author: Author;
  fetch?: Fetch;
  status?: SyncStatus;
}

let count = 0;

/** A device of a resident who follows the test city; its database is new and ends with `close`. */
export async function openDevice(): Promise<TestDevice & { close: () => Promise<void> }> {
  count += 1;
  const db = new AppDatabase(`ideas-${Date.now()}-${count}`, 'relaxed');
  await db.cities.put({ id: testCity.id, etag: '', config: testCity });
  await addScopes(db, [publicScope(testCity.id)]);
  const catalogue = new Catalogue(db);
  const stop = catalogue.follow();
  await catalogue.refresh();
  const author = { device: 'device-1', readClock: () => ({ nowMs: Date.now(), session: 's' }) };
  const close = async () => {
    stop();
    await catalogue.refresh();
    await db.delete();
  };
  return { db, catalogue, author, close };
}

/** Lets the device read more than it did. */
export async function addScopes(db: AppDatabase, scopes: readonly Scope[]): Promise<void> {
  const state = await readSync(db);
  await writeSync(db, { ...state, scopes: [...state.scopes, ...scopes] });
}

/** The screens on a page of their own, as the app frames them; `announced` is what screen readers were told. */
export interface Shown {
  announced: string[];
  soon: { count: number };
  /** How sending goes, as the screens are told. */
  setStatus: (status: SyncStatus) => void;
  leave: () => void;
}

/** Addresses with their screens, as `routes.tsx` has them. */
export type Screens = readonly (readonly [path: string, screen: FunctionComponent])[];

const IDEA_SCREENS: Screens = [
  ['/:city/ideas', IdeaListPage],
  ['/:city/ideas/new', IdeaFormPage],
  ['/:city/ideas/:code', IdeaPage],
  ['/:city/ideas/:code/thanks', ThanksPage],
];

/** Opens an address of the app on a device. */
export function show(device: TestDevice, address: string, screens: Screens = IDEA_SCREENS): Shown {
  history.replaceState(null, '', address);
  const root = document.body.appendChild(document.createElement('div'));
  const announced: string[] = [];
  const soon = { count: 0 };
  let status: SyncStatus = device.status ?? { phase: 'resting' };
  const listeners = new Set<() => void>();
  const app: App = {
    db: device.db,
    catalogue: device.catalogue,
    author: device.author,
    clock: { read: device.author.readClock },
    fetch: device.fetch ?? (() => Promise.reject(new TypeError('no network'))),
    sync: {
      get status() {
        return status;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      soon: () => {
        soon.count += 1;
      },
      now: async () => {},
      stop: () => {},
    },
    texts: signal(createTranslator('fi', fi)),
    announce: (words) => announced.push(words),
    update: { available: signal(false), apply: () => {} },
    version: 'test',
  };
  render(
    <AppContext.Provider value={app}>
      <LocationProvider>
        <IconSprite />
        <CityContext.Provider value={testCity}>
          <TestFrame screens={screens} />
        </CityContext.Provider>
      </LocationProvider>
    </AppContext.Provider>,
    root,
  );
  return {
    announced,
    soon,
    setStatus: (next) => {
      status = next;
      for (const listener of listeners) listener();
    },
    leave: () => {
      render(null, root);
      root.remove();
    },
  };
}

function TestFrame({ screens }: { screens: Screens }) {
  const asked: Signal<Asked> = useSignal<Asked>({});
  const { hero, bar } = asked.value;
  return (
    <ScreenContext.Provider value={asked}>
      <Frame brand={{ href: '/', title: 'Kouvola' }} skip="Siirry" hero={hero} bar={bar}>
        <Router>
          {screens.map(([path, screen]) => (
            <Route key={path} path={path} component={screen} />
          ))}
        </Router>
      </Frame>
    </ScreenContext.Provider>
  );
}
