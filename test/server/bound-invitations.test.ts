import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { personScope } from '../../src/domain/scope.ts';
import { GRACE_MS } from '../../src/protocol/limits.ts';
import type { CityPerson } from '../../src/server/city-people.ts';
import { permission, readCaller } from '../../src/server/people.ts';
import { testCity } from '../fixtures/test-city.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const AINO = '01a0-aino';
const EINO = '01a0-eino';
const member = { role: 'member', area: 'valkeala' } as const;

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let coordinator: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    coordinator = await (await aDevice(server)).join('coordinator');
  });
  afterEach(() => server.close());

  const codeFor = async (more: Record<string, unknown>): Promise<string> => {
    const response = await coordinator.post('/api/invitations', { city: 'kouvola', ...member, ...more });
    server.nowMs += 1000;
    return ((await response.json()) as { code: string }).code;
  };
  const join = (device: TestDevice, secret: string) => device.post('/api/join', { secret });
  const aBoundDevice = async (person = AINO) => {
    const device = await aDevice(server);
    await join(device, await codeFor({ person }));
    return device;
  };
  const personsOf = async (device: TestDevice) =>
    (await device.sync()).head?.scopes.filter((scope) => scope.startsWith('person/'));
  const caller = (device: TestDevice) => server.storage.read(() => readCaller(device.id));
  const people = async () =>
    ((await (await coordinator.fetch('/api/people/kouvola')).json()) as { people: CityPerson[] }).people;
  const may = async (device: TestDevice, person: string, atMs = server.nowMs) =>
    permission(await caller(device), personScope('kouvola', person), atMs, server.nowMs, testCity);

  test('whoever joins by an invitation for somebody of the roster is that person', async () => {
    const device = await aBoundDevice();
    expect(await personsOf(device)).toEqual([personScope('kouvola', AINO)]);
    expect(await may(device, AINO)).toBe('yes');
    expect(await may(device, EINO)).toBe('no');
  });

  test('a coordinator sees who is who, the invitation itself does not tell', async () => {
    const code = await codeFor({ person: AINO });
    const reader = await aDevice(server);
    expect(await (await reader.post('/api/invitation', { secret: code })).json()).toEqual({
      kind: 'open',
      city: 'kouvola',
      ...member,
    });
    expect(await (await join(reader, code)).text()).not.toContain(AINO);
    expect((await people()).at(-1)?.stays).toMatchObject([{ ...member, person: AINO }]);
  });

  test('another device of the same person is that person, too', async () => {
    const first = await aBoundDevice();
    const { code } = (await (await first.post('/api/device/add', {})).json()) as { code: string };
    const second = await aDevice(server);
    await join(second, code);
    expect(await personsOf(second)).toEqual([personScope('kouvola', AINO)]);
  });

  test('an invitation of the same role says who somebody is that has joined before', async () => {
    const device = await (await aDevice(server)).join('member', 'valkeala');
    await join(device, await codeFor({ person: AINO }));
    expect(await personsOf(device)).toEqual([personScope('kouvola', AINO)]);
    expect((await people()).at(-1)?.stays).toHaveLength(1);
  });

  test('neither an invitation without a name nor one for somebody else takes from anybody who they are', async () => {
    const device = await aBoundDevice();
    await join(device, await codeFor({}));
    expect(await personsOf(device)).toEqual([personScope('kouvola', AINO)]);
    await join(device, await codeFor({ person: EINO }));
    expect(await personsOf(device)).toEqual([personScope('kouvola', AINO), personScope('kouvola', EINO)]);
  });

  test('a changed role is the same person’s', async () => {
    const device = await aBoundDevice();
    await join(device, await codeFor({ person: EINO }));
    const { person } = await caller(device);
    const to = { role: 'officer', area: 'valkeala' };
    const response = await coordinator.post('/api/people/change', { city: 'kouvola', person, from: member, to });
    expect(response.status).toBe(200);
    expect(await personsOf(device)).toEqual([personScope('kouvola', AINO), personScope('kouvola', EINO)]);
  });

  test('an ended role is nobody’s: at the next contact the scope is gone, and no backup brings it back', async () => {
    const device = await aBoundDevice();
    const { person } = await caller(device);
    const endedAtMs = server.nowMs;
    await coordinator.post('/api/people/end', { city: 'kouvola', person, ...member });
    expect((await device.sync()).head?.scopes).toEqual(['public/kouvola']);
    server.nowMs += 1000;
    expect(await may(device, AINO, endedAtMs)).toBe('yes');
    expect(await may(device, AINO)).toBe('review');
    server.nowMs += GRACE_MS + 1000;
    expect(await may(device, AINO, endedAtMs)).toBe('review');
    const again = await server.another();
    expect((await device.through(again).sync()).head?.scopes).toEqual(['public/kouvola']);
  });

  test.each(['a/b', 'x'.repeat(61), '', 5])('%j is nobody of a roster', async (person) => {
    const response = await coordinator.post('/api/invitations', { city: 'kouvola', ...member, person });
    expect(response.status).toBe(400);
  });

  test('only coordinators say who somebody is', async () => {
    const officer = await (await aDevice(server)).join('officer', 'valkeala');
    expect((await officer.post('/api/invitations', { city: 'kouvola', ...member, person: AINO })).status).toBe(403);
  });
});
