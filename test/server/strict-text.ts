import type { Storage, Work } from '../../src/server/storage.ts';

/** A storage that takes no text PostgreSQL would refuse, as SQLite does: null characters and halves of surrogate pairs. */
export function strictAboutText(storage: Storage): Storage {
  return {
    ...storage,
    write: (work, alone) => storage.write(() => checked(work()), alone),
    read: (work) => storage.read(() => checked(work())),
  };
}

function* checked<T>(work: Work<T>): Work<T> {
  let step = work.next();
  while (!step.done) {
    const values = 'values' in step.value ? step.value.values : [];
    for (const value of values) {
      if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new Error('not a text');
    }
    step = work.next(yield step.value);
  }
  return step.value;
}
