import { afterEach, beforeEach, expect, test } from 'vitest';
import { UNNAMED_PHOTO_MS } from '../../src/server/photo-tidy.ts';
import { query, run } from '../../src/server/storage.ts';
import { aPhoto } from '../fixtures/a-photo.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const { bytes, hash } = aPhoto({ length: 3000 });
let server: TestServer;
let resident: TestDevice;
beforeEach(async () => {
  server = await aServer();
  resident = await aDevice(server);
});
afterEach(() => server.close());

const give = (id: string) => resident.sync([resident.idea(id, { photos: [{ hash, width: 800, height: 600 }] })]);
const put = (start: number, end: number) =>
  resident.fetch(`/api/photos/kouvola/${hash}?start=${start}&total=${bytes.length}`, {
    method: 'PUT',
    body: bytes.subarray(start, end),
  });
const erase = (id: string) =>
  server.storage.write(() => run('UPDATE entry SET gone = 1, body = NULL WHERE id = ?', id));
const tidyAfter = (days: number) => {
  server.nowMs += days * DAY_MS;
  return server.assembly.tidy();
};
const count = async (table: 'photo' | 'photo_part' | 'photo_unnamed') =>
  (await server.storage.read(() => query(`SELECT city FROM ${table}`))).length;

test('a photo that a live idea names stays, whatever becomes of other ideas', async () => {
  await give('i1');
  await give('i2');
  await put(0, bytes.length);
  await erase('i1');
  await tidyAfter(1);
  await tidyAfter(400);
  expect(await count('photo')).toBe(1);
});

test('hiding an idea does not make its photo homeless', async () => {
  await give('i1');
  await put(0, bytes.length);
  const coordinator = await (await aDevice(server)).join('coordinator');
  await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
  await coordinator.sync([coordinator.change('idea.hide', 'i1', { reason: 'tunnistettava henkilö' })]);
  await tidyAfter(1);
  await tidyAfter(31);
  expect(await count('photo')).toBe(1);
});

test('a photo no live record names is removed after 30 days, not before', async () => {
  await give('i1');
  await put(0, bytes.length);
  await erase('i1');
  await tidyAfter(0);
  await tidyAfter(29);
  expect(await count('photo')).toBe(1);
  await tidyAfter(1);
  expect([await count('photo'), await count('photo_unnamed')]).toEqual([0, 0]);
});

test('a photo that is named again within 30 days stays, and its days begin anew', async () => {
  await give('i1');
  await put(0, bytes.length);
  await erase('i1');
  await tidyAfter(0);
  await tidyAfter(20);
  await give('i2');
  await tidyAfter(20);
  await erase('i2');
  await tidyAfter(1);
  await tidyAfter(29);
  expect(await count('photo')).toBe(1);
  await tidyAfter(1);
  expect(await count('photo')).toBe(0);
});

test('parts nobody goes on with are removed 30 days after the last one', async () => {
  await give('i1');
  await put(0, 1000);
  await tidyAfter(20);
  await put(1000, 2000);
  await tidyAfter(20);
  expect(await count('photo_part')).toBe(2);
  await tidyAfter(UNNAMED_PHOTO_MS / DAY_MS - 20);
  expect(await count('photo_part')).toBe(0);
  await put(0, bytes.length);
  expect(await count('photo')).toBe(1);
});
