import { createHash } from 'node:crypto';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { asBusy, hasCollided } from './postgres-errors.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { createNewsLine } from './postgres-news.ts';
import { toStatement } from './postgres-statement.ts';
import { CannotStart } from './settings.ts';
import type { News, SqlRow, Storage, Work } from './storage.ts';

/** Writers wait for each other in the database: they must not take the connections that readers need. */
const WRITERS = 4;
const READERS = 8;
/** How long a statement, a lock or a new connection may take before we give up, milliseconds. */
const BUSY_MS = 10_000;
/** A process frozen in the middle of a write must not hold up all others for longer, milliseconds. */
const FROZEN_MS = 30_000;
/** How often work that collided with other work is run again. */
const MOST_TRIES = 5;
/** Statements without rows that are sent before anybody waits for one: a restore sends very many. */
const MOST_ON_THEIR_WAY = 20;

/**
 * The lock that every write shares, and takes for itself when it names nothing. With one for each name beneath it,
 * writes that could meet run one after another, in whatever process, as they do in SQLite: each statement sees all
 * that was committed before, so READ COMMITTED is enough and sixteen writers on one committee never run in vain.
 * Locks end with their transaction. The scopes' counters lie beneath them and are locked to commit, too.
 */
const EVERY_WRITE = lockOf('every write');

/** One snapshot for all statements of a read, beside every writer. */
const BEGIN_READ = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Opens (and migrates) a PostgreSQL database that any number of processes share. */
export async function openPostgres(url: string, { patient = false } = {}): Promise<Storage> {
  const config = poolConfig(url, patient);
  const writers = openPool(config, WRITERS);
  const readers = openPool(config, READERS);
  const newsLine = createNewsLine(config);
  try {
    await inTransaction(writers, 'BEGIN', (client) => migratePostgres(client));
  } catch (error) {
    await Promise.all([writers.end(), readers.end()]);
    throw error instanceof CannotStart ? error : new CannotStart(`DATABASE_URL: ${reasonOf(error)}`);
  }
  return {
    engine: 'postgres',
    write: async (work, alone) => {
      const { result, news } = await inTransaction(writers, beginWrite(alone), async (client) => {
        const told: News[] = [];
        const done = await drive(client, work(), told);
        // Told by the commit itself: a process that dies right after it leaves nobody waiting for the news.
        await newsLine.notify(client, told);
        return { result: done, news: told };
      });
      newsLine.tellHere(news);
      return result;
    },
    read: (work) => inTransaction(readers, BEGIN_READ, (client) => drive(client, work(), [])),
    publish: async (news) => {
      await inTransaction(readers, 'BEGIN', (client) => newsLine.notify(client, [news]));
      newsLine.tellHere([news]);
    },
    listen: newsLine.listen,
    close: async () => {
      await Promise.all([newsLine.close(), writers.end(), readers.end()]);
    },
  };
}

function poolConfig(connectionString: string, patient: boolean): PoolConfig {
  return {
    connectionString,
    application_name: 'kylapoyta',
    connectionTimeoutMillis: BUSY_MS,
    ...(patient ? {} : { query_timeout: FROZEN_MS }),
    lock_timeout: BUSY_MS,
    idle_in_transaction_session_timeout: FROZEN_MS,
    keepAlive: true,
  };
}

function openPool(config: PoolConfig, max: number): Pool {
  const pool = new Pool({ ...config, max, pipeline: true });
  // A connection that dies while nobody uses it: the pool replaces it, and whoever uses one hears for themselves.
  pool.on('error', () => {});
  return pool;
}

/** What the database, or the way to it, says of why it cannot be opened; never the address with its password. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || 'the database does not answer';
}

function beginWrite(alone: readonly string[] | undefined): string {
  if (!alone) return `BEGIN; SELECT pg_advisory_xact_lock(${EVERY_WRITE})`;
  // Always in one order, or two writes could wait for each other.
  const locks = [...new Set(alone.map(lockOf))].sort();
  return [
    `BEGIN; SELECT pg_advisory_xact_lock_shared(${EVERY_WRITE})`,
    ...locks.map((lock) => `SELECT pg_advisory_xact_lock(${lock})`),
  ].join('; ');
}

/** The number by which PostgreSQL knows a lock. */
function lockOf(name: string): bigint {
  return createHash('sha256').update(`kylapoyta ${name}`).digest().readBigInt64BE();
}

/**
 * Runs work between BEGIN and COMMIT, and again from its beginning when the database says that it collided. Whether a
 * commit whose answer was lost took place is not known; changes are recognised when they come again.
 */
async function inTransaction<T>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await runOnce(pool, begin, work);
    } catch (error) {
      if (!hasCollided(error) || tries === MOST_TRIES) throw asBusy(error);
    }
  }
}

async function runOnce<T>(pool: Pool, begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  // A connection that dies between two statements says so here; the next statement then fails.
  const onError = () => {
    broken = true;
  };
  client.on('error', onError);
  try {
    const begun = client.query(begin);
    // Who only reads holds no lock and has nothing to lose: BEGIN travels with the first statement, COMMIT with the next.
    if (begin !== BEGIN_READ) await begun;
    const [result] = await Promise.all([work(client), begun]);
    const committed = client.query('COMMIT');
    if (begin === BEGIN_READ) committed.catch(() => {});
    else await committed;
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(onError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Statements without rows travel together with the next one; the first that failed is the error of all. */
async function drive<T>(client: PoolClient, work: Work<T>, news: News[]): Promise<T> {
  const onTheirWay: Promise<unknown>[] = [];
  let step = work.next();
  while (!step.done) {
    let rows: SqlRow[] = [];
    if ('news' in step.value) news.push(step.value.news);
    else {
      const answer = client.query<SqlRow>(toStatement(step.value));
      onTheirWay.push(answer);
      answer.catch(() => {}); // heard below
      const waits = !step.value.rowless || onTheirWay.length >= MOST_ON_THEIR_WAY;
      if (waits) await Promise.all(onTheirWay.splice(0));
      if (!step.value.rowless) ({ rows } = await answer);
    }
    step = work.next(rows);
  }
  await Promise.all(onTheirWay);
  return step.value;
}
