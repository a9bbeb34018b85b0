import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { migrateSqlite } from './sqlite-migrate.ts';
import { type News, type Query, type SqlRow, type Storage, StorageBusy, type Work } from './storage.ts';

/** How long another process may hold the file before we give up, milliseconds. */
const BUSY_MS = 10_000;

/**
 * Opens (and migrates) the embedded database. WAL with `synchronous=FULL`: what was answered "applied" survives a
 * power cut. One connection writes, one reads; nothing is awaited between BEGIN and COMMIT, so that every write is
 * alone whatever it names.
 */
export function openSqlite(file: string): Storage {
  const writer = connect(file);
  migrateSqlite(writer.database);
  const reader = file === ':memory:' ? writer : connect(file);
  const listeners = new Set<(news: News) => void>();
  const tellAll = (news: News) => {
    for (const hear of listeners) hear(news);
  };
  let closed = false;

  const run = async <T>(connection: Connection, begin: string, work: () => Work<T>): Promise<T> => {
    if (closed) throw new Error('The database is closed');
    const news: News[] = [];
    try {
      connection.database.exec(begin);
      const result = drive(connection, work(), news);
      connection.database.exec('COMMIT');
      for (const each of news) tellAll(each);
      return result;
    } catch (error) {
      if (connection.database.isTransaction) connection.database.exec('ROLLBACK');
      throw isBusy(error) ? new StorageBusy('Another process holds the database', { cause: error }) : error;
    }
  };
  return {
    engine: 'sqlite',
    write: (work) => run(writer, 'BEGIN IMMEDIATE', work),
    read: (work) => run(reader, 'BEGIN', work),
    publish: async (news) => tellAll(news),
    listen: async (hear) => void listeners.add(hear),
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

function drive<T>(connection: Connection, work: Work<T>, news: News[]): T {
  let step = work.next();
  while (!step.done) {
    if ('news' in step.value) {
      news.push(step.value.news);
      step = work.next([]);
    } else step = work.next(execute(connection, step.value));
  }
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

/** SQLITE_BUSY and SQLITE_LOCKED, with whatever detail stands in the higher bits. */
function isBusy(error: unknown): boolean {
  const { errcode } = error as { errcode?: number };
  return errcode !== undefined && [5, 6].includes(errcode & 0xff);
}
