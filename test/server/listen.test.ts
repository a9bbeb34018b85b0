import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/server/listen.ts';
import { CannotStart } from '../../src/server/settings.ts';
import { sendRaw, startServer } from './running-server.ts';

const settings = { host: '127.0.0.1', port: 0, publicUrl: 'http://localhost:8787' };

/** An api with a request that ends when told, and a stream that ends when the server says so. */
function aBusyApi() {
  const streams = new Set<() => void>();
  const api = new Hono();
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let began = () => {};
  const running = new Promise<void>((resolve) => {
    began = resolve;
  });
  api.get('/slow', async (context) => {
    began();
    await finished;
    return context.text('done');
  });
  api.get('/live', () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('retry: 5000\n\n'));
        const end = () => {
          streams.delete(end);
          controller.close();
        };
        streams.add(end);
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  });
  return { api, streams, finish, running };
}

describe('listen', () => {
  test('gives the address it can be reached at', async () => {
    const { url } = await startServer();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  test('a server on every network names this machine', async () => {
    const { url, close } = await listen(new Hono(), { ...settings, host: '0.0.0.0' });
    onTestFinished(close);
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  });

  test('a port in use is named in words', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const attempt = listen(new Hono(), { ...settings, port });
    await expect(attempt).rejects.toThrow(CannotStart);
    await expect(attempt).rejects.toThrow(`PORT ${port} is in use by another program on 127.0.0.1.`);
  });

  test('a host that is not this machine is named in words', async () => {
    const attempt = listen(new Hono(), { ...settings, host: '192.0.2.1' });
    await expect(attempt).rejects.toThrow('HOST is "192.0.2.1": this machine has no such address.');
  });

  test('headers without end are refused', async () => {
    const { port } = await startServer();
    const answer = await sendRaw(port, `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('{"reason":"too-large"}');
  });
});

describe('close', () => {
  test('lets a running request finish and takes no other', async () => {
    const { api, finish, running } = aBusyApi();
    const { url, close } = await startServer({ api });
    const answer = fetch(`${url}/api/slow`);
    await running;
    const closed = close();
    await expect(fetch(`${url}/api/health`)).rejects.toThrow();
    finish();
    expect(await (await answer).text()).toBe('done');
    await closed;
  });

  test('ends streams at once', async () => {
    const { api, streams } = aBusyApi();
    const { url, close } = await startServer({ api, endStreams: streams });
    const stream = await fetch(`${url}/api/live`);
    const startedMs = performance.now();
    await close();
    expect(performance.now() - startedMs).toBeLessThan(1000);
    expect(await stream.text()).toBe('retry: 5000\n\n');
    expect(streams.size).toBe(0);
  });

  test('waits 5 seconds for who does not finish, not longer', async () => {
    const { api, running } = aBusyApi();
    const { url, close } = await startServer({ api });
    const answer = fetch(`${url}/api/slow`);
    answer.catch(() => {});
    await running;
    const startedMs = performance.now();
    await close();
    expect(performance.now() - startedMs).toBeGreaterThan(4900);
    expect(performance.now() - startedMs).toBeLessThan(6000);
    await expect(answer).rejects.toThrow();
  });

  test('can be asked for twice', async () => {
    const { close } = await startServer();
    await Promise.all([close(), close()]);
    await close();
  });
});
