import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { DomainRecord } from '../../src/domain/idea.ts';
import type { DataOf, KindName } from '../../src/domain/kinds.ts';
import { feesOf } from '../../src/domain/meeting/fees.ts';
import { publicMinutesIdOf } from '../../src/domain/meeting/minutes-records.ts';
import { rollOf } from '../../src/domain/meeting/roll.ts';
import { publicScope } from '../../src/domain/scope.ts';
import type { Row } from '../../src/protocol/wire.ts';
import { writeBackup } from '../../src/server/backup.ts';
import { beginCommit, putRecord, readEpoch } from '../../src/server/entries.ts';
import { restoreBackup } from '../../src/server/restore.ts';
import { query, type Storage } from '../../src/server/storage.ts';
import { aMark, barnItems, barnMarks, barnMeeting, barnRoster, barnTime, seatFact } from '../domain/meeting/barn.ts';
import { factsWith, TEST_RULES } from '../domain/meeting/fee-world.ts';
import { aDocument } from '../fixtures/a-meeting.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDatabase, ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const DAY_MS = 86_400_000;
const MEETING = barnMeeting.id;
const approved = { ...barnMeeting, minutes: { id: 'version', version: 1, state: 'locked' as const } };
const other = { ...approved, id: 'meeting-other' };
const version: DomainRecord = {
  type: 'minutesVersion',
  id: 'version',
  scope: barnMeeting.scope,
  meetingId: MEETING,
  areas: barnMeeting.areas,
  version: 1,
  document: aDocument(),
  hash: 'a'.repeat(64),
  checkers: [],
  approvals: [],
  remarks: [],
  submittedAtMs: barnTime('20.00'),
  lockedAtMs: barnTime('21.00'),
};
const shown: DomainRecord = {
  type: 'publicMinutes',
  id: publicMinutesIdOf(MEETING),
  scope: publicScope(testCity.id),
  meetingId: MEETING,
  areas: barnMeeting.areas,
  version: 1,
  document: aDocument(),
  hash: 'a'.repeat(64),
  approvals: [],
  publishedAtMs: barnTime('21.00'),
  removeOn: null,
};
/** Every record of the meeting that is not for everybody. */
const INTERNAL = [MEETING, 'version', ...barnItems.map(({ id }) => id), ...barnMarks.map(({ id }) => id)];

describe.each(ENGINES)('meetings that the archive has: %s', (engine) => {
  let server: TestServer;
  let officer: TestDevice;
  let member: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine, 5);
    server.nowMs = barnTime('22.00');
    officer = await (await aDevice(server)).join('officer', 'valkeala');
    member = await (await aDevice(server)).join('member', 'valkeala');
    await server.storage.write(function* () {
      const { epoch } = yield* readEpoch();
      const commit = beginCommit({ nowMs: server.nowMs, epoch, session: '' });
      for (const record of [approved, other, ...barnItems, ...barnMarks, version, shown])
        yield* putRecord(commit, testCity.id, record, undefined);
    });
  });
  afterEach(() => server.close());

  async function doing<K extends KindName>(device: TestDevice, kind: K, record: string, data: DataOf<K>) {
    server.nowMs += 1000;
    const { verdicts } = await device.sync([device.change(kind, record, data)]);
    return verdicts[0]?.reason ?? verdicts[0]?.result;
  }
  const archive = (device = officer, record = MEETING) =>
    doing(device, 'meeting.archive', record, { on: '2026-11-30', where: 'Kaupunginarkisto, dnro 12/2026' });
  const days = async (count: number) => {
    server.nowMs += count * DAY_MS;
    await server.assembly.tidy();
  };
  /** What a device holds after it has read everything: ids of live rows, the newest of each. */
  const heldBy = async (device: TestDevice): Promise<Set<string>> => {
    const { rows, snapshots } = await device.sync();
    const pages = await Promise.all(snapshots.flatMap((each) => each.pages).map((address) => rowsAt(device, address)));
    const newest = new Map<string, { rev: number; gone: boolean }>();
    for (const row of [...pages.flat(), ...rows]) {
      const before = newest.get(row.id);
      if (!before || row.rev > before.rev || (row.rev === before.rev && row.gone))
        newest.set(row.id, { rev: row.rev, gone: Boolean(row.gone) });
    }
    return new Set([...newest].flatMap(([id, { gone }]) => (gone ? [] : [id])));
  };
  const rowsAt = async (device: TestDevice, address: string): Promise<Row[]> => {
    const response = await device.fetch(`/api/pages/${address}`);
    return (JSON.parse(gunzipSync(await response.arrayBuffer()).toString()) as { rows: Row[] }).rows;
  };
  const archived = async (storage: Storage = server.storage): Promise<string[]> =>
    (
      await storage.read(() =>
        query("SELECT id FROM entry WHERE scope = 'archive/kouvola' AND gone = 0 AND body IS NOT NULL ORDER BY id"),
      )
    ).map(({ id }) => String(id));

  test('leave every device when their days are over, and stay on the server; what is published stays', async () => {
    const { rows, totalCents } = feesOf(approved, rollOf(barnMarks, barnRoster), barnRoster, TEST_RULES, factsWith());
    const list = JSON.parse(JSON.stringify({ area: 'valkeala', version: 1, rows, totalCents }));
    expect(await doing(officer, 'fees.send', MEETING, list)).toBe('applied');
    expect(await archive()).toBe('applied');
    await days(89);
    expect(await heldBy(member)).toContain(MEETING);
    expect(await archived()).toEqual([]);

    await days(2);
    const feeList = `${MEETING}:fees:VAL:1`;
    expect(await archived()).toEqual([...INTERNAL, feeList].toSorted());
    const newcomer = await (await aDevice(server)).join('member', 'valkeala');
    for (const device of [member, officer, newcomer]) {
      const held = await heldBy(device);
      expect([...INTERNAL, feeList].filter((id) => held.has(id))).toEqual([]);
      expect(held).toContain(publicMinutesIdOf(MEETING));
      expect(held).toContain('meeting-other');
    }
  });

  test('nobody is told of the scope, and nobody reads it by asking', async () => {
    await archive();
    await days(91);
    const coordinator = await (await aDevice(server)).join('coordinator');
    for (const device of [member, officer, coordinator]) {
      const { head, rows } = await device.sync([], { cursors: [] });
      expect(head?.scopes.filter((scope) => scope.startsWith('archive/'))).toEqual([]);
      expect(JSON.stringify(rows)).not.toContain('archive/');
    }
  });

  test('a mark that a device had kept to itself follows its meeting; nothing is lost', async () => {
    await archive();
    await days(91);
    const late = aMark(seatFact('Kalle', 'arrived', '17.30'));
    const { meetingId, byName, sees, supersedes, fact } = late;
    expect(await doing(member, 'meeting.mark', late.id, { meeting: meetingId, byName, sees, supersedes, fact })).toBe(
      'applied',
    );
    await days(1);
    expect(await archived()).toContain(late.id);
    expect(await heldBy(member)).not.toContain(late.id);
  });

  test('a backup keeps them, and after a restore no device gets them back', async () => {
    await archive();
    await days(91);
    const before = await archived();
    const folder = mkdtempSync(join(tmpdir(), 'kylapoyta-archive-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'city.ndjson.gz');
    await writeBackup(server.storage, file, server.nowMs);
    const database = await aDatabase(engine);
    const target = await database.open();
    onTestFinished(async () => {
      await target.close();
      await database.drop();
    });
    await restoreBackup(target, { departures: [], sealKeys: [] }, file, server.nowMs);
    expect(await archived(target)).toEqual(before);
    expect(before).toContain(MEETING);
  });

  test('only whoever leads hands over, once, when the minutes are approved, and says where to', async () => {
    expect(await archive(member)).toBe('forbidden');
    expect(await doing(officer, 'meeting.archive', MEETING, { on: '2026-11-30', where: ' ' })).toBe('missing-archive');
    expect(await archive()).toBe('applied');
    expect(await archive()).toBe('already-there');
    const { areas, record, startsAtMs, place, remote } = barnMeeting;
    await doing(officer, 'meeting.plan', 'meeting-new', { areas, record, startsAtMs, place, remote, items: [] });
    expect(await archive(officer, 'meeting-new')).toBe('not-approved-yet');
  });

  test('taken back in time it stays; once it has left the devices there is nothing to take back', async () => {
    await archive();
    expect(await doing(officer, 'meeting.unarchive', MEETING, {})).toBe('applied');
    expect(await doing(officer, 'meeting.unarchive', MEETING, {})).toBe('already-there');
    await days(91);
    expect(await heldBy(member)).toContain(MEETING);
    await archive();
    await days(91);
    expect(await doing(officer, 'meeting.unarchive', MEETING, {})).toBe('gone');
  });
});
