import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Author, act } from '../../src/store/author.ts';
import { AppDatabase } from '../../src/store/database.ts';
import type { SyncLoop } from '../../src/sync/sync-loop.ts';
import { followTriggers } from '../../src/sync/triggers.ts';

const clock = { read: () => ({ nowMs: 1000, session: 's' }) };
const author: Author = { device: 'me', readClock: clock.read };
const loop: SyncLoop = {
  status: { phase: 'resting' },
  subscribe: () => () => {},
  soon: () => {},
  now: async () => {},
  stop: () => {},
};
const db = new AppDatabase('triggers', 'relaxed');
const sent: RequestInit[] = [];

/** A page follows its triggers until it ends: once for all tests here. */
beforeAll(() => {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    sent.push(init);
    return new Response('');
  });
  vi.stubGlobal('EventSource', class extends EventTarget {});
  followTriggers({ db, loop, clock, device: 'me' });
});
afterEach(async () => {
  sent.length = 0;
  await db.outbox.clear();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  db.close();
  await db.delete();
});

/** Longer than the page takes to prepare what it may send when it is put away. */
const prepared = () => new Promise((resolve) => setTimeout(resolve, 700));
const answer = (text: string) =>
  act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: 'public/kouvola' }, { text });
const changesIn = ({ body }: RequestInit): number =>
  (JSON.parse(String(body)) as { changes: unknown[] }).changes.length;

test('what is unsent when the page is put away is handed to the browser, which outlives it', async () => {
  await answer('kiitos');
  await prepared();
  dispatchEvent(new Event('pagehide'));
  expect(sent.map((init) => [init.keepalive, changesIn(init)])).toEqual([[true, 1]]);
});

test('nothing is sent on leaving when nothing is unsent', async () => {
  await prepared();
  dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual([]);
});

test('what no browser would carry then waits for the next start', async () => {
  for (let number = 0; number < 16; number++) await answer('x'.repeat(5000));
  await prepared();
  dispatchEvent(new Event('pagehide'));
  expect(sent).toEqual([]);
});
