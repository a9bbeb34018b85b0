import { afterEach, beforeEach, expect, test } from 'vitest';
import { readArrival } from '../../src/store/arrival.ts';
import { AppDatabase } from '../../src/store/database.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`arrival-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('the first sync of a scope is told apart: nothing yet, pages missing, whole', async () => {
  const stamp = { epoch: 1, scope: 'public/kouvola', ver: 1, tag: 't', mac: 'm' };
  expect(await readArrival(db, stamp.scope)).toBe('nothing');
  await db.snapshots.put({ scope: stamp.scope, to: stamp, missing: ['p'], count: 1 });
  expect(await readArrival(db, stamp.scope)).toBe('fetching');
  await db.snapshots.clear();
  await db.cursors.put({ scope: stamp.scope, stamp });
  expect(await readArrival(db, stamp.scope)).toBe('whole');
});
