import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_PART_BYTES } from '../../src/server/photos.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

let server: TestServer;
let resident: TestDevice;
let coordinator: TestDevice;
beforeEach(async () => {
  server = await aServer();
  resident = await aDevice(server);
  coordinator = await (await aDevice(server)).join('coordinator');
});
afterEach(() => server.close());

/** Bytes that begin like a JPEG; what follows is the same for the same seed. */
function aPhoto(size: number, seed = 1): { bytes: Uint8Array<ArrayBuffer>; hash: string } {
  const bytes = new Uint8Array(size).map((_, index) => (index * 31 + seed) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
const give = (hash: string, id = 'i1') =>
  resident.sync([resident.idea(id, { photos: [{ hash, width: 800, height: 600 }] })]);
const put = (hash: string, bytes: Uint8Array<ArrayBuffer>, start: number, total: number) =>
  resident.fetch(`/api/photos/kouvola/${hash}?start=${start}&total=${total}`, { method: 'PUT', body: bytes });
const stateOf = async (hash: string) => (await resident.fetch(`/api/photos/kouvola/${hash}/state`)).json();

test('a photo no accepted idea names is refused', async () => {
  const { bytes, hash } = aPhoto(1000);
  const response = await put(hash, bytes, 0, bytes.length);
  expect([response.status, await response.json()]).toEqual([409, { reason: 'photo-unknown' }]);
});

test('a photo comes in parts, goes on where it broke off, and is whole when its bytes hash to its name', async () => {
  const { bytes, hash } = aPhoto(300_000);
  await give(hash);
  expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 0 });
  await put(hash, bytes.slice(0, 100_000), 0, bytes.length);
  const again = await put(hash, bytes.slice(0, 100_000), 0, bytes.length);
  expect([again.status, await again.json()]).toEqual([409, { kind: 'misplaced', received: 100_000 }]);
  await put(hash, bytes.slice(100_000, 250_000), 100_000, bytes.length);
  expect(await (await put(hash, bytes.slice(250_000), 250_000, bytes.length)).json()).toEqual({ kind: 'whole' });
  expect(await (await put(hash, bytes.slice(0, 10), 0, bytes.length)).json()).toEqual({ kind: 'whole' });
});

test('other bytes under its name, or no photo at all, are thrown away and it may be sent again', async () => {
  const { bytes, hash } = aPhoto(1000);
  await give(hash);
  const other = bytes.slice();
  other[500] = 0;
  expect((await put(hash, other, 0, other.length)).status).toBe(422);
  expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 0 });
  const html = new TextEncoder().encode('<script>alert(1)</script>');
  const named = createHash('sha256').update(html).digest('hex');
  await give(named, 'i2');
  expect((await put(named, html, 0, html.length)).status).toBe(422);
});

test('too large a part and too large a photo are refused', async () => {
  const { bytes, hash } = aPhoto(MOST_PART_BYTES + 1);
  await give(hash);
  expect((await put(hash, bytes, 0, bytes.length)).status).toBe(413);
  expect((await put(hash, bytes.slice(0, 10), 0, 50_000_000)).status).toBe(413);
});

test('only readers of an idea that names it see a photo; everybody only after publishing; nobody after hiding', async () => {
  const { bytes, hash } = aPhoto(1000);
  await give(hash);
  await put(hash, bytes, 0, bytes.length);
  const address = `/api/photos/kouvola/${hash}`;
  const stranger = await aDevice(server);
  expect((await stranger.fetch(address)).status).toBe(404);
  const seen = await coordinator.fetch(address);
  expect([seen.status, seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
    200,
    'image/jpeg',
    'private, no-store',
  ]);
  expect(new Uint8Array(await seen.arrayBuffer())).toEqual(bytes);
  await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
  expect((await stranger.fetch(address)).status).toBe(200);
  await coordinator.sync([coordinator.change('idea.hide', 'i1', { reason: 'tunnistettava henkilö' })]);
  expect((await stranger.fetch(address)).status).toBe(404);
});

test('the same photo with two ideas is stored once and shown by either', async () => {
  const { bytes, hash } = aPhoto(1000);
  await give(hash, 'i1');
  await put(hash, bytes, 0, bytes.length);
  await give(hash, 'i2');
  expect(await stateOf(hash)).toEqual({ kind: 'whole' });
  await coordinator.sync([coordinator.change('idea.publish', 'i2', {})]);
  expect((await (await aDevice(server)).fetch(`/api/photos/kouvola/${hash}`)).status).toBe(200);
});

test.each(['/api/photos/kouvola/short', `/api/photos/kouvola/${'A'.repeat(64)}`, '/api/photos/kouvola/..%2f..%2fetc'])(
  'an address like %s leads nowhere',
  async (address) => {
    expect((await resident.fetch(address)).status).toBe(404);
    expect((await resident.fetch(`${address}?start=x&total=1`, { method: 'PUT', body: 'x' })).status).toBe(400);
  },
);
