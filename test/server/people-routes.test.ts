import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { City } from '../../src/domain/city.ts';
import type { CityPerson } from '../../src/server/city-people.ts';
import { INVITATION_MS } from '../../src/server/invitations.ts';
import { readCaller } from '../../src/server/people.ts';
import { query } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const HOUR_MS = 3_600_000;
const otherCity: City = { ...testCity, id: 'toinen' };
let server: TestServer;
let coordinator: TestDevice;
let officer: TestDevice;
beforeEach(async () => {
  server = await aServer('sqlite', undefined, { cities: [testCity, otherCity] });
  coordinator = await (await aDevice(server)).join('coordinator');
  officer = await (await aDevice(server)).join('officer', 'valkeala');
});
afterEach(() => server.close());

const personOf = async (device: TestDevice): Promise<string> =>
  String((await server.storage.read(() => readCaller(device.id))).person);
const listed = async (): Promise<CityPerson[]> =>
  ((await (await coordinator.fetch('/api/people/kouvola')).json()) as { people: CityPerson[] }).people;
const reason = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  ((await response.json()) as { reason?: unknown }).reason,
];
const scopesOf = async (device: TestDevice) => (await device.sync()).head?.scopes;
/** Joins by an invitation as the coordinator's panel makes it. */
async function joinInvited(invitation: Record<string, unknown>): Promise<TestDevice> {
  const response = await coordinator.post('/api/invitations', { city: 'kouvola', ...invitation });
  const device = await aDevice(server);
  await device.post('/api/join', { secret: ((await response.json()) as { code: string }).code });
  return device;
}

describe('who may', () => {
  const asks = async (device: TestDevice) => {
    const person = await personOf(officer);
    const role = { role: 'officer', area: 'valkeala' };
    return [
      await device.fetch('/api/people/kouvola'),
      await device.post('/api/people/end', { city: 'kouvola', person, ...role }),
      await device.post('/api/people/change', { city: 'kouvola', person, from: role, to: { ...role, role: 'member' } }),
      await device.post('/api/people/revoke', { city: 'kouvola', device: officer.id }),
      await device.post('/api/invitations', { city: 'kouvola', ...role }),
    ];
  };
  const everyone: [string, () => Promise<TestDevice>, number][] = [
    ['a resident', () => aDevice(server), 403],
    ['a member', async () => (await aDevice(server)).join('member', 'valkeala'), 403],
    ['an officer', async () => (await aDevice(server)).join('officer', 'valkeala'), 403],
    [
      'a coordinator of another city',
      async () => (await aDevice(server)).join('coordinator', undefined, 'toinen'),
      403,
    ],
    [
      'a coordinator who has left',
      async () => {
        const device = await (await aDevice(server)).join('coordinator');
        await device.post('/api/device/leave', {});
        await device.enrol();
        return device;
      },
      403,
    ],
    [
      'a revoked coordinator',
      async () => {
        const device = await (await aDevice(server)).join('coordinator');
        await device.post('/api/device/revoke', { device: device.id });
        return device;
      },
      403,
    ],
    [
      'a stranger',
      async () => {
        const device = await aDevice(server);
        device.forgetCookie();
        return device;
      },
      401,
    ],
  ];
  test.each(everyone)('%s neither sees nor changes anything', async (_, made, status) => {
    const device = await made();
    const before = await server.storage.read(() => query('SELECT * FROM stay ORDER BY person'));
    for (const response of await asks(device)) {
      expect(response.status).toBe(status);
      expect(await response.text()).not.toMatch(/person|device-for-test/);
    }
    expect(await server.storage.read(() => query('SELECT * FROM stay ORDER BY person'))).toEqual(before);
    expect(await scopesOf(officer)).toContain('officers/kouvola/valkeala');
  });

  test('somebody of another city only is out of reach', async () => {
    const elsewhere = await (await aDevice(server)).join('officer', 'valkeala', 'toinen');
    const person = await personOf(elsewhere);
    const role = { role: 'officer', area: 'valkeala' };
    expect(await reason(await coordinator.post('/api/people/end', { city: 'kouvola', person, ...role }))).toEqual([
      409,
      'not-there',
    ]);
    expect(
      await reason(await coordinator.post('/api/people/revoke', { city: 'kouvola', device: elsewhere.id })),
    ).toEqual([409, 'not-there']);
    expect(await scopesOf(elsewhere)).toContain('officers/toinen/valkeala');
    expect(JSON.stringify(await listed())).not.toContain(elsewhere.id);
  });

  test.each([
    ['/api/people/end', { city: 'kouvola', person: 'p', role: 'king' }],
    ['/api/people/end', { city: 'kouvola', person: 'p'.repeat(61), role: 'member' }],
    [
      '/api/people/change',
      {
        city: 'kouvola',
        person: 'p',
        from: { role: 'member', area: 'valkeala' },
        to: { role: 'member', area: 'atlantis' },
      },
    ],
    [
      '/api/people/change',
      {
        city: 'kouvola',
        person: 'p',
        from: { role: 'member', area: 'valkeala' },
        to: { role: 'member', area: 'valkeala' },
      },
    ],
    [
      '/api/people/change',
      {
        city: 'kouvola',
        person: 'p',
        from: { role: 'member', area: 'valkeala' },
        to: { role: 'coordinator', area: 'valkeala' },
      },
    ],
    ['/api/people/revoke', { city: 'kouvola' }],
    ['/api/invitations', { city: 'kouvola', role: 'member', area: 'valkeala', note: 'x'.repeat(61) }],
  ])('%s with %j makes no sense', async (path, body) => {
    expect((await coordinator.post(path, body)).status).toBe(400);
  });
});

describe('the list', () => {
  test('says who has which role since when, with the note of the invitation and the devices’ last contact', async () => {
    server.nowMs += HOUR_MS;
    const member = await joinInvited({ role: 'member', area: 'anjalankoski', note: '  Kylätalon   naapuri ' });
    const joinedAtMs = server.nowMs;
    server.nowMs += 3 * HOUR_MS;
    await member.sync();
    const people = await listed();
    expect(people).toHaveLength(3);
    expect(people.at(-1)).toEqual({
      person: await personOf(member),
      stays: [{ role: 'member', area: 'anjalankoski', fromMs: joinedAtMs, note: 'Kylätalon naapuri' }],
      devices: [{ id: member.id, joinedAtMs, seenAtMs: server.nowMs }],
    });
  });

  test('a contact is noted to the hour, not at every request', async () => {
    server.nowMs += HOUR_MS / 2;
    await officer.sync();
    const [, { devices: [device] = [] } = {}] = await listed();
    expect(device?.seenAtMs).toBe(server.nowMs - HOUR_MS / 2);
  });

  test('a note is kept where it is needed only: not in the invitation once used or expired, not after the role', async () => {
    const member = await joinInvited({ role: 'member', area: 'valkeala', note: 'Naapuri' });
    await coordinator.post('/api/invitations', { city: 'kouvola', role: 'member', area: 'valkeala', note: 'Toinen' });
    server.nowMs += INVITATION_MS + 1;
    await server.assembly.tidy();
    const invitations = await server.storage.read(() => query('SELECT * FROM invitation'));
    expect(JSON.stringify(invitations)).not.toMatch(/Naapuri|Toinen/);
    const person = await personOf(member);
    await coordinator.post('/api/people/end', { city: 'kouvola', person, role: 'member', area: 'valkeala' });
    expect(JSON.stringify(await server.storage.read(() => query('SELECT * FROM stay')))).not.toContain('Naapuri');
  });

  test('no answer of a sync holds a note', async () => {
    await joinInvited({ role: 'member', area: 'valkeala', note: 'Naapuri' });
    const text = await (await coordinator.post('/api/sync', coordinator.request([]))).text();
    expect(text).not.toContain('Naapuri');
  });
});

describe('ending and changing', () => {
  test('an ended role reads nothing any more, and no restored backup brings it back', async () => {
    const person = await personOf(officer);
    const role = { role: 'officer', area: 'valkeala' };
    expect((await coordinator.post('/api/people/end', { city: 'kouvola', person, ...role })).status).toBe(200);
    expect(await scopesOf(officer)).toEqual(['public/kouvola']);
    expect(server.beside.departures).toContainEqual({
      kind: 'left',
      person,
      city: 'kouvola',
      ...role,
      atMs: server.nowMs,
    });
  });

  test('another role begins when the first ends, the note goes along', async () => {
    const member = await joinInvited({ role: 'member', area: 'valkeala', note: 'Naapuri' });
    const change = {
      city: 'kouvola',
      person: await personOf(member),
      from: { role: 'member', area: 'valkeala' },
      to: { role: 'officer', area: 'anjalankoski' },
    };
    server.nowMs += 1000;
    expect((await coordinator.post('/api/people/change', change)).status).toBe(200);
    expect(await scopesOf(member)).toEqual([
      'committee/kouvola/anjalankoski',
      'intake/kouvola',
      'joint/kouvola',
      'officers/kouvola/anjalankoski',
      'public/kouvola',
    ]);
    expect((await listed()).at(-1)?.stays).toEqual([
      { role: 'officer', area: 'anjalankoski', fromMs: server.nowMs, note: 'Naapuri' },
    ]);
    expect(await reason(await coordinator.post('/api/people/change', change))).toEqual([409, 'not-there']);
  });

  test('the last coordinator neither ends, changes nor revokes themselves; with a second one they may', async () => {
    const person = await personOf(coordinator);
    const acts = [
      ['/api/people/end', { city: 'kouvola', person, role: 'coordinator' }],
      [
        '/api/people/change',
        { city: 'kouvola', person, from: { role: 'coordinator' }, to: { role: 'member', area: 'valkeala' } },
      ],
      ['/api/people/revoke', { city: 'kouvola', device: coordinator.id }],
    ] as const;
    for (const [path, body] of acts)
      expect(await reason(await coordinator.post(path, body))).toEqual([409, 'last-coordinator']);
    expect(await scopesOf(coordinator)).toContain('city/kouvola');
    const second = await (await aDevice(server)).join('coordinator');
    await second.post('/api/device/leave', {});
    for (const [path, body] of acts)
      expect(await reason(await coordinator.post(path, body))).toEqual([409, 'last-coordinator']);
    await (await aDevice(server)).join('coordinator');
    expect((await coordinator.post(acts[0][0], acts[0][1])).status).toBe(200);
  });

  test('anybody’s device is taken out of use: it is told so, and what it sends waits for review', async () => {
    expect((await coordinator.post('/api/people/revoke', { city: 'kouvola', device: officer.id })).status).toBe(200);
    const { head, verdicts } = await officer.sync([officer.idea('i9')]);
    expect(head).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
    expect(verdicts).toMatchObject([{ result: 'review' }]);
    const person = await personOf(officer);
    expect((await listed()).find((each) => each.person === person)?.devices).toEqual([]);
    expect(server.beside.departures).toContainEqual({ kind: 'revoked', device: officer.id, atMs: server.nowMs });
  });
});
