import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { openPostgres } from '../../src/server/postgres-storage.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import type { Storage } from '../../src/server/storage.ts';

export type Engine = Storage['engine'];

/** Both engines, for `describe.each`: whatever holds on one holds on the other. `TEST_ENGINE` names one of them alone. */
export const ENGINES: readonly Engine[] = (['sqlite', 'postgres'] as const).filter(
  (engine) => (process.env.TEST_ENGINE ?? engine) === engine,
);

/** A new and empty database that a test may open as often as it likes, closes, and throws away. */
export interface TestDatabase {
  open(): Promise<Storage>;
  /** How a server process is told of it. */
  env: Record<string, string>;
  /** Keeps the database as it is now (nobody may have it open), as a copied disk does; and puts that copy back. */
  keepCopy(): Promise<void>;
  putBack(): Promise<void>;
  drop(): Promise<void>;
}

let made = 0;

export async function aDatabase(engine: Engine): Promise<TestDatabase> {
  const name = `test_${process.pid}_${++made}`;
  return engine === 'sqlite' ? aFile(name) : aPostgresDatabase(name);
}

async function aFile(name: string): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), `kylapoyta-${name}-`));
  const [file, copy] = [join(folder, 'kylapoyta.sqlite'), join(folder, 'copy.sqlite')];
  return {
    open: async () => openSqlite(file),
    env: { DATA_DIR: folder },
    keepCopy: async () => copyDatabaseFile(file, copy),
    putBack: async () => copyDatabaseFile(copy, file),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function copyDatabaseFile(from: string, to: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(`${to}${suffix}`, { force: true });
  copyFileSync(from, to);
}

/** Databases of earlier tests: emptying one is quicker than making one. */
const unused: string[] = [];

async function aPostgresDatabase(fresh: string): Promise<TestDatabase> {
  const name = unused.pop() ?? fresh;
  const url = Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href;
  if (name === fresh) await asAdmin(`CREATE DATABASE ${name}`);
  else await asAdmin('DROP SCHEMA public CASCADE; CREATE SCHEMA public', url);
  const drop = (each: string) => asAdmin(`DROP DATABASE IF EXISTS ${each} WITH (FORCE)`);
  return {
    open: () => openPostgres(url),
    env: { DATABASE_URL: url },
    keepCopy: async () => {
      await drop(`${name}_copy`);
      await asAdmin(`CREATE DATABASE ${name}_copy TEMPLATE ${name}`);
    },
    putBack: async () => {
      await drop(name);
      await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${name}_copy`);
    },
    drop: async () => void unused.push(name),
  };
}

async function asAdmin(statement: string, connectionString = inject('postgresUrl')): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
