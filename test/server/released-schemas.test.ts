import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fromBackupValue } from '../../src/server/backup-format.ts';
import { migratePostgres } from '../../src/server/postgres-migrate.ts';
import { restoreBackup } from '../../src/server/restore.ts';
import { MIGRATIONS } from '../../src/server/schema.ts';
import { migrateSqlite } from '../../src/server/sqlite-migrate.ts';
import { query, type SqlRow, type Storage } from '../../src/server/storage.ts';
import { aDatabase, ENGINES, type TestDatabase } from './engines.ts';

/** Small cities as releases left them, each written by the release itself: one file for each released schema. */
const FOLDER = join(import.meta.dirname, '../fixtures/databases');
const RELEASED = Array.from({ length: MIGRATIONS.length }, (_, index) => index + 1).filter((schema) =>
  existsSync(fileOf(schema)),
);
/** Tables whose content a later migration gave up on purpose. */
const GIVEN_UP = ['photo_part'];

/** The epoch rises, and what waited for a coordinator is shown to them as a record. */
const TOUCHED_BY_RESTORE = ['epoch', 'review', 'scope'];

function fileOf(schema: number): string {
  return join(FOLDER, `schema-${schema}.ndjson`);
}

function rowsOf(schema: number): { table: string; row: SqlRow }[] {
  const lines = readFileSync(fileOf(schema), 'utf8').trimEnd().split('\n').slice(1, -1);
  return lines.map((line) => {
    const { table, row } = JSON.parse(line) as {
      table: string;
      row: Record<string, Parameters<typeof fromBackupValue>[0]>;
    };
    const values = Object.entries(row).map(([name, value]) => [name, fromBackupValue(value)] as const);
    return { table, row: Object.fromEntries(values) };
  });
}

/** The database as that release had it. */
async function fill({ env }: TestDatabase, schema: number): Promise<void> {
  const statement = ({ table, row }: { table: string; row: SqlRow }, mark: (index: number) => string) =>
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map((_, i) => mark(i))
      .join(', ')})`;
  if (env.DATABASE_URL) {
    const client = new Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    await migratePostgres(client, schema);
    await client.query('DELETE FROM epoch');
    for (const each of rowsOf(schema)) {
      await client.query(
        statement(each, (index) => `$${index + 1}`),
        Object.values(each.row),
      );
    }
    await client.end();
  } else {
    const database = new DatabaseSync(join(env.DATA_DIR ?? '', 'kylapoyta.sqlite'));
    migrateSqlite(database, schema);
    database.exec('DELETE FROM epoch');
    for (const each of rowsOf(schema)) database.prepare(statement(each, () => '?')).run(...Object.values(each.row));
    database.close();
  }
}

async function expectContent(storage: Storage, schema: number, but: string[]): Promise<void> {
  const expected = Map.groupBy(rowsOf(schema), ({ table }) => table);
  for (const [table, rows] of expected) {
    if (but.includes(table)) continue;
    const found = await storage.read(() => query(`SELECT * FROM ${table}`));
    const plain = (row: SqlRow) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ]),
      );
    const wanted = rows.map(({ row }) => expect.objectContaining(plain(row)) as unknown);
    expect(found.map(plain)).toEqual(expect.arrayContaining(wanted));
  }
}

test('the first release is among them', () => {
  expect(RELEASED).toContain(1);
});

describe.each(ENGINES.flatMap((engine) => RELEASED.map((schema) => [engine, schema] as const)))(
  'on %s, schema %i',
  (engine, schema) => {
    test('opens under today’s code with everything that was in it', async () => {
      const database = await aDatabase(engine);
      onTestFinished(() => database.drop());
      await fill(database, schema);
      const stores = await Promise.all([database.open(), database.open()]);
      await expectContent(stores[0], schema, GIVEN_UP);
      await Promise.all(stores.map((storage) => storage.close()));
    });

    test('a backup of it is restored by today’s code', async () => {
      const database = await aDatabase(engine);
      const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-released-'));
      const storage = await database.open();
      onTestFinished(async () => {
        await storage.close();
        await database.drop();
        rmSync(folder, { recursive: true, force: true });
      });
      writeFileSync(join(folder, 'old.gz'), gzipSync(readFileSync(fileOf(schema))));
      await restoreBackup(storage, { departures: [], sealKeys: [] }, join(folder, 'old.gz'), 1);
      await expectContent(storage, schema, [...GIVEN_UP, ...TOUCHED_BY_RESTORE]);
    });
  },
);
