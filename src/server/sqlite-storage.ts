import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { MIGRATIONS } from './schema.ts';
import type { Query, SqlRow, Storage, Work } from './storage.ts';

/** How long another process may hold the file before we give up, milliseconds. */
const BUSY_MS = 10_000;

/**
 * Opens (and migrates) the embedded database. WAL with `synchronous=FULL`: what was answered "applied" survives a
 * power cut. One connection writes, one reads; nothing is awaited between BEGIN and COMMIT.
 */
export function openSqlite(file: string): Storage {
  const writer = connect(file);
  migrate(writer.database);
  const reader = file === ':memory:' ? writer : connect(file);
  let closed = false;

  const run = async <T>(connection: Connection, begin: string, work: () => Work<T>): Promise<T> => {
    if (closed) throw new Error('The database is closed');
    connection.database.exec(begin);
    try {
      const result = drive(connection, work());
      connection.database.exec('COMMIT');
      return result;
    } catch (error) {
      connection.database.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    engine: 'sqlite',
    write: (work) => run(writer, 'BEGIN IMMEDIATE', work),
    read: (work) => run(reader, 'BEGIN', work),
    close: async () => {
      closed = true;
      if (reader !== writer) reader.database.close();
      writer.database.close();
    },
  };
}

interface Connection {
  database: DatabaseSync;
  prepared: Map<string, StatementSync>;
}

function connect(file: string): Connection {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  return { database, prepared: new Map() };
}

function drive<T>(connection: Connection, work: Work<T>): T {
  let step = work.next();
  while (!step.done) step = work.next(execute(connection, step.value));
  return step.value;
}

function execute({ database, prepared }: Connection, { text, values }: Query): SqlRow[] {
  let statement = prepared.get(text);
  if (!statement) {
    statement = database.prepare(text);
    prepared.set(text, statement);
  }
  return statement.all(...values) as SqlRow[];
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  const { user_version: done } = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (done > MIGRATIONS.length) {
    database.exec('ROLLBACK');
    throw new Error(
      `The database was written by a newer release (schema ${done}, this release knows ${MIGRATIONS.length})`,
    );
  }
  for (const statement of MIGRATIONS.slice(done).flat()) database.exec(statement);
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  database.exec('COMMIT');
}
