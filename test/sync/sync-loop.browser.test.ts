import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { ensureIdentity, setEnrolled } from '../../src/store/identity.ts';
import { createSyncLoop, type SyncLoop } from '../../src/sync/sync-loop.ts';

let db: AppDatabase;
let loop: SyncLoop;
let timers: { work: () => void; delayMs: number }[];
let requests: { n: number; changes: { change: { by: string; id: string } }[] }[];
let answer: () => Response | Promise<Response>;
let pages: () => Promise<Response>;
let number = 0;
const clock = { read: () => ({ nowMs: 1000, session: 's' }) };
const author: Author = { device: 'me', readClock: clock.read };

beforeEach(async () => {
  db = new AppDatabase(`sync-loop-${++number}`, 'relaxed');
  await ensureIdentity(db);
  await setEnrolled(db, true);
  timers = [];
  requests = [];
  loop = createSyncLoop({
    db,
    clock,
    random: () => 1,
    setTimer: (work, delayMs) => {
      const timer = { work, delayMs };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    fetch: async (path, init) => {
      if (path.startsWith('/api/pages/')) return pages();
      if (path !== '/api/sync') return new Response('{}', { headers: { 'content-type': 'application/json' } });
      requests.push(JSON.parse(String(init?.body)));
      return answer();
    },
  });
});
afterEach(async () => {
  loop.stop();
  db.close();
  await db.delete();
});

const say = () => act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: 'public/kouvola' }, { text: 'x' });
/** Applies whatever the newest request offered. */
const applying = (): Response => {
  const { n, changes } = requests.at(-1) as (typeof requests)[number];
  const list = changes.map(({ change }) => ({
    key: `${change.by}/${change.id}`,
    result: 'applied',
    at: 1,
    touched: [],
    stamps: [],
    mac: 'm',
  }));
  const head = { type: 'head', n, now: 1000, epoch: { epoch: 1, mac: 'm' }, scopes: [], cities: {}, version: 't' };
  const lines = [head, { type: 'verdicts', n, list }, { type: 'end', n, more: false }];
  return new Response(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`, {
    headers: { 'content-type': 'application/x-ndjson' },
  });
};

test('what is saved goes soon, once, and the loop rests', async () => {
  answer = applying;
  await say();
  await say();
  loop.soon();
  loop.soon();
  expect(timers).toHaveLength(1);
  timers[0]?.work();
  await loop.now();
  expect(await db.outbox.count()).toBe(0);
  expect(new Set(requests.flatMap(({ changes }) => changes.map(({ change }) => change.id))).size).toBe(2);
  await expect.poll(() => loop.status).toEqual({ phase: 'resting' });
});

test('without network it waits longer and longer, up to five minutes, and keeps everything', async () => {
  answer = () => Promise.reject(new TypeError('no network'));
  await say();
  const delays: number[] = [];
  for (let i = 0; i < 12; i++) {
    await loop.now();
    delays.push(timers.at(-1)?.delayMs ?? 0);
  }
  expect(delays.slice(0, 4)).toEqual([2000, 4000, 8000, 16_000]);
  expect(delays.at(-1)).toBe(300_000);
  expect(loop.status).toEqual({ phase: 'waiting', problem: 'unreachable' });
  expect(await db.outbox.count()).toBe(1);
  answer = applying;
  await loop.now();
  expect(loop.status).toEqual({ phase: 'resting' });
  expect(await db.outbox.count()).toBe(0);
});

test('a captive portal is named and nothing is taken for an answer', async () => {
  answer = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
  await say();
  await loop.now();
  expect(loop.status).toEqual({ phase: 'waiting', problem: 'captive-portal' });
  expect(await db.outbox.count()).toBe(1);
});

test('a busy server is asked again no sooner than it said', async () => {
  answer = () =>
    new Response('{"reason":"rate-limited"}', {
      status: 429,
      headers: { 'content-type': 'application/json', 'retry-after': '120' },
    });
  await loop.now();
  expect(timers.at(-1)?.delayMs).toBe(120_000);
});

test('a request found too large is halved until it fits', async () => {
  for (let i = 0; i < 5; i++) await say();
  answer = () =>
    (requests.at(-1)?.changes.length ?? 0) > 2
      ? new Response('{"reason":"too-large"}', { status: 413, headers: { 'content-type': 'application/json' } })
      : applying();
  await loop.now();
  expect(requests.slice(0, 2).map(({ changes }) => changes.length)).toEqual([5, 2]);
  expect(await db.outbox.count()).toBe(0);
});

test('a save while a round is on its way goes with the next one', async () => {
  let release = () => {};
  answer = () =>
    new Promise((resolve) => {
      release = () => resolve(applying());
    });
  await say();
  const first = loop.now();
  while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await say();
  loop.soon();
  answer = applying;
  release();
  await first;
  await loop.now();
  expect(await db.outbox.count()).toBe(0);
  expect(requests.flatMap(({ changes }) => changes)).toHaveLength(2);
});

test('an answer that was cut counts as far as it came, and the rest is asked for again', async () => {
  answer = async () => {
    const text = await applying().text();
    return new Response(text.slice(0, text.lastIndexOf('{')), { headers: { 'content-type': 'application/x-ndjson' } });
  };
  await say();
  await loop.now();
  expect(await db.outbox.count()).toBe(0);
  expect(loop.status).toEqual({ phase: 'waiting', problem: 'unreachable' });
  expect(timers).toHaveLength(1);
});

test('wishes that keep coming do not put sending off', async () => {
  answer = applying;
  loop.soon();
  const [first] = timers;
  for (let i = 0; i < 50; i++) loop.soon();
  expect(timers).toEqual([first]);
});

test('what the server answered but left waiting is asked for again, in growing pauses', async () => {
  await say();
  answer = () => {
    const { n, changes } = requests.at(-1) as (typeof requests)[number];
    const list = changes.map(({ change }) => ({ key: `${change.by}/${change.id}`, result: 'waiting' }));
    const head = { type: 'head', n, now: 1000, epoch: { epoch: 1, mac: 'm' }, scopes: [], cities: {}, version: 't' };
    const lines = [head, { type: 'verdicts', n, list }, { type: 'end', n, more: false }];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    return new Response(text, { headers: { 'content-type': 'application/x-ndjson' } });
  };
  const delays: number[] = [];
  for (let i = 0; i < 8; i++) {
    await loop.now();
    delays.push(timers.at(-1)?.delayMs ?? 0);
  }
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  expect(delays.at(-1)).toBe(300_000);
});

test('a first sync whose pages cannot be fetched is a failure to try again, not an empty city', async () => {
  const offering = () => {
    const { n } = requests.at(-1) as (typeof requests)[number];
    const scope = 'public/kouvola';
    const head = {
      type: 'head',
      n,
      now: 1000,
      epoch: { epoch: 1, mac: 'm' },
      scopes: [scope],
      cities: {},
      version: 't',
    };
    const to = { epoch: 1, scope, ver: 9, tag: 't', mac: 'm' };
    const lines = [head, { type: 'snapshot', n, scope, to, pages: ['p1', 'p2'] }, { type: 'end', n, more: false }];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    return new Response(text, { headers: { 'content-type': 'application/x-ndjson' } });
  };
  answer = offering;
  pages = () => Promise.reject(new TypeError('no network'));
  await loop.now();
  expect(loop.status).toEqual({ phase: 'waiting', problem: 'unreachable' });
  expect(timers).toHaveLength(1);
  pages = async () =>
    new Response('{"scope":"public/kouvola","rows":[]}', { headers: { 'content-type': 'application/json' } });
  await loop.now();
  expect(await db.snapshots.count()).toBe(0);
  expect((await db.cursors.get('public/kouvola'))?.stamp.ver).toBe(9);
});
