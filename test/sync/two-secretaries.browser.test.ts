import { afterEach, beforeEach, expect, test } from 'vitest';
import { rosterOn } from '../../src/domain/committee/roster.ts';
import type { DataOf, KindName } from '../../src/domain/kinds.ts';
import { helsinkiDay } from '../../src/domain/meeting/day.ts';
import type { Fact } from '../../src/domain/meeting/records.ts';
import { rollOf } from '../../src/domain/meeting/roll.ts';
import { seenBefore } from '../../src/domain/meeting/subject.ts';
import { act } from '../../src/store/author.ts';
import { makeHandOver } from '../../src/store/hand-over.ts';
import { markRoll } from '../../src/store/mark-roll.ts';
import { takeHandOver } from '../../src/store/take-hand-over.ts';
import type { World } from '../faults/world/world.ts';
import { aCommittee } from '../fixtures/a-committee.ts';
import { closeWorld, openWorld } from '../fixtures/a-world.ts';
import { testCity } from '../fixtures/test-city.ts';

/** Two phones without network at one meeting, and the real server afterwards (facts.md S5). */
type Device = World['devices'][number];
const SCOPE = 'committee/kouvola/valkeala';
const MINUTE_MS = 60_000;
let world: World;
let coordinator: Device;
let secretary: Device;
let helper: Device;
let startsAtMs: number;

const doOn = <K extends KindName>({ db, author }: Device, kind: K, id: string, data: DataOf<K>) =>
  act(db, author, kind, testCity.id, { id, scope: SCOPE }, data);

async function exchange(...devices: Device[]): Promise<void> {
  for (const device of devices) {
    for (let round = 0; round < 3; round++) await world.round(device);
    await device.catalogue.refresh();
  }
}

const aPlan = (): DataOf<'meeting.plan'> => ({
  areas: ['valkeala'],
  record: 'minutes',
  startsAtMs,
  place: 'Lato',
  remote: '',
  items: [],
});

beforeEach(async () => {
  world = await openWorld();
  [coordinator, secretary, helper] = world.devices as [Device, Device, Device];
  await world.setStay('join', helper, 'member', 'valkeala');
  const { term, membership } = aCommittee();
  await doOn(coordinator, 'term.enter', 'term', term);
  for (const [at, name] of ['Aino', 'Eero', 'Maija'].entries()) {
    const seat = { ...membership, person: name, name, order: at + 1 };
    await doOn(coordinator, 'membership.enter', `seat-${name}`, seat);
  }
  startsAtMs = world.nowMs;
  await doOn(coordinator, 'meeting.plan', 'meeting', aPlan());
  await exchange(coordinator, secretary, helper);
});
afterEach(() => closeWorld(world));

/** What a device sees of the roll. */
function rollOn({ catalogue }: Device) {
  const parts = {
    terms: catalogue.all('term', testCity.id),
    memberships: catalogue.all('membership', testCity.id),
    offices: catalogue.all('office', testCity.id),
  };
  const roster = rosterOn(parts, 'valkeala', helsinkiDay(startsAtMs), testCity);
  return rollOf(catalogue.all('mark', testCity.id), roster);
}
const stateOn = (device: Device, name: string) => rollOn(device).rows.find(({ seat }) => seat.name === name)!;

async function mark(device: Device, fact: Fact, supersedes: string[] = []): Promise<void> {
  world.nowMs += 1000;
  const { db, author, catalogue } = device;
  const sees = seenBefore(catalogue.all('mark', testCity.id), fact);
  await markRoll(db, author, testCity.id, SCOPE, [{ meeting: 'meeting', byName: '', sees, supersedes, fact }]);
  await catalogue.refresh();
}

const seat = (name: string, state: Extract<Fact, { kind: 'seat' }>['state'], minute: number): Fact => ({
  kind: 'seat',
  seat: `seat-${name}`,
  person: name,
  name,
  state,
  atMs: startsAtMs + minute * MINUTE_MS,
});

/** Both mark the same meeting without network: what agrees, what completes, and one seat marked differently. */
async function markApart(): Promise<void> {
  await mark(secretary, { kind: 'session', event: 'opened', atMs: startsAtMs });
  await mark(secretary, seat('Aino', 'arrived', 0));
  await mark(helper, { kind: 'session', event: 'opened', atMs: startsAtMs });
  await mark(helper, seat('Aino', 'left', 130));
  await mark(secretary, seat('Eero', 'arrived', 0));
  await mark(helper, seat('Eero', 'arrived', 0));
  await mark(secretary, seat('Maija', 'arrived', 0));
  await mark(helper, seat('Maija', 'absent', 5));
}

test('two offline phones merge without loss, leave one seat to decide, and one tap settles it for both', async () => {
  await markApart();
  await exchange(secretary, helper, secretary);
  expect(rollOn(secretary)).toEqual(rollOn(helper));
  expect(stateOn(helper, 'Aino')).toMatchObject({
    segments: [{ fromMs: startsAtMs, toMs: startsAtMs + 130 * MINUTE_MS }],
    disputed: [],
  });
  expect(stateOn(helper, 'Eero')).toMatchObject({ state: 'present', disputed: [] });
  const { disputed } = stateOn(helper, 'Maija');
  expect(disputed.map(({ by }) => by).toSorted()).toEqual([secretary.id, helper.id].toSorted());
  expect(rollOn(helper).rows.filter((row) => row.disputed.length > 0)).toHaveLength(1);

  await mark(
    helper,
    seat('Maija', 'arrived', 0),
    disputed.map(({ id }) => id),
  );
  await exchange(helper, secretary);
  for (const device of [secretary, helper]) {
    expect(stateOn(device, 'Maija')).toMatchObject({ state: 'present', disputed: [] });
  }
  expect(secretary.catalogue.all('mark', testCity.id)).toHaveLength(9);
});

test('marks handed over without any network are seen at once, and the city takes them once', async () => {
  await markApart();
  const { handOver } = await makeHandOver(helper.db, helper.readClock());
  await takeHandOver(secretary.db, JSON.stringify(handOver), secretary.readClock());
  await secretary.catalogue.refresh();
  expect(stateOn(secretary, 'Maija').disputed).toHaveLength(2);
  await exchange(secretary, helper, secretary);
  expect(rollOn(secretary)).toEqual(rollOn(helper));
  expect(secretary.catalogue.all('mark', testCity.id)).toHaveLength(8);
});

test('a meeting that is here by hand-over alone is marked at once, and both arrive', async () => {
  await doOn(secretary, 'meeting.plan', 'unplanned', aPlan());
  const { handOver } = await makeHandOver(secretary.db, secretary.readClock());
  await takeHandOver(coordinator.db, JSON.stringify(handOver), coordinator.readClock());
  const { db, author, catalogue } = coordinator;
  const fact = seat('Eero', 'arrived', 0);
  const data = { meeting: 'unplanned', byName: '', sees: [], supersedes: [], fact };
  const [id = ''] = await markRoll(db, author, testCity.id, SCOPE, [data]);
  await catalogue.refresh();
  expect(catalogue.get(id)).toMatchObject({ type: 'mark', meetingId: 'unplanned' });
  await exchange(coordinator, secretary);
  expect(secretary.catalogue.get(id)).toMatchObject({ type: 'mark', meetingId: 'unplanned' });
});
