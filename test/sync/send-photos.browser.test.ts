import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppDatabase, readSync, writeSync } from '../../src/store/database.ts';
import { countRefused, countUnsent, listSending } from '../../src/store/unsent.ts';
import { sendPhotos } from '../../src/sync/send-photos.ts';
import type { Fetch } from '../../src/sync/talk.ts';

const PART_BYTES = 128 * 1024;
let db: AppDatabase;
let number = 0;
beforeEach(() => {
  db = new AppDatabase(`send-photos-${++number}`, 'relaxed');
});
afterEach(async () => {
  db.close();
  await db.delete();
});

async function keepWaiting(hash: string, length = 10): Promise<Uint8Array> {
  const bytes = Uint8Array.from({ length }, (_, index) => index % 251);
  const photo = { hash, bytes: bytes.buffer, mime: 'image/jpeg', width: 4, height: 3, city: 'kouvola', addedAtMs: 1 };
  await db.photos.put({ ...photo, state: 'waiting', ideaId: 'idea' });
  return bytes;
}
const stateOf = async (hash: string) => (await db.photos.get(hash))?.state;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/** A city that has the first bytes of every photo and takes the rest, unless `answer` says otherwise to a part. */
function aCity({ received = 0, answer }: { received?: number; answer?: (hash: string) => Response | undefined } = {}) {
  const parts: { path: string; bytes: Uint8Array }[] = [];
  const receivedByHash = new Map<string, number>();
  const fetch: Fetch = async (path, init) => {
    const { pathname, searchParams } = new URL(path, 'http://city.test');
    const hash = pathname.split('/')[4] ?? '';
    const held = receivedByHash.get(hash) ?? received;
    if (init?.method !== 'PUT') return json({ kind: 'waiting', received: held });
    const bytes = new Uint8Array(init.body as ArrayBuffer);
    parts.push({ path, bytes });
    const refusal = answer?.(hash);
    if (refusal) return refusal;
    receivedByHash.set(hash, held + bytes.length);
    const isWhole = held + bytes.length === Number(searchParams.get('total'));
    return json(isWhole ? { kind: 'whole' } : { kind: 'kept', received: held + bytes.length });
  };
  return { fetch, parts };
}

const joined = (parts: { bytes: Uint8Array }[]): number[] => parts.flatMap(({ bytes }) => [...bytes]);

test('a photo goes in parts that make it up', async () => {
  const bytes = await keepWaiting('a', 2 * PART_BYTES + 5);
  const city = aCity();
  expect(await sendPhotos(db, city.fetch)).toBe('all');
  expect(city.parts.map(({ path }) => path)).toEqual(
    [0, PART_BYTES, 2 * PART_BYTES].map((start) => `/api/photos/kouvola/a?start=${start}&total=${bytes.length}`),
  );
  expect(joined(city.parts)).toEqual([...bytes]);
  expect(await stateOf('a')).toBe('sent');
});

test('it goes on from what the city has already', async () => {
  const bytes = await keepWaiting('a', 300);
  const city = aCity({ received: 200 });
  expect(await sendPhotos(db, city.fetch)).toBe('all');
  expect(city.parts.map(({ path }) => path)).toEqual(['/api/photos/kouvola/a?start=200&total=300']);
  expect(joined(city.parts)).toEqual([...bytes.slice(200)]);
});

test('a photo the city has whole is not sent again', async () => {
  await keepWaiting('a');
  let parts = 0;
  const fetch: Fetch = async (_, init) => {
    parts += init?.method === 'PUT' ? 1 : 0;
    return json({ kind: 'whole' });
  };
  expect(await sendPhotos(db, fetch)).toBe('all');
  expect([parts, await stateOf('a')]).toEqual([0, 'sent']);
});

test('when another tab sends the same photo at the same time, it goes on from where the city stands', async () => {
  await keepWaiting('a', 3 * PART_BYTES);
  let turns = 0;
  const city = aCity();
  const otherTabToo: Fetch = async (path, init) => {
    const isOvertaken = init?.method === 'PUT' && turns++ % 2 === 0;
    const answer = await city.fetch(path, init);
    return isOvertaken ? json({ reason: 'photo-misplaced' }, 409) : answer;
  };
  expect(await sendPhotos(db, otherTabToo)).toBe('all');
  expect(await stateOf('a')).toBe('sent');
});

describe('refused for good', () => {
  test.each([
    ['photo-broken', 422],
    ['photo-too-large', 413],
  ] as const)('%s: it is not offered again, and the others go on', async (reason, status) => {
    await keepWaiting('a');
    await keepWaiting('b');
    const city = aCity({ answer: (hash) => (hash === 'a' ? json({ reason }, status) : undefined) });
    expect(await sendPhotos(db, city.fetch)).toBe('all');
    expect(await db.photos.get('a')).toMatchObject({ state: 'refused', reason });
    expect(await stateOf('b')).toBe('sent');
    await sendPhotos(db, city.fetch);
    expect(city.parts).toHaveLength(2);
  });

  test('it counts as refused and no longer as unsent', async () => {
    await keepWaiting('a');
    expect([await countUnsent(db), await countRefused(db)]).toEqual([1, 0]);
    await sendPhotos(db, aCity({ answer: () => json({ reason: 'photo-broken' }, 422) }).fetch);
    expect([await countUnsent(db), await countRefused(db)]).toEqual([0, 1]);
    const { photos, refusedPhotos } = await listSending(db, 0);
    expect([photos, refusedPhotos.map(({ hash }) => hash)]).toEqual([[], ['a']]);
  });
});

describe('refused for now', () => {
  test.each([
    ['at the wrong place', json({ reason: 'photo-misplaced', received: 5 }, 409)],
    ['not yet named by an idea', json({ reason: 'photo-unknown' }, 409)],
    ['not understood', json({ reason: 'invalid-request' }, 400)],
  ])('%s: it waits for the next round, and the others go on', async (_, refusal) => {
    await keepWaiting('a');
    await keepWaiting('b');
    const city = aCity({ answer: (hash) => (hash === 'a' ? refusal : undefined) });
    expect(await sendPhotos(db, city.fetch)).toBe('some');
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['waiting', 'sent']);
  });

  test('a photo no idea names is not even begun', async () => {
    await keepWaiting('a');
    expect(await sendPhotos(db, async () => json({ kind: 'unknown' }))).toBe('some');
    expect(await stateOf('a')).toBe('waiting');
  });
});

describe('out of reach', () => {
  test('at once: nothing changes', async () => {
    await keepWaiting('a');
    expect(await sendPhotos(db, () => Promise.reject(new TypeError('no network')))).toBe('unreachable');
    expect(await stateOf('a')).toBe('waiting');
  });

  test('an answer cut in the middle says nothing of where the photo stands', async () => {
    await keepWaiting('a');
    expect(await sendPhotos(db, async () => new Response('{"kind":"wai'))).toBe('unreachable');
    expect(await stateOf('a')).toBe('waiting');
  });

  test.each([
    ['cut off', () => Promise.reject(new TypeError('cut'))],
    ['too busy', async () => json({ reason: 'rate-limited' }, 429)],
    ['an answer cut in the middle', async () => new Response('{"kind":"ke', { status: 200 })],
    ['a request too large for what stands between', async () => json({ reason: 'too-large' }, 413)],
  ])('amid a photo, %s: the rest is left for later', async (_, answer) => {
    await keepWaiting('a');
    await keepWaiting('b');
    const { fetch } = aCity();
    const asked: string[] = [];
    const failing: Fetch = async (path, init) => {
      asked.push(path);
      return init?.method === 'PUT' ? answer() : fetch(path, init);
    };
    expect(await sendPhotos(db, failing)).toBe('unreachable');
    expect([await stateOf('a'), await stateOf('b')]).toEqual(['waiting', 'waiting']);
    expect(asked.some((path) => path.includes('/b'))).toBe(false);
  });
});

test('the stamp told with a whole photo bears witness until a request has carried it; one of an old epoch counts for nothing', async () => {
  const stamp = { epoch: 1, scope: 'photos/kouvola', ver: 3, tag: 't', mac: 'm' };
  const told: Fetch = async () => json({ kind: 'whole', stamp });
  await keepWaiting('a');
  await sendPhotos(db, told);
  expect(await stateOf('a')).toBe('sent');
  expect((await db.witnesses.toArray()).map((witness) => witness.stamp)).toEqual([stamp]);
  await keepWaiting('b');
  await writeSync(db, { ...(await readSync(db)), epoch: 2 });
  await sendPhotos(db, told);
  expect(await stateOf('b')).toBe('waiting');
});
