import { MIGRATIONS } from '../../src/server/schema.ts';
import { query, type Storage } from '../../src/server/storage.ts';

/** Every table of the server's database, as its migrations leave it. */
export const TABLES: readonly string[] = [
  ...new Set(MIGRATIONS.flat().flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? [])),
].sort();

/** Everything a database holds, by table, one text for each row, bytes in hexadecimal. */
export async function dumpAll(storage: Storage): Promise<Record<string, string[]>> {
  return storage.read(function* () {
    const rowsByTable: Record<string, string[]> = {};
    for (const table of TABLES) {
      const rows = yield* query(`SELECT * FROM ${table}`);
      rowsByTable[table] = rows.map((row) => JSON.stringify(row, plain)).sort();
    }
    return rowsByTable;
  });
}

const plain = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
