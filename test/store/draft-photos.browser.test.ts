import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase, type HeldPhoto } from '../../src/store/database.ts';
import { dropDraftPhoto, readPhotos } from '../../src/store/draft-photos.ts';
import { saveDraft } from '../../src/store/drafts.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`draft-photos-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

const aPhoto = (hash: string, more: Partial<HeldPhoto> = {}): HeldPhoto => ({
  hash,
  bytes: new ArrayBuffer(3),
  mime: 'image/jpeg',
  width: 4,
  height: 3,
  state: 'draft',
  city: 'kouvola',
  addedAtMs: 1,
  ...more,
});

test.each([
  ['is forgotten', aPhoto('a'), undefined, false],
  ['stays for another draft', aPhoto('a'), { photos: [{ hash: 'a' }] }, true],
  ['stays for an idea that was given', aPhoto('a', { ideaId: 'idea' }), undefined, true],
  ['stays while it is on its way', aPhoto('a', { state: 'waiting', ideaId: 'idea' }), undefined, true],
])('a photo taken out of a draft %s', async (_, photo, otherForm, stays) => {
  await db.photos.put(photo);
  await saveDraft(db, 'new:kouvola', { photos: [{ hash: 'a' }] }, 1);
  if (otherForm) await saveDraft(db, 'new:kouvola:b', otherForm, 1);
  await dropDraftPhoto(db, 'a', 'new:kouvola');
  expect((await db.photos.get('a')) !== undefined).toBe(stays);
});

test('only photos that are held are read', async () => {
  await db.photos.bulkPut([aPhoto('a'), aPhoto('b')]);
  expect((await readPhotos(db, ['b', 'c'])).map(({ hash }) => hash)).toEqual(['b']);
});
