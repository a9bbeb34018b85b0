/** A value a column may hold; JSON goes as text, booleans as 0 or 1. */
export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/** One statement with `?` for each value: SQL that SQLite and PostgreSQL read alike. */
export interface Query {
  text: string;
  values: SqlValue[];
}

/**
 * A piece of work inside one transaction, written as a generator that yields its statements. SQLite runs it without
 * awaiting anything between BEGIN and COMMIT; a database over a wire awaits each statement. One code, two engines.
 */
export type Work<T> = Generator<Query, T, SqlRow[]>;

/** The server's database. Both engines pass the same contract suite (`test/server/storage-contract.ts`). */
export interface Storage {
  readonly engine: 'sqlite' | 'postgres';
  /** Runs work alone, in one durable transaction; a throw undoes all of it. */
  write<T>(work: () => Work<T>): Promise<T>;
  /** Runs work that only reads, on one snapshot, beside a writer. */
  read<T>(work: () => Work<T>): Promise<T>;
  close(): Promise<void>;
}

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
  yield { text, values };
}
