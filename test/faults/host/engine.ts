import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../src/server/sqlite-storage.ts';
import type { Storage } from '../../../src/server/storage.ts';

export type EngineName = Storage['engine'];

/** Worlds come and go by the thousand: what they write need not outlive a power cut. */
export const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A database engine that gives new, empty databases. */
export interface Engine {
  /** Opens a new database, migrated. */
  openStorage(): Promise<Storage>;
  stop(): Promise<void>;
}

export async function startEngine(name: EngineName): Promise<Engine> {
  if (name === 'postgres') throw new Error('PostgreSQL is not there yet');
  const folder = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-databases-'));
  let number = 0;
  return {
    openStorage: async () => openSqlite(join(folder, `${++number}.sqlite`)),
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
