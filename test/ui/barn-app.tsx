import { signal } from '@preact/signals';
import { type FunctionComponent, render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import type { City } from '../../src/domain/city.ts';
import { fi } from '../../src/texts/fi/index.ts';
import { createTranslator } from '../../src/texts/translate.ts';
import { type App, AppContext } from '../../src/ui/app.ts';
import '../../src/ui/look/index.ts';
import { IconSprite } from '../../src/ui/parts/icon.tsx';
import { CityContext } from '../../src/ui/shell/use-city.ts';
import { barnTime } from '../domain/meeting/barn.ts';
import type { World } from '../faults/world/world.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { markBarn, planBarn } from '../fixtures/enter-barn.ts';

export type Device = World['devices'][number];

/** The devices of a coordinator, an officer and a resident after the evening in the barn, and one screen at a time. */
export class BarnApp {
  readonly root = document.body.appendChild(document.createElement('div'));
  readonly announced: string[] = [];
  readonly #address = location.href;
  #stops: (() => void)[] = [];
  world!: World;

  get coordinator(): Device {
    return this.world.device(0);
  }
  get officer(): Device {
    return this.world.device(1);
  }
  get resident(): Device {
    return this.world.device(2);
  }

  /** Everything is entered by the coordinator and has reached the officer. */
  async begin(): Promise<void> {
    document.documentElement.lang = 'fi';
    await page.viewport(390, 844);
    this.announced.length = 0;
    this.world = await openWorld();
    this.world.nowMs = barnTime('16.30');
    await planBarn(this.coordinator);
    this.world.nowMs = barnTime('19.30');
    await markBarn(this.coordinator);
    await this.exchange(this.coordinator, this.officer);
  }

  /** Takes the screen away. */
  leave(): void {
    render(null, this.root);
    for (const stop of this.#stops.splice(0)) stop();
  }

  async end(): Promise<void> {
    this.leave();
    history.replaceState(null, '', this.#address);
    await closeWorld(this.world);
  }

  /** Rounds with the real server until both sides are still; a screen itself never sends here. */
  async exchange(...devices: Device[]): Promise<void> {
    for (const device of devices) {
      for (let round = 0; round < 4; round++) await this.world.round(device);
      await device.catalogue.refresh();
    }
  }

  /** Opens a screen as a device sees it. */
  async open(device: Device, city: City, path: string, address: string, screen: FunctionComponent): Promise<void> {
    const { db, catalogue, author } = device;
    await catalogue.refresh();
    this.#stops.push(catalogue.follow());
    history.replaceState(null, '', address);
    const app: App = {
      db,
      catalogue,
      author,
      clock: { read: device.readClock },
      fetch: device.call,
      sync: {
        status: { phase: 'resting' },
        subscribe: () => () => {},
        soon: vi.fn(),
        now: async () => {},
        stop: () => {},
      },
      texts: signal(createTranslator('fi', fi)),
      announce: (words) => this.announced.push(words),
      update: { available: signal(false), apply: () => {} },
      version: 'test',
    };
    render(
      <AppContext.Provider value={app}>
        <LocationProvider>
          <IconSprite />
          <CityContext.Provider value={city}>
            <div class="app">
              <main class="column">
                <Router>{[<Route key={path} path={path} component={screen} />]}</Router>
              </main>
            </div>
          </CityContext.Provider>
        </LocationProvider>
      </AppContext.Provider>,
      this.root,
    );
  }
}
