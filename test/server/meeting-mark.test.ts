import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MarkData } from '../../src/domain/meeting/mark-kinds.ts';
import type { Fact } from '../../src/domain/meeting/records.ts';
import type { Change } from '../../src/protocol/change.ts';
import { aMeeting, given } from './a-meeting.ts';
import { ACTORS, type Actor, aServerOfTwoCities, everyActor } from './actors.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const HOUR_MS = 3_600_000;
let server: TestServer;
let made = 0;

const aFact = (atMs: number, parts: Partial<Fact> = {}): Fact =>
  ({ kind: 'seat', seat: 's1', person: 'p1', name: ' Eero  K ', state: 'arrived', atMs, ...parts }) as Fact;
const aMarkBy = (device: TestDevice, fact: Fact, parts: Partial<MarkData> = {}, change: Partial<Change> = {}) =>
  device.change(
    'meeting.mark',
    `mark-${++made}`,
    { meeting: 'meeting-1', byName: ' Leena ', sees: [], supersedes: [], fact, ...parts },
    change,
  );
const fateOf = async (device: TestDevice, change: Change) => {
  const [verdict] = (await device.sync([change])).verdicts;
  return verdict?.reason ?? verdict?.result;
};

describe.each(ENGINES)('marks of a meeting on %s', (engine) => {
  let member: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    member = await (await aDevice(server)).join('member', 'valkeala');
    await given(server, aMeeting(server));
  });
  afterEach(() => server.close());

  test('become records of their own beside the meeting, with the time somebody gave and the corrected time it was said', async () => {
    const nineMinutes = 9 * 60_000;
    const fact = aFact(server.nowMs - HOUR_MS);
    const change = aMarkBy(member, fact, { sees: ['a'], supersedes: ['b'] }, { at: server.nowMs + nineMinutes });
    await member.sync([], { now: server.nowMs + nineMinutes });
    await member.sync([change], { now: server.nowMs + nineMinutes });
    const { rows } = await member.sync([]);
    expect(rows.find(({ id }) => id === change.record)?.record).toEqual({
      type: 'mark',
      id: change.record,
      scope: 'committee/kouvola/valkeala',
      meetingId: 'meeting-1',
      by: member.id,
      byName: 'Leena',
      madeAtMs: server.nowMs,
      sees: ['a'],
      supersedes: ['b'],
      fact: { ...fact, name: 'Eero K' },
    });
  });

  test('are refused where they cannot be meant, and told why', async () => {
    const { nowMs } = server;
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs), { meeting: 'nowhere' }))).toBe('no-such-record');
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs + 36 * HOUR_MS)))).toBe('applied');
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs + 36 * HOUR_MS + 1)))).toBe('far-from-meeting');
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs - 37 * HOUR_MS)))).toBe('far-from-meeting');
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs, { name: 'x'.repeat(101) } as Partial<Fact>)))).toBe(
      'too-long',
    );
    expect(await fateOf(member, aMarkBy(member, { ...aFact(nowMs), more: 1 } as unknown as Fact))).toBe(
      'not-understood',
    );
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs), { sees: Array(401).fill('m') }))).toBe('not-understood');
  });

  test('made before a meeting was cancelled count, later ones do not', async () => {
    const { nowMs } = server;
    await given(server, aMeeting(server, { cancelled: { atMs: nowMs, reason: 'Ei päätösvaltainen' } }));
    await member.sync([], { now: nowMs });
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs), {}, { at: nowMs - 1 }))).toBe('applied');
    expect(await fateOf(member, aMarkBy(member, aFact(nowMs)))).toBe('cancelled');
  });

  test('survive a hand-over: brought by somebody without any role, twice, and by their own device after that', async () => {
    const carrier = await aDevice(server);
    const change = aMarkBy(member, aFact(server.nowMs));
    const bundle = await member.bundle([change]);
    const results = (await carrier.carry([bundle, bundle])).flatMap((verdict) => verdict.results);
    expect(results.map(({ result }) => result)).toEqual(['applied', 'applied']);
    expect(await fateOf(member, change)).toBe('applied');
    const marks = (await member.sync([])).rows.filter(({ record }) => record?.type === 'mark');
    expect(marks.map(({ id }) => id)).toEqual([change.record]);
  });
});

describe('who may mark', () => {
  const expected = (areas: readonly string[]): Record<string, string> => ({
    resident: 'forbidden',
    author: 'forbidden',
    recorder: 'forbidden',
    'member here': 'applied',
    'member elsewhere': areas.length > 1 ? 'applied' : 'forbidden',
    'officer here': 'applied',
    'officer elsewhere': areas.length > 1 ? 'applied' : 'forbidden',
    coordinator: 'applied',
    'coordinator of another city': 'forbidden',
    'officer who left': 'review',
    'revoked coordinator': 'review',
  });
  beforeEach(async () => {
    server = await aServerOfTwoCities(500);
  });
  afterEach(() => server.close());

  test.each([[['valkeala']], [['valkeala', 'elimaki-koria']]])('a meeting of %s', async (areas) => {
    const actors = await everyActor(server);
    await given(server, aMeeting(server, { areas }));
    const fates: Record<string, string | undefined> = {};
    for (const actor of ACTORS.filter((each): each is Exclude<Actor, 'stranger'> => each !== 'stranger')) {
      server.nowMs += 10_000;
      fates[actor] = await fateOf(actors[actor], aMarkBy(actors[actor], aFact(server.nowMs)));
    }
    expect(fates).toEqual(expected(areas));
  });
});
