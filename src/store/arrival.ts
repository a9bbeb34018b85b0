import type { Scope } from '../domain/scope.ts';
import type { AppDatabase } from './database.ts';

/** How much of a scope is on this device: all of it up to some moment, pages are missing, or nothing was ever told. */
export type Arrival = 'whole' | 'fetching' | 'nothing';

/** Tells how far the first sync of a scope has come; a scope that never held a record stays at `nothing`. */
export async function readArrival(db: AppDatabase, scope: Scope): Promise<Arrival> {
  const [cursor, snapshot] = await Promise.all([db.cursors.get(scope), db.snapshots.get(scope)]);
  if (snapshot) return 'fetching';
  return cursor ? 'whole' : 'nothing';
}
