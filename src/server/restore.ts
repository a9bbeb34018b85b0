import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { BackupHeader } from './backup-format.ts';
import { type KeptBeside, makeGood } from './departures.ts';
import { readEpoch } from './entries.ts';
import { readBackup } from './read-backup.ts';
import { showOldReviews } from './reviews.ts';
import { run, type SqlRow, type Storage, tell, type Work } from './storage.ts';
import { DERIVED_TABLES, readTables, type Table } from './tables.ts';

const ROWS_AT_ONCE = 100;

/** What a restore put back. */
export interface Restored {
  header: BackupHeader;
  epoch: number;
}

/**
 * Puts a backup in the place of everything the database holds, in one transaction, while the server runs. The epoch
 * rises above every one known here or there, so that all devices read anew and bring back what the backup lacks; who
 * has left or was revoked since stays so. Throws `BackupRefused` for a file it cannot trust, and changes nothing then.
 */
export async function restoreBackup(
  storage: Storage,
  beside: KeptBeside,
  file: string,
  nowMs: number,
): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-restore-'));
  try {
    const { header, scratch } = await readBackup(file, join(folder, 'scratch.sqlite'));
    try {
      const epoch = await storage.write(() => replaceAll(scratch, beside, nowMs));
      await showOldReviews(storage, nowMs); // those of an older release's backup
      return { header, epoch };
    } finally {
      scratch.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* replaceAll(scratch: DatabaseSync, beside: KeptBeside, nowMs: number): Work<number> {
  const before = yield* readEpoch();
  for (const table of readTables(scratch).values()) {
    yield* run(`DELETE FROM ${table.name}`);
    if (!DERIVED_TABLES.includes(table.name)) yield* copyTable(scratch, table);
  }
  const { epoch: restored } = yield* readEpoch();
  const epoch = Math.max(before.epoch, restored) + 1;
  yield* run('UPDATE epoch SET epoch = ?, since_at = ? WHERE id = 1', epoch, nowMs);
  yield* makeGood(beside);
  yield* tell({ kind: 'missed' });
  return epoch;
}

function* copyTable(scratch: DatabaseSync, { name, columns, hasBytes }: Table): Work<void> {
  let rows: SqlRow[] = [];
  for (const row of scratch.prepare(`SELECT * FROM ${name}`).iterate()) {
    rows.push(row as SqlRow);
    if (rows.length < (hasBytes ? 1 : ROWS_AT_ONCE)) continue;
    yield* insert(name, columns, rows);
    rows = [];
  }
  if (rows.length > 0) yield* insert(name, columns, rows);
}

function* insert(table: string, columns: readonly string[], rows: readonly SqlRow[]): Work<void> {
  const one = `(${columns.map(() => '?').join(', ')})`;
  yield* run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${rows.map(() => one).join(', ')}`,
    ...rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  );
}
