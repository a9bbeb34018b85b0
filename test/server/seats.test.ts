import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Membership } from '../../src/domain/committee/records.ts';
import { query } from '../../src/server/storage.ts';
import { aCommittee } from '../fixtures/a-committee.ts';
import { ENGINES } from './engines.ts';
import { type Answer, aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const { term, membership, office } = aCommittee();

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let coordinator: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    coordinator = await (await aDevice(server)).join('coordinator');
  });
  afterEach(() => server.close());

  const enter = () =>
    coordinator.sync([
      coordinator.change('term.enter', 'term', term),
      coordinator.change('membership.enter', 'seat', { ...membership, isYouth: true }),
      coordinator.change('office.enter', 'chair', office),
    ]);
  const results = ({ verdicts }: Answer) => verdicts.map(({ result, reason }) => reason ?? result);
  const typesRead = async (device: TestDevice) =>
    [...new Set((await device.sync()).rows.map(({ record }) => record?.type))].toSorted();

  test('members of the committee read the roster, officers the fee for the young besides, others nothing', async () => {
    expect(results(await enter())).toEqual(['applied', 'applied', 'applied']);
    const joined = async (role: 'member' | 'officer', area: string) => (await aDevice(server)).join(role, area);
    expect(await typesRead(await joined('member', 'valkeala'))).toEqual(['membership', 'office', 'term']);
    expect(await typesRead(await joined('officer', 'valkeala'))).toEqual(['memberFee', 'membership', 'office', 'term']);
    expect(await typesRead(await joined('officer', 'elimaki-koria'))).toEqual([]);
    expect(await typesRead(await aDevice(server))).toEqual([]);
  });

  test('what was entered without a term that the city has is refused, and nothing of it is kept', async () => {
    const answer = await coordinator.sync([coordinator.change('membership.enter', 'seat', membership)]);
    expect(results(answer)).toEqual(['no-such-record']);
    expect(await server.storage.read(() => query(`SELECT id FROM entry WHERE id LIKE 'seat%'`))).toEqual([]);
  });

  test('two coordinators who worked apart correct different fields, and both corrections stand', async () => {
    await enter();
    const colleague = await (await aDevice(server)).join('coordinator');
    const atMs = server.nowMs;
    server.nowMs += 60_000;
    await coordinator.sync([
      coordinator.change('membership.correct', 'seat', { to: '2026-12-31' }, { at: atMs + 2000 }),
    ]);
    await colleague.sync([
      colleague.change('membership.correct', 'seat', { village: 'Utti', to: '2027-12-31' }, { at: atMs + 1000 }),
    ]);
    const { rows } = await (await (await aDevice(server)).join('member', 'valkeala')).sync();
    const seat = rows.find(({ id }) => id === 'seat')?.record as Membership;
    expect(seat).toMatchObject({ village: 'Utti', to: '2026-12-31' });
  });

  test('the log of changes names nobody and tells no youth', async () => {
    await enter();
    await coordinator.sync([coordinator.change('membership.correct', 'seat', { name: 'Aino Maria', isYouth: false })]);
    const log = await server.storage.read(() => query('SELECT data FROM change'));
    expect(log).toHaveLength(4);
    expect(JSON.stringify(log)).not.toMatch(/Aino|isYouth/);
  });
});
