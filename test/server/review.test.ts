import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Idea } from '../../src/domain/idea.ts';
import type { Review } from '../../src/domain/review.ts';
import { type Change, keyOf } from '../../src/protocol/change.ts';
import { GRACE_MS } from '../../src/protocol/limits.ts';
import type { Verdict } from '../../src/protocol/wire.ts';
import { endStay, readCaller, revokeDevice } from '../../src/server/people.ts';
import { reviewIdOf, showOldReviews } from '../../src/server/reviews.ts';
import { query, queryOne, run } from '../../src/server/storage.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

let server: TestServer;
let resident: TestDevice;
let coordinator: TestDevice;
let officer: TestDevice;
beforeEach(async () => {
  server = await aServer();
  resident = await aDevice(server);
  coordinator = await (await aDevice(server)).join('coordinator');
  officer = await (await aDevice(server)).join('officer', 'valkeala');
  await resident.sync([resident.idea('i1')]);
});
afterEach(() => server.close());

const stored = <T>(id: string): Promise<T | undefined> =>
  server.storage.read(function* () {
    const row = yield* queryOne('SELECT body FROM entry WHERE id = ? AND gone = 0', id);
    return row ? (JSON.parse(String(row.body)) as T) : undefined;
  });
const reviewOf = (change: Change) => stored<Review>(reviewIdOf(change));
const leave = async (device: TestDevice) => {
  const { person } = await server.storage.read(() => readCaller(device.id));
  const grant = { city: 'kouvola', role: 'officer' as const, area: 'valkeala' };
  await server.storage.write(() => endStay(String(person), grant, server.nowMs));
  server.nowMs += 1000;
};
const revoke = (device: TestDevice) => server.storage.write(() => revokeDevice(device.id, server.nowMs));
const decide = async (
  kind: 'review.accept' | 'review.decline',
  change: Change,
  data = {},
): Promise<Verdict | undefined> =>
  (await coordinator.sync([coordinator.change(kind, reviewIdOf(change), data)])).verdicts[0];
/** What the author's device is told when it asks about what it holds as under review. */
const askedBy = async (device: TestDevice, ...changes: Change[]): Promise<Verdict[]> =>
  (await device.sync([], { reviews: changes.map(keyOf) })).verdicts;

/** An answer given after its author had left: it waits. */
async function aLateAnswer(text = 'kiitos'): Promise<Change> {
  await leave(officer);
  const change = officer.change('idea.answer', 'i1', { text });
  expect((await officer.sync([change])).verdicts).toMatchObject([{ result: 'review' }]);
  return change;
}

describe('what waits', () => {
  test('coordinators read what was wanted, why it waits and when it was made; nobody else does', async () => {
    const change = await aLateAnswer();
    const id = reviewIdOf(change);
    expect(id).toMatch(/^[\w:-]{1,60}$/);
    expect((await coordinator.sync()).rows.find((row) => row.id === id)?.record).toMatchObject({
      scope: 'city/kouvola',
      wanted: { kind: 'idea.answer', record: 'i1', cause: 'left', madeAtMs: change.at, data: { text: 'kiitos' } },
    });
    const second = await (await aDevice(server)).join('officer', 'valkeala');
    for (const device of [second, officer, resident]) {
      expect((await device.sync()).rows.some((row) => row.id === id)).toBe(false);
    }
  });

  test('no name, no contact details and no receipt can be read from it', async () => {
    await revoke(officer);
    const contact = { name: 'Esimerkki Henkilö', phone: '040 123', consent: true };
    const change = officer.idea('i9', { wantsReply: true, contact });
    await officer.sync([change]);
    const review = await reviewOf(change);
    expect(review?.wanted).toMatchObject({ cause: 'revoked', data: { title: 'Valaistus pururadalle' } });
    expect(JSON.stringify(review)).not.toMatch(/Esimerkki|040 123|receiptHash|device-for-test/);
  });

  test('nothing a device makes can take its place', async () => {
    const change = officer.change('idea.answer', 'i1', { text: 'x' });
    const forged = coordinator.change('ideas.notSame', reviewIdOf(change), { ideaIds: ['a', 'b'] });
    expect((await coordinator.sync([forged])).verdicts).toMatchObject([
      { result: 'refused', reason: 'not-understood' },
    ]);
  });

  test('a repeat neither doubles nor changes it', async () => {
    const change = await aLateAnswer();
    const before = await server.storage.read(() => query('SELECT * FROM entry'));
    await officer.sync([change, change]);
    expect(await server.storage.read(() => query('SELECT * FROM entry'))).toEqual(before);
  });

  test('what an earlier release put aside can be decided, too', async () => {
    const change = await aLateAnswer();
    await server.storage.write(function* () {
      yield* run('UPDATE review SET record = NULL');
      yield* run(`DELETE FROM entry WHERE type = 'review'`);
    });
    await showOldReviews(server.storage, server.nowMs);
    expect(await reviewOf(change)).toMatchObject({ wanted: { kind: 'idea.answer', cause: 'left' } });
    expect(await decide('review.accept', change)).toMatchObject({ result: 'applied' });
    expect((await stored<Idea>('i1'))?.answers).toMatchObject([{ text: 'kiitos' }]);
  });
});

describe('deciding', () => {
  test('an accepted change is carried out as of its own time, without asking for permission, once', async () => {
    const change = await aLateAnswer();
    server.nowMs += 3 * GRACE_MS;
    await decide('review.accept', change);
    await coordinator.sync([coordinator.change('review.accept', reviewIdOf(change), {})]);
    expect((await stored<Idea>('i1'))?.answers).toEqual([{ text: 'kiitos', atMs: change.at }]);
    expect(await askedBy(officer, change)).toMatchObject([
      { key: keyOf(change), result: 'applied', at: change.at, mac: expect.any(String) },
    ]);
    expect((await officer.sync([change])).verdicts).toMatchObject([{ result: 'applied' }]);
    expect((await stored<Idea>('i1'))?.answers).toHaveLength(1);
  });

  test('a declined change is refused with the coordinator’s words, and nothing of it is done', async () => {
    const change = await aLateAnswer();
    await decide('review.decline', change, { reason: ' Asia on jo hoidettu. ' });
    expect((await stored<Idea>('i1'))?.answers).toEqual([]);
    expect(await askedBy(officer, change)).toEqual([
      { key: keyOf(change), result: 'refused', reason: 'declined', words: 'Asia on jo hoidettu.' },
    ]);
  });

  test('an idea from a revoked device comes with its contact details; its author may follow it', async () => {
    await revoke(officer);
    const contact = { phone: '040 123', consent: true };
    const change = officer.idea('i9', { wantsReply: true, contact });
    await officer.sync([change]);
    await decide('review.accept', change);
    expect(await stored('i9:contact')).toMatchObject({ phone: '040 123', scope: 'officers/kouvola/valkeala' });
    const { verdicts, rows, head } = await officer.sync([], { reviews: [keyOf(change)] });
    expect(head).toMatchObject({ revoked: true, scopes: ['public/kouvola'] });
    expect(verdicts).toMatchObject([{ result: 'applied', touched: [{ id: 'i9:receipt' }] }]);
    expect(rows.map(({ id }) => id)).toEqual(['i9:receipt']);
  });

  test('an idea whose sealed contact details cannot be opened is taken without them', async () => {
    const contact = { sealed: { key: 'unknown', enc: 'AA', text: 'AA' }, isReachable: true };
    const change = resident.idea('i9', { contact });
    expect((await resident.sync([change])).verdicts).toMatchObject([{ result: 'review' }]);
    expect((await reviewOf(change))?.wanted).toMatchObject({ cause: 'sealed', kind: 'idea.submit' });
    await decide('review.accept', change);
    expect(await stored<Idea>('i9')).toMatchObject({ title: 'Valaistus pururadalle' });
    expect(await stored('i9:contact')).not.toHaveProperty('phone');
  });

  test('what was decided is not kept any longer', async () => {
    await revoke(officer);
    const change = officer.idea('i9', { title: 'Salainen otsikko', contact: { phone: '040 123', consent: true } });
    await officer.sync([change]);
    await decide('review.decline', change);
    const rest = await server.storage.read(function* () {
      return [yield* query('SELECT * FROM review'), yield* query('SELECT body FROM entry')];
    });
    expect(JSON.stringify(rest)).not.toMatch(/Salainen|040 123/);
  });

  test('the second decision is refused, whatever it says', async () => {
    const change = await aLateAnswer();
    const other = await (await aDevice(server)).join('coordinator');
    await decide('review.decline', change);
    const { verdicts } = await other.sync([other.change('review.accept', reviewIdOf(change), {})]);
    expect(verdicts).toMatchObject([{ result: 'refused', reason: 'already-decided' }]);
    expect((await stored<Idea>('i1'))?.answers).toEqual([]);
    expect((await reviewOf(change))?.decision).toMatchObject({ result: 'declined' });
  });

  test('only a coordinator of the city decides', async () => {
    const change = await aLateAnswer();
    const member = await (await aDevice(server)).join('member', 'valkeala');
    const chair = await (await aDevice(server)).join('officer', 'valkeala');
    for (const device of [resident, member, chair, officer]) {
      const { verdicts } = await device.sync([device.change('review.accept', reviewIdOf(change), {})]);
      expect(verdicts).toMatchObject([{ result: 'refused', reason: 'no-such-record' }]);
    }
    expect((await reviewOf(change))?.decision).toBeUndefined();
  });

  test('what can no longer be done is said on the review and to its author', async () => {
    await leave(officer);
    const change = officer.change('idea.setStatus', 'i1', { from: 'received', to: 'inReview', reason: 'Luetaan' });
    await officer.sync([change]);
    await coordinator.sync([
      coordinator.change('idea.setStatus', 'i1', { from: 'received', to: 'rejected', reason: 'Ei' }),
    ]);
    expect(await decide('review.accept', change)).toMatchObject({ result: 'applied' });
    expect((await reviewOf(change))?.decision).toMatchObject({ result: 'accepted', failed: 'stale' });
    expect(await askedBy(officer, change)).toMatchObject([{ result: 'refused', reason: 'stale' }]);
    expect((await stored<Idea>('i1'))?.status).toBe('rejected');
  });

  test('a counted change counts once it is accepted', async () => {
    await coordinator.sync([coordinator.change('idea.publish', 'i1', {})]);
    await revoke(officer);
    const change = officer.change('idea.support', 'i1', { on: true });
    await officer.sync([change]);
    await decide('review.accept', change);
    await server.assembly.writeCounts();
    expect((await stored<Idea>('i1'))?.supportCount).toBe(1);
  });

  test('a decision made after leaving waits for review itself', async () => {
    const change = await aLateAnswer();
    const former = await (await aDevice(server)).join('coordinator');
    const { person } = await server.storage.read(() => readCaller(former.id));
    await server.storage.write(() => endStay(String(person), { city: 'kouvola', role: 'coordinator' }, server.nowMs));
    server.nowMs += 1000;
    const late = former.change('review.accept', reviewIdOf(change), {});
    expect((await former.sync([late])).verdicts).toMatchObject([{ result: 'review' }]);
    await decide('review.accept', late);
    expect((await stored<Idea>('i1'))?.answers).toHaveLength(1);
  });
});

describe('asking what became of it', () => {
  test('while nobody has decided there is no verdict', async () => {
    const change = await aLateAnswer();
    expect(await askedBy(officer, change)).toEqual([]);
  });

  test('nobody is told about the changes of another device', async () => {
    const change = await aLateAnswer();
    await decide('review.decline', change);
    expect(await askedBy(resident, change)).toEqual([]);
  });

  test('a request without the question, as earlier releases send it, is understood', async () => {
    const { reviews: _none, ...old } = officer.request([], { protocol: 1 });
    expect((await officer.post('/api/sync', old)).status).toBe(200);
  });

  test('too many questions are one request that makes no sense', async () => {
    const reviews = Array.from({ length: 101 }, (_, at) => `${officer.id}/c${at}`);
    expect((await officer.post('/api/sync', officer.request([], { reviews }))).status).toBe(400);
  });
});
