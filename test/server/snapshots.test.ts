import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicScope } from '../../src/domain/scope.ts';
import { readPage, snapshotOf } from '../../src/server/snapshots.ts';
import type { Storage } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const scope = publicScope(testCity.id);
let server: TestServer;
let coordinator: TestDevice;

beforeEach(async () => {
  server = await aServer('sqlite');
  const resident = await aDevice(server);
  coordinator = await (await aDevice(server)).join('coordinator');
  await resident.sync([resident.idea('i1'), resident.idea('i2', { code: 'ELI-7QK4P2XM' })]);
  await coordinator.sync(['i1', 'i2'].map((id) => coordinator.change('idea.publish', id, {})));
});
afterEach(() => server.close());

const build = (storage: Storage) =>
  snapshotOf({ storage, signer: server.assembly.server.signer, rowsPerPage: 10 }, 1, scope, server.nowMs);
const hide = () => coordinator.sync([coordinator.change('idea.hide', 'i1', { reason: 'Mainos' })]);

test('pages built while something was taken out of sight are not handed out', async () => {
  // Hidden after the rows were collected and before the pages are kept.
  const write: Storage['write'] = async (work, alone) => {
    await hide();
    return server.storage.write(work, alone);
  };
  expect(await build({ ...server.storage, write })).toBeUndefined();
});

test('pages built before are deleted by it', async () => {
  const [address = ''] = (await build(server.storage))?.pages ?? [];
  const read = () => server.storage.read(() => readPage(address, server.nowMs));
  expect(await read()).toMatchObject({ scope });
  await hide();
  expect(await read()).toBeUndefined();
});
