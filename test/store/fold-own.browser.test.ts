import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DomainRecord, Idea } from '../../src/domain/idea.ts';
import { KINDS, type KindName } from '../../src/domain/kinds.ts';
import type { Meeting } from '../../src/domain/meeting/records.ts';
import type { Change } from '../../src/protocol/change.ts';
import type { Row, Verdict } from '../../src/protocol/wire.ts';
import { act } from '../../src/store/author.ts';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase, nextTick, readSync, writeSync } from '../../src/store/database.ts';
import { takeHead, takePage, takeVerdicts } from '../../src/store/take-answer.ts';
import { testCity } from '../fixtures/test-city.ts';
import { foldEverything } from './full-fold.ts';

const CITY = testCity.id;
const PUBLIC = 'public/kouvola';
const COMMITTEE = 'committee/kouvola/valkeala';
const SCOPES = [PUBLIC, COMMITTEE, 'officers/kouvola/valkeala', 'intake/kouvola', 'city/kouvola'];
const IDEAS = ['idea-a', 'idea-b', 'idea-c', 'idea-d', 'idea-e'];
const MEETINGS = ['meeting-a', 'meeting-b'];
const IDS = [...IDEAS, ...MEETINGS];
const STARTS_MS = Date.UTC(2026, 10, 21, 15);
const TYPES = ['idea', 'contact', 'meeting', 'call', 'mark', 'item'] as const;

/** What happens to a device next; the numbers choose among what there is. */
interface Happening {
  what: 'acts' | 'page' | 'verdicts' | 'head' | 'carried' | 'arrived' | 'city';
  of: number[];
  /** Whether the catalogue looks before the next thing happens. */
  looks: boolean;
}

const anyHappening: fc.Arbitrary<Happening> = fc.record({
  what: fc.constantFrom(
    ...(['acts', 'acts', 'acts', 'acts', 'acts', 'page', 'page', 'page', 'verdicts', 'verdicts'] as const),
    ...(['carried', 'carried', 'carried', 'head', 'arrived', 'city'] as const),
  ),
  of: fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
  looks: fc.boolean(),
});

let db: AppDatabase;
let otherTab: AppDatabase;
let number = 0;

beforeEach(() => open());
afterEach(() => close());

async function open(): Promise<void> {
  const name = `fold-own-${++number}`;
  db = new AppDatabase(name, 'relaxed');
  otherTab = new AppDatabase(name, 'relaxed');
  otherTab.wholePageRows = 3;
  await otherTab.cities.put({ id: CITY, etag: '', config: testCity });
  await writeSync(otherTab, { ...(await readSync(otherTab)), n: 1, epoch: 1, scopes: SCOPES });
}

async function close(): Promise<void> {
  db.close();
  await otherTab.delete();
}

test('whatever happens in another tab, what was folded bit by bit is what folding everything anew shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyHappening, { minLength: 5, maxLength: 40 }), async (happenings) => {
      await close();
      await open();
      const catalogue = new Catalogue(db);
      for (const happening of happenings) {
        await HAPPEN[happening.what](happening.of);
        if (happening.looks) await expectWhole(catalogue);
      }
      await expectWhole(catalogue);
      await expectWhole(new Catalogue(db));
    }),
    // A machine that is busy with other things plays fewer; so does one that looks for a short history that fails.
    { numRuns: 40, interruptAfterTimeLimit: 25_000 },
  );
});

test('what waits on its way is folded anew when its old row is no longer shown', async () => {
  const catalogue = new Catalogue(db);
  const { lastN: n } = await readSync(otherTab);
  const to = (ver: number) => ({ epoch: 1, scope: COMMITTEE, ver, tag: 't', mac: 'm' });
  const row = { scope: COMMITTEE, id: 'idea-a', ver: 1, rev: 1 };
  const held = { ...row, record: anIdea('idea-a', COMMITTEE, 1) };
  const left = { ...row, ver: 2, rev: 2, gone: true as const, moved: PUBLIC };
  await takePage(otherTab, { type: 'page', n, scope: COMMITTEE, from: 0, to: to(1), rows: [held] });
  await HAPPEN.acts([3, 0, 0, 1]);
  await takePage(otherTab, { type: 'page', n, scope: COMMITTEE, from: 1, to: to(2), rows: [left] });
  await expectWhole(catalogue);
  expect(catalogue.get('idea-a')).toMatchObject({ status: 'inReview' });
  await nothingLeaves();
  await expectWhole(catalogue);
  expect(catalogue.get('idea-a')).toBeUndefined();
});

test('what a new role allows is folded when the role comes', async () => {
  const catalogue = new Catalogue(db);
  const sync = await readSync(otherTab);
  await writeSync(otherTab, { ...sync, scopes: [PUBLIC, COMMITTEE] });
  const record = anIdea('idea-a', COMMITTEE, 1);
  const rows = [{ scope: COMMITTEE, id: 'idea-a', ver: 1, rev: 1, record }];
  const to = { epoch: 1, scope: COMMITTEE, ver: 1, tag: 't', mac: 'm' };
  await takePage(otherTab, { type: 'page', n: sync.lastN, scope: COMMITTEE, from: 0, to, rows });
  await HAPPEN.acts([3, 0, 0, 1]);
  await expectWhole(catalogue);
  expect(catalogue.get('idea-a')).toMatchObject({ status: 'received' });
  await HAPPEN.head([SCOPES.length, 1]);
  await expectWhole(catalogue);
  expect(catalogue.get('idea-a')).toMatchObject({ status: 'inReview' });
});

const nothingLeaves = () =>
  otherTab.transaction('rw', [otherTab.leaving, otherTab.meta], async () => {
    await otherTab.leaving.clear();
    await nextTick(otherTab);
  });

async function expectWhole(catalogue: Catalogue): Promise<void> {
  await catalogue.refresh();
  const { records, carried } = await foldEverything(otherTab);
  const seen = TYPES.flatMap((type) => catalogue.all(type, CITY));
  expect(sorted(seen)).toEqual(sorted([...records.values()].filter(({ type }) => type !== 'receipt')));
  for (const id of [...records.keys(), ...IDS]) {
    expect(catalogue.get(id)).toEqual(records.get(id));
    expect(catalogue.isCarried(id)).toBe(carried.has(id));
  }
  const ideas = [...records.values()].filter((record) => record.type === 'idea');
  ideas.sort((a, b) => b.givenAtMs - a.givenAtMs || (a.id < b.id ? 1 : -1));
  expect(catalogue.ideas(CITY)).toEqual(ideas);
}

const sorted = (records: readonly DomainRecord[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const HAPPEN: Record<Happening['what'], (of: number[]) => Promise<unknown>> = {
  acts: async ([which = 0, whose = 0, other = 0, how = 0]) => {
    const [kind, data, on] = aDeed(which, other, how);
    const id = KINDS[kind].on === 'mark' ? `mark-${how}-${which}` : choose(on, whose);
    const author = { device: 'this-device', readClock: () => ({ nowMs: STARTS_MS + how, session: 's' }) };
    await act(otherTab, author, kind, CITY, { id, scope: choose(SCOPES, how) }, data as never);
  },
  page: async ([scope = 0, ...of]) => {
    const { lastN } = await readSync(otherTab);
    const at = choose(SCOPES.slice(0, 2), scope);
    // What a server repeats of an earlier answer is the same as before; rows made up here would contradict it.
    const from = (await otherTab.cursors.get(at))?.stamp.ver ?? 0;
    const count = 1 + ((of[1] ?? 0) % 4);
    const rows = Array.from({ length: count }, (_, turn) => aRow(at, from + 1 + turn, of.slice((turn * 2) % 10)));
    const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
    const to = { epoch: 1, scope: at, ver: from + count, tag: 't', mac: 'm' };
    await takePage(otherTab, { type: 'page', n: lastN, scope: at, from, to, rows: distinct });
  },
  verdicts: async ([first = 0, ...results]) => {
    const { lastN } = await readSync(otherTab);
    const offered = await otherTab.outbox.orderBy('no').toArray();
    const judged = offered.slice(first % 3, (first % 3) + 4);
    const list = judged.map(({ change }, at) => aVerdict(change, results[at] ?? 0, results[at + 4] ?? 0));
    await takeVerdicts(otherTab, { type: 'verdicts', n: lastN, list }, STARTS_MS);
  },
  head: async ([lost = 0, restored = 0]) => {
    const { n, epoch } = await readSync(otherTab);
    await writeSync(otherTab, { ...(await readSync(otherTab)), n: n + 1 });
    const scopes = SCOPES.filter((_, at) => at !== lost % (SCOPES.length * 3));
    const now = { epoch: epoch + (restored % 4 === 0 ? 1 : 0), mac: 'm' };
    const line = { type: 'head', n: n + 1, now: STARTS_MS, epoch: now, scopes, cities: {}, version: 'test' } as const;
    await takeHead(otherTab, line, STARTS_MS);
  },
  carried: ([which = 0, settles = 0, ...of]) =>
    otherTab.transaction('rw', [otherTab.carried, otherTab.meta], async () => {
      const id = `bundle-${which % 4}`;
      const held = await otherTab.carried.get(id);
      if (held) await otherTab.carried.put({ ...held, state: settles % 2 ? 'delivered' : 'waiting' });
      else await otherTab.carried.put(aBundle(id, which, of));
      await nextTick(otherTab);
    }),
  arrived: () => nothingLeaves(),
  city: ([etag = 0]) =>
    otherTab.transaction('rw', [otherTab.cities, otherTab.meta], async () => {
      const areas = etag % 2 ? testCity.areas : testCity.areas.slice(0, 2);
      await otherTab.cities.put({ id: CITY, etag: `${etag}`, config: { ...testCity, areas } });
      await nextTick(otherTab);
    }),
};

const choose = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** A kind, what it says, and what it may be done to. */
function aDeed(which: number, other: number, how: number): [KindName, unknown, readonly string[]] {
  const deeds: [KindName, unknown, readonly string[]][] = [
    ['idea.submit', aSubmission(how), IDEAS],
    ['idea.publish', {}, IDEAS],
    ['idea.hide', { reason: 'kesken' }, IDEAS],
    ['idea.setStatus', { from: 'received', to: how % 2 ? 'inReview' : 'approved', reason: 'käsitelty' }, IDEAS],
    ['idea.merge', { into: choose(IDEAS, other) }, IDEAS],
    ['meeting.plan', aPlan(how), MEETINGS],
    ['meeting.correct', { place: `Paikka ${how}` }, MEETINGS],
    ['meeting.publishCall', aCall(other), MEETINGS],
    ['meeting.mark', aMark(other, how), MEETINGS],
    ['meeting.mark', aMark(other, how), MEETINGS],
  ];
  return choose(deeds, which);
}

const aSubmission = (how: number) => ({
  code: 'ELI-7QK4P2XJ',
  title: `Idea ${how}`,
  text: '',
  reach: { areas: how % 3 ? ['valkeala'] : [], wholeCity: how % 3 === 0 },
  goals: [],
  photos: [],
  receiptHash: 'a'.repeat(64),
  wantsReply: how % 2 === 0,
  ...(how % 2 === 0 ? { contact: { name: 'Aino', phone: '040 123' } } : {}),
  fromPaper: false,
});

const aPlan = (how: number) => ({
  areas: ['valkeala'],
  record: 'minutes',
  startsAtMs: STARTS_MS,
  place: 'Lato',
  remote: '',
  items: how % 2 ? [{ kind: 'opening', title: 'Avaus' }] : [],
});

const aCall = (other: number) => ({
  items: [{ kind: 'matter', title: 'Valot', preparation: '', links: [{ kind: 'idea', id: choose(IDEAS, other) }] }],
});

const aMark = (other: number, how: number) => ({
  meeting: choose(MEETINGS, other),
  byName: 'Leena',
  sees: [],
  supersedes: [],
  fact: { kind: 'seat', seat: 'seat', person: 'aino', name: 'Aino', state: 'arrived', atMs: STARTS_MS + how },
});

/** What the server may say of a record: that it is there, or has left, for somewhere or for good. */
function aRow(scope: string, ver: number, [whose = 0, how = 0]: number[]): Row {
  const id = choose(IDS, whose);
  // No revision is live in two scopes (design.md, section 4, I17).
  const at = { scope, id, ver, rev: 1 + (how % 5) * 2 + (scope === PUBLIC ? 1 : 0) };
  if (how % 5 === 0) return { ...at, gone: true };
  if (how % 5 === 1) return { ...at, gone: true, moved: scope === PUBLIC ? COMMITTEE : PUBLIC };
  return { ...at, record: MEETINGS.includes(id) ? aMeeting(id, scope, how) : anIdea(id, scope, how) };
}

const anIdea = (id: string, scope: string, how: number): Idea => ({
  type: 'idea',
  id,
  scope,
  code: 'ELI-7QK4P2XJ',
  title: `Rivi ${how}`,
  text: '',
  reach: { areas: ['valkeala'], wholeCity: false },
  goals: [],
  photos: [],
  givenAtMs: how % 4,
  ...(scope === PUBLIC ? { publishedAtMs: 1 } : {}),
  status: 'received',
  steps: [],
  answers: [],
  mergedFrom: [],
  supportCount: 0,
  setBy: {},
});

const aMeeting = (id: string, scope: string, how: number): Meeting => ({
  type: 'meeting',
  id,
  scope,
  areas: ['valkeala'],
  record: 'minutes',
  startsAtMs: STARTS_MS,
  place: `Sali ${how}`,
  remote: '',
  setBy: {},
});

function aVerdict({ by, id, record }: Change, how: number, rev: number): Verdict {
  const result = choose(['applied', 'applied', 'applied', 'refused', 'review', 'waiting'] as const, how);
  const touched = [{ id: record, scope: choose([COMMITTEE, PUBLIC], how), rev: 1 + (rev % 9) }];
  return { key: `${by}/${id}`, result, at: STARTS_MS + rev, ...(result === 'applied' ? { touched, mac: 'm' } : {}) };
}

/** What another device did; of one device there may be several bundles. */
function aBundle(id: string, which: number, of: readonly number[]) {
  const device = `device-${which % 2}`;
  const changes = of.slice(0, 5).map((deed, no) => {
    const [kind, data, on] = aDeed(choose([0, 0, 5, 8, 1], deed), deed, deed);
    const record = kind === 'meeting.mark' ? `mark-${device}-${deed}` : choose(on, deed);
    const author = { id: `${id}-${no}`, no, by: device, at: STARTS_MS, session: 's', baseVersion: null };
    return {
      change: { ...author, kind, kindVersion: KINDS[kind].version, city: CITY, record, scope: COMMITTEE, data },
    };
  });
  const text = JSON.stringify({ changes, refused: [] });
  const carrier = { receivedAtMs: 1, session: 's', state: 'waiting' as const, count: changes.length, results: [] };
  return {
    id,
    device,
    city: CITY,
    text,
    signature: '',
    records: changes.map(({ change }) => change.record),
    ...carrier,
  };
}
