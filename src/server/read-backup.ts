import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { createGunzip } from 'node:zlib';
import { type BackupEnd, type BackupHeader, fromBackupValue, headerSchema, lineSchema } from './backup-format.ts';
import { MIGRATIONS } from './schema.ts';
import { migrateSqlite } from './sqlite-migrate.ts';
import { readTables } from './tables.ts';

/** Why a file cannot be restored from, in words for the person who tries. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/**
 * Reads a backup into an empty SQLite file, in the schema it was written in, and migrates it to today's there: what
 * comes out is whole, in order and in today's shape, before anybody's database is touched. Throws `BackupRefused`.
 */
export async function readBackup(
  file: string,
  scratchFile: string,
): Promise<{ header: BackupHeader; scratch: DatabaseSync }> {
  const scratch = new DatabaseSync(scratchFile);
  try {
    scratch.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF');
    const header = await load(file, scratch);
    migrateSqlite(scratch);
    return { header, scratch };
  } catch (error) {
    scratch.close();
    throw error;
  }
}

async function load(file: string, scratch: DatabaseSync): Promise<BackupHeader> {
  const lines = readLines(file);
  const first = await lines.next();
  const header = headerOf(file, first.done ? undefined : first.value);
  migrateSqlite(scratch, header.schema);
  const rows = createRowWriter(scratch);
  const hash = createHash('sha256').update(`${first.value}\n`);
  let end: BackupEnd | undefined;
  for await (const text of lines) {
    const line = lineSchema.safeParse(parse(text));
    if (!line.success || end) throw damaged(file);
    if ('sha256' in line.data) end = line.data;
    else {
      hash.update(`${text}\n`);
      if (!rows.add(line.data.table, line.data.row)) throw damaged(file);
    }
  }
  if (!end) throw cut(file);
  if (end.sha256 !== hash.digest('hex') || !rows.areAll(end.rows)) throw damaged(file);
  return header;
}

function headerOf(file: string, line: string | undefined): BackupHeader {
  const header = headerSchema.safeParse(parse(line ?? ''));
  if (!header.success)
    throw new BackupRefused(`${file} is not a backup made by "npm run backup". Nothing was changed.`);
  if (header.data.schema <= MIGRATIONS.length) return header.data;
  throw new BackupRefused(
    `${file} was written by a newer release (schema ${header.data.schema}, this release knows ${MIGRATIONS.length}). Nothing was changed.`,
  );
}

const cut = (file: string): BackupRefused =>
  new BackupRefused(`${file} is cut: its end is missing. Nothing was changed.`);
const damaged = (file: string): BackupRefused => new BackupRefused(`${file} is damaged. Nothing was changed.`);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* readLines(file: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  const unzipped = createGunzip();
  createReadStream(file)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped);
  let rest = '';
  try {
    for await (const chunk of unzipped) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw cut(file);
    if (code?.startsWith('Z_')) throw new BackupRefused(`${file} is damaged, or no backup. Nothing was changed.`);
    throw error;
  }
}

/** Puts rows into the scratch database and counts them; what its tables do not know is not taken. */
function createRowWriter(scratch: DatabaseSync) {
  const tables = readTables(scratch);
  // What a migration itself put there comes with the backup.
  for (const name of tables.keys()) scratch.exec(`DELETE FROM ${name}`);
  const prepared = new Map<string, StatementSync>();
  const counts: Record<string, number> = {};
  const prepare = (table: string, columns: string[]): StatementSync => {
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const statement = prepared.get(text) ?? scratch.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    /** Whether the row was taken. */
    add: (name: string, row: Record<string, Parameters<typeof fromBackupValue>[0]>): boolean => {
      const table = tables.get(name);
      const columns = Object.keys(row);
      if (!table || !columns.every((column) => table.columns.includes(column))) return false;
      try {
        prepare(name, columns).run(...Object.values(row).map(fromBackupValue));
      } catch {
        return false; // twice the same key, or a value that is missing
      }
      counts[name] = (counts[name] ?? 0) + 1;
      return true;
    },
    areAll: (rows: Record<string, number>): boolean =>
      Object.entries(rows).every(([name, count]) => (counts[name] ?? 0) === count),
  };
}
