import { v7 as uuidv7 } from 'uuid';
import type { DataOf, KindName } from '../domain/kinds.ts';
import type { Scope } from '../domain/scope.ts';
import { type Author, act } from './author.ts';
import type { AppDatabase } from './database.ts';
import { changeTables } from './remember-change.ts';

/** One of several things to do in one step. */
export type Deed = {
  [K in KindName]: { kind: K; record: string; scope: Scope; data: DataOf<K> };
}[KindName];

/** The id of a record or a person that comes into being on this device. */
export const newId = (): string => uuidv7();

/** Does several things in one step, in this order: all of them are saved on this device, or none is. */
export function actAll(db: AppDatabase, author: Author, city: string, deeds: readonly Deed[]): Promise<void> {
  return db.transaction('rw', changeTables(db), async () => {
    for (const { kind, record: id, scope, data } of deeds) {
      await act(db, author, kind as KindName, city, { id, scope }, data as DataOf<KindName>);
    }
  });
}
