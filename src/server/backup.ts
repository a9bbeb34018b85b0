import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BACKUP_FORMAT, type BackupEnd, type BackupHeader, toBackupRow } from './backup-format.ts';
import { readEpoch } from './entries.ts';
import { MIGRATIONS } from './schema.ts';
import { query, type SqlRow, type Storage, type Work } from './storage.ts';
import { DERIVED_TABLES, type Table, todaysTables } from './tables.ts';

/** What is held in memory at once: rows of one page, and text that waits to be compressed (characters). */
const ROWS_AT_ONCE = 500;
const ROWS_WITH_BYTES_AT_ONCE = 4;
const TEXT_AT_ONCE = 1024 * 1024;

/**
 * Writes the whole database as it is at one moment into a file that its owner alone may read, while the server runs.
 * The file has its name only when it is whole on the disk. Resolves to the number of rows by table.
 */
export async function writeBackup(storage: Storage, file: string, nowMs: number): Promise<Record<string, number>> {
  const unfinished = `${file}.unfinished`;
  const out = openBackupFile(unfinished);
  try {
    const rows = await storage.read(() => writeEverything(out, storage.engine, nowMs));
    out.finish();
    renameSync(unfinished, file);
    return rows;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    out.close();
  }
}

function* writeEverything(out: BackupFile, engine: Storage['engine'], atMs: number): Work<Record<string, number>> {
  const { epoch } = yield* readEpoch();
  const header: BackupHeader = { format: BACKUP_FORMAT, schema: MIGRATIONS.length, engine, epoch, atMs };
  out.write(header);
  const rows: Record<string, number> = {};
  for (const table of todaysTables().values()) {
    if (!DERIVED_TABLES.includes(table.name)) rows[table.name] = yield* writeTable(out, table);
  }
  const end: BackupEnd = { rows, sha256: out.sha256() };
  out.write(end);
  return rows;
}

function* writeTable(out: BackupFile, table: Table): Work<number> {
  let count = 0;
  let last: SqlRow | undefined;
  do {
    const rows = yield* readPage(table, last);
    for (const row of rows) out.write({ table: table.name, row: toBackupRow(row) });
    count += rows.length;
    last = rows.at(-1);
  } while (last);
  return count;
}

function* readPage({ name, key, hasBytes }: Table, last: SqlRow | undefined): Work<SqlRow[]> {
  const columns = key.join(', ');
  const after = last ? `WHERE (${columns}) > (${key.map(() => '?').join(', ')})` : '';
  return yield* query(
    `SELECT * FROM ${name} ${after} ORDER BY ${columns} LIMIT ${hasBytes ? ROWS_WITH_BYTES_AT_ONCE : ROWS_AT_ONCE}`,
    ...key.flatMap((column) => (last ? [last[column] ?? null] : [])),
  );
}

interface BackupFile {
  /** Adds one line. */
  write(value: unknown): void;
  /** Of all lines written so far. */
  sha256(): string;
  /** Brings everything to the disk. */
  finish(): void;
  close(): void;
}

/** Pieces of a gzip file stand one after another, each compressed alone: nothing has to be awaited in between. */
function openBackupFile(path: string): BackupFile {
  const file = openSync(path, 'w', 0o600);
  const hash = createHash('sha256');
  let text = '';
  const flush = () => {
    const bytes = gzipSync(text, { level: 6 });
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    text = '';
  };
  return {
    write: (value) => {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      text += line;
      if (text.length >= TEXT_AT_ONCE) flush();
    },
    sha256: () => hash.copy().digest('hex'),
    finish: () => {
      flush();
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}
