import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MOST_PART_BYTES } from '../../src/server/photos.ts';
import { aPhoto, photoFile, pngHeader } from '../fixtures/a-photo.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let resident: TestDevice;
  let coordinator: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    resident = await aDevice(server);
    coordinator = await (await aDevice(server)).join('coordinator');
  });
  afterEach(() => server.close());

  const give = (hash: string, id = 'i1') =>
    resident.sync([resident.idea(id, { photos: [{ hash, width: 800, height: 600 }] })]);
  const put = (hash: string, bytes: Buffer<ArrayBuffer>, start: number, total: number, device = resident) =>
    device.fetch(`/api/photos/kouvola/${hash}?start=${start}&total=${total}`, { method: 'PUT', body: bytes });
  const stateOf = async (hash: string) => (await resident.fetch(`/api/photos/kouvola/${hash}/state`)).json();

  test('a photo no accepted idea names is refused', async () => {
    const { bytes, hash } = aPhoto();
    const response = await put(hash, bytes, 0, bytes.length);
    expect([response.status, await response.json()]).toEqual([409, { reason: 'photo-unknown' }]);
  });

  test('a photo comes in parts, goes on where it broke off, and is whole when its bytes hash to its name', async () => {
    const { bytes, hash } = aPhoto({ length: 300_000 });
    await give(hash);
    expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 0 });
    await put(hash, bytes.slice(0, 100_000), 0, bytes.length);
    const again = await put(hash, bytes.slice(0, 100_000), 0, bytes.length);
    expect([again.status, await again.json()]).toEqual([
      409,
      { reason: 'photo-misplaced', kind: 'misplaced', received: 100_000 },
    ]);
    // A part that leaves a gap is none to go on from.
    expect((await put(hash, bytes.slice(200_000, 250_000), 200_000, bytes.length)).status).toBe(409);
    expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 100_000 });
    await put(hash, bytes.slice(100_000, 250_000), 100_000, bytes.length);
    expect(await (await put(hash, bytes.slice(250_000), 250_000, bytes.length)).json()).toMatchObject({
      kind: 'whole',
      stamp: { scope: 'photos/kouvola' },
    });
    expect(await (await put(hash, bytes.slice(0, 10), 0, bytes.length)).json()).toMatchObject({
      kind: 'whole',
      stamp: { scope: 'photos/kouvola' },
    });
  });

  test('other bytes under its name, or no photo at all, are thrown away and it may be sent again', async () => {
    const { bytes, hash } = aPhoto();
    await give(hash);
    const other = Buffer.from(bytes);
    other[500] = 0;
    expect((await put(hash, other, 0, other.length)).status).toBe(422);
    expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 0 });
    const html = photoFile(Buffer.from('<script>alert(1)</script>'));
    await give(html.hash, 'i2');
    expect((await put(html.hash, html.bytes, 0, html.bytes.length)).status).toBe(422);
  });

  test('a small file that would grow into gigabytes is refused with its first part, and nothing of it is kept', async () => {
    const bomb = photoFile(Buffer.concat([pngHeader(60_000, 60_000), Buffer.alloc(200_000)]));
    await give(bomb.hash);
    const first = await put(bomb.hash, bomb.bytes.subarray(0, 1000), 0, bomb.bytes.length);
    expect([first.status, await first.json()]).toEqual([422, { reason: 'photo-broken' }]);
    expect(await stateOf(bomb.hash)).toEqual({ kind: 'waiting', received: 0 });
  });

  test('a bomb whose header comes in pieces is refused before it is complete', async () => {
    const bomb = photoFile(Buffer.concat([pngHeader(60_000, 60_000), Buffer.alloc(2000)]));
    await give(bomb.hash);
    expect((await put(bomb.hash, bomb.bytes.subarray(0, 8), 0, bomb.bytes.length)).status).toBe(200);
    expect((await put(bomb.hash, bomb.bytes.subarray(8), 8, bomb.bytes.length)).status).toBe(422);
    await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
    expect((await coordinator.fetch(`/api/photos/kouvola/${bomb.hash}`)).status).toBe(404);
  });

  test('two devices send the same photo at once, and neither spoils the other', async () => {
    const { bytes, hash } = aPhoto({ length: 3000 });
    await give(hash);
    const other = await aDevice(server);
    const garbage = aPhoto({ length: 1500, seed: 9 }).bytes;
    await put(hash, garbage, 0, bytes.length, other);
    await put(hash, bytes.subarray(0, 1000), 0, bytes.length);
    expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 1000 });
    expect((await put(hash, garbage, 1500, bytes.length, other)).status).toBe(422);
    const answers = await Promise.all([
      put(hash, bytes.subarray(1000), 1000, bytes.length),
      put(hash, bytes, 0, bytes.length, coordinator),
    ]);
    for (const answer of answers)
      expect(await answer.json()).toMatchObject({ kind: 'whole', stamp: { scope: 'photos/kouvola' } });
    expect(await stateOf(hash)).toMatchObject({ kind: 'whole' });
  });

  test('the same part twice at once counts once', async () => {
    const { bytes, hash } = aPhoto({ length: 3000 });
    await give(hash);
    const twice = await Promise.all([0, 0].map((start) => put(hash, bytes.subarray(0, 1000), start, bytes.length)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await stateOf(hash)).toEqual({ kind: 'waiting', received: 1000 });
  });

  test('a photo is handed out as a picture and nothing else', async () => {
    const { bytes, hash } = aPhoto();
    await give(hash);
    await put(hash, bytes, 0, bytes.length);
    const { headers } = await coordinator.fetch(`/api/photos/kouvola/${hash}`);
    expect(Object.fromEntries(headers)).toEqual({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${hash.slice(0, 16)}.jpg"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  test('too large a part and too large a photo are refused', async () => {
    const { bytes, hash } = aPhoto({ length: MOST_PART_BYTES + 1 });
    await give(hash);
    expect((await put(hash, bytes, 0, bytes.length)).status).toBe(413);
    expect((await put(hash, bytes.slice(0, 10), 0, 50_000_000)).status).toBe(413);
  });

  test('only readers of an idea that names it see a photo; everybody only after publishing; nobody after hiding', async () => {
    const { bytes, hash } = aPhoto();
    await give(hash);
    await put(hash, bytes, 0, bytes.length);
    const address = `/api/photos/kouvola/${hash}`;
    const stranger = await aDevice(server);
    expect((await stranger.fetch(address)).status).toBe(404);
    const seen = await coordinator.fetch(address);
    expect([seen.status, seen.headers.get('content-type'), seen.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(bytes);
    await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
    const published = await stranger.fetch(address);
    expect([published.status, published.headers.get('cache-control')]).toEqual([200, 'no-store']);
    await coordinator.sync([coordinator.change('idea.hide', 'i1', { reason: 'tunnistettava henkilö' })]);
    expect((await stranger.fetch(address)).status).toBe(404);
  });

  test('the same photo with two ideas is stored once and shown by either', async () => {
    const { bytes, hash } = aPhoto();
    await give(hash, 'i1');
    await put(hash, bytes, 0, bytes.length);
    await give(hash, 'i2');
    expect(await stateOf(hash)).toMatchObject({ kind: 'whole' });
    await coordinator.sync([coordinator.change('idea.publish', 'i2', {})]);
    expect((await (await aDevice(server)).fetch(`/api/photos/kouvola/${hash}`)).status).toBe(200);
  });

  test.each([
    '/api/photos/kouvola/short',
    `/api/photos/kouvola/${'A'.repeat(64)}`,
    '/api/photos/kouvola/..%2f..%2fetc',
  ])('an address like %s leads nowhere', async (address) => {
    expect((await resident.fetch(address)).status).toBe(404);
    expect((await resident.fetch(`${address}?start=x&total=1`, { method: 'PUT', body: 'x' })).status).toBe(400);
  });
});
