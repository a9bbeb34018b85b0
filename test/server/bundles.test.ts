import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SignedBundle } from '../../src/protocol/bundle.ts';
import { query, queryOne } from '../../src/server/storage.ts';
import { aDevice, aServer, TestDevice, type TestServer } from './test-device.ts';

let server: TestServer;
let origin: TestDevice;
let carrier: TestDevice;
let coordinator: TestDevice;
beforeEach(async () => {
  server = await aServer();
  origin = await aDevice(server);
  carrier = await aDevice(server);
  coordinator = await (await aDevice(server)).join('coordinator');
});
afterEach(() => server.close());

const ideasHeld = async () =>
  (await coordinator.sync()).rows.flatMap(({ record }) => (record?.type === 'idea' ? [record] : []));
const counts = () =>
  server.storage.read(function* () {
    const tables = ['entry', 'change', 'device', 'scope_commit', 'clock'];
    const found: Record<string, number> = {};
    for (const name of tables)
      found[name] = Number((yield* queryOne(`SELECT COUNT(*) AS number FROM ${name}`))?.number);
    return found;
  });

test('what one device did arrives by another, once, by whatever way and however often', async () => {
  const ideas = [origin.idea('i1'), origin.idea('i2')];
  const bundle = await origin.bundle(ideas);
  const [first] = await carrier.carry([bundle]);
  expect(first).toEqual({ index: 0, results: ideas.map(({ by, id }) => ({ key: `${by}/${id}`, result: 'applied' })) });
  expect((await coordinator.carry([bundle, bundle])).map(({ results }) => results.length)).toEqual([2, 2]);
  const own = await origin.sync(ideas);
  expect(own.verdicts).toMatchObject([{ result: 'applied' }, { result: 'applied' }]);
  expect(own.verdicts[0]?.mac).toBeTruthy();
  expect((await ideasHeld()).map(({ id }) => id).toSorted()).toEqual(['i1', 'i2']);
});

test('the carrier is told which changes the city judged, and nothing that proves or places them', async () => {
  const bundle = await origin.bundle([origin.idea('i1'), origin.idea('i2', { title: '' })]);
  const bundles = [{ ...bundle, receivedAtMs: server.nowMs, session: 's' }];
  const answer = await carrier.post('/api/sync', carrier.request([], { bundles }));
  // As it is written: whoever reads it by the schema sees no more than the schema has.
  const lines = (await answer.text()).trim().split('\n');
  const told = lines.map((line) => JSON.parse(line)).find(({ type }) => type === 'carried');
  expect(told.list[0].results.map(Object.keys)).toEqual([
    ['key', 'result'],
    ['key', 'result', 'reason'],
  ]);
  expect(told.list[0].results[1]).toMatchObject({ result: 'refused', reason: 'empty-title' });
});

test('a device that never met the server is known by the key in its bundle, and enrols with it later', async () => {
  const stranger = new TestDevice(server);
  const idea = stranger.idea('i1');
  expect(await carrier.carry([await stranger.bundle([idea])])).toMatchObject([{ results: [{ result: 'applied' }] }]);
  expect((await stranger.enrol()).status).toBe(200);
  expect((await stranger.sync([idea])).verdicts).toMatchObject([{ result: 'applied' }]);
  const impostor = new TestDevice(server);
  expect((await impostor.enrol(stranger.id)).status).toBe(403);
});

describe('a bundle is refused whole, and leaves no trace, when', () => {
  const refusedAs = async (bundle: SignedBundle, reason: string) => {
    await carrier.sync();
    const before = await counts();
    expect(await carrier.carry([bundle])).toEqual([{ index: 0, refused: reason, results: [] }]);
    expect(await counts()).toEqual(before);
  };

  test('a word in it was changed', async () => {
    const { text, signature } = await origin.bundle([origin.idea('i1')]);
    await refusedAs({ text: text.replace('Valaistus', 'Pimeys'), signature }, 'bundle-signature');
  });
  test('somebody signed it for another device', async () => {
    const { text } = await origin.bundle([origin.idea('i1')]);
    await refusedAs({ text, signature: await carrier.sign(`kylapoyta bundle ${text}`) }, 'bundle-signature');
  });
  test('it brings a key of its own for a device that is known', async () => {
    const impostor = new TestDevice(server);
    const idea = { ...impostor.idea('i1'), by: origin.id };
    await refusedAs(await impostor.bundle([idea], { device: origin.id }), 'bundle-signature');
  });
  test('the signature was made for something else', async () => {
    const { text } = await origin.bundle([origin.idea('i1')]);
    await refusedAs({ text, signature: await origin.sign(text) }, 'bundle-signature');
  });
  test('it holds a change of somebody else', async () => {
    await refusedAs(await origin.bundle([carrier.idea('i1')]), 'bundle-unreadable');
  });
  test('it is of a city that is not served here', async () => {
    const idea = origin.idea('i1', {}, { city: 'turku' });
    await refusedAs(await origin.bundle([idea], { city: 'turku' }), 'bundle-city');
  });
  test.each(['', '{', 'null', '[]', '{"format":"kylapoyta-bundle"}'])('it says %j', async (text) => {
    await refusedAs({ text, signature: await origin.sign(`kylapoyta bundle ${text}`) }, 'bundle-unreadable');
  });
});

test('one bundle that is refused delays no other', async () => {
  const [good, bad] = [await origin.bundle([origin.idea('i1')]), { text: '{', signature: '' }];
  expect((await carrier.carry([bad, good])).map(({ refused }) => refused)).toEqual(['bundle-unreadable', undefined]);
  expect(await ideasHeld()).toHaveLength(1);
});

test('rights are the origin’s, never the carrier’s', async () => {
  await origin.sync([origin.idea('i1')]);
  const publish = origin.change('idea.publish', 'i1', {});
  expect(await coordinator.carry([await origin.bundle([publish])])).toMatchObject([
    { results: [{ result: 'refused', reason: 'no-such-record' }] },
  ]);
});

test('what a revoked device did waits for a coordinator, whoever brings it', async () => {
  const officer = await (await aDevice(server)).join('officer', 'valkeala');
  await origin.sync([origin.idea('i1')]);
  await officer.post('/api/device/revoke', { device: officer.id });
  const publish = officer.change('idea.publish', 'i1', {});
  expect(await coordinator.carry([await officer.bundle([publish])])).toMatchObject([
    { results: [{ result: 'review' }] },
  ]);
});

test('the time of a carried change is corrected by the moment of hand-over, not by that of delivery', async () => {
  const trueMs = server.nowMs;
  const wrongBy = 365 * 24 * 60 * 60 * 1000;
  await carrier.sync();
  const idea = origin.idea('i1', {}, { at: trueMs + wrongBy, session: 'a year ahead' });
  server.nowMs += 60_000;
  const bundle = await origin.bundle([idea], { exportedAtMs: server.nowMs + wrongBy, session: 'a year ahead' });
  const receivedAtMs = server.nowMs;
  server.nowMs += 3 * 24 * 60 * 60 * 1000;
  await carrier.carry([bundle], { receivedAtMs });
  expect((await ideasHeld())[0]?.givenAtMs).toBe(trueMs);
});

test('a carrier whose own clock is wrong does not pass that on', async () => {
  const trueMs = server.nowMs;
  const carrierWrong = -5 * 60 * 60 * 1000;
  await carrier.sync([], { now: server.nowMs + carrierWrong, session: 'slow' });
  const bundle = await origin.bundle([origin.idea('i1')]);
  server.nowMs += 1000;
  await carrier.carry([bundle], { receivedAtMs: trueMs + carrierWrong, session: 'slow' });
  expect((await ideasHeld())[0]?.givenAtMs).toBe(trueMs);
});

test('what a bundle is based on reveals a restore, too', async () => {
  await origin.sync([origin.idea('i1')]);
  const { stamps } = (await coordinator.sync([coordinator.change('idea.publish', 'i1', {})])).verdicts[0] ?? {};
  await server.storage.write(function* () {
    yield* query('DELETE FROM scope_commit');
    yield* query('DELETE FROM scope');
  });
  const idea = origin.idea('i2', {}, { baseVersion: stamps?.[0] ?? null });
  await carrier.carry([await origin.bundle([idea])]);
  expect((await carrier.sync()).head?.epoch.epoch).toBe(2);
});

test('an id that is bound to a key is nobody else’s, in a bundle or at enrolment', async () => {
  const phone = new TestDevice(server);
  const bound = await phone.boundId();
  const thief = new TestDevice(server);
  expect((await thief.enrol(bound)).status).toBe(403);
  const stolen = { ...thief.idea('i1'), by: bound };
  expect(await carrier.carry([await thief.bundle([stolen], { device: bound })])).toMatchObject([
    { refused: 'bundle-signature' },
  ]);
  const own = { ...phone.idea('i2'), by: bound };
  expect(await carrier.carry([await phone.bundle([own], { device: bound })])).toMatchObject([
    { results: [{ result: 'applied' }] },
  ]);
  expect((await phone.enrol(bound)).status).toBe(200);
});
