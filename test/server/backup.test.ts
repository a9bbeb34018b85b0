import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../src/server/backup.ts';
import { BackupRefused } from '../../src/server/read-backup.ts';
import { restoreBackup } from '../../src/server/restore.ts';
import { MIGRATIONS } from '../../src/server/schema.ts';
import { query, run, type SqlRow, type Storage } from '../../src/server/storage.ts';
import { DERIVED_TABLES, todaysTables } from '../../src/server/tables.ts';
import { aDatabase, ENGINES, type Engine } from './engines.ts';

/** As on a fresh machine. */
const NOTHING_BESIDE = { departures: [], sealKeys: [] };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kylapoyta-backup-'));
  file = join(folder, 'city.ndjson.gz');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openNew(engine: Engine): Promise<Storage> {
  const database = await aDatabase(engine);
  const storage = await database.open();
  onTestFinished(async () => {
    await storage.close();
    await database.drop();
  });
  return storage;
}

/** More rows than one page of each sort of table holds, with bytes and texts that are hard to write down. */
const fill = (storage: Storage) =>
  storage.write(function* () {
    for (let number = 0; number < 1203; number++) {
      const id = `i${String(number).padStart(5, '0')}`;
      yield* run(
        `INSERT INTO entry (scope, id, city, ver, rev, gone, type, code, body) VALUES (?, ?, 'kouvola', ?, 1, 0, 'idea', NULL, ?)`,
        'public/kouvola',
        id,
        number,
        JSON.stringify({ id, title: `"Äiti"\u2028\r\n👍 ${'x'.repeat(number)}` }),
      );
    }
    for (let number = 0; number < 9; number++) {
      const bytes = new Uint8Array(5000).map((_, index) => (index * (number + 3)) % 256);
      const hash = createHash('sha256').update(bytes).digest('hex');
      yield* run(`INSERT INTO photo (city, hash, mime, bytes) VALUES ('kouvola', ?, 'image/jpeg', ?)`, hash, bytes);
    }
    yield* run(`INSERT INTO page (address, scope, made_at, bytes) VALUES ('a', 's', 1, ?)`, new Uint8Array([1]));
    yield* run('UPDATE epoch SET epoch = 7, since_at = 1234567890123 WHERE id = 1');
  });

const kept = [...todaysTables().values()].filter(({ name }) => !DERIVED_TABLES.includes(name) && name !== 'epoch');

async function contentOf(storage: Storage): Promise<Record<string, SqlRow[]>> {
  const content: Record<string, SqlRow[]> = {};
  for (const { name, key } of kept) {
    const rows = await storage.read(() => query(`SELECT * FROM ${name} ORDER BY ${key.join(', ')}`));
    content[name] = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ]),
      ),
    );
  }
  return content;
}
const epochOf = async (storage: Storage) => (await storage.read(() => query('SELECT epoch, since_at FROM epoch')))[0];

describe.each(ENGINES.flatMap((from) => ENGINES.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
  test('everything comes back as it was, pages apart, in an epoch above both', async () => {
    const [source, target] = [await openNew(from), await openNew(to)];
    await fill(source);
    const rows = await writeBackup(source, file, 5000);
    expect(rows).toMatchObject({ entry: 1203, photo: 9, epoch: 1 });
    expect(rows).not.toHaveProperty('page');
    await target.write(() => run('UPDATE epoch SET epoch = 20'));
    await target.write(() => run(`INSERT INTO scope (id, ver) VALUES ('what was there', 1)`));
    const { header, epoch } = await restoreBackup(target, NOTHING_BESIDE, file, 9000);
    expect([header.engine, header.atMs, header.epoch, epoch]).toEqual([from, 5000, 7, 21]);
    expect(await epochOf(target)).toMatchObject({ epoch: 21, since_at: 9000 });
    expect(await contentOf(target)).toEqual(await contentOf(source));
    expect(await target.read(() => query('SELECT * FROM page'))).toEqual([]);
    expect((await restoreBackup(source, NOTHING_BESIDE, file, 9000)).epoch).toBe(8);
  });
});

describe.each(ENGINES)('on %s', (engine) => {
  test('a backup shows one moment, whatever is written meanwhile', async () => {
    const storage = await openNew(engine);
    await fill(storage);
    const before = await contentOf(storage);
    const writing = storage.read(function* () {
      yield* query('SELECT 1 AS begun FROM entry LIMIT 1');
      return yield* query('SELECT id FROM entry');
    });
    const backup = writeBackup(storage, file, 1);
    const other = storage.write(() => run(`DELETE FROM entry WHERE id > 'i00600'`));
    await Promise.all([backup, other, writing]);
    const target = await openNew(engine);
    await restoreBackup(target, NOTHING_BESIDE, file, 2);
    const { entry } = await contentOf(target);
    expect([before.entry?.length, 601]).toContain(entry?.length);
  });

  test('news of a restore reach whoever listens', async () => {
    const storage = await openNew(engine);
    await writeBackup(storage, file, 1);
    const heard: string[] = [];
    await storage.listen(({ kind }) => heard.push(kind));
    await restoreBackup(storage, NOTHING_BESIDE, file, 2);
    await expect.poll(() => heard).toContain('missed');
  });

  test('a file that cannot be trusted changes nothing', async () => {
    const storage = await openNew(engine);
    await fill(storage);
    await writeBackup(storage, file, 1);
    const [whole, text] = [readFileSync(file), gunzipSync(readFileSync(file)).toString()];
    const lines = text.trimEnd().split('\n');
    const header = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    const before = await contentOf(storage);
    const withLines = (changed: string[]) => gzipSync(`${changed.join('\n')}\n`);
    const files: [Buffer, RegExp][] = [
      [whole.subarray(0, whole.length - 1), /is cut/],
      [whole.subarray(0, whole.length / 2), /is cut/],
      [withLines(lines.slice(0, -1)), /is cut: its end is missing/],
      [withLines(lines.toSpliced(5, 1)), /is damaged/],
      [withLines(lines.map((line) => line.replace('i00003', 'i99999'))), /is damaged/],
      [
        withLines([...lines.slice(0, -1), '{"table":"epoch; DROP TABLE entry","row":{}}', ...lines.slice(-1)]),
        /damaged/,
      ],
      [withLines([JSON.stringify({ ...header, schema: MIGRATIONS.length + 1 }), ...lines.slice(1)]), /newer release/],
      [withLines([JSON.stringify({ ...header, format: 'something else' }), ...lines.slice(1)]), /is not a backup/],
      [gzipSync(''), /is not a backup/],
      [Buffer.from('not gzip at all'), /is damaged, or no backup/],
      [Buffer.alloc(0), /is cut/],
    ];
    for (const [bytes, reason] of files) {
      writeFileSync(file, bytes);
      const restoring = restoreBackup(storage, NOTHING_BESIDE, file, 2);
      await expect(restoring).rejects.toThrow(BackupRefused);
      await expect(restoring).rejects.toThrow(reason);
    }
    await expect(restoreBackup(storage, NOTHING_BESIDE, join(folder, 'nowhere'), 2)).rejects.toThrow(/ENOENT/);
    expect(await contentOf(storage)).toEqual(before);
    expect(await epochOf(storage)).toMatchObject({ epoch: 7 });
  });
});

test('a backup is for its owner only, and has its name only when it is whole', async () => {
  const storage = await openNew('sqlite');
  await writeBackup(storage, file, 1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const before = readFileSync(file);
  await storage.write(() => run('DROP TABLE photo'));
  await expect(writeBackup(storage, file, 2)).rejects.toThrow();
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['city.ndjson.gz']);
  expect(existsSync(file)).toBe(true);
});

test('every table has a key by which it is read in order', () => {
  expect(kept.filter(({ key }) => key.length === 0)).toEqual([]);
  expect(kept.length).toBeGreaterThan(10);
});
