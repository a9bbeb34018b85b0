import { watch } from 'node:fs';
import { join } from 'node:path';
import type { DomainRecord, Idea } from '../../../src/domain/idea.ts';
import { openPostgres } from '../../../src/server/postgres-storage.ts';
import { openSqlite } from '../../../src/server/sqlite-storage.ts';
import { query, type Storage } from '../../../src/server/storage.ts';
import { freePort, RealServer } from '../../e2e/real-server.ts';
import { textOf } from '../world/device.ts';
import { must } from '../world/must.ts';
import type { DatabaseKill, Kill } from './kill.ts';
import { KillableBrowser } from './killable-browser.ts';
import type { KillablePostgres } from './killable-postgres.ts';
import { type ServerProxy, startProxy } from './proxy.ts';

/** Nothing that can strike at an answer waits for it longer than this, milliseconds. */
const PATIENCE_MS = 15_000;
/** How soon the server is at work again after its database is, milliseconds: its connections are made anew. */
const BACK_MS = 60_000;
/** Something that the server has to ask its database. */
const ASKING = '/api/calendar/kouvola.ics';
/** After the last kill everything is to be still within this time. */
const SETTLE_MS = 240_000;

/** A database of its own, and the PostgreSQL it is in. */
export interface SessionDatabase {
  url: string;
  server: KillablePostgres;
}

/**
 * Two coordinators at work in real browsers with profiles on the disk, and the real server process: what they were told
 * is saved survives every kill, once.
 */
export class Session {
  readonly #server: RealServer;
  readonly #proxy: ServerProxy;
  readonly #database: SessionDatabase | undefined;
  readonly #browsers: KillableBrowser[];
  #tabs = 0;

  private constructor(server: RealServer, proxy: ServerProxy, database: SessionDatabase | undefined) {
    this.#server = server;
    this.#proxy = proxy;
    this.#database = database;
    this.#browsers = [new KillableBrowser(proxy.url), new KillableBrowser(proxy.url)];
  }

  /**
   * `release` holds `src` and, as `dist`, the page. `database` is an empty one of PostgreSQL; without one the server
   * has a file.
   */
  static async begin(release: string, database: SessionDatabase | undefined): Promise<Session> {
    const port = await freePort();
    const proxy = await startProxy(join(release, 'dist'), port);
    const server = new RealServer(port, release, undefined, {
      PUBLIC_URL: proxy.url,
      ...(database ? { DATABASE_URL: database.url } : {}),
    });
    const session = new Session(server, proxy, database);
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
        await Promise.all([this.#server.stop('SIGKILL'), this.#database?.server.kill()]);
        await Promise.all([this.#database?.server.startAgain(), this.#killBrowser(0), this.#killBrowser(1)]);
        await this.#server.start();
        break;
      case 'database':
      case 'databaseAmidCommit':
      case 'backend':
        if (this.#database) await this.#killDatabase(kill, this.#database.server);
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
    this.#haveThemSend();
    const late = setTimeout(strike, PATIENCE_MS);
    await killed.promise.finally(() => clearTimeout(late));
  }

  /** With pauses between attempts nobody may be sending just now. */
  #haveThemSend(): void {
    for (const { page } of this.#browsers) page.evaluate(() => window.device.sendNow()).catch(() => undefined);
  }

  /** The server outlives its database, says meanwhile when to come back, and goes on with it as soon as it is there. */
  async #killDatabase(kill: DatabaseKill, database: KillablePostgres): Promise<void> {
    if (kill.kind === 'databaseAmidCommit') await this.#requestWithChanges();
    else await pause(kill.delayMs);
    if (kill.kind === 'backend') database.killBackend(kill.pick);
    else {
      await database.kill();
      await this.#checkAway().finally(() => database.startAgain());
    }
    await this.#untilBack();
  }

  /** Resolves a few milliseconds into the server's work on a request that carries changes. */
  async #requestWithChanges(): Promise<void> {
    const begun = Promise.withResolvers<void>();
    this.#proxy.strikeAtRequest(begun.resolve);
    this.#haveThemSend();
    const late = setTimeout(begun.resolve, PATIENCE_MS);
    await begun.promise.finally(() => clearTimeout(late));
    await pause(Math.random() * 8);
  }

  /** How the server answers what it has to ask its database, and when it says to come back. */
  async #ask(): Promise<{ status: number; when: string | null }> {
    const answer = await fetch(this.#proxy.url + ASKING).catch(() => undefined);
    must(answer && this.#server.isAlive, 'I10 the server ended with its database');
    return { status: answer.status, when: answer.headers.get('retry-after') };
  }

  async #checkAway(): Promise<void> {
    const { status, when } = await this.#ask();
    must(status === 503 && when, 'I10 without its database the server answers:', status, when);
  }

  async #untilBack(): Promise<void> {
    const deadline = Date.now() + BACK_MS;
    for (;;) {
      const { status } = await this.#ask();
      if (status === 200) return;
      must(status === 503 && Date.now() < deadline, 'I10 the server does not find back to its database:', status);
      await pause(50);
    }
  }

  /** A file shows when it is written to; a database over a wire does not, there it is the moment itself. */
  #atFirstWrite(strike: () => void): void {
    if (this.#database) return void setTimeout(strike, Math.random() * 8);
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
    const storage = this.#database
      ? await openPostgres(this.#database.url)
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
