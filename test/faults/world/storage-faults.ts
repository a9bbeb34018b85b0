import type { AppDatabase } from '../../../src/store/database.ts';
import type { StorageFault } from './step.ts';

/** Writes until the fault strikes (`broken`), or that find no room (`full`), by name of the database. */
const armed = new Map<string, { fault: 'full' | 'broken'; writes: number }>();

/** Lets every database of this page fail as browsers do; called once. */
export function letStorageFail(): void {
  for (const name of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      const { transaction } = this;
      const { db } = transaction;
      const struck = strikes(db.name);
      if (struck === 'full') throw new DOMException('No room left', 'QuotaExceededError');
      const request = key === undefined ? original.call(this, value) : original.call(this, value, key);
      if (struck === 'broken') breakOff(transaction);
      return request;
    };
  }
}

function strikes(database: string): 'full' | 'broken' | undefined {
  const arms = armed.get(database);
  if (!arms) return undefined;
  arms.writes -= 1;
  if (arms.writes <= 0) armed.delete(database);
  return arms.fault === 'full' || arms.writes <= 0 ? arms.fault : undefined;
}

/** What a browser does that takes the storage away in mid-use: nothing of the transaction stays. */
function breakOff(transaction: IDBTransaction): void {
  transaction.abort();
  transaction.db.close();
  transaction.db.dispatchEvent(new Event('close'));
}

/** Lets the storage of one device fail: at once (`closed`), or at one of its next writes. */
export function failStorage(db: AppDatabase, fault: StorageFault, writes: number): void {
  if (fault !== 'closed') {
    armed.set(db.name, { fault, writes: writes + 1 });
    return;
  }
  const connection: IDBDatabase | null = db.backendDB();
  if (!connection) return; // it is being opened again already
  connection.close();
  // Some browsers say so, some only refuse the next transaction.
  if (writes % 2 === 0) connection.dispatchEvent(new Event('close'));
}

/** There is room again, and nothing breaks any more. */
export const healStorage = (db: AppDatabase): void => void armed.delete(db.name);

/** Whether a fault waits for this database's next writes. */
export const isFailing = (db: AppDatabase): boolean => armed.has(db.name);
