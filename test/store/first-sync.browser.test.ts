import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Stamp } from '../../src/protocol/stamp.ts';
import type { HeadLine, Row, SnapshotLine } from '../../src/protocol/wire.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase } from '../../src/store/database.ts';
import { toJson } from '../../src/store/held-rows.ts';
import { nextRequest } from '../../src/store/next-request.ts';
import { takeHead, takeSnapshot, takeSnapshotPages } from '../../src/store/take-answer.ts';
import { benchIdea } from '../bench/bench-ideas.ts';
import { testCity } from '../fixtures/test-city.ts';

const PUBLIC = 'public/kouvola';
let db: AppDatabase;
let number = 0;

beforeEach(async () => {
  db = new AppDatabase(`first-sync-${++number}`, 'relaxed');
  await db.cities.put({ id: testCity.id, etag: '', config: testCity });
});
afterEach(async () => {
  db.close();
  await db.delete();
});

const to: Stamp = { epoch: 1, scope: PUBLIC, ver: 9, tag: 't', mac: 'm' };
const aPage = (address: string, id: number) => ({ address, rows: [aRow(id)], json: toJson([aRow(id)]) });
const aRow = (id: number): Row => {
  const record = benchIdea(id);
  return { scope: PUBLIC, id: record.id, ver: id, rev: 1, record };
};

/** An answer that offers a first sync in these pages. */
async function offer(pages: string[]): Promise<void> {
  const { n } = await nextRequest(db, 'me', { nowMs: 1000, session: 's' });
  const epoch = { epoch: 1, mac: 'm' };
  const head: HeadLine = { type: 'head', n, now: 1000, epoch, scopes: [PUBLIC], cities: {}, version: 'test' };
  const snapshot: SnapshotLine = { type: 'snapshot', n, scope: PUBLIC, to, pages };
  await takeHead(db, head, 1000);
  await takeSnapshot(db, snapshot);
}

test('several pages are stored in one step; with the last one the cursor counts', async () => {
  await offer(['a', 'b', 'c']);
  expect(await takeSnapshotPages(db, PUBLIC, [aPage('a', 1), aPage('b', 2)])).toBe('applied');
  expect((await db.snapshots.get(PUBLIC))?.missing).toEqual(['c']);
  expect(await db.cursors.get(PUBLIC)).toBeUndefined();
  expect(await takeSnapshotPages(db, PUBLIC, [aPage('b', 2), aPage('c', 3)])).toBe('applied');
  expect((await db.cursors.get(PUBLIC))?.stamp).toEqual(to);
  expect(await db.pages.count()).toBe(3);
});

test('pages that are not missing are ignored', async () => {
  await offer(['a', 'b']);
  await takeSnapshotPages(db, PUBLIC, [aPage('a', 1)]);
  expect(await takeSnapshotPages(db, PUBLIC, [aPage('a', 1), aPage('x', 4)])).toBe('ignored');
  expect(await takeSnapshotPages(db, PUBLIC, [])).toBe('ignored');
  expect(await db.pages.count()).toBe(1);
});

test('the first page is seen at once, the following ones in bites, and the whole when it is complete', async () => {
  const catalogue = new Catalogue(db);
  let reads = 0;
  catalogue.subscribe(() => {
    reads += 1;
  });
  const seen = () => catalogue.ideas(testCity.id).length;
  const stop = catalogue.follow();
  const names = Array.from({ length: 10 }, (_, index) => `p${index}`);
  await offer(names);
  await takeSnapshotPages(db, PUBLIC, [aPage('p0', 0)]);
  await vi.waitFor(() => expect(seen()).toBe(1), { interval: 5 });
  const before = reads;
  for (const [index, name] of names.entries()) if (index > 0) await takeSnapshotPages(db, PUBLIC, [aPage(name, index)]);
  await vi.waitFor(() => expect(seen()).toBe(10), { interval: 5 });
  expect(reads - before).toBeLessThan(names.length - 1);
  stop();
});

test('a page that comes during the pause is seen after it, though nothing else follows', async () => {
  const catalogue = new Catalogue(db);
  const seen = () => catalogue.ideas(testCity.id).length;
  const stop = catalogue.follow();
  await offer(['a', 'b', 'c']);
  await takeSnapshotPages(db, PUBLIC, [aPage('a', 1)]);
  await vi.waitFor(() => expect(seen()).toBe(1), { interval: 5 });
  await takeSnapshotPages(db, PUBLIC, [aPage('b', 2)]);
  await vi.waitFor(() => expect(seen()).toBe(2), { timeout: 3000 });
  stop();
});
