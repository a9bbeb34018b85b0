import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../find-chromium.ts';
import { NetworkCable } from './network-cable.ts';

const LOOKS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  laptop: { viewport: { width: 1280, height: 800 } },
} satisfies Record<string, BrowserContextOptions>;

/** Somebody's own device: a browser with a storage that survives being closed or killed. */
export class Phone {
  page!: Page;
  context!: BrowserContext;
  readonly #folder = mkdtempSync(join(tmpdir(), 'kylapoyta-phone-'));
  readonly #look: keyof typeof LOOKS;
  readonly #options: BrowserContextOptions;
  readonly #args: string[];
  #cable?: NetworkCable;
  #offline = false;

  constructor(look: keyof typeof LOOKS = 'phone', options: BrowserContextOptions = {}, args: string[] = []) {
    this.#look = look;
    this.#options = options;
    this.#args = args;
  }

  async open(): Promise<this> {
    this.#cable ??= await NetworkCable.lay();
    this.context = await chromium.launchPersistentContext(this.#folder, {
      executablePath: findChromium(),
      args: [...CHROMIUM_ARGS, ...this.#args],
      proxy: { server: this.#cable.address },
      offline: this.#offline,
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
      ...LOOKS[this.#look],
      ...this.#options,
    });
    this.context.setDefaultTimeout(15_000);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
    return this;
  }

  /** Cuts the network, for pages and for the worker. */
  async goOffline(): Promise<void> {
    this.#switch({ offline: true });
    await this.context.setOffline(true);
  }
  async goOnline(): Promise<void> {
    this.#switch({ offline: false });
    await this.context.setOffline(false);
  }
  #switch({ offline }: { offline: boolean }): void {
    this.#offline = offline;
    if (offline) this.#cable?.unplug();
    else this.#cable?.plugIn();
  }

  /** Closes the browser and opens it again, without network from its first moment if asked: only the device's storage is left. */
  async restart({ offline = false } = {}): Promise<void> {
    await this.context.close();
    this.#switch({ offline });
    await this.open();
  }

  /** Ends every process of the browser at once, as a battery does. */
  async killAndOpen({ offline = false } = {}): Promise<void> {
    const client = await this.context.newCDPSession(this.page);
    await client.send('Browser.crash' as never).catch(() => undefined);
    await this.context.close().catch(() => undefined);
    this.#switch({ offline });
    await this.open();
  }

  async remove(): Promise<void> {
    await this.context.close().catch(() => undefined);
    await this.#cable?.remove();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Resolves when the worker keeps the whole app on the device. */
export async function appIsKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
