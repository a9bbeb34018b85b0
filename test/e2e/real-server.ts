import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The real server as `npm start` runs it, in a data folder of its own; it can be stopped, killed and started again. */
export class RealServer {
  readonly url: string;
  readonly dataDir: string;
  invitations: Record<string, string> = {};
  readonly #port: number;
  #process: ChildProcess | undefined;
  #output = '';

  readonly #folder: string;

  #settings: Record<string, string>;

  /**
   * `folder` holds `src` and `dist`; another one than the checkout's is another release. `settings` are variables that
   * stand above those given here.
   */
  constructor(
    port: number,
    folder = '.',
    dataDir = mkdtempSync(join(tmpdir(), 'kylapoyta-e2e-')),
    settings: Record<string, string> = {},
  ) {
    this.#port = port;
    this.#folder = folder;
    this.#settings = settings;
    this.url = `http://localhost:${port}`;
    this.dataDir = resolve(dataDir);
  }

  get #env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PORT: String(this.#port),
      DATA_DIR: this.dataDir,
      PUBLIC_URL: this.url,
      LOG_LEVEL: 'warn',
      ...this.#settings,
    };
  }

  /** Resolves when the server answers; rejects with its output when it does not. */
  async start(): Promise<void> {
    this.#output = '';
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: this.#folder,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.#output += String(text)));
    const deadline = Date.now() + 20_000;
    while (!(await this.#isUp())) {
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(`The server did not start:\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    while (!this.#output.includes('Kyläpöytä')) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const [, link, city] of this.#output.matchAll(/(http\S+\/(\w+)\/join#\S+)/g))
      this.invitations[city as string] = link as string;
  }

  async #isUp(): Promise<boolean> {
    const response = await fetch(`${this.url}/api/health`).catch(() => undefined);
    return response?.ok ?? false;
  }

  /** Whether its process, once started, has not ended by itself. */
  get isAlive(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  /** What `npm run invite` prints. */
  invite(role: string, area?: string, city = 'kouvola'): string {
    const args = ['src/server/invite-main.ts', '--city', city, '--role', role, ...(area ? ['--area', area] : [])];
    const output = execFileSync(process.execPath, args, { env: this.#env, encoding: 'utf8' });
    return /http\S+/.exec(output)?.[0] ?? '';
  }

  /** Reads the database beside the running server. */
  query(sql: string): Record<string, unknown>[] {
    const database = new DatabaseSync(join(this.dataDir, 'kylapoyta.sqlite'), { readOnly: true });
    try {
      return database.prepare(sql).all() as Record<string, unknown>[];
    } finally {
      database.close();
    }
  }

  /** Ends it as an operator does (SIGTERM) or as a power cut does (SIGKILL). */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
    this.#process = undefined;
  }

  /** As after the operator has changed variables and started it anew. */
  async restartWith(settings: Record<string, string>): Promise<void> {
    await this.stop();
    this.#settings = { ...this.#settings, ...settings };
    await this.start();
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** A server on a free port, already answering. */
export async function startRealServer(folder?: string): Promise<RealServer> {
  const server = new RealServer(await freePort(), folder);
  await server.start();
  return server;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
