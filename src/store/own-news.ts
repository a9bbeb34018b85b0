import type { Collection, Table } from 'dexie';
import type { AppDatabase, CarriedBundle, ConfirmedEntry, OutboxEntry } from './database.ts';

/** What came into a table and what left it since the last look. */
export interface TableNews<T> {
  added: T[];
  /** Keys of what is there no more. */
  over: string[];
}

/** What is new of all that is folded over the server's records. What such an entry folds to never changes under its key. */
export interface OwnNews {
  outbox: TableNews<OutboxEntry>;
  confirmed: TableNews<ConfirmedEntry>;
  /** Bundles that wait. */
  carried: TableNews<CarriedBundle>;
}

/** Compares keys with those that are known already, and reads only the entries that are not. */
export async function readOwnNews(db: AppDatabase, known: Record<keyof OwnNews, KnownKeys>): Promise<OwnNews> {
  const [outbox, confirmed, carried] = await Promise.all([
    readTable(db.outbox, () => db.outbox.toCollection(), known.outbox),
    readTable(db.confirmed, () => db.confirmed.toCollection(), known.confirmed),
    readTable(db.carried, () => db.carried.where('state').equals('waiting'), known.carried),
  ]);
  return { outbox, confirmed, carried };
}

/** Reads the unsent changes from this number on, when nothing but such changes has been stored since the last look. */
export async function readMadeSince(db: AppDatabase, no: number): Promise<OwnNews> {
  const added = await db.outbox.where('no').aboveOrEqual(no).toArray();
  return { outbox: { added, over: [] }, confirmed: { added: [], over: [] }, carried: { added: [], over: [] } };
}

type KnownKeys = ReadonlyMap<string, unknown>;

async function readTable<T>(
  table: Table<T, string>,
  folded: () => Collection<T, string>,
  known: KnownKeys,
): Promise<TableNews<T>> {
  if (known.size === 0) return { added: await folded().toArray(), over: [] };
  const keys = new Set(await folded().primaryKeys());
  const added = await table.bulkGet([...keys].filter((key) => !known.has(key)));
  return {
    added: added.filter((entry) => entry !== undefined),
    over: [...known.keys()].filter((key) => !keys.has(key)),
  };
}
