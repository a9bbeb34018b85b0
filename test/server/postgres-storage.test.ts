import { Client } from 'pg';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../src/server/postgres-storage.ts';
import { CannotStart } from '../../src/server/settings.ts';
import {
  type News,
  query,
  queryOne,
  run,
  type Storage,
  StorageBusy,
  tell,
  type Work,
} from '../../src/server/storage.ts';
import { aDatabase, type TestDatabase } from './engines.ts';
import { storageContract } from './storage-contract.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await aDatabase('postgres');
  onTestFinished(() => database.drop());
});

describe('PostgreSQL', () => storageContract(() => database.open()));

async function open(): Promise<Storage> {
  const storage = await database.open();
  onTestFinished(() => storage.close());
  return storage;
}

/** Speaks to the same database by a way of its own. */
async function aside(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}
const cutAll = () =>
  aside(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`);
const countScopes = (storage: Storage) => storage.read(() => query('SELECT id FROM scope')).then((rows) => rows.length);

test('processes that start at once migrate once', async () => {
  await Promise.all(Array.from({ length: 8 }, open));
  expect(await aside('SELECT COUNT(*)::int AS epochs FROM epoch')).toEqual([{ epochs: 1 }]);
});

test('a database of a newer release is not touched', async () => {
  await open();
  await aside('UPDATE schema_version SET version = 999');
  await expect(database.open()).rejects.toThrow(/newer release/);
  expect(await aside('SELECT version FROM schema_version')).toEqual([{ version: 999 }]);
});

test('a database that is not there stops the start without telling the password', async () => {
  for (const url of ['postgres://kyla:salasana@127.0.0.1:1/x', `${database.env.DATABASE_URL}_nowhere`]) {
    const opening = openPostgres(url);
    await expect(opening).rejects.toThrow(CannotStart);
    await expect(opening).rejects.not.toThrow(/salasana|tester:/);
  }
});

test('a writer sees what another process has just committed, however they meet', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, open));
  const addOne = function* (): Work<void> {
    const row = yield* queryOne('SELECT COUNT(*) AS number FROM scope');
    yield* run('INSERT INTO scope (id, ver) VALUES (?, 1)', String(row?.number));
  };
  await Promise.all(Array.from({ length: 80 }, (_, index) => stores[index % 4]?.write(addOne, ['city/a'])));
  expect(await countScopes(stores[0] as Storage)).toBe(80);
});

test('a reader sees one moment, also of what others commit between its statements', async () => {
  const [reader, writer] = [await open(), await open()];
  let write: Promise<void> | undefined;
  const counts = await reader.read(function* () {
    const seen: number[] = [];
    while (seen.length < 60) {
      seen.push((yield* query('SELECT id FROM scope')).length);
      write ??= writer.write(() => run(`INSERT INTO scope (id, ver) VALUES ('new', 1)`));
    }
    return seen;
  });
  await write;
  expect(counts).toEqual(Array(60).fill(0));
  expect(await countScopes(reader)).toBe(1);
});

test('writes that name different things do not wait for each other', async () => {
  const storage = await open();
  const steps: string[] = [];
  const slow = storage.write(
    function* () {
      yield* query('SELECT pg_sleep(0.4)');
      steps.push('slow');
    },
    ['city/a'],
  );
  const quick = storage.write(
    function* () {
      yield* query('SELECT id FROM scope');
      steps.push('quick');
    },
    ['city/b'],
  );
  await Promise.all([slow, quick]);
  expect(steps).toEqual(['quick', 'slow']);
});

test('work that collided runs again from its beginning', async () => {
  const storage = await open();
  await storage.write(() => run(`INSERT INTO scope (id, ver) VALUES ('a', 0), ('b', 0)`));
  let runs = 0;
  const cross = (first: string, second: string) =>
    storage.write(
      function* () {
        runs++;
        yield* run('UPDATE scope SET ver = ver + 1 WHERE id = ?', first);
        yield* query('SELECT pg_sleep(0.1)');
        yield* run('UPDATE scope SET ver = ver + 1 WHERE id = ?', second);
      },
      [first],
    );
  await Promise.all([cross('a', 'b'), cross('b', 'a')]);
  expect(await storage.read(() => query('SELECT ver FROM scope'))).toEqual([{ ver: 2 }, { ver: 2 }]);
  expect(runs).toBeGreaterThan(2);
});

test('a line cut in the middle of a write leaves nothing, says so as busy, and the next one works', async () => {
  const storage = await open();
  let begun = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const failing = storage.write(function* () {
    yield* run(`INSERT INTO scope (id, ver) VALUES ('half', 1)`);
    begun();
    yield* query('SELECT pg_sleep(20)');
  });
  const outcome = expect(failing).rejects.toThrow(StorageBusy);
  await isBegun;
  await cutAll();
  await outcome;
  expect(await countScopes(storage)).toBe(0);
  await storage.write(() => run(`INSERT INTO scope (id, ver) VALUES ('whole', 1)`));
  expect(await countScopes(storage)).toBe(1);
});

test('a cut line for news comes back, and says that some may have been missed', async () => {
  const [storage, other] = [await open(), await open()];
  const heard: News[] = [];
  await storage.listen((news) => heard.push(news));
  await cutAll();
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual([{ kind: 'missed' }]);
  await other.write(() => tell({ kind: 'device', device: 'd' }));
  await expect.poll(() => heard.at(-1)).toEqual({ kind: 'device', device: 'd' });
});
