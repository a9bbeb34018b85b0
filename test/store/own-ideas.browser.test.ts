import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase } from '../../src/store/database.ts';
import { hasOwnIdeas, listOwnByCode } from '../../src/store/own-ideas.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`own-ideas-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

test('two ideas under one code are both found in their city, the newest first', async () => {
  expect(await hasOwnIdeas(db)).toBe(false);
  const own = (ideaId: string, city: string, givenAtMs: number) => {
    const rest = { title: ideaId, secret: 's', receiptScope: `receipt/${ideaId}` };
    return db.submissions.put({ ideaId, code: 'KOU-7QK4P2XS', city, givenAtMs, ...rest });
  };
  await own('a', 'kouvola', 1);
  await own('b', 'kouvola', 2);
  await own('c', 'lahti', 3);
  const found = await listOwnByCode(db, 'kouvola', 'KOU-7QK4P2XS');
  expect(found.map(({ submission }) => submission.ideaId)).toEqual(['b', 'a']);
  expect(await hasOwnIdeas(db)).toBe(true);
});
