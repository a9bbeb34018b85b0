import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppDatabase } from '../../src/store/database.ts';
import { keepPhoto, preparePhoto } from '../../src/store/prepare-photo.ts';

let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`prepare-photo-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

async function aFile(width: number, height: number, extra = new Uint8Array()): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // An EXIF segment right after the start of the image, as cameras write it.
  const parts = extra.length > 0 ? [bytes.slice(0, 2), extra, bytes.slice(2)] : [bytes];
  return new File(parts, 'kuva.jpg', { type: 'image/jpeg' });
}

test('a photo of 40 megapixels becomes at most 1600 pixels long', async () => {
  const prepared = await preparePhoto(await aFile(7300, 5475));
  expect(prepared).toMatchObject({ kind: 'prepared', photo: { width: 1600, height: 1200, mime: 'image/jpeg' } });
  if (prepared.kind === 'prepared') expect(prepared.photo.bytes.byteLength).toBeLessThan(3_000_000);
}, 60_000);

test('where it was taken does not come along', async () => {
  const text = new TextEncoder().encode('Exif\0\0GPS 60.8 N 26.7 E');
  const segment = new Uint8Array([0xff, 0xe1, 0, text.length + 2, ...text]);
  const file = await aFile(200, 100, segment);
  expect(await file.text()).toContain('GPS 60.8');
  const prepared = await preparePhoto(file);
  if (prepared.kind !== 'prepared') throw new Error(prepared.reason);
  expect(new TextDecoder('latin1').decode(prepared.photo.bytes)).not.toMatch(/Exif|GPS/);
});

test.each([
  [
    'half a photo',
    new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])], 'a.jpg', { type: 'image/jpeg' }),
    'photo-broken',
  ],
  ['nothing', new File([], 'a.jpg', { type: 'image/jpeg' }), 'photo-broken'],
  ['a document', new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }), 'photo-type'],
])('%s is explained', async (_, file, reason) => {
  expect(await preparePhoto(file)).toEqual({ kind: 'refused', reason });
});

test('a photo on its way with one idea is not called back by a second', async () => {
  const prepared = await preparePhoto(await aFile(20, 20));
  if (prepared.kind !== 'prepared') throw new Error(prepared.reason);
  await keepPhoto(db, 'kouvola', prepared.photo, 1);
  await db.photos.update(prepared.photo.hash, { state: 'waiting' });
  await keepPhoto(db, 'kouvola', prepared.photo, 2);
  expect((await db.photos.get(prepared.photo.hash))?.state).toBe('waiting');
});

test('a photo that waits for its unsent idea keeps waiting for it when a second form picks it, too', async () => {
  const prepared = await preparePhoto(await aFile(20, 20));
  if (prepared.kind !== 'prepared') throw new Error(prepared.reason);
  await keepPhoto(db, 'kouvola', prepared.photo, 1);
  await db.photos.update(prepared.photo.hash, { ideaId: 'first' });
  await keepPhoto(db, 'kouvola', prepared.photo, 2);
  expect(await db.photos.get(prepared.photo.hash)).toMatchObject({ ideaId: 'first', state: 'draft' });
});

test.each([
  ['one this city has stays so', { state: 'sent', city: 'kouvola' }, { ideaId: 'first', state: 'sent' }],
  [
    'one another city has is sent to this one, too',
    { state: 'sent', city: 'lahti' },
    { city: 'kouvola', state: 'draft' },
  ],
  ['one the city refused begins anew', { state: 'refused', reason: 'photo-broken' }, { state: 'draft' }],
] as const)('a photo picked again: %s', async (_, before, after) => {
  const prepared = await preparePhoto(await aFile(20, 20));
  if (prepared.kind !== 'prepared') throw new Error(prepared.reason);
  await keepPhoto(db, 'kouvola', prepared.photo, 1);
  await db.photos.update(prepared.photo.hash, { ideaId: 'first', ...before });
  await keepPhoto(db, 'kouvola', prepared.photo, 2);
  const held = await db.photos.get(prepared.photo.hash);
  expect(held).toMatchObject(after);
  expect(held?.reason).toBeUndefined();
});
