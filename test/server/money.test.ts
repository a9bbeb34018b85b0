import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Allocation, Balance } from '../../src/domain/money/records.ts';
import { aLine, aProposal, LINE, PEOPLE } from '../domain/money/money-world.ts';
import { anItem, PRESENT } from '../fixtures/a-meeting.ts';
import { aMeeting, given } from './a-meeting.ts';
import { ENGINES } from './engines.ts';
import { type Answer, aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const results = ({ verdicts }: Answer) => verdicts.map(({ result, reason }) => reason ?? result);

describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let coordinator: TestDevice;
  let officer: TestDevice;
  let colleague: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    const joined = async (role: 'coordinator' | 'officer', area?: string) => (await aDevice(server)).join(role, area);
    [coordinator, officer, colleague] = [
      await joined('coordinator'),
      await joined('officer', 'valkeala'),
      await joined('officer', 'valkeala'),
    ];
    await coordinator.sync([
      coordinator.change('budget.open', LINE, aLine()),
      coordinator.change('budget.split', LINE, PEOPLE),
    ]);
  });
  afterEach(() => server.close());

  const seen = async (device: TestDevice) =>
    new Map((await device.sync()).rows.map(({ id, record }) => [id, record] as const));
  const propose = (device: TestDevice, id: string, more = {}) =>
    device.change('allocation.propose', id, aProposal(more));
  const decide = (device: TestDevice, id: string, cents: number) =>
    device.change('allocation.decide', id, { line: LINE, cents });

  test('of two who spent the same euros without network the second is refused, and the line is not overdrawn', async () => {
    const offline = (device: TestDevice, id: string, cents: number) => [
      propose(device, id, { cents }),
      decide(device, id, cents),
    ];
    const [first, second] = [offline(officer, 'benches', 10_000_00), offline(colleague, 'swings', 3_400_01)];
    expect(results(await officer.sync(first))).toEqual(['applied', 'applied']);
    expect(results(await colleague.sync(second))).toEqual(['applied', 'budget-exceeded']);
    const records = await seen(colleague);
    expect((records.get(`${LINE}:balance`) as Balance).committedCents).toEqual({ valkeala: 10_000_00 });
    expect((records.get('swings') as Allocation).decided).toBeUndefined();
    expect(results(await colleague.sync([decide(colleague, 'swings', 3_400_00)]))).toEqual(['applied']);
  });

  test('of many who decide in the same moment as many are served as there is money for', async () => {
    const devices = [officer, colleague, coordinator];
    for (const [index, device] of devices.entries()) {
      await device.sync([0, 1].map((each) => propose(device, `a${index}${each}`, { cents: 4_000_00 })));
    }
    const answers = await Promise.all(
      devices.map((device, index) => device.sync([0, 1].map((each) => decide(device, `a${index}${each}`, 4_000_00)))),
    );
    expect(answers.flatMap(results).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'applied'),
      ...Array.from({ length: 3 }, () => 'budget-exceeded'),
    ]);
    expect(((await seen(officer)).get(`${LINE}:balance`) as Balance).committedCents).toEqual({ valkeala: 12_000_00 });
  });

  test('everybody reads what was decided, and nobody outside the committee what was only proposed', async () => {
    await officer.sync([propose(officer, 'benches'), propose(officer, 'swings'), decide(officer, 'benches', 400_00)]);
    const resident = await aDevice(server);
    const neighbour = await (await aDevice(server)).join('officer', 'elimaki-koria');
    for (const device of [resident, neighbour]) {
      const records = await seen(device);
      expect([LINE, 'benches', 'swings'].map((id) => records.has(id))).toEqual([true, true, false]);
    }
    expect((await seen(await (await aDevice(server)).join('member', 'valkeala'))).has('swings')).toBe(true);
  });

  test('who may do what: lines are the coordinator’s, allocations the officers’ of the area', async () => {
    await officer.sync([propose(officer, 'benches'), propose(officer, 'swings')]);
    const resident = await aDevice(server);
    const member = await (await aDevice(server)).join('member', 'valkeala');
    const neighbour = await (await aDevice(server)).join('officer', 'elimaki-koria');
    const line = { line: LINE };
    const entry = { ...line, entry: 'e', cents: 1_00 };
    for (const device of [resident, member, neighbour]) {
      const answer = await device.sync([
        device.change('budget.open', 'budget-2027-development', aLine({ year: 2027 })),
        device.change('budget.correct', LINE, { amountCents: 1_00 }),
        device.change('budget.split', LINE, PEOPLE),
        propose(device, `by-${device.id}`),
        decide(device, 'benches', 1_00),
        device.change('allocation.void', 'benches', line),
        device.change('allocation.settle', 'benches', line),
        device.change('payment.add', 'benches', { ...entry, on: '2026-11-21', title: 'Laudat' }),
        device.change('payment.void', 'benches', { ...line, entry: 'e' }),
        device.change('coFunding.add', 'benches', { ...entry, funder: 'Saha Oy', isInKind: false }),
        device.change('coFunding.void', 'benches', { ...line, entry: 'e' }),
      ]);
      // What one does not read does not exist, for whoever asks.
      const unread = device === member ? 'forbidden' : 'no-such-record';
      expect(results(answer)).toEqual([...Array(4).fill('forbidden'), ...Array(7).fill(unread)]);
    }
    const lineActs = [officer.change('budget.correct', LINE, { power: 'none' }), decide(officer, 'benches', 1_00)];
    expect(results(await officer.sync(lineActs))).toEqual(['forbidden', 'applied']);
  });

  test('where the committee only proposes, the city alone tells what was decided', async () => {
    await coordinator.sync([coordinator.change('budget.correct', LINE, { power: 'proposes' })]);
    expect(results(await officer.sync([propose(officer, 'benches'), decide(officer, 'benches', 1_00)]))).toEqual([
      'applied',
      'forbidden',
    ]);
    expect(results(await coordinator.sync([decide(coordinator, 'benches', 1_00)]))).toEqual(['applied']);
  });

  test('two devices make the allocation of one decision once', async () => {
    const decided = { atMs: server.nowMs, present: PRESENT, needed: 2, total: 3, dissents: [] };
    await given(server, aMeeting(server), anItem({ id: 'item', decided }));
    const allocate = (device: TestDevice) =>
      device.change('minutes.allocate', 'item', { ...aProposal(), meeting: 'meeting-1', number: 1 });
    expect(results(await officer.sync([allocate(officer)]))).toEqual(['applied']);
    expect(results(await colleague.sync([allocate(colleague)]))).toEqual(['already-allocated']);
    const records = await seen(officer);
    expect((records.get(`${LINE}:balance`) as Balance).committedCents).toEqual({ valkeala: 500_00 });
    expect(records.get('item')).toMatchObject({ links: [{ kind: 'allocation', id: 'item:allocation1' }] });
    const member = await (await aDevice(server)).join('member', 'valkeala');
    expect(results(await member.sync([allocate(member)]))).toEqual(['forbidden']);
  });
});
