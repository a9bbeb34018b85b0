import { Dexie, RangeSet } from 'dexie';
import type { AppDatabase } from './database.ts';
import { isNewer, reopen } from './storage-failure.ts';

/**
 * How this page stands with the device's storage: `fine`; `lost` while the browser has taken it away and does not give
 * it back yet; `outdated` for good once a newer release has taken it over.
 */
export type StorageStanding = 'fine' | 'lost' | 'outdated';

const FIRST_LOOK_MS = 1000;
const LONGEST_LOOK_MS = 30_000;

/**
 * Opens the database again whenever the browser closes it, for everything that reads and writes here, and lets every
 * live query look anew. Tells how it stands, as often as that changes.
 */
export function watchStorage(db: AppDatabase, tell: (standing: StorageStanding) => void): void {
  let standing: StorageStanding = 'fine';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: StorageStanding) => {
    if (standing === next || standing === 'outdated') return;
    standing = next;
    tell(next);
  };
  const look = async (againMs: number) => {
    if (standing === 'outdated' || db.hasBeenClosed()) return;
    try {
      await reopen(db);
      become('fine');
      // In every query something may have changed: what was read while the database closed was never told.
      Dexie.on.storagemutated.fire({ all: new RangeSet(Number.NEGATIVE_INFINITY, [[]]) });
    } catch (error) {
      become(isNewer(error) ? 'outdated' : 'lost');
      lookIn(againMs, Math.min(againMs * 2, LONGEST_LOOK_MS));
    }
  };
  const lookIn = (delayMs: number, againMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(againMs), delayMs);
  };
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) become('outdated');
  });
  db.on('close', () => lookIn(0, FIRST_LOOK_MS));
}
