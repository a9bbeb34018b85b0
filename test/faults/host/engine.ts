import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openPostgres } from '../../../src/server/postgres-storage.ts';
import { openSqlite } from '../../../src/server/sqlite-storage.ts';
import type { Storage } from '../../../src/server/storage.ts';
import { startPostgres } from '../../server/real-postgres.ts';

export type EngineName = Storage['engine'];

/** Worlds come and go by the thousand: what they write need not outlive a power cut. */
export const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A database engine that gives new, empty databases. */
export interface Engine {
  /** Opens a new database, migrated. */
  openStorage(): Promise<Storage>;
  stop(): Promise<void>;
}

export const startEngine = (name: EngineName): Promise<Engine> =>
  name === 'sqlite' ? startSqlite() : startOnPostgres();

async function startSqlite(): Promise<Engine> {
  const folder = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-databases-'));
  let number = 0;
  return {
    openStorage: async () => openSqlite(join(folder, `${++number}.sqlite`)),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Each database of its own in one real server of its own. */
async function startOnPostgres(): Promise<Engine> {
  const { url, stop } = await startPostgres();
  let number = 0;
  return {
    openStorage: async () => openPostgres(await createDatabase(url, `lane_${++number}`)),
    stop,
  };
}

/** Makes an empty database and tells its address. */
export async function createDatabase(url: string, name: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
