import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { City } from '../../src/domain/city.ts';
import type { Idea } from '../../src/domain/idea.ts';
import { assemble } from '../../src/server/assemble.ts';
import { query, queryOne } from '../../src/server/storage.ts';
import { cityAfter } from '../fixtures/succession.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
describe.each(ENGINES)('on %s', (engine) => {
  let server: TestServer;
  let resident: TestDevice;
  let former: TestDevice;
  let successor: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    resident = await aDevice(server);
    former = await (await aDevice(server)).join('officer', 'valkeala');
    successor = await (await aDevice(server)).join('officer', 'elimaki-koria');
  });
  afterEach(() => server.close());

  /** A start with a city file in which the committee has ended today. */
  async function end(to: string | null = new Date(server.nowMs).toISOString().slice(0, 10)): Promise<City> {
    const city = cityAfter(to);
    server.assembly = await assemble({
      storage: server.storage,
      beside: server.beside,
      cities: [city],
      version: 'test',
      publicUrl: 'http://localhost:8787',
      nowMs: () => server.nowMs,
      callerKey: () => 'test',
    });
    return city;
  }
  const idea = async (id: string): Promise<Idea> => {
    const row = await server.storage.read(() => queryOne('SELECT body FROM entry WHERE id = ? AND gone = 0', id));
    return JSON.parse(String(row?.body)) as Idea;
  };
  const contact = { phone: '040 123', consent: true };

  test('what waits moves to whoever took over, contact details along, markers behind', async () => {
    await resident.sync([resident.idea('i1', { wantsReply: true, contact })]);
    await end();
    expect(await idea('i1')).toMatchObject({
      scope: 'committee/kouvola/elimaki-koria',
      reach: { areas: ['elimaki-koria'] },
    });
    const { rows } = await successor.sync();
    expect(rows.filter(({ record }) => record).map(({ id, scope }) => [id, scope])).toEqual([
      ['i1', 'committee/kouvola/elimaki-koria'],
      ['i1:contact', 'officers/kouvola/elimaki-koria'],
    ]);
    const theirs = (await former.sync()).rows;
    expect(theirs.filter(({ gone }) => gone).map(({ id, moved }) => [id, moved])).toEqual([
      ['i1', undefined],
      ['i1:contact', undefined],
    ]);
    expect(theirs.filter(({ record }) => record)).toEqual([]);
  });

  test('a second start moves nothing and makes no new version', async () => {
    await resident.sync([resident.idea('i1', { wantsReply: true, contact })]);
    await end();
    const before = await server.storage.read(() => query('SELECT * FROM scope_commit ORDER BY scope, ver'));
    await end();
    expect(await server.storage.read(() => query('SELECT * FROM scope_commit ORDER BY scope, ver'))).toEqual(before);
  });

  test('whoever took over handles the moved ones and the published ones; a published idea stays as it was written', async () => {
    const chair = await (await aDevice(server)).join('coordinator');
    await resident.sync([resident.idea('i1'), resident.idea('i2', { wantsReply: true, contact })]);
    await chair.sync([chair.change('idea.publish', 'i2', {})]);
    await end();
    expect(await idea('i2')).toMatchObject({ scope: 'public/kouvola', reach: { areas: ['valkeala'] } });
    const { verdicts } = await successor.sync([
      successor.change('idea.publish', 'i1', {}),
      successor.change('idea.hide', 'i2', { reason: 'Henkilötietoja' }),
      successor.change('contact.answered', 'i2:contact', {}),
    ]);
    expect(verdicts.map(({ result }) => result)).toEqual(['applied', 'applied', 'applied']);
    expect((await idea('i2')).scope).toBe('committee/kouvola/elimaki-koria');
  });

  test('an idea written for the ended committee is taken and lands with whoever took over', async () => {
    const unsent = resident.idea('i1', { wantsReply: true, contact });
    await end();
    server.nowMs += 30 * DAY_MS;
    expect((await resident.sync([unsent])).verdicts).toMatchObject([{ result: 'applied' }]);
    expect(await idea('i1')).toMatchObject({
      scope: 'committee/kouvola/elimaki-koria',
      reach: { areas: ['elimaki-koria'] },
    });
    expect((await successor.sync()).rows.some(({ id }) => id === 'i1:contact')).toBe(true);
  });

  test('its members read their scope until a coordinator ends their stay, and nothing new comes into it', async () => {
    await end();
    await resident.sync([resident.idea('i1')]);
    const { head, rows } = await former.sync();
    expect(head?.scopes).toContain('committee/kouvola/valkeala');
    expect(rows.filter(({ record }) => record)).toEqual([]);
  });

  test('what its officers did before the end counts for a week; what they do after it waits for a coordinator', async () => {
    await resident.sync([resident.idea('i1'), resident.idea('i2'), resident.idea('i3')]);
    await former.sync();
    const before = former.change('idea.answer', 'i1', { text: 'ennen' });
    const late = former.change('idea.answer', 'i2', { text: 'myöhään' });
    await end();
    server.nowMs += 2 * DAY_MS;
    const after = former.change('idea.answer', 'i3', { text: 'jälkeen' });
    expect((await former.sync([before, after])).verdicts.map(({ result }) => result)).toEqual(['applied', 'review']);
    server.nowMs += 8 * DAY_MS;
    expect((await former.sync([late])).verdicts).toMatchObject([{ result: 'review' }]);
  });

  test('where nobody said on which day it ended, a coordinator decides about what its officers did', async () => {
    await resident.sync([resident.idea('i1')]);
    server.nowMs += 1000;
    const change = former.change('idea.answer', 'i1', { text: 'x' });
    await end(null);
    expect((await former.sync([change])).verdicts).toMatchObject([{ result: 'review' }]);
  });

  test('nobody is invited to a committee that has ended', async () => {
    const chair = await (await aDevice(server)).join('coordinator');
    await end();
    expect((await chair.post('/api/invitations', { city: 'kouvola', role: 'member', area: 'valkeala' })).status).toBe(
      400,
    );
  });
});
