import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase, type HeldPhoto } from '../../src/store/database.ts';
import { keepTrying, storageProblem } from '../../src/store/storage-failure.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`relieve-storage-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

const aPhoto = (hash: string, state: HeldPhoto['state']): HeldPhoto => {
  const picture = { bytes: new ArrayBuffer(10), mime: 'image/jpeg', width: 1, height: 1 };
  return { hash, state, city: 'kouvola', addedAtMs: 1, ...picture };
};
/** Saves where there is room for so many photos only. */
const saveWithRoomFor = (most: number) => async () => {
  if ((await db.photos.count()) > most) throw new DOMException('no room', 'QuotaExceededError');
  return 'saved';
};

test('a full device drops photos that the city has, and what was to be saved is saved', async () => {
  const states = ['draft', 'waiting', 'sent', 'refused'] as const;
  await db.photos.bulkPut(states.map((state) => aPhoto(state, state)));
  expect(await keepTrying(db, saveWithRoomFor(3))).toBe('saved');
  expect((await db.photos.toCollection().primaryKeys()).sort()).toEqual(['draft', 'refused', 'waiting']);
});

test('photos the city does not have are dropped by nobody but their author', async () => {
  await db.photos.bulkPut([aPhoto('a', 'draft'), aPhoto('b', 'waiting')]);
  const error = await keepTrying(db, saveWithRoomFor(1)).catch((reason: unknown) => reason);
  expect(storageProblem(error)).toBe('storage-full');
  expect(await db.photos.count()).toBe(2);
});
