import { Hono } from 'hono';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { createLog } from '../../src/server/request-log.ts';
import type { Storage } from '../../src/server/storage.ts';
import { aPhoto } from '../fixtures/a-photo.ts';
import { LogLines } from './running-server.ts';
import { aDevice, aServer } from './test-device.ts';

const publicUrl = 'http://localhost:8787';
/** Words that a person wrote or that name one; none of them may show where a machine talks about itself. */
const WORDS = [
  'Nimimerkki',
  'otsikkosana',
  'tekstisana',
  'paikkasana',
  '0401112223',
  'osoite@example.fi',
  'vastaussana',
];

const text = WORDS.join(' ');
/** How databases and parsers fail: each quotes what it was given, and hangs it on the error besides. */
const FAILURES: (() => Error)[] = [
  () => Object.assign(new Error(`value too long: ${text}`), { code: '22001', severity: 'ERROR', detail: text }),
  () => Object.assign(new Error(`Key (body)=(${text}) already exists`), { parameters: WORDS, query: text }),
  () => new SyntaxError(`Unexpected token 'o', "${text}" is not valid JSON`),
  () => new Error('reading failed', { cause: new Error(`invalid input syntax for type bigint: "${text}`) }),
];
let failed = 0;

/** A storage that fails when told to, in words that quote what it was given, as databases do. */
function failing(storage: Storage, when: { fails: boolean }): Storage {
  const fail = (): never => {
    const failures = FAILURES[failed++ % FAILURES.length] as () => Error;
    throw failures();
  };
  return {
    ...storage,
    read: (work) => storage.read(when.fails ? fail : work),
    write: (work, alone) => storage.write(when.fails ? fail : work, alone),
  };
}

async function aTalkingServer() {
  const when = { fails: false };
  const metrics = createMetrics({ version: '1', engine: 'sqlite' });
  const server = await aServer('sqlite', undefined, {}, (storage) => failing(storage, when));
  metrics.follow(server.assembly.server, () => server.assembly.live.size);
  const log = new LogLines();
  const app = createApp({
    api: new Hono().route('/', server.assembly.api),
    settings: { publicUrl },
    staticFiles: async () => new Response('Not found\n', { status: 404 }),
    log: createLog('trace', log),
    health: { version: '1', engine: 'sqlite' },
    metrics,
  });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0, publicUrl });
  server.url = url;
  onTestFinished(async () => {
    await close();
    await server.close();
    metrics.close();
  });
  return { server, url, log, when };
}

test('logs, refusals, failures and metrics hold nothing of what people write or hold', async () => {
  const { server, url, log, when } = await aTalkingServer();
  const coordinator = await (await aDevice(server)).join('coordinator');
  const resident = await aDevice(server);
  const photo = aPhoto();
  const contact = { name: 'Nimimerkki', phone: '0401112223', email: 'osoite@example.fi', consent: true };
  const words = { title: 'otsikkosana', text: 'tekstisana', place: { text: 'paikkasana' }, contact, wantsReply: true };
  const photos = [{ hash: photo.hash, width: 800, height: 600 }];
  const refused: string[] = [];
  const noteRefusal = async (response: Response) => {
    expect(response.status).toBeGreaterThanOrEqual(400);
    refused.push(await response.text());
  };

  await resident.sync([resident.idea('i1', { ...words, photos })]);
  await coordinator.sync([coordinator.change('idea.answer', 'i1', { text: 'vastaussana' })]);
  const invitation = await (
    await coordinator.post('/api/invitations', { city: 'kouvola', role: 'coordinator' })
  ).json();
  const photoPath = `/api/photos/kouvola/${photo.hash}`;
  await resident.fetch(`${photoPath}?start=0&total=${photo.bytes.length}`, { method: 'PUT', body: photo.bytes });
  await resident.fetch('/api/follow/kouvola/ELI-7QK4P2XJ');
  await noteRefusal(await resident.fetch(photoPath));
  await noteRefusal(await resident.post('/api/sync', { ...resident.request([]), now: WORDS.join(' ') }));
  await noteRefusal(await resident.post('/api/join', { secret: WORDS }));
  await noteRefusal(await resident.post('/api/join', { secret: 'osoite@example.fi' }));
  await noteRefusal(await fetch(`${url}/api/${WORDS.join('/')}`));
  await noteRefusal(
    await fetch(`${url}/api/follow/kouvola/${WORDS[0]}?q=${WORDS[1]}`, { headers: { 'X-Name': WORDS[2] ?? '' } }),
  );
  when.fails = true;
  for (const id of ['i2', 'i3', 'i4', 'i5']) {
    await noteRefusal(await resident.post('/api/sync', resident.request([resident.idea(id, words)])));
  }
  await noteRefusal(await resident.fetch(photoPath));
  when.fails = false;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  await expect.poll(() => log.lines.filter(({ status }) => status === 500).length).toBe(5);

  const handedOut = [invitation.code, invitation.link.split('#')[1], resident.cookie.split('.')[1], photo.hash];
  const held = [...WORDS, ...handedOut, ...resident.receipts, 'ELI-7QK4P2XJ', resident.id, '127.0.0.1', '::1'];
  for (const word of held) {
    expect(log.text.includes(word), `the log holds ${word}`).toBe(false);
    expect(metrics.includes(word), `the metrics hold ${word}`).toBe(false);
    for (const body of refused) expect(body.includes(word), `${body} holds ${word}`).toBe(false);
  }
  expect(log.lines.filter(({ msg }) => msg === 'failed')).toHaveLength(5);
});
