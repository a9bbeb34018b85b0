import { watch } from 'node:fs';
import { join } from 'node:path';
import type { DomainRecord, Idea } from '../../../src/domain/idea.ts';
import { openPostgres } from '../../../src/server/postgres-storage.ts';
import { openSqlite } from '../../../src/server/sqlite-storage.ts';
import { query, type Storage } from '../../../src/server/storage.ts';
import { freePort, RealServer } from '../../e2e/real-server.ts';
import { textOf } from '../world/device.ts';
import { must } from '../world/must.ts';
import type { Kill } from './kill.ts';
import { KillableBrowser } from './killable-browser.ts';
import { type ServerProxy, startProxy } from './proxy.ts';

/** Nothing that can strike at an answer waits for it longer than this, milliseconds. */
const PATIENCE_MS = 15_000;
/** After the last kill everything is to be still within this time. */
const SETTLE_MS = 240_000;

/**
 * Two coordinators at work in real browsers with profiles on the disk, and the real server process: what they were told
 * is saved survives every kill, once.
 */
export class Session {
  readonly #server: RealServer;
  readonly #proxy: ServerProxy;
  readonly #databaseUrl: string | undefined;
  readonly #browsers: KillableBrowser[];
  #tabs = 0;

  private constructor(server: RealServer, proxy: ServerProxy, databaseUrl: string | undefined) {
    this.#server = server;
    this.#proxy = proxy;
    this.#databaseUrl = databaseUrl;
    this.#browsers = [new KillableBrowser(proxy.url), new KillableBrowser(proxy.url)];
  }

  /**
   * `release` holds `src` and, as `dist`, the page. `databaseUrl` names an empty PostgreSQL database; without one the
   * server has a file.
   */
  static async begin(release: string, databaseUrl: string | undefined): Promise<Session> {
    const port = await freePort();
    const proxy = await startProxy(join(release, 'dist'), port);
    const server = new RealServer(port, release, undefined, {
      PUBLIC_URL: proxy.url,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    });
    const session = new Session(server, proxy, databaseUrl);
    try {
      await session.#open();
      return session;
    } catch (error) {
      await session.end();
      throw error;
    }
  }

  async #open(): Promise<void> {
    await this.#server.start();
    await Promise.all(this.#browsers.map((browser) => browser.open()));
    for (const { page } of this.#browsers) {
      const secret = this.#server.invite('coordinator').split('#')[1] ?? '';
      const joined = await page.evaluate((its) => window.device.join(its), secret);
      must(joined === 'open', 'a coordinator could not join:', joined);
      await page.evaluate(() => window.device.sendNow());
    }
    await this.#goOnSaving(0);
    await this.#goOnSaving(1);
  }

  async end(): Promise<void> {
    for (const browser of this.#browsers) await browser.remove();
    await this.#server.remove();
    await this.#proxy.close();
  }

  /** Kills, starts again what was killed, and sees that no screen claims more than the server holds. */
  async kill(kill: Kill): Promise<void> {
    switch (kill.kind) {
      case 'tab': {
        await pause(kill.delayMs);
        await this.#browser(kill.device).killTab();
        await this.#browser(kill.device).reopenTab();
        await this.#goOnSaving(kill.device);
        break;
      }
      case 'browser':
        await pause(kill.delayMs);
        await this.#killBrowser(kill.device);
        break;
      case 'all':
        await pause(kill.delayMs);
        await Promise.all([this.#server.stop('SIGKILL'), this.#killBrowser(0), this.#killBrowser(1)]);
        await this.#server.start();
        break;
      default:
        await this.#killServer(kill);
        await this.#server.start();
    }
    await this.#checkTruth();
  }

  /** Everything saved is on the server once, nothing waits, and all see the same. */
  async checkEnd(): Promise<void> {
    for (const { page } of this.#browsers) await page.evaluate(() => window.device.stopSaving());
    await this.#settle();
    const [first, second] = await Promise.all(
      this.#browsers.map(({ page }) => page.evaluate(() => window.device.look())),
    );
    const live = await this.#read(readLive);
    must(first?.seen === second?.seen, 'I1 two devices differ:', first?.seen, second?.seen);
    must(first?.seen === textOf(live), 'I1 devices and server differ:', first?.seen, textOf(live));
    checkSaved(live, new Set(this.#browsers.flatMap(({ saved }) => [...saved])));
  }

  /** How many things have been said to be saved. */
  get saved(): number {
    return this.#browsers.reduce((sum, { saved }) => sum + saved.size, 0);
  }

  #browser(number: number): KillableBrowser {
    return this.#browsers[number % this.#browsers.length] as KillableBrowser;
  }

  async #goOnSaving(device: number): Promise<void> {
    const tag = `${device}-${++this.#tabs}`;
    await this.#browser(device).page.evaluate((its) => window.device.goOnSaving(its), tag);
  }

  async #killBrowser(device: number): Promise<void> {
    await this.#browser(device).kill();
    await this.#browser(device).open();
    await this.#goOnSaving(device);
  }

  async #killServer(
    kill: Extract<Kill, { kind: 'server' | 'beforeAnswer' | 'amidAnswer' | 'amidCommit' }>,
  ): Promise<void> {
    const killed = Promise.withResolvers<void>();
    const strike = () => void this.#server.stop('SIGKILL').then(killed.resolve, killed.reject);
    if (kill.kind === 'server') setTimeout(strike, kill.delayMs);
    else if (kill.kind === 'amidCommit') this.#proxy.strikeAtRequest(() => this.#atFirstWrite(strike));
    else this.#proxy.strikeAtAnswer(kill.kind === 'amidAnswer' ? 1 + kill.bytes : 0, strike);
    // With pauses between attempts nobody may be sending just now.
    for (const { page } of this.#browsers) page.evaluate(() => window.device.sendNow()).catch(() => undefined);
    const late = setTimeout(strike, PATIENCE_MS);
    await killed.promise.finally(() => clearTimeout(late));
  }

  /** A file shows when it is written to; a database over a wire does not, there it is the moment itself. */
  #atFirstWrite(strike: () => void): void {
    if (this.#databaseUrl) return void setTimeout(strike, Math.random() * 8);
    const log = watch(join(this.#server.dataDir, 'kylapoyta.sqlite-wal'), () => {
      log.close();
      strike();
    });
  }

  /** I16: what a screen shows as received is on the server. */
  async #checkTruth(): Promise<void> {
    for (const { page } of this.#browsers) {
      const { received } = await page.evaluate(() => window.device.look());
      const live = new Set((await this.#read(readLive)).map(({ id }) => id));
      for (const id of received) must(live.has(id), 'I16 shown as received, and not on the server:', id);
    }
  }

  async #settle(): Promise<void> {
    const deadline = Date.now() + SETTLE_MS;
    for (let calm = 0; calm < 2; ) {
      must(Date.now() < deadline, 'I10 the outboxes do not empty');
      for (const { page } of this.#browsers) await page.evaluate(() => window.device.sendNow());
      const looks = await Promise.all(this.#browsers.map(({ page }) => page.evaluate(() => window.device.look())));
      calm = looks.every(({ unsent }) => unsent === 0) ? calm + 1 : 0;
    }
  }

  async #read<T>(work: (storage: Storage) => Promise<T>): Promise<T> {
    const storage = this.#databaseUrl
      ? await openPostgres(this.#databaseUrl)
      : openSqlite(join(this.#server.dataDir, 'kylapoyta.sqlite'));
    return work(storage).finally(() => storage.close());
  }
}

const readLive = (storage: Storage): Promise<DomainRecord[]> =>
  storage.read(function* () {
    const rows = yield* query(`SELECT body FROM entry WHERE gone = 0 AND type <> 'receipt' ORDER BY id`);
    return rows.map(({ body }) => JSON.parse(String(body)) as DomainRecord);
  });

/** I2 and I3: whatever was said to be saved is there, and nothing is there twice. */
function checkSaved(live: readonly DomainRecord[], saved: ReadonlySet<string>): void {
  const ideas = live.filter((record): record is Idea => record.type === 'idea');
  const arrived = ideas.flatMap(({ title, answers }) => [
    `idea ${title}`,
    ...answers.map(({ text }) => `answer ${text}`),
  ]);
  const times = Map.groupBy(arrived, (words) => words);
  for (const [words, copies] of times) must(copies.length === 1, 'I3 on the server twice:', words);
  for (const words of saved) must(times.has(words), 'I2 said to be saved, and lost:', words);
}

const pause = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs));
