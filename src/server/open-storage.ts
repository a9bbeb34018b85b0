import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPostgres } from './postgres-storage.ts';
import type { Settings } from './settings.ts';
import { openSqlite } from './sqlite-storage.ts';
import type { Storage } from './storage.ts';

/** The embedded database's file in the data folder. */
export const DATABASE_FILE = 'kylapoyta.sqlite';

/**
 * Opens (and migrates) the database the settings name: PostgreSQL by its address, else a file in the data folder. A
 * patient user, such as a backup, lets a statement take as long as it takes.
 */
export async function openStorage(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  { patient = false } = {},
): Promise<Storage> {
  if (databaseUrl) return openPostgres(databaseUrl, { patient });
  await mkdir(dataDir, { recursive: true });
  return openSqlite(join(dataDir, DATABASE_FILE));
}
