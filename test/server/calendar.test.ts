import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atHelsinki } from '../../src/domain/meeting/day.ts';
import { ENGINES } from './engines.ts';
import { aDevice, aServer, TestDevice, type TestServer } from './test-device.ts';

describe.each(ENGINES)('the calendar of a city: %s', (engine) => {
  let server: TestServer;
  let coordinator: TestDevice;
  beforeEach(async () => {
    server = await aServer(engine);
    coordinator = await (await aDevice(server)).join('coordinator');
    await plan('m-valkeala', ['valkeala'], '2026-12-01');
    await plan('m-joint', ['valkeala', 'anjalankoski'], '2026-12-08');
    await plan('m-secret', ['valkeala'], '2026-12-15');
    await publish('m-valkeala');
    await publish('m-joint');
  });
  afterEach(() => server.close());

  async function plan(id: string, areas: string[], day: string): Promise<void> {
    const startsAtMs = atHelsinki(day, '17:30');
    const data = { areas, record: 'minutes' as const, startsAtMs, place: 'Lato, Utti', remote: '', items: [] };
    await coordinator.sync([coordinator.change('meeting.plan', id, data)]);
  }
  async function publish(id: string): Promise<void> {
    const items = [{ kind: 'matter' as const, title: 'Valot', preparation: 'Pylväät.', links: [] }];
    await coordinator.sync([coordinator.change('meeting.publishCall', id, { items })]);
  }
  /** Whoever asks has no account and no device here. */
  const ask = (path: string, init?: RequestInit) => new TestDevice(server).fetch(`/api/calendar/${path}`, init);
  const uids = async (path: string) =>
    [...(await (await ask(path)).text()).matchAll(/^UID:(.+?)@/gm)].map(([, uid]) => uid).toSorted();

  test('holds published calls and nothing else', async () => {
    expect(await uids('kouvola.ics')).toEqual(['m-joint', 'm-valkeala']);
    expect(await uids('kouvola.ics?area=anjalankoski')).toEqual(['m-joint']);
    expect(await uids('kouvola.ics?area=elimaki-koria')).toEqual([]);
  });

  test('is a calendar that may be kept for a while, with links that lead back', async () => {
    const response = await ask('kouvola.ics?area=valkeala');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=900');
    expect(response.headers.get('set-cookie')).toBeNull();
    const text = await response.text();
    expect(text).toContain('SUMMARY:Valkealan aluetoimikunnan kokous');
    expect(text).toContain('LOCATION:Lato\\, Utti');
    expect(text).toContain('URL:http://localhost:8787/kouvola/meetings/m-valkeala');
    const etag = response.headers.get('etag') ?? '';
    expect((await ask('kouvola.ics?area=valkeala', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await coordinator.sync([coordinator.change('meeting.cancel', 'm-valkeala', { reason: 'Lumi.' })]);
    const after = await ask('kouvola.ics?area=valkeala', { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('STATUS:CANCELLED');
  });

  test('speaks the language that is asked for', async () => {
    expect(await (await ask('kouvola.ics?lang=en')).text()).toContain('SUMMARY:Meeting of the Valkeala');
  });

  test.each(['kouvola', 'kuu.ics', 'kouvola.ics?area=kuu', 'kouvola.txt'])('knows no %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('forgets meetings of years ago', async () => {
    server.nowMs = atHelsinki('2028-12-01', '12:00');
    expect(await uids('kouvola.ics')).toEqual([]);
  });
});
