import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { isSupportWaiting } from '../../src/store/support.ts';

let db: AppDatabase;
let number = 0;
const author: Author = { device: 'me', readClock: () => ({ nowMs: 1, session: 's' }) };
beforeEach(() => {
  db = new AppDatabase(`support-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('support waits until it has left the outbox', async () => {
  const { record } = await act(
    db,
    author,
    'idea.support',
    'kouvola',
    { id: 'a', scope: 'public/kouvola' },
    { on: true },
  );
  expect([await isSupportWaiting(db, record), await isSupportWaiting(db, 'b')]).toEqual([true, false]);
  await db.outbox.clear();
  expect(await isSupportWaiting(db, record)).toBe(false);
});
