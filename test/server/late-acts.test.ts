import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import { GRACE_MS } from '../../src/protocol/limits.ts';
import { endStay, readCaller, revokeDevice } from '../../src/server/people.ts';
import { queryOne } from '../../src/server/storage.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

/**
 * What somebody did counts by when they did it and when it arrives, whatever their clock says: held then and within
 * seven days of leaving, yes; later, or made after leaving, a coordinator decides; never a member, no.
 */
const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;
const GRANT = { city: 'kouvola', role: 'officer' as const, area: 'valkeala' };

let server: TestServer;
let officer: TestDevice;
beforeEach(async () => {
  server = await aServer();
  const resident = await aDevice(server);
  officer = await aDevice(server);
  await resident.sync([resident.idea('i1')]);
});
afterEach(() => server.close());

const answersOf = async (id: string): Promise<string[]> => {
  const row = await server.storage.read(() => queryOne('SELECT body FROM entry WHERE id = ? AND gone = 0', id));
  return (JSON.parse(String(row?.body)) as Idea).answers.map(({ text }) => text);
};

/** One history: joins at 0, leaves (or is revoked) at 10 minutes; acts and arrives when it says. */
interface History {
  /** Minutes after joining at which the act was done; the first contact is before it. */
  acts: number;
  /** Milliseconds after the end of the role at which it arrives. */
  arrives: number;
  ends?: 'left' | 'revoked' | 'never';
  joins?: false;
}

/** Plays a history on a device whose clock is off by `skewMs`; tells the result of the act. */
async function play({ acts, arrives, ends = 'left', joins }: History, skewMs: number): Promise<string | undefined> {
  const start = server.nowMs;
  if (joins !== false) await officer.join('officer', 'valkeala');
  const contact = () => officer.sync([], { now: server.nowMs + skewMs, session: 'a' });
  await contact();
  server.nowMs = start + Math.min(acts, 10) * MINUTE_MS;
  if (acts <= 10) await contact();
  const person = String((await server.storage.read(() => readCaller(officer.id))).person);
  server.nowMs = start + 10 * MINUTE_MS;
  if (ends === 'left') await server.storage.write(() => endStay(person, GRANT, server.nowMs));
  if (ends === 'revoked') await server.storage.write(() => revokeDevice(officer.id, server.nowMs));
  const at = start + acts * MINUTE_MS + skewMs;
  const change = officer.change('idea.answer', 'i1', { text: 'kiitos' }, { at, session: 'a' });
  server.nowMs = start + 10 * MINUTE_MS + arrives;
  const { verdicts } = await officer.sync([change], { now: server.nowMs + skewMs, session: 'a' });
  return verdicts[0]?.reason ?? verdicts[0]?.result;
}

const MATRIX: [string, History, string][] = [
  ['done as a member, still a member', { acts: 5, arrives: YEAR_MS, ends: 'never' }, 'applied'],
  ['done as a member, arrived at once after leaving', { acts: 5, arrives: 1000 }, 'applied'],
  ['done as a member, arrived on the seventh day', { acts: 5, arrives: GRACE_MS }, 'applied'],
  ['done as a member, arrived after seven days', { acts: 5, arrives: GRACE_MS + 1 }, 'review'],
  ['done as a member, arrived after a year', { acts: 5, arrives: YEAR_MS }, 'review'],
  ['done after leaving, arrived at once', { acts: 15, arrives: 6 * MINUTE_MS }, 'review'],
  ['done after leaving, arrived after seven days', { acts: 15, arrives: 2 * GRACE_MS }, 'review'],
  ['done before the device was revoked', { acts: 5, arrives: 1000, ends: 'revoked' }, 'review'],
  ['done after the device was revoked', { acts: 15, arrives: 6 * MINUTE_MS, ends: 'revoked' }, 'review'],
  ['never a member', { acts: 5, arrives: 1000, joins: false, ends: 'never' }, 'no-such-record'],
];

describe.each([
  ['right', 0],
  ['a year behind', -YEAR_MS],
  ['a year ahead', YEAR_MS],
  ['five minutes ahead', 5 * MINUTE_MS],
])('with a clock that is %s', (_, skewMs) => {
  test.each(MATRIX)('%s', async (__, history, expected) => {
    expect(await play(history, skewMs)).toBe(expected);
    expect(await answersOf('i1')).toEqual(expected === 'applied' ? ['kiitos'] : []);
  });
});

test('a role given again counts again, also for what was done between the two', async () => {
  await play({ acts: 5, arrives: 2 * GRACE_MS }, 0);
  const between = officer.change('idea.answer', 'i1', { text: 'välissä' }, { session: 'a' });
  server.nowMs += MINUTE_MS;
  await officer.join('officer', 'valkeala');
  expect((await officer.sync([between], { session: 'a' })).verdicts).toMatchObject([{ result: 'applied' }]);
});

test('a role in one area opens nothing of another, before or after it ends', async () => {
  const other = await (await aDevice(server)).join('officer', 'anjalankoski');
  const early = other.change('idea.answer', 'i1', { text: 'x' });
  const person = String((await server.storage.read(() => readCaller(other.id))).person);
  await server.storage.write(() => endStay(person, { ...GRANT, area: 'anjalankoski' }, server.nowMs));
  expect((await other.sync([early])).verdicts).toMatchObject([{ result: 'refused', reason: 'no-such-record' }]);
});

test('saying that it was done earlier gets nothing past the seven days', async () => {
  await officer.join('officer', 'valkeala');
  const person = String((await server.storage.read(() => readCaller(officer.id))).person);
  const { pages } = await officer.sync();
  const read = pages.find(({ scope }) => scope === 'committee/kouvola/valkeala')?.to ?? null;
  server.nowMs += MINUTE_MS;
  await server.storage.write(() => endStay(person, GRANT, server.nowMs));
  server.nowMs += GRACE_MS + MINUTE_MS;
  const dated = officer.change('idea.answer', 'i1', { text: 'x' }, { at: 1, baseVersion: read });
  expect((await officer.sync([dated])).verdicts).toMatchObject([{ result: 'review' }]);
});
