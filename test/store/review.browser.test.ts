import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Change, keyOf } from '../../src/protocol/change.ts';
import { MOST_REVIEWS, REMEMBER_MS } from '../../src/protocol/limits.ts';
import type { Verdict } from '../../src/protocol/wire.ts';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { nextRequest } from '../../src/store/next-request.ts';
import { takeHead, takeVerdicts } from '../../src/store/take-answer.ts';
import { tidy } from '../../src/store/tidy.ts';
import { readUnarrived } from '../../src/store/unarrived.ts';

const clock = { nowMs: 1000, session: 's' };
const author: Author = { device: 'me', readClock: () => clock };
let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`review-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

/** One answered request that brought these verdicts. */
async function hear(...list: Verdict[]): Promise<void> {
  const { n } = await nextRequest(db, 'me', clock);
  const head = { type: 'head', n, now: 1000, epoch: { epoch: 1, mac: 'm' }, cities: {}, version: 't' } as const;
  await takeHead(db, { ...head, scopes: ['public/kouvola'] }, 1000);
  await takeVerdicts(db, { type: 'verdicts', n, list }, 1000);
}
/** An answer that the server has put aside. */
async function inReview(text = 'kiitos'): Promise<Change> {
  const change = await act(db, author, 'idea.answer', 'kouvola', { id: 'i1', scope: 'public/kouvola' }, { text });
  await hear({ key: keyOf(change), result: 'review', at: 900, mac: 'r' });
  return change;
}
const placesOf = async (key: string): Promise<string[]> => {
  const tables = [db.outbox, db.confirmed, db.log, db.refused, db.review];
  const held = await Promise.all(tables.map((table) => table.get(key)));
  return tables.filter((_, at) => held[at]).map(({ name }) => name);
};

test('a request asks about what awaits review, and about nothing else', async () => {
  expect(await nextRequest(db, 'me', clock)).not.toHaveProperty('reviews');
  const change = await inReview();
  expect((await nextRequest(db, 'me', clock)).reviews).toEqual([keyOf(change)]);
});

test('of very many a request asks about a part, and in turns about all', async () => {
  const keys = Array.from({ length: 2 * MOST_REVIEWS + 7 }, (_, at) => `me/c${at}`);
  const change = await inReview();
  await db.review.bulkPut(keys.map((key) => ({ key, change, at: 1 })));
  const asked = new Set<string>();
  for (let round = 0; round < 4; round++) {
    const { reviews = [] } = await nextRequest(db, 'me', clock);
    expect(new Set(reviews).size).toBe(MOST_REVIEWS);
    for (const key of reviews) asked.add(key);
  }
  expect(keys.filter((key) => !asked.has(key))).toEqual([]);
});

test('what was accepted is confirmed like anything else, with its new proof', async () => {
  const change = await inReview();
  const key = keyOf(change);
  const touched = [{ id: 'i1', scope: 'public/kouvola', rev: 3 }];
  await hear({ key, result: 'applied', at: 900, touched, stamps: [], mac: 'a' });
  expect(await placesOf(key)).toEqual(['confirmed', 'log']);
  expect((await db.log.get(key))?.proof).toEqual({ result: 'applied', at: 900, mac: 'a' });
});

test('what was declined is refused, with its words and the coordinator’s, and never offered again by itself', async () => {
  const change = await inReview();
  const key = keyOf(change);
  await hear({ key, result: 'refused', reason: 'declined', words: 'Hoidettu' });
  expect(await placesOf(key)).toEqual(['refused']);
  expect(await db.refused.get(key)).toMatchObject({ reason: 'declined', words: 'Hoidettu', change });
  expect((await readUnarrived(db, key)).refused).toHaveLength(1);
});

test('a verdict about something else, or once more that it waits, changes nothing', async () => {
  const key = keyOf(await inReview());
  await hear({ key: 'me/unknown', result: 'applied' }, { key, result: 'review', at: 900, mac: 'r' });
  expect(await placesOf(key)).toEqual(['log', 'review']);
});

test('however long nobody decides, its proof stays', async () => {
  const key = keyOf(await inReview());
  await tidy(db, 1000 + 2 * REMEMBER_MS);
  expect(await placesOf(key)).toEqual(['log', 'review']);
});
