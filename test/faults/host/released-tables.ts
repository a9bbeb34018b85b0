import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSqlite } from '../../../src/server/sqlite-storage.ts';
import { readAll, type Tables } from './tables.ts';

/**
 * The database that a release left, brought to today's schema by its migrations; what the release kept beside it comes
 * into the folder.
 */
export async function releasedTables(release: string, folder: string): Promise<Tables> {
  const left = resolve('test/fixtures/releases', release, 'server');
  const file = join(folder, 'released.sqlite');
  cpSync(join(left, 'beside'), folder, { recursive: true });
  cpSync(join(left, 'world.sqlite'), file);
  const storage = openSqlite(file);
  return readAll(storage).finally(() => storage.close());
}
