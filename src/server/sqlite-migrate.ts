import type { DatabaseSync } from 'node:sqlite';
import { MIGRATIONS, newerSchema } from './schema.ts';

/** Brings a SQLite database to a schema, today's if none is named; of several processes one migrates, the others wait. */
export function migrateSqlite(database: DatabaseSync, schema = MIGRATIONS.length): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const { user_version: done } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (done > MIGRATIONS.length) throw newerSchema(done);
    for (const statement of MIGRATIONS.slice(done, schema).flat()) database.exec(statement);
    if (done < schema) database.exec(`PRAGMA user_version = ${schema}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
