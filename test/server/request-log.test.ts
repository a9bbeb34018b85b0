import { connect } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLog } from '../../src/server/request-log.ts';
import { LogLines, startServer } from './running-server.ts';

/** The one line about a request, once it has been written. */
async function lineOf(log: LogLines): Promise<Record<string, unknown>> {
  await expect.poll(() => log.lines.length).toBeGreaterThan(0);
  return log.lines.at(-1) ?? {};
}

describe('logRequests', () => {
  test('tells method, route, status, time and bytes', async () => {
    const { url, log } = await startServer();
    const text = await (await fetch(`${url}/api/health`)).text();
    const line = await lineOf(log);
    expect(line).toMatchObject({ level: 30, msg: 'answered', method: 'GET', route: '/api/health', status: 200 });
    expect(line.durationMs).toBeTypeOf('number');
    expect(line.bytes).toBeGreaterThan(text.length);
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('nothing of what a person sends or holds is written', async () => {
    const api = new Hono();
    api.post('/join/:secret', (context) => context.json({ reply: 'vastaus' }));
    api.get('/photos/:city/:hash', (context) => context.text('kuva', 404));
    const { url, log } = await startServer({ api });
    const headers = { Cookie: 'kp_device=evaste', 'User-Agent': 'selain', 'X-Forwarded-For': '192.0.2.77' };
    await fetch(`${url}/api/join/salaisuus?haku=sana`, { method: 'POST', body: 'runko', headers });
    await fetch(`${url}/api/photos/kouvola/tiiviste`, { headers });
    await fetch(`${url}/kouvola/ideas/ELI-7QK4P2X`, { headers });
    await fetch(`${url}/api/arvaus/tunnus`, { headers });
    await expect.poll(() => log.lines.length).toBe(4);
    expect(log.lines.map(({ route }) => route)).toEqual([
      '/api/join/:secret',
      '/api/photos/:city/:hash',
      '/*',
      '/api/*',
    ]);
    const secrets = /salaisuus|haku|sana|runko|evaste|selain|192\.0|127\.0|::1|tiiviste|ELI|arvaus|tunnus|vastaus|kuva/;
    expect(log.text).not.toMatch(secrets);
  });

  test('each request has an id of its own, which the answer names and a caller cannot choose', async () => {
    const { url, log } = await startServer();
    const ids: (string | null)[] = [];
    for (const path of ['/api/health', '/api/nothing', '/file.txt']) {
      ids.push((await fetch(`${url}${path}`, { headers: { 'X-Request-Id': 'chosen' } })).headers.get('x-request-id'));
    }
    await expect.poll(() => log.lines.length).toBe(3);
    expect(log.lines.map(({ requestId }) => requestId)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/);
  });

  test('a stream is told about when it is over', async () => {
    let end = () => {};
    const api = new Hono();
    api.get('/live', () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('retry: 5000\n\n'));
          end = () => controller.close();
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    });
    const { url, log } = await startServer({ api });
    const response = await fetch(`${url}/api/live`);
    expect(log.lines).toEqual([]);
    end();
    await response.text();
    expect(await lineOf(log)).toMatchObject({ route: '/api/live', status: 200 });
  });

  test('an answer nobody waited for is marked', async () => {
    const api = new Hono<{ Bindings: HttpBindings }>();
    api.get('/slow', async (context) => {
      socket.destroy();
      await new Promise((resolve) => context.env.outgoing.once('close', resolve));
      return context.text('late');
    });
    const { port, log } = await startServer({ api });
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /api/slow HTTP/1.1\r\nHost: localhost\r\n\r\n'));
    expect(await lineOf(log)).toMatchObject({ msg: 'answered', route: '/api/slow', cut: true });
    expect(log.lines.length).toBe(1);
  });
});

describe('failures', () => {
  /** A server whose route breaks in the given way. */
  function startBroken(fail: () => Response) {
    const api = new Hono();
    api.get('/breaks/:id', fail);
    return startServer({ api });
  }

  test('are logged with their stack and answered without it', async () => {
    const { url, log } = await startBroken(() => {
      throw new TypeError('rows is not iterable', { cause: new Error('disk I/O error') });
    });
    const response = await fetch(`${url}/api/breaks/salaisuus`);
    expect(response.status).toBe(500);
    const requestId = response.headers.get('x-request-id');
    expect(await response.json()).toEqual({ reason: 'server-error' });
    await expect.poll(() => log.lines.length).toBe(2);
    expect(log.lines[0]).toMatchObject({
      level: 50,
      msg: 'failed',
      requestId,
      method: 'GET',
      route: '/api/breaks/:id',
    });
    expect(log.lines[0]?.err).toMatchObject({
      type: 'TypeError',
      message: 'rows is not iterable',
      stack: expect.stringContaining('request-log.test.ts'),
      cause: { message: 'disk I/O error' },
    });
    expect(log.lines[1]).toMatchObject({ msg: 'answered', status: 500, route: '/api/breaks/:id' });
    expect(log.text).not.toContain('salaisuus');
  });

  test('what hangs on an error besides its message stays out of the log', async () => {
    const { url, log } = await startBroken(() => {
      throw Object.assign(new Error('constraint failed'), { row: { phone: '040-puhelin' } });
    });
    await fetch(`${url}/api/breaks/1`);
    await expect.poll(() => log.lines.length).toBe(2);
    expect(log.text).not.toContain('puhelin');
  });

  test('in the middle of a stream cut it, are logged, and harm nobody else', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {}); // the adapter prints it, too
    onTestFinished(() => printed.mockRestore());
    const { url, log } = await startBroken(
      () =>
        new Response(
          new ReadableStream({
            async pull(controller) {
              controller.enqueue(new Uint8Array(100_000));
              await new Promise((resolve) => setTimeout(resolve, 20));
              controller.error(new Error('page is gone'));
            },
          }),
        ),
    );
    await expect(fetch(`${url}/api/breaks/1`).then((response) => response.arrayBuffer())).rejects.toThrow();
    await expect.poll(() => log.lines.map(({ msg }) => msg)).toEqual(['failed', 'answered']);
    expect(log.lines[0]).toMatchObject({ err: { message: 'page is gone' } });
    expect(log.lines[1]).toMatchObject({ cut: true });
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });
});

test('a silent log says nothing', () => {
  const lines = new LogLines();
  createLog('silent', lines).fatal('nobody hears this');
  expect(lines.text).toBe('');
});
