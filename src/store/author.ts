import type { Table } from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import type { DataOf, KindName } from '../domain/kinds.ts';
import type { Change } from '../protocol/change.ts';
import type { AppDatabase } from './database.ts';
import type { ClockReading } from './next-request.ts';
import { changeTables, rememberChange } from './remember-change.ts';

/** Who acts on this device, and when. */
export interface Author {
  device: string;
  readClock: () => ClockReading;
}

/** A record to act on: the one seen on screen. */
export interface Subject {
  id: string;
  scope: string;
}

/** An id for a new record; those made later sort after those made before. */
export const newRecordId = (): string => uuidv7();

/** Does one thing to one record. Resolves when it is saved on this device. */
export function act<K extends KindName>(
  db: AppDatabase,
  author: Author,
  kind: K,
  city: string,
  subject: Subject,
  data: DataOf<K>,
): Promise<Change> {
  const { nowMs, session } = author.readClock();
  const { id: record, scope } = subject;
  return rememberChange(db, author.device, { id: uuidv7(), kind, city, record, scope, data, atMs: nowMs, session });
}

/** Does one thing and stores more in the same step: both are kept or neither. */
export function actAnd<T>(
  db: AppDatabase,
  tables: readonly Table[],
  remember: () => Promise<Change>,
  more: (change: Change) => Promise<T>,
): Promise<T> {
  return db.transaction('rw', [...changeTables(db), ...tables], async () => more(await remember()));
}
