import type { Scope } from '../domain/scope.ts';

/** A value a column may hold; JSON goes as text, booleans as 0 or 1. */
export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/** One statement with `?` for each value: SQL that SQLite and PostgreSQL read alike. */
export interface Query {
  text: string;
  values: SqlValue[];
  /** Its rows do not matter: a database over a wire need not be waited for before the next statement. */
  rowless?: true;
}

/**
 * What every process is told of: scopes at a new version, a device whose rights have changed or that has news of a
 * receipt, or that something may have been missed and nobody knows what.
 */
export type News =
  | { kind: 'scopes'; vers: [scope: Scope, ver: number][] }
  | { kind: 'receipt'; device: string; scope: Scope; ver: number }
  | { kind: 'device'; device: string }
  | { kind: 'missed' };

/** News that becomes true with the commit and is told only then. */
interface Notice {
  news: News;
}

/**
 * A piece of work inside one transaction, written as a generator that yields its statements. SQLite runs it without
 * awaiting anything between BEGIN and COMMIT; a database over a wire awaits each statement. One code, two engines.
 * Whatever it changes but the database it makes itself: after a deadlock it is run again from its beginning.
 */
export type Work<T> = Generator<Query | Notice, T, SqlRow[]>;

/** The server's database. Both engines pass the same contract suite (`test/server/storage-contract.ts`). */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres';
  /**
   * Runs work in one durable transaction; a throw undoes all of it. No other write runs at the same time, in no
   * process; with `alone`, none that names one of the same things (`cityAlone`, `deviceAlone`), or names nothing.
   */
  write<T>(work: () => Work<T>, alone?: readonly string[]): Promise<T>;
  /** Runs work that only reads, on one snapshot, beside a writer. */
  read<T>(work: () => Work<T>): Promise<T>;
  /** Tells every process at once what is no commit's news. */
  publish(news: News): Promise<void>;
  /** Hears, from when it resolves, what any process tells. SQLite's news stay in the process. */
  listen(hear: (news: News) => void): Promise<void>;
  close(): Promise<void>;
}

/** The database is there no more, or busy for too long: nothing was kept half, and asking again makes sense. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy';
}

/** What a write names that touches records of a city, and nothing of another. */
export const cityAlone = (city: string): string => `city/${city}`;

/** What a write names that touches a device's own things: its clock, its verdicts, its key. */
export const deviceAlone = (device: string): string => `device/${device}`;

/** All rows a statement yields. */
export function* query(text: string, ...values: SqlValue[]): Work<SqlRow[]> {
  return yield { text, values };
}

/** The first row, if there is one. */
export function* queryOne(text: string, ...values: SqlValue[]): Work<SqlRow | undefined> {
  const [row] = yield { text, values };
  return row;
}

/** A statement whose rows do not matter. */
export function* run(text: string, ...values: SqlValue[]): Work<void> {
  yield { text, values, rowless: true };
}

/** Tells every process once this transaction has committed, and never when it has not. */
export function* tell(news: News): Work<void> {
  yield { news };
}
