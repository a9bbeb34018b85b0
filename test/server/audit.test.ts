import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AUDIT_MS, type AuditLine, note } from '../../src/server/audit.ts';
import { query } from '../../src/server/storage.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let coordinator: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    coordinator = await (await aDevice(server)).join('coordinator');
  });
  afterEach(() => server.close());

  const readPage = async (before?: number) => {
    const path = `/api/audit?city=kouvola${before === undefined ? '' : `&before=${before}`}`;
    return (await (await coordinator.fetch(path)).json()) as { lines: AuditLine[]; next?: number };
  };
  const actsNow = async () => (await readPage()).lines.map(({ act, subject, result }) => [act, subject, result]);
  const tick = () => {
    server.nowMs += 1000;
  };

  test('tells who joined, invited, ended roles, revoked and left, together with what was done to ideas', async () => {
    tick();
    const { code } = await (
      await coordinator.post('/api/invitations', { city: 'kouvola', role: 'member', area: 'valkeala' })
    ).json();
    tick();
    const member = await aDevice(server);
    await member.post('/api/join', { secret: code });
    tick();
    await member.post('/api/device/add', {});
    tick();
    const resident = await aDevice(server);
    await resident.sync([resident.idea('i1')]);
    tick();
    await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
    tick();
    const { people } = await (await coordinator.fetch('/api/people/kouvola')).json();
    const person = people.find(({ devices }: { devices: { id: string }[] }) =>
      devices.some(({ id }) => id === member.id),
    );
    await coordinator.post('/api/people/revoke', { city: 'kouvola', device: member.id });
    tick();
    await coordinator.post('/api/people/end', {
      city: 'kouvola',
      person: person.person,
      role: 'member',
      area: 'valkeala',
    });
    tick();
    await coordinator.post('/api/people/end', {
      city: 'kouvola',
      person: 'Keksitty Nimi',
      role: 'member',
      area: 'valkeala',
    });

    expect(await actsNow()).toEqual([
      ['role.ended', `${person.person} member/valkeala`, 'done'],
      ['device.revoked', member.id, 'done'],
      ['idea.publish', 'i1', 'applied'],
      ['idea.submit', 'i1', 'applied'],
      ['device.invited', 'member/valkeala', 'done'],
      ['joined', 'member/valkeala', 'done'],
      ['invited', 'member/valkeala', 'done'],
      ['joined', 'coordinator', 'done'],
    ]);
    const { lines } = await readPage();
    expect(lines.find(({ act }) => act === 'invited')).toMatchObject({ device: coordinator.id });
    expect(lines.find(({ act }) => act === 'idea.submit')).toMatchObject({ device: '', person: '' });
    expect(lines.find(({ act }) => act === 'idea.publish')).toMatchObject({ device: coordinator.id });
  });

  test('a device that leaves its person is noted, a resident’s is not', async () => {
    const second = await aDevice(server);
    const { code } = await (await coordinator.post('/api/device/add', {})).json();
    await second.post('/api/join', { secret: code });
    tick();
    await second.post('/api/device/leave', {});
    await (await aDevice(server)).post('/api/device/leave', {});
    const left = (await actsNow()).filter(([act]) => act === 'device.left');
    expect(left).toEqual([['device.left', second.id, 'done']]);
  });

  test('what is not carried out is not noted', async () => {
    const before = await actsNow();
    await coordinator.post('/api/join', { secret: 'NOTACODE' });
    await coordinator.post('/api/invitations', { city: 'kouvola', role: 'member', area: 'no-such-area' });
    await coordinator.post('/api/device/revoke', { device: 'somebody-elses' });
    expect(await actsNow()).toEqual(before);
  });

  test('an act whose transaction fails leaves no note', async () => {
    const failing = server.storage.write(function* () {
      yield* note({ city: 'kouvola', by: { device: 'd' }, act: 'backup', subject: 'x' }, server.nowMs);
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect((await actsNow()).some(([act]) => act === 'backup')).toBe(false);
  });

  test('holds nothing that people write', async () => {
    const contact = { name: 'Nimimerkki', phone: '0401112223', consent: true };
    await coordinator.post('/api/invitations', { city: 'kouvola', role: 'coordinator', note: 'Nimimerkki' });
    await coordinator.sync([coordinator.idea('i1', { title: 'otsikkosana', contact, wantsReply: true })]);
    await coordinator.sync([coordinator.change('idea.answer', 'i1', { text: 'vastaussana' })]);
    expect(JSON.stringify(await readPage())).not.toMatch(/Nimimerkki|0401112223|otsikkosana|vastaussana/);
    const rows = await server.storage.read(() => query('SELECT * FROM audit'));
    expect(JSON.stringify(rows)).not.toMatch(/Nimimerkki|otsikkosana/);
  });

  test('is read page by page, each act once, and never cut amid one moment', async () => {
    for (let group = 0; group < 30; group++) {
      tick();
      const ideas = Array.from({ length: 9 }, (_, index) => coordinator.idea(`idea-${group}-${index}`));
      coordinator.receipts = [];
      await coordinator.sync(ideas);
    }
    const seen: string[] = [];
    for (let before: number | undefined; ; ) {
      const { lines, next } = await readPage(before);
      seen.push(...lines.filter(({ act }) => act === 'idea.submit').map(({ subject }) => subject));
      if (next === undefined) break;
      before = next;
    }
    expect(seen).toHaveLength(270);
    expect(new Set(seen).size).toBe(270);
  });

  test('only coordinators of that city read it', async () => {
    const officer = await (await aDevice(server)).join('officer', 'valkeala');
    const ask = async (device: TestDevice, query = 'city=kouvola') =>
      (await device.fetch(`/api/audit?${query}`)).status;
    expect(await ask(officer)).toBe(403);
    expect(await ask(await aDevice(server))).toBe(403);
    expect(await ask(coordinator, 'city=lahti')).toBe(403);
    expect(await ask(coordinator, '')).toBe(403);
    expect(await ask(coordinator, 'city=kouvola&before=yesterday')).toBe(400);
    expect(await ask(coordinator)).toBe(200);
  });

  test('is kept for two years', async () => {
    server.nowMs += AUDIT_MS - DAY_MS;
    await server.assembly.tidy();
    expect((await actsNow()).length).toBe(1);
    server.nowMs += 2 * DAY_MS;
    await server.assembly.tidy();
    expect(await actsNow()).toEqual([]);
  });
});
