import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Catalogue } from '../../src/store/catalogue.ts';
import { AppDatabase, type DeviceIdentity, readSync } from '../../src/store/database.ts';
import { listDrafts } from '../../src/store/drafts.ts';
import { sendPhotos } from '../../src/sync/send-photos.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { parseDraft } from '../../src/ui/ideas/idea-draft.ts';
import { testCity } from '../fixtures/test-city.ts';
import { type DatabaseDump, loadDatabase } from '../recording/dump.ts';
import { advance, control, RecordedDevice, type RecordedWorld } from '../recording/recorded-device.ts';

/** What each released client left on a device (`test/releases/record.ts`), opened by today's. */
const DUMPS = import.meta.glob<{ default: DatabaseDump & { nowMs: number } }>('../fixtures/releases/*/device.json');
const RELEASES = Object.keys(DUMPS).map((path) => path.split('/').at(-2) ?? '');

let number = 0;

test('there is a released database to open', () => {
  expect(RELEASES).toContain('0.1.0');
});

describe.each(RELEASES)('a device that release %s left', (release) => {
  let dump: DatabaseDump & { nowMs: number };
  let db: AppDatabase;
  const rowsOf = (store: string) => dump.stores[store]?.rows ?? [];
  beforeEach(async () => {
    dump = (await DUMPS[`../fixtures/releases/${release}/device.json`]?.())?.default as typeof dump;
    number += 1;
    await loadDatabase(`recorded-upgrade-${number}`, dump);
    db = new AppDatabase(`recorded-upgrade-${number}`, 'relaxed');
  });
  afterEach(async () => {
    db.close();
    await db.delete();
  });

  async function syncUntilStill(device: RecordedDevice): Promise<void> {
    for (let round = 0; round < 10; round++) {
      const outcome = await syncOnce({ db, fetch: device.fetch, clock: device.clock });
      expect(outcome.kind).toBe('done');
      if (outcome.kind === 'done' && !outcome.progress) break;
    }
  }

  test('opens with everything that was in it', async () => {
    await db.open();
    expect(db.backendDB().version).toBeGreaterThanOrEqual(dump.version);
    for (const [store, { rows }] of Object.entries(dump.stores)) {
      expect([store, await db.table(store).count()]).toEqual([store, rows.length]);
    }
    expect(rowsOf('outbox')).toHaveLength(29);
    const states = (await db.photos.toArray()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['draft', 'waiting', 'sent', 'refused']));
    expect((await db.photos.toArray()).every(({ bytes }) => bytes.byteLength > 100)).toBe(true);
    expect(await db.review.count()).toBe(1);
    expect((await db.outbox.toArray()).filter(({ parked }) => parked)).toHaveLength(1);
    const identity = (await db.meta.get('device'))?.value as DeviceIdentity | undefined;
    expect(identity?.keys.privateKey.extractable).toBe(false);
  });

  test('shows its own ideas, its drafts and what it had read', async () => {
    const catalogue = new Catalogue(db);
    await catalogue.refresh();
    const titles = catalogue.ideas(testCity.id).map(({ title }) => title);
    for (let idea = 1; idea <= 25; idea++) expect(titles).toContain(`Torin idea ${idea}`);
    expect(titles).toContain('Vahvistettu, ei vielä täällä');
    expect(titles.some((title) => title.startsWith('Naapurin idea'))).toBe(true);
    const drafts = (await listDrafts(db, testCity.id)).map(({ form }) => parseDraft(form));
    expect(drafts.map(({ title }) => title).sort()).toEqual(['Puolivalmis ajatus', 'Toinen luonnos']);
    expect(drafts.flatMap(({ photos }) => photos)).toHaveLength(1);
    expect(drafts.every(({ areas }) => areas.includes('valkeala'))).toBe(true);
  });

  test('sends all of it to today’s server, which has that release’s database, and completes its first sync', async () => {
    const from = `test/fixtures/releases/${release}/server`;
    const { world: id } = await control<{ world: string }>({ op: 'new', from });
    const world: RecordedWorld = { id, nowMs: 0, lines: [] };
    await advance(world, 0);
    await advance(world, dump.nowMs - world.nowMs);
    const device = new RecordedDevice(world, `upgrade-${number}`);
    const offered = await db.outbox.toCollection().primaryKeys();
    const photos = await db.photos.where('state').equals('waiting').count();
    expect(photos).toBeGreaterThan(0);
    await syncUntilStill(device);
    // The number of supporters is written bundled, and is confirmed with its next revision.
    await advance(world, 60_000);
    await control({ op: 'count', world: id });
    await syncUntilStill(device);
    expect(await sendPhotos(db, device.fetch)).toBe('all');

    expect(await db.outbox.count()).toBe(0);
    expect(await db.confirmed.count()).toBe(0);
    expect(await db.snapshots.count()).toBe(0);
    expect(await db.photos.where('state').equals('waiting').count()).toBe(0);
    const { changes } = await control<{ changes: { key: string; result: string }[] }>({ op: 'dump', world: id });
    const fates = new Map(changes.map(({ key, result }) => [key, result]));
    const refused = await db.refused.toCollection().primaryKeys();
    for (const key of offered)
      expect([key, fates.get(key) === 'applied' || refused.includes(key)]).toEqual([key, true]);
    const parked = rowsOf('outbox').filter((entry) => (entry as { parked?: true }).parked);
    expect(refused.length - rowsOf('refused').length).toBe(parked.length);
    const ideas = (await db.submissions.toArray()).filter(({ title }) => title.startsWith('Torin idea'));
    expect(ideas).toHaveLength(25);
    for (const { ideaId } of ideas) {
      expect(await db.log.filter(({ change }) => change.record === ideaId).count()).toBe(1);
    }
    const catalogue = new Catalogue(db);
    await catalogue.refresh();
    const seen = catalogue.ideas(testCity.id).map(({ title }) => title);
    for (let idea = 1; idea <= 12; idea++) expect(seen).toContain(`Naapurin idea ${idea}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await readSync(db)).lastContactMs).toBeDefined();
    await control({ op: 'close', world: id });
    device.db.close();
  });
});
