import type { AppDatabase } from './database.ts';

/**
 * Makes room on a full device: photos that the city has are dropped, they can be seen again with network. What is
 * unsent stays, whatever its size. Tells whether anything could be dropped.
 */
export async function relieveStorage(db: AppDatabase): Promise<boolean> {
  return (await db.photos.where('state').equals('sent').delete()) > 0;
}
