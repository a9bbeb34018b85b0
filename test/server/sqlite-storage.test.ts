import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { queryOne, run } from '../../src/server/storage.ts';
import { storageContract } from './storage-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const newFile = () => join(folder, `${++number}.sqlite`);

describe('SQLite in a file', () => storageContract(async () => openSqlite(newFile())));
describe('SQLite in memory', () => storageContract(async () => openSqlite(':memory:')));

test('what was written is there after the file is opened again, and a second process may write beside us', async () => {
  const file = newFile();
  const first = openSqlite(file);
  const second = openSqlite(file);
  await first.write(() => run(`INSERT INTO scope (id, ver) VALUES ('a', 1)`));
  await second.write(() => run(`INSERT INTO scope (id, ver) VALUES ('b', 1)`));
  await first.close();
  await second.close();
  const again = openSqlite(file);
  expect(Number((await again.read(() => queryOne('SELECT COUNT(*) AS number FROM scope')))?.number)).toBe(2);
  await again.close();
});

test('a commit is on the disk before it is answered', () => {
  const file = newFile();
  const storage = openSqlite(file);
  const mode = new DatabaseSync(file).prepare('PRAGMA journal_mode').get() as { journal_mode: string };
  expect(mode.journal_mode).toBe('wal');
  return storage.close();
});

test('a database of a newer release is not touched', async () => {
  const file = newFile();
  await openSqlite(file).close();
  const raw = new DatabaseSync(file);
  raw.exec('PRAGMA user_version = 999');
  raw.close();
  expect(() => openSqlite(file)).toThrow(/newer release/);
});
