import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../../src/protocol/change.ts';
import { GRACE_MS } from '../../src/protocol/limits.ts';
import type { OfferedChange, Verdict } from '../../src/protocol/wire.ts';
import { assemble } from '../../src/server/assemble.ts';
import { openBeside } from '../../src/server/beside.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { query, queryOne } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDevice, type TestDevice, type TestServer } from './test-device.ts';

/** A server whose disk is copied and put back: what a restore from backup does, with the key kept beside it. */
let folder: string;
let server: TestServer;

async function open(): Promise<void> {
  const nowMs = server?.nowMs ?? Date.UTC(2026, 10, 21);
  const storage = openSqlite(join(folder, 'db.sqlite'));
  server = Object.assign(server ?? {}, { storage, nowMs }) as TestServer;
  server.assembly = await assemble({
    storage,
    beside: await openBeside(folder),
    cities: [testCity],
    version: 'test',
    publicUrl: 'http://localhost:8787',
    nowMs: () => server.nowMs,
    callerKey: () => 'test',
  });
}
async function backup(): Promise<void> {
  await server.storage.close();
  copyFileSync(join(folder, 'db.sqlite'), join(folder, 'copy.sqlite'));
  await open();
}
async function restore(): Promise<void> {
  await server.storage.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `db.sqlite${suffix}`), { force: true });
  copyFileSync(join(folder, 'copy.sqlite'), join(folder, 'db.sqlite'));
  await open();
}

let resident: TestDevice;
let coordinator: TestDevice;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kylapoyta-restore-'));
  server = undefined as unknown as TestServer;
  await open();
  resident = await aDevice(server);
  coordinator = await (await aDevice(server)).join('coordinator');
});
afterEach(async () => {
  await server.storage.close();
  rmSync(folder, { recursive: true, force: true });
});

const proven = (change: Change, verdict: Verdict | undefined): OfferedChange => ({
  change,
  proof: { result: verdict?.result as 'applied', at: verdict?.at ?? 0, mac: verdict?.mac ?? '' },
});
const scopeOf = async (id: string) =>
  (await server.storage.read(() => queryOne('SELECT scope FROM entry WHERE id = ? AND gone = 0', id)))?.scope;

test('a copied-back disk is noticed by any stamp, and what it lacked comes back with its proof', async () => {
  await backup();
  const idea = resident.idea('i1');
  const submitted = (await resident.sync([idea])).verdicts[0];
  const publish = coordinator.change('idea.publish', 'i1', {});
  const published = (await coordinator.sync([publish])).verdicts[0];
  await restore();
  const { head } = await coordinator.sync([], { stamps: published?.stamps ?? [] });
  expect(head?.epoch.epoch).toBe(2);
  const early = await coordinator.sync([proven(publish, published)]);
  expect(early.verdicts).toMatchObject([{ result: 'waiting' }]);
  expect((await resident.sync([proven(idea, submitted)])).verdicts).toMatchObject([
    { result: 'applied', at: submitted?.at },
  ]);
  expect((await coordinator.sync([proven(publish, published)])).verdicts).toMatchObject([
    { result: 'applied', at: published?.at },
  ]);
  expect(await scopeOf('i1')).toBe('public/kouvola');
});

test('waiting ends after seven days', async () => {
  await backup();
  await resident.sync([resident.idea('i1')]);
  const publish = coordinator.change('idea.publish', 'i1', {});
  const published = (await coordinator.sync([publish])).verdicts[0];
  await restore();
  await coordinator.sync([], { stamps: published?.stamps ?? [] });
  server.nowMs += GRACE_MS + 1;
  expect((await coordinator.sync([proven(publish, published)])).verdicts).toMatchObject([
    { result: 'refused', reason: 'no-such-record' },
  ]);
});

test('a proven re-offer is not asked for permission again, one without proof is', async () => {
  await resident.sync([resident.idea('i1'), resident.idea('i2')]);
  const officer = await (await aDevice(server)).join('officer', 'valkeala');
  await backup();
  const [first, second] = [officer.change('idea.publish', 'i1', {}), officer.change('idea.publish', 'i2', {})];
  const verdict = (await officer.sync([first])).verdicts[0];
  await restore();
  await officer.sync([], { stamps: verdict?.stamps ?? [] });
  await server.storage.write(() => query(`DELETE FROM stay WHERE role = 'officer'`));
  const { verdicts } = await officer.sync([proven(first, verdict), second]);
  expect(verdicts.map(({ result, reason }) => [result, reason])).toEqual([
    ['applied', undefined],
    ['refused', 'no-such-record'],
  ]);
});

test('a proof beats a refusal stored since', async () => {
  await backup();
  const idea = resident.idea('i1');
  const submitted = (await resident.sync([idea])).verdicts[0];
  const answer = coordinator.change('idea.answer', 'i1', { text: 'kiitos' });
  const answered = (await coordinator.sync([answer])).verdicts[0];
  await restore();
  // Before anyone brings a stamp the restored database does not know better and refuses.
  expect((await coordinator.sync([answer])).verdicts).toMatchObject([{ result: 'refused', reason: 'no-such-record' }]);
  await resident.sync([proven(idea, submitted)], { stamps: submitted?.stamps ?? [] });
  expect((await coordinator.sync([proven(answer, answered)])).verdicts).toMatchObject([{ result: 'applied' }]);
});

test('departures and revocations kept beside the database outlive a restore, a later return stands', async () => {
  const officer = await (await aDevice(server)).join('officer', 'valkeala');
  const second = await (await aDevice(server)).join('member', 'valkeala');
  const left = await (await aDevice(server)).join('member', 'valkeala');
  await backup();
  await officer.post('/api/device/revoke', { device: officer.id });
  await left.post('/api/device/leave', {});
  await restore();
  expect((await officer.sync([])).head).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
  await left.enrol();
  expect((await left.sync([])).head?.scopes).toEqual(['public/kouvola']);
  server.nowMs += 1000;
  await officer.join('member', 'valkeala');
  await restore(); // a start like any other: what was kept beside is made good again
  await open();

  expect((await second.sync([])).head?.scopes).toContain('committee/kouvola/valkeala');
});
