import type { Row } from '../../../src/protocol/wire.ts';
import { type AppDatabase, readSync, readTick } from '../../../src/store/database.ts';
import { rowsOf } from '../../../src/store/held-rows.ts';
import { keepTrying } from '../../../src/store/storage-failure.ts';
import type { Device } from './device.ts';

/** Everything a device holds, as it stands together. */
export type Holdings = Awaited<ReturnType<typeof readHoldings>>;

/**
 * Looks at the screen and into the storage at the same moment: between the two nothing was stored. Only a device with
 * an answer still on its way has to look again to be sure of that.
 */
export async function lookInto(device: Device): Promise<Holdings> {
  for (;;) {
    const holdings = await keepTrying(device.db, () => readHoldings(device.db));
    await device.look();
    if (device.awaits === 0) return holdings;
    const { tick } = await keepTrying(device.db, () => readTick(device.db));
    if (holdings.tick.tick === tick) return holdings;
  }
}

function readHoldings(db: AppDatabase) {
  return db.transaction('r', db.tables, async () => {
    const [sync, tick, singles, pages, leaving, outbox, confirmed, refused, review, log, submissions, cursors, photos] =
      await Promise.all([
        readSync(db),
        readTick(db),
        db.rows.toArray(),
        db.pages.toArray(),
        db.leaving.toArray(),
        db.outbox.toArray(),
        db.confirmed.toArray(),
        db.refused.toArray(),
        db.review.toCollection().primaryKeys(),
        db.log.toCollection().primaryKeys(),
        db.submissions.toArray(),
        db.cursors.toArray(),
        db.photos.toArray(),
      ]);
    const rows: Row[] = [...singles, ...pages.flatMap(rowsOf)];
    return { sync, tick, rows, leaving, outbox, confirmed, refused, review, log, submissions, cursors, photos };
  });
}
