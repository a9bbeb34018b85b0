import { type DataOf, KINDS, type KindName } from '../domain/kinds.ts';
import type { Scope } from '../domain/scope.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import { type AppDatabase, readSync, readTick, type Tick } from './database.ts';

/** What a person is about to do; the store adds who, when in order, and how far they had read. */
export interface NewChange<K extends KindName = KindName> {
  id: string;
  kind: K;
  city: string;
  record: string;
  /** Where the author sees the record, or where it will come into being. */
  scope: Scope;
  data: DataOf<K>;
  /** By the device's clock, Unix milliseconds, in this clock session. */
  atMs: number;
  session: string;
}

/** Tables that `rememberChange` writes; a caller that stores more in the same step opens a transaction over both. */
export const changeTables = (db: AppDatabase) => [db.meta, db.cursors, db.outbox];

/**
 * Remembers what a person did: the change waits in the outbox and every screen shows it at once. Resolves when it is
 * on the disk, so that a screen may say "saved"; rejects (see `storage-failure.ts`) and keeps nothing half.
 */
export function rememberChange<K extends KindName>(db: AppDatabase, by: string, made: NewChange<K>): Promise<Change> {
  return db.transaction('rw', changeTables(db), async () => {
    const [tick, cursor, sync] = await Promise.all([readTick(db), db.cursors.get(made.scope), readSync(db)]);
    const change: Change = {
      id: made.id,
      no: tick.made,
      by,
      kind: made.kind,
      kindVersion: KINDS[made.kind].version,
      city: made.city,
      record: made.record,
      scope: made.scope,
      data: made.data,
      at: made.atMs,
      session: made.session,
      baseVersion: cursor?.stamp ?? sync.epochStamp,
    };
    const next: Tick = { ...tick, tick: tick.tick + 1, made: tick.made + 1 };
    await Promise.all([
      db.outbox.add({ key: keyOf(change), no: change.no, change }),
      db.meta.put({ key: 'tick', value: next }),
    ]);
    return change;
  });
}
