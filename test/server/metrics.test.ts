import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import type { MetricsSettings } from '../../src/server/metrics-route.ts';
import { createLog } from '../../src/server/request-log.ts';
import type { Storage } from '../../src/server/storage.ts';
import { aPhoto } from '../fixtures/a-photo.ts';
import { LogLines } from './running-server.ts';
import { aDevice, aServer } from './test-device.ts';

const publicUrl = 'http://localhost:8787';

/** A real server that counts, and its metrics as `name{labels} value` lines. */
async function aCountingServer(settings: Partial<MetricsSettings> = {}) {
  const metrics = createMetrics({ version: '1.2.3', engine: 'sqlite' });
  const server = await aServer('sqlite', undefined, {}, (storage: Storage) => metrics.timed(storage));
  metrics.follow(server.assembly.server, () => server.assembly.live.size);
  const app = createApp({
    api: server.assembly.api,
    settings: { publicUrl, ...settings },
    staticFiles: async () => new Response('page', { headers: { 'content-type': 'text/html' } }),
    log: createLog('info', new LogLines()),
    health: { version: '1.2.3', engine: 'sqlite' },
    metrics,
  });
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0, publicUrl });
  server.url = url;
  onTestFinished(async () => {
    await close();
    await server.close();
    metrics.close();
  });
  const read = (headers: Record<string, string> = {}) => fetch(`${url}/metrics`, { headers });
  const text = async () => (await read()).text();
  return { server, url, read, text };
}

const numberOf = (text: string, line: string): number | undefined => {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length + 1));
};

describe('who may read', () => {
  test('this machine, when nothing else is set', async () => {
    const { read } = await aCountingServer();
    const response = await read();
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
  });

  test.each(['X-Forwarded-For', 'Forwarded', 'Via'])('not a proxy of this machine that says %s', async (name) => {
    const { read } = await aCountingServer();
    expect((await read({ [name]: '192.0.2.1' })).status).toBe(404);
  });

  test('nobody without a token behind a trusted proxy', async () => {
    const { read } = await aCountingServer({ trustProxy: true });
    expect((await read()).status).toBe(404);
  });

  test('whoever shows the token, and only they', async () => {
    const { read } = await aCountingServer({ metricsToken: 'a-token-of-some-length', trustProxy: true });
    expect((await read()).status).toBe(404);
    expect((await read({ Authorization: 'Bearer a-token-of-some-lengtH' })).status).toBe(404);
    expect((await read({ Authorization: 'Basic a-token-of-some-length' })).status).toBe(404);
    expect((await read({ Authorization: 'Bearer a-token-of-some-length' })).status).toBe(200);
  });
});

test('a story is counted: requests, changes, commits, transactions, streams, photos', async () => {
  const { server, text } = await aCountingServer();
  const resident = await aDevice(server);
  const coordinator = await (await aDevice(server)).join('coordinator');
  const photo = aPhoto({ length: 2000 });
  await resident.sync([resident.idea('i1', { photos: [{ hash: photo.hash, width: 800, height: 600 }] })]);
  await resident.sync([resident.change('idea.publish', 'i1', {})]);
  await coordinator.sync([
    coordinator.change('idea.publish', 'i1', {}),
    coordinator.change('made.up' as never, 'i1', {}),
  ]);
  await resident.fetch(`/api/photos/kouvola/${photo.hash}?start=0&total=2000`, { method: 'PUT', body: photo.bytes });
  const stream = await resident.fetch('/api/live?cities=kouvola');
  const read = await text();
  await stream.body?.cancel();

  const judged = (kind: string, result: string, reason = '') =>
    numberOf(read, `kylapoyta_changes_judged_total{kind="${kind}",result="${result}",reason="${reason}"}`);
  expect(judged('idea.submit', 'applied')).toBe(1);
  expect(judged('idea.publish', 'applied')).toBe(1);
  expect(judged('idea.publish', 'refused', 'no-such-record')).toBe(1);
  expect(judged('unknown', 'refused', 'not-understood')).toBe(1);
  const syncs = 'kylapoyta_http_request_duration_seconds_count{method="POST",route="/api/sync",status="200"}';
  expect(numberOf(read, syncs)).toBe(3);
  expect(numberOf(read, 'kylapoyta_commits_total{scope="public"}')).toBe(1);
  expect(numberOf(read, 'kylapoyta_commits_total{scope="receipt"}')).toBe(2);
  expect(numberOf(read, 'kylapoyta_live_streams_open')).toBe(1);
  expect(numberOf(read, 'kylapoyta_photo_bytes')).toBe(2000);
  expect(numberOf(read, 'kylapoyta_epoch')).toBe(1);
  expect(numberOf(read, 'kylapoyta_changes_awaiting_review')).toBe(0);
  expect(numberOf(read, 'kylapoyta_build_info{version="1.2.3",engine="sqlite"}')).toBe(1);
  const writes = 'kylapoyta_storage_transaction_duration_seconds_count{kind="write",result="done"}';
  expect(numberOf(read, writes)).toBeGreaterThan(5);
  expect(numberOf(read, 'process_cpu_seconds_total')).toBeGreaterThan(0);
});

test('a transaction that fails is counted as failed, and still fails', async () => {
  const { server, text } = await aCountingServer();
  const failing = server.storage.write(() => {
    throw new Error('in the middle');
  });
  await expect(failing).rejects.toThrow('in the middle');
  const failed = 'kylapoyta_storage_transaction_duration_seconds_count{kind="write",result="failed"}';
  expect(numberOf(await text(), failed)).toBe(1);
});

test('no label names a person, a device, a city, a record or an address', async () => {
  const { server, url, text } = await aCountingServer();
  const device = await aDevice(server);
  await device.sync([device.idea('salainen-idea'), device.change('keksitty.laji' as never, 'i1', {})]);
  await fetch(`${url}/api/follow/kouvola/ELI-7QK4P2XJ`);
  await fetch(`${url}/api/photos/kouvola/${aPhoto().hash}`);
  await fetch(`${url}/kouvola/ideas/ELI-7QK4P2XJ`);
  await fetch(`${url}/api/arvaus/tunnus`);
  expect(await text()).not.toMatch(
    /salainen|keksitty|kouvola|ELI-|arvaus|tunnus|device-for-test|127\.0\.0\.1|[0-9a-f]{64}/,
  );
});
