import type { ClientBase } from 'pg';
import { MIGRATIONS, newerSchema } from './schema.ts';

/** Held to the end of the transaction: of several processes that start at once, one migrates and the others wait. */
const LOCK = 4_722_051_880n;

/** Brings the database to a schema, today's if none is named, inside the transaction that has begun: all of it or nothing. */
export async function migratePostgres(client: ClientBase, schema = MIGRATIONS.length): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  await client.query('CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY, version INTEGER NOT NULL)');
  const { rows } = await client.query<{ version: number }>('SELECT version FROM schema_version WHERE id = 1');
  const done = rows[0]?.version ?? 0;
  if (done > MIGRATIONS.length) throw newerSchema(done);
  if (done >= schema) return;
  for (const statement of MIGRATIONS.slice(done, schema).flat()) await client.query(toPostgres(statement));
  await client.query(
    'INSERT INTO schema_version (id, version) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET version = excluded.version',
    [schema],
  );
}

/** Texts in the order of their bytes, as SQLite orders them, whatever the language of the database. */
function toPostgres(statement: string): string {
  return statement.replaceAll(/\bBLOB\b/g, 'BYTEA').replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"');
}
