import type { AppDatabase } from './database.ts';

/**
 * Ends what is under way when the browser puts this page away alive, so that the next page can read and write: WebKit
 * leaves a sleeping page's transactions open and lets everybody else wait for them. Nothing half is kept, and nothing
 * has been called saved; the work is tried again when the page wakes (`keepTrying`) or by the next page. Dexie itself
 * closes the connection then, and opens it again.
 */
export function yieldOnHide(db: AppDatabase, page: EventTarget): void {
  const running = new Set<IDBTransaction>();
  db.use({
    stack: 'dbcore',
    name: 'yield-on-hide',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) => {
        const transaction = core.transaction(stores, mode, options) as IDBTransaction;
        running.add(transaction);
        for (const end of ['complete', 'abort']) {
          transaction.addEventListener(end, () => running.delete(transaction), { once: true });
        }
        return transaction;
      },
    }),
  });
  page.addEventListener('pagehide', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    for (const transaction of running) abort(transaction);
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it had just ended by itself
  }
}
