import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DomainRecord, Idea } from '../../src/domain/idea.ts';
import type { Stamp } from '../../src/protocol/stamp.ts';
import {
  beginCommit,
  type Commit,
  findByCode,
  findEntry,
  newVersion,
  putRecord,
  stampOf,
  versionOf,
} from '../../src/server/entries.ts';
import { readPages } from '../../src/server/pages.ts';
import { createSigner } from '../../src/server/stamps.ts';
import { cityAlone, type News, query, queryOne, run, type Storage, tell } from '../../src/server/storage.ts';
import { citiesWithDueCounts, writeDueCounts } from '../../src/server/supporters.ts';

const signer = createSigner(new Uint8Array(32).fill(7));
const city = 'kouvola';

/** What every engine must do alike; `open` gives a new, empty, migrated database. */
export function storageContract(open: () => Promise<Storage>): void {
  let storage: Storage;
  beforeEach(async () => {
    storage = await open();
  });
  afterEach(() => storage.close());

  const aCommit = (nowMs = 1000): Commit => beginCommit({ nowMs, epoch: 1, session: '' });
  const anIdea = (id: string, scope: string): Idea => ({
    type: 'idea',
    id,
    scope,
    code: 'ELI-00000000',
    title: `idea ${id}`,
    text: 'Ääkköset ja 👍',
    reach: { areas: [], wholeCity: true },
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
  const put = (record: DomainRecord, commit = aCommit()) =>
    storage.write(function* () {
      return yield* putRecord(commit, city, record, yield* findEntry(city, record.id));
    });

  test('a write that throws leaves nothing', async () => {
    const failing = storage.write(function* () {
      yield* run('INSERT INTO scope (id, ver) VALUES (?, ?)', 'public/kouvola', 1);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await storage.read(() => query('SELECT * FROM scope'))).toEqual([]);
  });

  test('writes run one after another, whole', async () => {
    const count = function* () {
      const row = yield* queryOne(`SELECT ver FROM scope WHERE id = 's'`);
      const ver = Number(row?.ver ?? 0) + 1;
      yield* run(
        'INSERT INTO scope (id, ver) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET ver = excluded.ver',
        's',
        ver,
      );
      return ver;
    };
    const vers = await Promise.all(Array.from({ length: 30 }, () => storage.write(count)));
    expect(vers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test('a reader sees one moment', async () => {
    await put(anIdea('a', 'public/kouvola'));
    const ver = await storage.read(() => versionOf('public/kouvola'));
    await put(anIdea('b', 'public/kouvola'));
    expect(ver).toBe(1);
    expect(await storage.read(() => versionOf('public/kouvola'))).toBe(2);
  });

  test('a record comes back as it was stored', async () => {
    const idea = anIdea('a', 'public/kouvola');
    expect(await put(idea)).toBe(1);
    const entry = await storage.read(() => findEntry(city, 'a'));
    expect(entry).toMatchObject({ scope: 'public/kouvola', rev: 1, ver: 1, record: idea });
    expect(await storage.read(() => findByCode(city, 'ELI-00000000'))).toHaveLength(1);
  });

  test('a move leaves a marker and lives in one scope only', async () => {
    await put(anIdea('a', 'intake/kouvola'));
    await put(anIdea('a', 'public/kouvola'));
    const rows = await storage.read(() =>
      query('SELECT scope, gone, rev, body FROM entry WHERE id = ? ORDER BY scope', 'a'),
    );
    expect(rows.map(({ scope, gone, rev }) => [scope, Number(gone), Number(rev)])).toEqual([
      ['intake/kouvola', 1, 2],
      ['public/kouvola', 0, 2],
    ]);
    expect(rows[0]?.body).toBeNull();
    const twice = storage.write(() =>
      run(
        `INSERT INTO entry (scope, id, city, ver, rev, gone, type, body) VALUES ('city/kouvola', 'a', 'kouvola', 1, 1, 0, 'idea', '{}')`,
      ),
    );
    await expect(twice).rejects.toThrow();
  });

  test('one commit gives each scope one version', async () => {
    const commit = aCommit(5000);
    await storage.write(function* () {
      expect(yield* newVersion(commit, 'public/kouvola')).toBe(1);
      expect(yield* newVersion(commit, 'public/kouvola')).toBe(1);
      expect(yield* newVersion(commit, 'intake/kouvola')).toBe(1);
    });
    const stamp = await storage.read(() => stampOf(signer, 1, 'public/kouvola', 1));
    expect(stamp && signer.isOurs(stamp)).toBe(true);
    expect(await storage.read(() => stampOf(signer, 1, 'public/kouvola', 2))).toBeUndefined();
  });

  test('a page never ends inside a version, and pages together are everything once', async () => {
    const scope = 'public/kouvola';
    for (const size of [3, 1, 4, 2]) {
      const commit = aCommit();
      await storage.write(function* () {
        for (let i = 0; i < size; i++)
          yield* putRecord(
            commit,
            city,
            anIdea(`${commit.verByScope.get(scope) ?? 'x'}-${size}-${i}`, scope),
            undefined,
          );
      });
    }
    const seen: string[] = [];
    const nextPage = async (cursor: Stamp | undefined) => {
      const { pages } = await storage.read(() => readPages(signer, 1, scope, cursor, new Set([scope]), 2));
      return pages[0];
    };
    let cursor: Stamp | undefined;
    for (let round = 0; round < 10; round++) {
      const page = await nextPage(cursor);
      if (!page) break;
      const vers = new Set(page.rows.map(({ ver }) => ver));
      expect(page.rows.length >= 2 || page.to.ver === 4).toBe(true);
      expect(Math.max(...vers)).toBeLessThanOrEqual(page.to.ver);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.to;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(10);
  });

  test('bytes come back as they were', async () => {
    const bytes = new Uint8Array([0, 255, 10, 13, 128]);
    await storage.write(() =>
      run('INSERT INTO page (address, scope, made_at, bytes) VALUES (?, ?, ?, ?)', 'x', 's', 1, bytes),
    );
    const row = await storage.read(() => queryOne('SELECT bytes FROM page WHERE address = ?', 'x'));
    expect(new Uint8Array(row?.bytes as Uint8Array)).toEqual(bytes);
  });

  test('news are told after the commit, and never of what was undone', async () => {
    const heard: News[] = [];
    await storage.listen((news) => heard.push(news));
    await storage.write(function* () {
      yield* tell({ kind: 'device', device: 'one' });
      yield* run(`INSERT INTO scope (id, ver) VALUES ('s', 1)`);
      expect(heard).toEqual([]);
    });
    const failing = storage.write(function* () {
      yield* tell({ kind: 'device', device: 'never' });
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    await storage.publish({ kind: 'receipt', device: 'two', scope: 'receipt/x', ver: 1 });
    await expect.poll(() => heard.map((news) => ('device' in news ? news.device : ''))).toEqual(['one', 'two']);
  });

  test('news of a commit that touched very many scopes all arrive', async () => {
    const heard = new Map<string, number>();
    await storage.listen((news) => {
      if (news.kind === 'scopes') for (const [scope, ver] of news.vers) heard.set(scope, ver);
    });
    const vers = Array.from({ length: 700 }, (_, index) => [`receipt/${'ä'.repeat(40)}${index}`, index] as const);
    await storage.write(() => tell({ kind: 'scopes', vers: vers.map(([scope, ver]) => [scope, ver]) }));
    await expect.poll(() => heard.size).toBe(700);
    expect([...heard]).toEqual(expect.arrayContaining(vers.map(([scope, ver]) => [scope, ver])));
  });

  test('who writes alone what others write reads what they wrote', async () => {
    const addOne = (city: string) =>
      storage.write(
        function* () {
          const row = yield* queryOne('SELECT ver FROM scope WHERE id = ?', city);
          const ver = Number(row?.ver ?? 0) + 1;
          yield* run(
            'INSERT INTO scope (id, ver) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET ver = excluded.ver',
            city,
            ver,
          );
        },
        [cityAlone(city), cityAlone('both')].toSorted(() => (city === 'a' ? 1 : -1)),
      );
    await Promise.all(Array.from({ length: 40 }, (_, index) => addOne(index % 2 ? 'a' : 'b')));
    const rows = await storage.read(() => query('SELECT id, ver FROM scope ORDER BY id'));
    expect(rows).toEqual([
      { id: 'a', ver: 20 },
      { id: 'b', ver: 20 },
    ]);
  });

  test('who writes everything alone waits for those who write one thing, and they for it', async () => {
    const steps: string[] = [];
    const read = (name: string) =>
      function* () {
        steps.push(`${name} begins`);
        for (let i = 0; i < 5; i++) yield* query('SELECT id FROM scope');
        steps.push(`${name} ends`);
      };
    await Promise.all([
      storage.write(read('one'), [cityAlone('a')]),
      storage.write(read('all')),
      storage.write(read('two'), [cityAlone('a')]),
    ]);
    for (let i = 0; i < 6; i += 2) expect(steps[i + 1]).toBe(steps[i]?.replace('begins', 'ends'));
  });

  test('texts are ordered by their bytes', async () => {
    const ids = ['b', 'B', 'a', 'Z', 'ä', 'Å', '_', '-', ':', '0', 'ab', 'a-b', '👍', '\uFFFD'];
    for (const id of ids) await storage.write(() => run('INSERT INTO scope (id, ver) VALUES (?, 1)', id), []);
    const rows = await storage.read(() => query('SELECT id FROM scope ORDER BY id'));
    expect(rows.map(({ id }) => id)).toEqual(
      ids.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))),
    );
    expect(await storage.read(() => query(`SELECT id FROM scope WHERE id < 'a' AND id > 'Z'`))).toEqual([{ id: '_' }]);
  });

  test('a text that no database would hold is looked for without harm', async () => {
    expect(await storage.read(() => query('SELECT id FROM scope WHERE id = ?', 'a\0b'))).toEqual([]);
    await storage.write(() => run('INSERT INTO scope (id, ver) VALUES (?, 1)', 'half a \uD83D'));
    expect(await storage.read(() => query('SELECT id FROM scope'))).toEqual([{ id: 'half a \uFFFD' }]);
  });

  test('numbers come back as numbers', async () => {
    const ver = Number.MAX_SAFE_INTEGER;
    await storage.write(() => run('INSERT INTO scope (id, ver) VALUES (?, ?)', 's', ver));
    expect(await storage.read(() => queryOne('SELECT ver FROM scope'))).toEqual({ ver });
    expect(await storage.read(() => queryOne('SELECT COUNT(*) AS number FROM scope'))).toEqual({ number: 1 });
  });

  test('writing the numbers of one city leaves those of another due', async () => {
    for (const due of ['kouvola', 'lahti']) {
      await storage.write(() => run('INSERT INTO support_due (city, idea) VALUES (?, ?)', due, 'i1'));
    }
    await storage.write(() => writeDueCounts(aCommit(), 'kouvola'), [cityAlone('kouvola')]);
    expect(await storage.read(citiesWithDueCounts)).toEqual(['lahti']);
  });
}
