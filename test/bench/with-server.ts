import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../src/server/open-storage.ts';
import { startPostgres } from '../server/real-postgres.ts';
import { fillDatabase, inviteOfficers } from './fill-database.ts';
import { type RunningServer, startServer } from './start-server.ts';

/** What a server of the bench begins with. */
export interface Beginning {
  engine?: Engine;
  /** Published ideas. */
  ideas?: number;
  /** People who may join the committee. */
  invitations?: number;
  env?: Record<string, string>;
}
export type Engine = 'sqlite' | 'postgres';

/** A server in a process of its own, with a database that nobody else uses. */
export interface BenchServer extends RunningServer {
  invitations: string[];
  /** Where there is PostgreSQL; else the database is a file. */
  databaseUrl: string | undefined;
  /** Where more files may be made, on the disk of the database. */
  dataDir: string;
  /** Mean size of an idea it began with. */
  ideaBytes: number;
}

/** The folder of the bench, with the app that the servers serve in `dist`. */
export const FOLDER = '.tmp/bench';

/** Said although they are PostgreSQL's own defaults: a commit is on the disk before it is answered. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'max_connections=100'];

/** Runs work with a fresh server and database, and ends both whatever happens. */
export async function withServer<T>(
  { engine = 'sqlite', ideas = 0, invitations = 1, env = {} }: Beginning,
  work: (server: BenchServer) => Promise<T>,
): Promise<T> {
  const dataDir = join(FOLDER, `data-${crypto.randomUUID()}`);
  mkdirSync(dataDir, { recursive: true });
  const postgres = engine === 'postgres' ? await startPostgres(DURABLE, tmpdir()) : undefined;
  try {
    const databaseUrl = postgres?.url;
    const storage = await openStorage({ databaseUrl, dataDir });
    const ideaBytes = await fillDatabase(storage, ideas);
    const tokens = await inviteOfficers(storage, invitations);
    await storage.close();
    const server = await startServer(FOLDER, dataDir, {
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...env,
    });
    try {
      return await work({ ...server, invitations: tokens, databaseUrl, dataDir, ideaBytes });
    } finally {
      await server.stop();
    }
  } finally {
    await postgres?.stop();
  }
}
