import type { Stamp } from '../protocol/stamp.ts';
import { type AppDatabase, readSync } from './database.ts';

/** The city has a photo whole; the stamp bears witness, should a restored database lack it. */
export async function notePhotoSent(db: AppDatabase, hash: string, stamp: Stamp | undefined): Promise<void> {
  await db.transaction('rw', db.photos, db.witnesses, db.meta, async () => {
    const { n, epoch } = await readSync(db);
    // Told before a restore was noticed: then it is to be sent once more, and this answer no longer counts.
    if (stamp && stamp.epoch < epoch) return;
    await db.photos.update(hash, { state: 'sent' });
    if (stamp) await db.witnesses.add({ stamp, n });
  });
}
