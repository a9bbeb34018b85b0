import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DataOf } from '../../src/domain/kinds.ts';
import { feesOf } from '../../src/domain/meeting/fees.ts';
import { rollOf } from '../../src/domain/meeting/roll.ts';
import { barnMarks, barnMeeting, barnRoster, barnTime } from '../domain/meeting/barn.ts';
import { factsWith, TEST_RULES } from '../domain/meeting/fee-world.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const MEETING = barnMeeting.id;
const fees = feesOf(barnMeeting, rollOf(barnMarks, barnRoster), barnRoster, TEST_RULES, factsWith());
const list = (version = 1, more: Partial<DataOf<'fees.send'>> = {}): DataOf<'fees.send'> =>
  JSON.parse(
    JSON.stringify({ area: 'valkeala', version, rows: fees.rows, totalCents: fees.totalCents, ...more }),
  ) as DataOf<'fees.send'>;

describe.each(ENGINES)('fee lists: %s', (engine) => {
  let server: TestServer;
  let coordinator: TestDevice;
  let officer: TestDevice;
  let elsewhere: TestDevice;
  let member: TestDevice;
  let resident: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    server.nowMs = barnTime('20.00');
    coordinator = await (await aDevice(server)).join('coordinator');
    officer = await (await aDevice(server)).join('officer', 'valkeala');
    elsewhere = await (await aDevice(server)).join('officer', 'elimaki-koria');
    member = await (await aDevice(server)).join('member', 'valkeala');
    resident = await aDevice(server);
    const { areas, record, startsAtMs, place, remote } = barnMeeting;
    const plan = { areas, record, startsAtMs, place, remote, items: [] };
    await coordinator.sync([coordinator.change('meeting.plan', MEETING, plan)]);
  });
  afterEach(() => server.close());

  const fateOf = async (device: TestDevice, data: DataOf<'fees.send'>) => {
    const [verdict] = (await device.sync([device.change('fees.send', MEETING, data)])).verdicts;
    return verdict?.reason ?? verdict?.result;
  };
  const listsOf = async (device: TestDevice) =>
    (await device.sync()).rows.flatMap(({ record }) => (record?.type === 'feeList' ? [record] : []));

  test('officers of the committee and coordinators send them; nobody else', async () => {
    expect(await fateOf(member, list())).toBe('forbidden');
    expect(await fateOf(elsewhere, list())).toBe('no-such-record');
    expect(await fateOf(resident, list())).toBe('no-such-record');
    expect(await fateOf(officer, list())).toBe('applied');
    expect(await fateOf(coordinator, list(2))).toBe('applied');
  });

  test('they are read by officers of the committee and coordinators, as they were sent; by nobody else', async () => {
    await fateOf(officer, list());
    for (const device of [officer, coordinator]) {
      expect(await listsOf(device)).toMatchObject([{ version: 1, totalCents: 99_750, rows: list().rows }]);
    }
    for (const device of [member, elsewhere, resident]) expect(await listsOf(device)).toEqual([]);
  });

  test('the server counts again: what does not add up is refused, of two at once the second is told', async () => {
    expect(await fateOf(officer, list(1, { totalCents: 99_749 }))).toBe('wrong-sum');
    expect(await fateOf(officer, list())).toBe('applied');
    expect(await fateOf(coordinator, list())).toBe('fees-sent-meanwhile');
    expect(await listsOf(coordinator)).toHaveLength(1);
  });
});
