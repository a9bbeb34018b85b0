import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { readDeskChanges } from '../../src/store/desk-changes.ts';

let db: AppDatabase;
let number = 0;
const author: Author = { device: 'me', readClock: () => ({ nowMs: 1, session: 's' }) };
beforeEach(() => {
  db = new AppDatabase(`desk-changes-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('the desk knows which ideas have something unsent, and what was refused about each', async () => {
  const subject = (id: string) => ({ id, scope: 'public/kouvola' });
  await act(db, author, 'idea.merge', 'kouvola', subject('a'), { into: 'b' });
  await act(db, author, 'contact.answered', 'kouvola', subject('c:contact'), {});
  await act(db, author, 'idea.support', 'kouvola', subject('d'), { on: true });
  await act(db, author, 'ideas.notSame', 'kouvola', subject('pair'), { ideaIds: ['e', 'f'] });
  const entry = (await db.outbox.toArray()).find(({ change }) => change.record === 'pair');
  await db.outbox.delete(entry?.key ?? '');
  await db.refused.bulkPut(entry ? [{ key: entry.key, change: entry.change, reason: 'stale', refusedAtMs: 1 }] : []);
  const { unsent, refusedByIdea } = await readDeskChanges(db, 'kouvola');
  expect([...unsent].toSorted()).toEqual(['a', 'b', 'c']);
  expect([...refusedByIdea.keys()]).toEqual(['e', 'f']);
});
