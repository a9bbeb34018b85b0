import { MIGRATIONS } from '../../../src/server/schema.ts';
import { query, run, type SqlRow, type Storage } from '../../../src/server/storage.ts';

/** The rows of a whole database, by table. */
export type Tables = Record<string, SqlRow[]>;

/** Every table the migrations make. */
export const TABLES: readonly string[] = [
  ...new Set(MIGRATIONS.flat().flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? [])),
];

/** A copy of these tables as they stand together: what a backup holds. */
export function readAll(storage: Storage, tables: readonly string[] = TABLES): Promise<Tables> {
  return storage.read(function* () {
    const copy: Tables = {};
    for (const table of tables) copy[table] = yield* query(`SELECT * FROM ${table}`);
    return copy;
  });
}

/** Makes the database hold exactly these rows. */
export function writeAll(storage: Storage, copy: Tables): Promise<void> {
  return storage.write(function* () {
    for (const [table, rows] of Object.entries(copy)) {
      yield* run(`DELETE FROM ${table}`);
      for (const row of rows) {
        const names = Object.keys(row);
        const marks = names.map(() => '?').join(', ');
        yield* run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row));
      }
    }
  });
}
