import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import type { BenchServer } from './with-server.ts';

const TABLE = 'CREATE TABLE bare (id TEXT PRIMARY KEY, body TEXT NOT NULL)';

/** The engine without us: what any server on it would have to do at least. */
export interface Bare {
  /** Inserts rows in one transaction; resolves when they are as durable as what our server answers. */
  insert(bodies: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** One table in the engine of a server, written as durably as the server writes, on the same disk. */
export function openBare({ databaseUrl, dataDir }: Pick<BenchServer, 'databaseUrl' | 'dataDir'>): Promise<Bare> {
  return databaseUrl ? openBarePostgres(databaseUrl) : openBareSqlite(join(dataDir, 'bare.sqlite'));
}

async function openBareSqlite(file: string): Promise<Bare> {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec(TABLE);
  const statement = database.prepare('INSERT INTO bare (id, body) VALUES (?, ?)');
  return {
    insert: async (bodies) => {
      database.exec('BEGIN IMMEDIATE');
      for (const body of bodies) statement.run(randomUUID(), body);
      database.exec('COMMIT');
    },
    close: async () => database.close(),
  };
}

/** As many connections as writers; the statements of a transaction travel together, each prepared once. */
async function openBarePostgres(url: string): Promise<Bare> {
  const pool = new Pool({ connectionString: url, max: 16, pipeline: true });
  await pool.query(TABLE);
  return {
    insert: async (bodies) => {
      const client = await pool.connect();
      const inserts = bodies.map((body) => ({
        name: 'bare',
        text: 'INSERT INTO bare (id, body) VALUES ($1, $2)',
        values: [randomUUID(), body],
      }));
      await Promise.all(['BEGIN', ...inserts, 'COMMIT'].map((statement) => client.query(statement)));
      client.release();
    },
    close: () => pool.end(),
  };
}
