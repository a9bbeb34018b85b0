import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { keepTrying, storageProblem } from '../../src/store/storage-failure.ts';
import { failStorage, letStorageFail } from '../faults/world/storage-faults.ts';

letStorageFail();

let db: AppDatabase;
let number = 0;
const author: Author = { device: 'me', readClock: () => ({ nowMs: 1, session: 's' }) };
beforeEach(() => {
  db = new AppDatabase(`storage-failure-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});
const say = () => act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: 'public/kouvola' }, { text: 'x' });

test('a connection that was closed in mid-use is opened again and the act is kept, once', async () => {
  await say();
  db.backendDB().close();
  await keepTrying(db, say);
  expect(await db.outbox.count()).toBe(2);
});

test('a database that another tab deleted is made anew, and the act is kept', async () => {
  await say();
  db.close();
  await AppDatabase.delete(db.name);
  await keepTrying(db, say);
  expect(await db.outbox.count()).toBe(1);
});

test('a full storage is named, and nothing is kept half', async () => {
  const full = () =>
    db.transaction('rw', db.outbox, db.meta, db.cursors, async () => {
      await say();
      throw new DOMException('no room', 'QuotaExceededError');
    });
  const error = await keepTrying(db, full).catch((reason: unknown) => reason);
  expect(storageProblem(error)).toBe('storage-full');
  expect(await db.outbox.count()).toBe(0);
  expect(await db.meta.get('tick')).toBeUndefined();
});

test('what is not the storage’s fault is thrown on, not tried twice', async () => {
  let tries = 0;
  const bug = () => {
    tries += 1;
    return Promise.reject(new RangeError('a bug'));
  };
  await expect(keepTrying(db, bug)).rejects.toThrow('a bug');
  expect(tries).toBe(1);
  expect(storageProblem(new RangeError('a bug'))).toBeUndefined();
});

const drafts = [1, 2, 3].map((id) => ({ id: String(id), form: {}, savedAtMs: id }));
const keepDrafts = () => db.transaction('rw', db.drafts, () => db.drafts.bulkPut(drafts));

test('no room for one of several rows is a full storage, too', () => {
  const noRoom = new DOMException('no room', 'QuotaExceededError');
  expect(storageProblem(new Dexie.BulkError('2 of 3 failed', [noRoom, noRoom]))).toBe('storage-full');
});

test('several rows of which the browser broke off the last are written again', async () => {
  await db.open();
  failStorage(db, 'broken', drafts.length - 1);
  await keepTrying(db, keepDrafts);
  expect(await db.drafts.count()).toBe(drafts.length);
});
