import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { listUnsentIdeas } from '../../src/store/unsent-ideas.ts';

let db: AppDatabase;
let number = 0;
let nowMs = 1;
const author: Author = { device: 'me', readClock: () => ({ nowMs, session: 's' }) };
beforeEach(() => {
  db = new AppDatabase(`unsent-ideas-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

const submit = (id: string, city: string, atMs: number) => {
  nowMs = atMs;
  const reach = { areas: [], wholeCity: true };
  const idea = { title: id, text: '', reach, goals: [], photos: [], wantsReply: false, fromPaper: false };
  const data = { ...idea, code: 'KOU-7QK4P2XS', receiptHash: 'h' };
  return act(db, author, 'idea.submit', city, { id, scope: `intake/${city}` }, data);
};
const refuse = async (id: string) => {
  const entry = (await db.outbox.toArray()).find(({ change }) => change.record === id);
  if (!entry) throw new Error('It is not in the outbox');
  await db.outbox.delete(entry.key);
  await db.refused.put({ key: entry.key, change: entry.change, reason: 'stale', refusedAtMs: nowMs });
};

test('ideas the city does not have are listed with what became of them, those of another city are not', async () => {
  await submit('a', 'kouvola', 1);
  await submit('b', 'kouvola', 2);
  await submit('c', 'lahti', 3);
  await refuse('a');
  const listed = await listUnsentIdeas(db, 'kouvola');
  expect(listed.map(({ idea, refused }) => [idea.id, refused])).toEqual([
    ['b', false],
    ['a', true],
  ]);
});
