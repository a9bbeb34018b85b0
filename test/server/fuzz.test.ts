import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerLine, readLine } from '../../src/protocol/wire.ts';
import { createApp, type ServerEnv } from '../../src/server/app.ts';
import { invite } from '../../src/server/invitations.ts';
import { createLog } from '../../src/server/request-log.ts';
import { aPhoto } from '../fixtures/a-photo.ts';
import { dumpAll } from './dump.ts';
import type { Engine } from './engines.ts';
import { anyBytesOf, anyMutations, anySegment, mutate } from './fuzz-bodies.ts';
import { LogLines } from './running-server.ts';
import { strictAboutText } from './strict-text.ts';
import { aDevice, aServer, type TestDevice, type TestServer } from './test-device.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20261121);
const ENGINE: Engine = process.env.FUZZ_ENGINE === 'postgres' ? 'postgres' : 'sqlite';
const RUNS = Number(process.env.FUZZ_RUNS ?? 60);
/** What a request meets depends on those before it, so that a smaller one proves nothing. */
const REPEATABLE = { seed: SEED, endOnFailure: true };
const photo = aPhoto();

let server: TestServer;
let app: Hono<ServerEnv>;
let log: LogLines;
let resident: TestDevice;
let coordinator: TestDevice;
let secret: string;
let calls = 0;
let begun = 0;
/** Which answers came, by path: a run in which everything was refused at the door tried nothing. */
const statuses = new Set<string>();

beforeAll(async () => {
  server = await aServer(ENGINE, undefined, { callerKey: () => `caller ${++calls}` }, strictAboutText);
  log = new LogLines();
  app = createApp({
    api: server.assembly.api,
    settings: { publicUrl: 'http://localhost:8787' },
    staticFiles: async () => new Response('no file\n', { status: 404 }),
    log: createLog('error', log),
    health: { version: '1', engine: 'sqlite' },
  });
  await begin();
});
afterAll(() => server.close());

/** Two actors, an idea everybody reads and one nobody but the city does, and an invitation nobody has used. */
async function begin(): Promise<void> {
  resident = await aDevice(server);
  coordinator = await (await aDevice(server)).join('coordinator');
  const n = ++begun;
  const photos = [{ hash: photo.hash, width: 800, height: 600 }];
  await resident.sync([resident.idea(`public-${n}`, { photos }), resident.idea(`waiting-${n}`, { wantsReply: true })]);
  await coordinator.sync([coordinator.change('idea.publish', `public-${n}`, {})]);
  secret = (
    await server.storage.write(() => invite({ city: 'kouvola', role: 'member', area: 'valkeala' }, server.nowMs))
  ).token;
}

/** A request as it should be; `route` names what answers it. */
interface Valid {
  method: string;
  path: string;
  body?: unknown;
}

let ideas = 0;
const VALID: Record<string, (device: TestDevice) => Valid> = {
  submit: (device) => post('sync', device.request([device.idea(`idea-${++ideas}`, aFullIdea())])),
  act: (device) =>
    post(
      'sync',
      device.request([
        device.change('idea.answer', 'public-1', { text: 'Tutkitaan.' }),
        device.change('idea.merge', 'public-1', { into: 'waiting-1' }),
        device.change('idea.correct', 'waiting-1', { goals: [], reach: { areas: ['valkeala'], wholeCity: false } }),
        device.change('idea.support', 'public-1', { on: true }),
        device.change('ideas.notSame', `pair-${++ideas}`, { ideaIds: ['a', 'b'] }),
      ]),
    ),
  enrol: () =>
    post('device', {
      device: 'device-for-fuzzing',
      publicKey: { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' },
      nonce: `${server.nowMs}.x`,
      signature: 'abc',
    }),
  offer: () => post('invitation', { secret }),
  join: () => post('join', { secret }),
  invite: () => post('invitations', { city: 'kouvola', role: 'member', area: 'valkeala' }),
  add: () => post('device/add', {}),
  revoke: (device) => post('device/revoke', { device: device.id }),
  leave: () => post('device/leave', {}),
};
const post = (path: string, body: unknown): Valid => ({ method: 'POST', path: `/api/${path}`, body });

const aFullIdea = () => ({
  text: 'Pimeällä ei näe.',
  place: { text: 'Valkealan koulu', lat: 60.9, lon: 26.8 },
  photos: [{ hash: photo.hash, width: 800, height: 600 }],
  wantsReply: true,
  contact: { name: 'Aino Esimerkki', phone: '040 000 0000', email: 'aino@example.fi', consent: true },
});

async function ask(device: TestDevice | undefined, { method, path }: Valid, body?: Buffer<ArrayBuffer>, headers = {}) {
  const init = { method, headers: { ...headers, ...(device ? { cookie: device.cookie } : {}) } };
  return app.request(path, body === undefined ? init : { ...init, body });
}

/** Asks, and holds the answer to what every answer must keep. */
async function askAndCheck(device: TestDevice | undefined, valid: Valid, body?: Buffer<ArrayBuffer>, headers = {}) {
  const before = await dumpAll(server.storage);
  const response = await ask(device, valid, body, headers);
  const text = await readText(response);
  const after = await dumpAll(server.storage);
  const about = `${valid.method} ${valid.path} → ${response.status} ${log.text.slice(-2000)}`;
  expect(response.status, about).toBeLessThan(500);
  if (response.status >= 400) expect(JSON.parse(text), about).toMatchObject({ reason: expect.any(String) });
  if (response.status !== 200) expect(after, about).toEqual(before);
  else if (valid.path === '/api/sync') expectToldOnly(before, after, text);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  statuses.add(`${valid.path} ${response.status}`);
  return response.status;
}

async function readText(response: Response): Promise<string> {
  if (response.headers.get('content-encoding') !== 'gzip') return response.text();
  return new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text();
}

/** What a sync has stored is what its verdicts say, no more. */
function expectToldOnly(before: Record<string, string[]>, after: Record<string, string[]>, text: string): void {
  const lines = text.split('\n').flatMap((line) => (readLine(line) as AnswerLine | undefined) ?? []);
  const verdicts = lines.flatMap((line) => {
    if (line.type === 'carried') return line.list.flatMap(({ results }) => results);
    return line.type === 'verdicts' ? line.list : [];
  });
  const told = new Map(verdicts.map(({ key, result }) => [key, result]));
  const kept = new Set(before.change);
  for (const row of after.change ?? []) {
    if (kept.has(row)) continue;
    const { device, id, result } = JSON.parse(row);
    expect(told.get(`${device}/${id}`)).toBe(result);
  }
  const results = new Set(told.values());
  for (const table of ['entry', 'supporter', 'photo_name']) {
    if (!results.has('applied')) expect(after[table]).toEqual(before[table]);
  }
  if (!results.has('review')) expect(after.review).toEqual(before.review);
  for (const table of ['stay', 'invitation', 'photo']) expect(after[table]).toEqual(before[table]);
  expect(after.device?.map(withoutSeen)).toEqual(before.device?.map(withoutSeen));
}

/** When a device was last heard of is noted whatever it says. */
const withoutSeen = (row: string): string => row.replace(/"seen_at":\d+/, '');

const anyActor = fc.constantFrom('stranger', 'resident', 'coordinator');
const actorOf = (name: string) => ({ resident, coordinator })[name];

describe.each(Object.keys(VALID))('%s', (name) => {
  // These read no body.
  const runs = /add|leave/.test(name) ? RUNS / 6 : RUNS;

  test('spoiled in any way, it is answered, and has an effect only when it says so', { timeout: 120_000 }, async () => {
    const anyRequest = fc.tuple(anyActor, anyMutations, fc.gen());
    await fc.assert(
      fc.asyncProperty(anyRequest, async ([actor, mutations, draw]) => {
        server.nowMs += 60_000;
        const device = actorOf(actor);
        const valid = VALID[name]?.(device ?? resident) as Valid;
        const text = JSON.stringify(mutate(valid.body, mutations)) ?? '';
        const status = await askAndCheck(
          device,
          valid,
          draw(() => anyBytesOf(text)),
        );
        if (status === 200 && /leave|revoke|join/.test(name)) await begin();
      }),
      { ...REPEATABLE, numRuns: runs },
    );
  });

  test('any JSON at all is answered', async () => {
    await fc.assert(
      fc.asyncProperty(anyActor, fc.json({ maxDepth: 4 }), async (actor, text) => {
        server.nowMs += 60_000;
        const valid = VALID[name]?.(resident) as Valid;
        const status = await askAndCheck(actorOf(actor), valid, Buffer.from(text));
        if (status === 200 && name === 'leave') await begin();
      }),
      { ...REPEATABLE, numRuns: Math.ceil(runs / 5) },
    );
  });
});

test('bundles whose own device spoiled them before signing are answered', async () => {
  const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`;
  await fc.assert(
    fc.asyncProperty(anyMutations, fc.boolean(), async (mutations, isDeep) => {
      server.nowMs += 60_000;
      const { text } = await resident.bundle([resident.idea(`idea-${++ideas}`, aFullIdea())]);
      const spoiled = JSON.stringify(mutate(JSON.parse(text), mutations)) ?? '';
      const bundle = await resident.signBundle(isDeep ? spoiled.replace(/"data":/, `"data":${deep},"x":`) : spoiled);
      const bundles = [{ ...bundle, receivedAtMs: server.nowMs, session: 's' }];
      await askAndCheck(
        coordinator,
        post('sync', undefined),
        Buffer.from(JSON.stringify(coordinator.request([], { bundles }))),
      );
    }),
    { ...REPEATABLE, numRuns: RUNS },
  );
});

const READ_PATHS: ((a: string, b: string) => string)[] = [
  (a, b) => `/api/photos/${a}/${b}`,
  (a) => `/api/photos/${a}/${photo.hash}`,
  (a) => `/api/photos/${a}/${photo.hash}/state`,
  (a, b) => `/api/photos/${a}/${b}/state`,
  (a, b) => `/api/follow/${a}/${b}`,
  (a) => `/api/follow/${a}/ELI-7QK4P2XJ`,
  (a) => `/api/pages/${a}`,
  (a) => `/api/devices/${a}`,
  (a) => `/api/devices?city=${a}`,
  (a) => `/api/cities?city=${a}`,
  (a) => `/api/nonce?x=${a}`,
  (a, b) => `/api/${a}/${b}`,
];

test('addresses that lead elsewhere lead nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(anyActor, fc.constantFrom(...READ_PATHS), anySegment, anySegment, async (actor, path, a, b) => {
      server.nowMs += 60_000;
      const { pathname } = new URL(path(a, b), 'http://localhost');
      if (pathname.startsWith('/api/')) await askAndCheck(actorOf(actor), { method: 'GET', path: path(a, b) });
    }),
    { ...REPEATABLE, numRuns: RUNS * 2 },
  );
});

test('parts of photos at any place, of any length, with any name', async () => {
  const anyNumber = fc.constantFrom('', '0', '-1', '1e3', 'NaN', '0x10', '99999999999999999999', '1000', '%00');
  const anyCity = fc.oneof({ weight: 3, arbitrary: fc.constant('kouvola') }, anySegment);
  const anyHash = fc.oneof({ weight: 3, arbitrary: fc.constant(photo.hash) }, anySegment);
  const anyBytes = fc.oneof(fc.uint8Array({ maxLength: 50 }), fc.constant(photo.bytes));
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(anyActor, anyCity, anyHash, anyNumber, anyNumber, anyBytes),
      async ([actor, city, hash, start, total, bytes]) => {
        server.nowMs += 60_000;
        const path = `/api/photos/${city}/${hash}?start=${start}&total=${total}`;
        await askAndCheck(actorOf(actor), { method: 'PUT', path }, Buffer.from(bytes));
      },
    ),
    { ...REPEATABLE, numRuns: RUNS * 2 },
  );
});

const ROUTES = ['sync', 'device', 'invitation', 'join', 'invitations', 'device/revoke', 'device/add', 'device/leave'];

describe.each(ROUTES)('POST /api/%s', (route) => {
  const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a value nested too deep', Buffer.from(deep)],
    ['2 MB of letters', Buffer.from(JSON.stringify({ secret: 'x'.repeat(2_000_000), device: 'y' }))],
    [
      '10,000 changes',
      Buffer.from(JSON.stringify({ changes: Array.from({ length: 10_000 }, () => ({ change: {} })) })),
    ],
    ['letters that are none', Buffer.from('{"secret":"\xff\xfe"}', 'latin1')],
    ['a byte order mark of another kind', Buffer.from('\ufeff{"a":1}', 'utf16le')],
    ['only spaces', Buffer.from(' '.repeat(5000))],
  ])('%s is answered', async (_, body) => {
    if (/add|leave/.test(route)) return; // they read no body
    const status = await askAndCheck(coordinator, post(route, undefined), body);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test.each([
    ['gzip', gzipSync('{}')],
    ['br', Buffer.from('x')],
    ['gzip, gzip', gzipSync(gzipSync('{}'))],
    ['made-up', Buffer.from('{}')],
  ])('a body encoded as %s is refused', async (encoding, body) => {
    if (/add|leave/.test(route)) return;
    const status = await askAndCheck(coordinator, post(route, undefined), body, { 'content-encoding': encoding });
    expect(status).toBe(415);
  });

  test.each(['text/html', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'x'.repeat(4000)])(
    'a content type like %.40s does not matter',
    async (type) => {
      if (/add|leave/.test(route)) return;
      await askAndCheck(coordinator, post(route, undefined), Buffer.from('{"a":1}'), { 'content-type': type });
    },
  );
});

test.each([
  ['no device', 'kp_device='],
  ['too many parts', 'kp_device=a.b.c.d'],
  ['a very long one', `kp_device=${'a'.repeat(9000)}.${'b'.repeat(3000)}`],
  ['SQL', "kp_device=' OR 1=1 --.x"],
  ['many', Array.from({ length: 200 }, (_, index) => `kp_device=${index}.x`).join('; ')],
  ['letters beyond ASCII', 'kp_device=\xe4\xf6.\xff'],
])('a cookie of %s opens nothing', async (_, cookie) => {
  const before = await dumpAll(server.storage);
  for (const path of ['/api/devices', `/api/photos/kouvola/${photo.hash}/state`]) {
    const response = await app.request(path, { headers: { cookie } });
    expect([response.status, ((await response.json()) as { reason: string }).reason]).toEqual([401, 'unknown-device']);
  }
  expect(await dumpAll(server.storage)).toEqual(before);
});

test('nothing of all this was a failure of ours, and some of it got through', () => {
  expect(statuses).toContain('/api/sync 200');
  expect(statuses).toContain('/api/sync 400');
  expect(log.text).toBe('');
});
