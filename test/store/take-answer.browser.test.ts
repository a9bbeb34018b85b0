import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import type { Stamp } from '../../src/protocol/stamp.ts';
import type { AnswerLine, HeadLine, PageLine, Row } from '../../src/protocol/wire.ts';
import { type Author, act } from '../../src/store/author.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase, readSync, writeSync } from '../../src/store/database.ts';
import { giveIdea } from '../../src/store/give-idea.ts';
import { nextRequest } from '../../src/store/next-request.ts';
import {
  takeEnd,
  takeHead,
  takePage,
  takeSnapshot,
  takeSnapshotPage,
  takeVerdicts,
} from '../../src/store/take-answer.ts';
import { takeLines } from '../../src/sync/take-lines.ts';
import { testCity } from '../fixtures/test-city.ts';

const PUBLIC = 'public/kouvola';
const COMMITTEE = 'committee/kouvola/valkeala';
const clock = { nowMs: 1000, session: 's' };
const author: Author = { device: 'me', readClock: () => clock };
let db: AppDatabase;
let number = 0;

beforeEach(async () => {
  db = new AppDatabase(`take-answer-${++number}`, 'relaxed');
  db.wholePageRows = 3;
  await db.cities.put({ id: testCity.id, etag: '', config: testCity });
});
afterEach(async () => {
  db.close();
  await db.delete();
});

const stamp = (scope: string, ver: number, epoch = 1): Stamp => ({ epoch, scope, ver, tag: `t${ver}`, mac: 'm' });
const anIdea = (id: string, scope = PUBLIC, title = id): Idea => ({
  type: 'idea',
  id,
  scope,
  code: 'ELI-7QK4P2XJ',
  title,
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  givenAtMs: 1,
  status: 'received',
  steps: [],
  answers: [],
  mergedFrom: [],
  supportCount: 0,
  setBy: {},
});
const row = (id: string, ver: number, rev = 1, scope = PUBLIC, title = id): Row => ({
  scope,
  id,
  ver,
  rev,
  record: anIdea(id, scope, title),
});
const gone = (id: string, ver: number, rev: number, scope: string, moved?: string): Row => ({
  scope,
  id,
  ver,
  rev,
  gone: true,
  ...(moved ? { moved } : {}),
});
const page = (n: number, from: number, to: number, rows: Row[], scope = PUBLIC): PageLine => ({
  type: 'page',
  n,
  scope,
  from,
  to: stamp(scope, to),
  rows,
});
const head = (n: number, more: Partial<HeadLine> = {}): HeadLine => ({
  type: 'head',
  n,
  now: 1000,
  epoch: { epoch: 1, mac: 'm' },
  scopes: [PUBLIC, COMMITTEE],
  cities: {},
  version: 'test',
  ...more,
});
/** Makes a request and takes in the head of its answer; tells its number. */
async function begin(more: Partial<HeadLine> = {}): Promise<number> {
  const { n } = await nextRequest(db, 'me', clock);
  await takeHead(db, head(n, more), 1000);
  return n;
}
async function seen(): Promise<Record<string, string>> {
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  return Object.fromEntries(catalogue.ideas('kouvola').map(({ id, title }) => [id, title]));
}

test('a page applies once, on its cursor, and a late copy does not turn time back', async () => {
  const n = await begin();
  expect(await takePage(db, page(n, 0, 2, [row('a', 1), row('b', 2)]))).toBe('applied');
  expect(await takePage(db, page(n, 2, 3, [row('a', 3, 2, PUBLIC, 'new')]))).toBe('applied');
  expect(await takePage(db, page(n, 0, 2, [row('a', 1), row('b', 2)]))).toBe('ignored');
  expect(await takePage(db, page(n, 5, 9, [row('c', 9)]))).toBe('ignored');
  expect((await db.cursors.get(PUBLIC))?.stamp.ver).toBe(3);
  expect(await seen()).toEqual({ a: 'new', b: 'b' });
});

test('a row that is not newer than the held one is skipped', async () => {
  const n = await begin();
  await takePage(db, page(n, 0, 5, [row('a', 5, 3, PUBLIC, 'newest')]));
  await takePage(db, page(n, 0, 6, [row('a', 4, 2, PUBLIC, 'older'), row('b', 6)]));
  expect(await seen()).toEqual({ a: 'newest', b: 'b' });
});

test('an answer older than the last one taken in is ignored, line by line', async () => {
  const first = (await nextRequest(db, 'me', clock)).n;
  const second = await begin();
  expect(await takeHead(db, head(first), 1000)).toBe('ignored');
  expect(await takePage(db, page(first, 0, 2, [row('a', 1)]))).toBe('ignored');
  expect(await takeVerdicts(db, { type: 'verdicts', n: first, list: [] }, 1000)).toBe('ignored');
  expect(await takePage(db, page(second, 0, 2, [row('a', 1)]))).toBe('applied');
});

test('an answer of a lower epoch is ignored', async () => {
  await begin({ epoch: { epoch: 3, mac: 'm' } });
  const { n } = await nextRequest(db, 'me', clock);
  expect(await takeHead(db, head(n, { epoch: { epoch: 2, mac: 'm' } }), 1000)).toBe('ignored');
  expect((await readSync(db)).epoch).toBe(3);
});

test('an answer to a request made before a wipe no longer counts', async () => {
  await begin();
  const [first, second] = [await nextRequest(db, 'me', clock), await nextRequest(db, 'me', clock)];
  await takeHead(db, head(first.n, { scopes: [PUBLIC] }), 1000);
  expect(await takeHead(db, head(second.n), 1000)).toBe('ignored');
});

test('losing a scope takes its rows, pages, cursor and the older copies of its records elsewhere', async () => {
  const n = await begin();
  await takePage(db, page(n, 0, 9, [row('a', 7, 1), row('b', 8), row('c', 9)]));
  await takePage(
    db,
    page(
      n,
      0,
      4,
      [row('a', 4, 2, COMMITTEE, 'secret'), row('x', 3, 1, COMMITTEE), row('y', 2, 1, COMMITTEE)],
      COMMITTEE,
    ),
  );
  expect(await seen()).toMatchObject({ a: 'secret', x: 'x' });
  await begin({ scopes: [PUBLIC] });
  expect(await seen()).toEqual({ b: 'b', c: 'c' });
  expect(await db.cursors.get(COMMITTEE)).toBeUndefined();
  expect(JSON.stringify([await db.rows.toArray(), await db.pages.toArray()])).not.toMatch(/secret|committee/);
});

test('a record on its way between two scopes goes on being shown until it arrives', async () => {
  const n = await begin();
  await takePage(db, page(n, 0, 1, [row('a', 1, 1, COMMITTEE, 'waiting')], COMMITTEE));
  await takePage(db, page(n, 1, 2, [gone('a', 2, 2, COMMITTEE, PUBLIC)], COMMITTEE));
  expect(await seen()).toEqual({ a: 'waiting' });
  await takePage(db, page(n, 0, 1, [row('a', 1, 2, PUBLIC, 'published')]));
  expect(await seen()).toEqual({ a: 'published' });
  expect(await db.leaving.count()).toBe(0);
});

test('a record stored inside a page also goes on being shown on its way', async () => {
  const n = await begin();
  await takePage(
    db,
    page(
      n,
      0,
      3,
      ['a', 'b', 'c'].map((id, index) => row(id, index + 1, 1, COMMITTEE)),
      COMMITTEE,
    ),
  );
  expect(await db.pages.count()).toBe(1);
  await takePage(db, page(n, 3, 4, [gone('b', 4, 2, COMMITTEE, PUBLIC)], COMMITTEE));
  expect(Object.keys(await seen()).toSorted()).toEqual(['a', 'b', 'c']);
});

test('a first sync is shown page by page, goes on after an interruption and counts when it is whole', async () => {
  const addresses = ['p1', 'p2', 'p3'];
  const offer = { type: 'snapshot' as const, scope: PUBLIC, to: stamp(PUBLIC, 9), pages: addresses };
  await takeSnapshot(db, { ...offer, n: await begin() });
  await takeSnapshotPage(db, PUBLIC, 'p2', [row('b', 2)]);
  expect(await seen()).toEqual({ b: 'b' });
  expect(await db.cursors.get(PUBLIC)).toBeUndefined();
  await takeSnapshot(db, { ...offer, n: await begin() });
  expect((await db.snapshots.get(PUBLIC))?.missing).toEqual(['p1', 'p3']);
  await takeSnapshotPage(db, PUBLIC, 'p1', [row('a', 1)]);
  expect(await db.cursors.get(PUBLIC)).toBeUndefined();
  await takeSnapshotPage(db, PUBLIC, 'p3', [row('c', 9)]);
  expect((await db.cursors.get(PUBLIC))?.stamp.ver).toBe(9);
  expect(Object.keys(await seen()).toSorted()).toEqual(['a', 'b', 'c']);
});

test('a page of a first sync that was wiped meanwhile is not stored', async () => {
  await takeSnapshot(db, {
    type: 'snapshot',
    n: await begin(),
    scope: COMMITTEE,
    to: stamp(COMMITTEE, 2),
    pages: ['p1', 'p2'],
  });
  await begin({ scopes: [PUBLIC] });
  expect(await takeSnapshotPage(db, COMMITTEE, 'p1', [row('a', 1, 1, COMMITTEE)])).toBe('ignored');
  expect(await db.pages.count()).toBe(0);
});

test('a higher epoch starts over and offers what was confirmed again, before what is unsent', async () => {
  const n = await begin();
  await takePage(db, page(n, 0, 1, [row('a', 1, 1, COMMITTEE)], COMMITTEE));
  const change = await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: COMMITTEE }, { text: 'kiitos' });
  const verdict = {
    key: `me/${change.id}`,
    result: 'applied' as const,
    at: 5,
    touched: [{ id: 'a', scope: COMMITTEE, rev: 2 }],
    stamps: [stamp(COMMITTEE, 2)],
    mac: 'proof',
  };
  await takeVerdicts(db, { type: 'verdicts', n: await begin(), list: [verdict] }, 1000);
  expect(await db.outbox.count()).toBe(0);
  await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: COMMITTEE }, { text: 'toinen' });
  await begin({ epoch: { epoch: 2, mac: 'm2' } });
  expect([await db.rows.count(), await db.cursors.count(), await db.confirmed.count()]).toEqual([0, 0, 0]);
  const { changes } = await nextRequest(db, 'me', clock);
  expect(changes.map(({ proof }) => proof?.mac)).toEqual(['proof', undefined]);
});

test('a confirmed change is shown until its row is here, then the row', async () => {
  await takePage(db, page(await begin(), 0, 1, [row('a', 1, 1, COMMITTEE)], COMMITTEE));
  const change = await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: COMMITTEE }, { text: 'kiitos' });
  const answers = async () => {
    const catalogue = new Catalogue(db);
    await writeSync(db, { ...(await readSync(db)), scopes: [PUBLIC, COMMITTEE, 'officers/kouvola/valkeala'] });
    await catalogue.refresh();
    return (catalogue.get('a') as Idea).answers.map(({ text }) => text);
  };
  expect(await answers()).toEqual(['kiitos']);
  const verdict = {
    key: `me/${change.id}`,
    result: 'applied' as const,
    at: 5,
    touched: [{ id: 'a', scope: COMMITTEE, rev: 2 }],
    stamps: [],
    mac: 'p',
  };
  const n = await begin({ scopes: [PUBLIC, COMMITTEE, 'officers/kouvola/valkeala'] });
  await takeVerdicts(db, { type: 'verdicts', n, list: [verdict] }, 1000);
  expect(await answers()).toEqual(['kiitos']);
  const answered = {
    ...row('a', 2, 2, COMMITTEE),
    record: { ...anIdea('a', COMMITTEE), answers: [{ atMs: 5, text: 'kiitos' }] },
  };
  await takePage(db, page(n, 1, 2, [answered], COMMITTEE));
  expect(await answers()).toEqual(['kiitos']);
  expect(await db.confirmed.count()).toBe(0);
});

test('as many news as make a page arrive as rows: a confirmed change does not wait behind the row held before', async () => {
  await takePage(db, page(await begin(), 0, 1, [row('a', 1)]));
  const change = await act(db, author, 'idea.support', 'kouvola', { id: 'a', scope: PUBLIC }, { on: true });
  const touched = [{ id: 'a', scope: PUBLIC, rev: 2 }];
  const verdict = { key: `me/${change.id}`, result: 'applied' as const, at: 5, touched, stamps: [], mac: 'p' };
  const n = await begin();
  await takeVerdicts(db, { type: 'verdicts', n, list: [verdict] }, 1000);
  expect(await db.confirmed.count()).toBe(1);
  await takePage(db, page(n, 1, 4, [row('b', 2), row('c', 3), row('a', 4, 2, PUBLIC, 'new')]));
  expect([await db.confirmed.count(), (await seen()).a]).toEqual([0, 'new']);
});

test('a confirmed change is done with when its record arrives inside a page of another scope', async () => {
  const intake = 'intake/kouvola';
  const change = await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: intake }, { text: 'kiitos' });
  const touched = [{ id: 'a', scope: intake, rev: 1 }];
  const verdict = { key: `me/${change.id}`, result: 'applied' as const, at: 5, touched, stamps: [], mac: 'p' };
  const n = await begin({ scopes: [PUBLIC, COMMITTEE, intake] });
  await takeVerdicts(db, { type: 'verdicts', n, list: [verdict] }, 1000);
  expect(await db.confirmed.count()).toBe(1);
  const rows = ['a', 'b', 'c'].map((id) => row(id, 2, 2, COMMITTEE));
  await takePage(db, page(n, 0, 2, rows, COMMITTEE));
  expect([await db.pages.count(), await db.confirmed.count()]).toEqual([1, 0]);
});

test('a confirmed change is done with once its scope is held beyond it, though its record went out of sight before', async () => {
  const intake = 'intake/kouvola';
  const change = await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: intake }, { text: 'kiitos' });
  const touched = [{ id: 'a', scope: intake, rev: 1 }];
  const stamps = [stamp(intake, 3)];
  const n = await begin({ scopes: [PUBLIC, intake] });
  const verdict = { key: `me/${change.id}`, result: 'applied' as const, at: 5, touched, stamps, mac: 'p' };
  await takeVerdicts(db, { type: 'verdicts', n, list: [verdict] }, 1000);
  await takePage(db, page(n, 0, 2, [row('b', 2, 1, intake)], intake));
  expect(await db.confirmed.count()).toBe(1);
  await takePage(db, page(n, 2, 4, [row('c', 4, 1, intake)], intake));
  expect(await db.confirmed.count()).toBe(0);
});

test('support is done with when everything is here and its idea is not: it was hidden before it was counted', async () => {
  const change = await act(db, author, 'idea.support', 'kouvola', { id: 'a', scope: PUBLIC }, { on: true });
  const touched = [{ id: 'a', scope: PUBLIC, rev: 2 }];
  const stamps = [stamp('support/kouvola', 1)];
  const verdict = { key: `me/${change.id}`, result: 'applied' as const, at: 5, touched, stamps, mac: 'p' };
  const n = await begin();
  await takeVerdicts(db, { type: 'verdicts', n, list: [verdict] }, 1000);
  await takePage(db, page(n, 0, 3, [row('b', 3)]));
  await takeEnd(db, { type: 'end', n, more: true });
  await takeEnd(db, { type: 'end', n: n - 1, more: false });
  expect(await db.confirmed.count()).toBe(1);
  await takeSnapshot(db, { type: 'snapshot', n, scope: COMMITTEE, to: stamp(COMMITTEE, 1), pages: ['p1'] });
  await takeEnd(db, { type: 'end', n, more: false });
  expect(await db.confirmed.count()).toBe(1);
  await takeSnapshotPage(db, COMMITTEE, 'p1', [row('c', 1, 1, COMMITTEE)]);
  await takeEnd(db, { type: 'end', n, more: false });
  expect(await db.confirmed.count()).toBe(0);
});

test('what was confirmed goes on being shown at the end of an answer that was on its way before', async () => {
  const written = {
    title: 'Penkki',
    text: '',
    reach: { areas: ['valkeala'], wholeCity: false },
    goals: [],
    photos: [],
  };
  await giveIdea(db, author, testCity, { ...written, wantsReply: false, fromPaper: false }, 'none');
  const [entry] = await db.outbox.toArray();
  const touched = [{ id: entry?.change.record ?? '', scope: COMMITTEE, rev: 1 }];
  const stamps = [stamp(COMMITTEE, 5)];
  const verdict = { key: entry?.key ?? '', result: 'applied' as const, at: 5, touched, stamps, mac: 'p' };
  await takeVerdicts(db, { type: 'verdicts', n: await begin(), list: [verdict] }, 1000);
  const n = await begin();
  await takePage(db, page(n, 0, 4, [row('b', 4, 1, COMMITTEE)], COMMITTEE));
  await takeEnd(db, { type: 'end', n, more: false });
  expect(await db.confirmed.count()).toBe(1);
});

test('an act is on the disk when it resolves: another connection sees it', async () => {
  await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: COMMITTEE }, { text: 'kiitos' });
  const other = new AppDatabase(db.name, 'relaxed');
  expect(await other.outbox.count()).toBe(1);
  other.close();
});

test('an answer cut at any byte applies its whole lines only, and its repeat completes it (I11)', async () => {
  const lines = (n: number): AnswerLine[] => [
    head(n),
    page(n, 0, 1, [row('a', 1)]),
    page(n, 1, 2, [row('b', 2)]),
    { type: 'end', n, more: false },
  ];
  const { n } = await nextRequest(db, 'me', clock);
  const text = `${lines(n)
    .map((line) => JSON.stringify(line))
    .join('\n')}\n`;
  for (let length = 0; length <= text.length; length += 23) {
    const taken = await takeLines(db, new Response(text.slice(0, length)), () => 1000);
    const whole = text.slice(0, length).split('\n').length - 1;
    expect(Object.keys(await seen())).toHaveLength(Math.max(0, Math.min(2, whole - 1)));
    expect(taken.complete).toBe(whole === 4);
  }
  const again = (await nextRequest(db, 'me', clock)).n;
  const rest: AnswerLine[] = [head(again), page(again, 2, 3, [row('c', 3)]), { type: 'end', n: again, more: false }];
  await takeLines(db, new Response(`${rest.map((line) => JSON.stringify(line)).join('\n')}\n`), () => 1000);
  expect(Object.keys(await seen()).toSorted()).toEqual(['a', 'b', 'c']);
});

test('two tabs see each other’s work through the tick', async () => {
  const other = new AppDatabase(db.name, 'relaxed');
  const [here, there] = [new Catalogue(db), new Catalogue(other)];
  await here.refresh();
  await there.refresh();
  await takePage(db, page(await begin(), 0, 1, [row('a', 1)]));
  await there.refresh();
  expect(there.ideas('kouvola').map(({ id }) => id)).toEqual(['a']);
  await begin({ scopes: [] });
  await there.refresh();
  expect(there.ideas('kouvola')).toEqual([]);
  other.close();
});

test('when the city has deleted contact details, the device that wrote them down forgets them, too', async () => {
  const city = testCity;
  const written = {
    title: 'x',
    text: '',
    reach: { areas: [], wholeCity: true },
    goals: [],
    photos: [],
    wantsReply: true,
    contact: { phone: '040 555', consent: true },
    fromPaper: false,
  };
  const { ideaId, receiptScope } = await giveIdea(db, author, city, written, 'draft');
  const [entry] = await db.outbox.toArray();
  const verdict = { key: entry?.key ?? '', result: 'applied' as const, at: 5, touched: [], stamps: [], mac: 'p' };
  const n = await begin();
  await takeVerdicts(db, { type: 'verdicts', n, list: [verdict] }, 1000);
  expect(JSON.stringify(await db.log.toArray())).toContain('040 555');
  const receipt = {
    type: 'receipt' as const,
    id: `${ideaId}:receipt`,
    scope: receiptScope,
    city: city.id,
    ideaId,
    code: 'x',
    status: 'received' as const,
    steps: [],
    answers: [],
    published: false,
    contactDeleted: true as const,
  };
  await takePage(
    db,
    page(n, 0, 1, [{ scope: receiptScope, id: receipt.id, ver: 1, rev: 2, record: receipt }], receiptScope),
  );
  for (const table of db.tables) expect(JSON.stringify(await table.toArray()), table.name).not.toContain('040 555');
  // After a restore the idea is offered again without them; a server that still knows it whole is no refusal.
  const later = await begin({ epoch: { epoch: 2, mac: 'm2' } });
  const [again] = (await nextRequest(db, 'me', clock)).changes;
  expect(again).toMatchObject({ change: { kind: 'idea.submit', data: { title: 'x' } } });
  expect(again?.proof).toBeUndefined();
  const known = { key: entry?.key ?? '', result: 'refused' as const, reason: 'other-content' as const };
  await takeVerdicts(db, { type: 'verdicts', n: later, list: [known] }, 1000);
  expect([await db.outbox.count(), await db.refused.count()]).toEqual([0, 0]);
});

test('what is unsent when a scope is lost is parked, no longer shown, and offered once more', async () => {
  const n = await begin({ scopes: [PUBLIC, COMMITTEE, 'officers/kouvola/valkeala'] });
  await takePage(db, page(n, 0, 1, [row('a', 1, 1, COMMITTEE)], COMMITTEE));
  const change = await act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: COMMITTEE }, { text: 'kiitos' });
  await begin({ scopes: [PUBLIC] });
  expect(await seen()).toEqual({});
  expect(await db.outbox.toArray()).toMatchObject([{ parked: true }]);
  const { changes } = await nextRequest(db, 'me', clock);
  expect(changes.map((offered) => (offered.change as { id: string }).id)).toEqual([change.id]);
});

test('a refused change is kept with its content and reason and delays no other; what waits goes last', async () => {
  const [first, second, third] = [await say('eka'), await say('toka'), await say('kolmas')];
  const key = (change: { id: string }) => `me/${change.id}`;
  const list = [
    { key: key(first), result: 'refused' as const, reason: 'stale' as const },
    { key: key(second), result: 'waiting' as const },
  ];
  await takeVerdicts(db, { type: 'verdicts', n: await begin(), list }, 1000);
  expect(await db.refused.toArray()).toMatchObject([{ reason: 'stale', change: { data: { text: 'eka' } } }]);
  const { changes } = await nextRequest(db, 'me', clock);
  expect(changes.map((offered) => (offered.change as { id: string }).id)).toEqual([third.id, second.id]);
});

test('only what a verdict names leaves the outbox', async () => {
  const [first] = [await say('eka'), await say('toka')];
  const list = [{ key: `me/${first?.id}`, result: 'applied' as const, at: 1, touched: [], stamps: [], mac: 'p' }];
  await takeVerdicts(db, { type: 'verdicts', n: await begin(), list }, 1000);
  expect((await db.outbox.toArray()).map(({ change }) => (change.data as { text: string }).text)).toEqual(['toka']);
});

const say = (text: string) => act(db, author, 'idea.answer', 'kouvola', { id: 'a', scope: COMMITTEE }, { text });

test('what is taken out of sight does not stay behind in a page stored whole, nor do emptied contact details', async () => {
  const officers = 'officers/kouvola/valkeala';
  const contactRow = (id: string, ver: number, phone?: string): Row => ({
    scope: officers,
    id: `${id}:contact`,
    ver,
    rev: ver,
    record: {
      type: 'contact',
      id: `${id}:contact`,
      scope: officers,
      ideaId: id,
      code: 'x',
      title: id,
      wantsReply: true,
      ...(phone ? { phone } : {}),
      spokenConsent: false,
      fromPaper: false,
      givenAtMs: 1,
    },
  });
  const n = await begin({ scopes: [PUBLIC, officers] });
  await takePage(
    db,
    page(
      n,
      0,
      3,
      ['a', 'b', 'c'].map((id, at) => row(id, at + 1, 1, PUBLIC, `secret ${id}`)),
    ),
  );
  await takePage(
    db,
    page(
      n,
      0,
      3,
      ['a', 'b', 'c'].map((id, at) => contactRow(id, at + 1, `040 ${id}`)),
      officers,
    ),
  );
  expect(await db.pages.count()).toBe(2);
  await takePage(db, page(n, 3, 4, [gone('b', 4, 2, PUBLIC)]));
  await takePage(db, page(n, 3, 4, [contactRow('a', 4)], officers));
  const held = JSON.stringify([await db.pages.toArray(), await db.rows.toArray()]);
  expect(held).not.toMatch(/secret b|040 a/);
  expect(held).toMatch(/secret a/);
  expect(Object.keys(await seen()).toSorted()).toEqual(['a', 'c']);
});

test('after a restore photos the city had are offered again', async () => {
  await begin();
  await db.photos.put({
    hash: 'h',
    bytes: new ArrayBuffer(1),
    mime: 'image/jpeg',
    width: 1,
    height: 1,
    state: 'sent',
    city: 'kouvola',
    addedAtMs: 1,
  });
  await begin({ epoch: { epoch: 2, mac: 'm2' } });
  expect((await db.photos.get('h'))?.state).toBe('waiting');
});

test('a cold start never shows for a moment what was taken out of sight long ago', async () => {
  const n = await begin();
  await takePage(
    db,
    page(
      n,
      0,
      3,
      ['a', 'b', 'c'].map((id, at) => row(id, at + 1)),
    ),
  );
  await takePage(db, page(n, 3, 4, [gone('a', 4, 2, PUBLIC)]));
  await takePage(
    db,
    page(
      n,
      4,
      200,
      Array.from({ length: 150 }, (_, at) => row(`later-${at}`, at + 5)),
    ),
  );
  const catalogue = new Catalogue(db);
  const looks: boolean[] = [];
  catalogue.subscribe(() => looks.push(catalogue.ideas('kouvola').some(({ id }) => id === 'a')));
  await catalogue.refresh();
  expect(looks).toEqual([false, false]);
});
