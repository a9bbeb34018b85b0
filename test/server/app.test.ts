import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { createLog } from '../../src/server/request-log.ts';
import { openStaticFiles } from '../../src/server/static-files.ts';
import { StorageBusy } from '../../src/server/storage.ts';
import { aFolder, LogLines, startServer } from './running-server.ts';

function anApi(): Hono {
  const api = new Hono();
  api.get('/ideas/:code', (context) => context.json({ code: context.req.param('code') }));
  api.post('/sync', (context) => context.text('synced'));
  api.get('/page', (context) => context.text('page', 200, { 'Cache-Control': 'public, max-age=3600' }));
  return api;
}

async function answerOf(url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  return { status: response.status, body: (await response.json()) as unknown, headers: response.headers };
}

describe('createApp', () => {
  test('tells its health', async () => {
    const { url } = await startServer();
    expect(await answerOf(`${url}/api/health`)).toMatchObject({
      status: 200,
      body: { status: 'ok', version: '1.2.3', engine: 'sqlite 3.53' },
    });
  });

  test('mounts the routes of the api', async () => {
    const { url } = await startServer({ api: anApi() });
    expect(await answerOf(`${url}/api/ideas/ELI-7QK4P2X`)).toMatchObject({ body: { code: 'ELI-7QK4P2X' } });
    expect(await (await fetch(`${url}/api/sync`, { method: 'POST' })).text()).toBe('synced');
  });

  test('everything else is the business of the static files', async () => {
    const staticFiles = await openStaticFiles({
      dist: await aFolder({ 'index.html': 'page' }),
      dataDir: await aFolder(),
    });
    const { url } = await startServer({ staticFiles });
    const open = (path: string) => fetch(`${url}${path}`, { headers: { Accept: 'text/html' } });
    expect(await (await open('/kouvola')).text()).toBe('page');
    expect((await open('/api/kouvola')).status).toBe(404);
    expect((await open('/api')).status).toBe(404);
    expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(405);
  });

  test.each(['/api', '/api/', '/api/nothing', '/api/ideas', '/api/nothing/at/all'])('%s is no route', async (path) => {
    const { url } = await startServer({ api: anApi() });
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect(await answerOf(`${url}${path}`, { method })).toMatchObject({
        status: 404,
        body: { reason: 'no-such-route' },
      });
    }
  });

  test('a route asked in the wrong way says which ways there are', async () => {
    const { url } = await startServer({ api: anApi() });
    const wrong = await answerOf(`${url}/api/sync`);
    expect(wrong).toMatchObject({ status: 405, body: { reason: 'wrong-method' } });
    expect(wrong.headers.get('Allow')).toBe('POST');
    expect((await answerOf(`${url}/api/ideas/A`, { method: 'PUT' })).headers.get('Allow')).toBe('GET, HEAD');
    expect((await answerOf(`${url}/api/health`, { method: 'OPTIONS' })).status).toBe(405);
    expect((await fetch(`${url}/api/sync`, { method: 'HEAD' })).status).toBe(405);
  });

  test('an unknown thing on a known route keeps its own answer', async () => {
    const api = anApi();
    api.get('/photos/:hash', (context) => context.json({ reason: 'no-such-photo' }, 404));
    const { url } = await startServer({ api });
    expect(await answerOf(`${url}/api/photos/1`)).toMatchObject({ status: 404, body: { reason: 'no-such-photo' } });
  });

  test('answers of the api stay out of caches unless they say otherwise', async () => {
    const { url } = await startServer({ api: anApi() });
    const cacheOf = async (path: string) => (await fetch(`${url}${path}`)).headers.get('Cache-Control');
    expect(await cacheOf('/api/health')).toBe('no-store');
    expect(await cacheOf('/api/nothing')).toBe('no-store');
    expect(await cacheOf('/api/page')).toBe('public, max-age=3600');
  });

  test('another site cannot send in the name of a visitor', async () => {
    const { url } = await startServer({ api: anApi(), publicUrl: 'https://ideat.example.fi' });
    const send = (origin: string) => answerOf(`${url}/api/sync`, { method: 'POST', headers: { Origin: origin } });
    expect(await send('https://evil.example')).toMatchObject({ status: 403, body: { reason: 'cross-origin' } });
    const own = await fetch(`${url}/api/sync`, { method: 'POST', headers: { Origin: 'https://ideat.example.fi' } });
    expect(own.status).toBe(200);
    expect((await fetch(`${url}/api/sync`, { method: 'POST', headers: { Origin: url } })).status).toBe(200);
  });

  test("what Hono's own parts refuse is a refusal, and its bugs are ours", async () => {
    const api = new Hono();
    const throwing = (status: 400 | 413 | 500 | 503, res?: Response) => () => {
      throw new HTTPException(status, res ? { res } : { message: 'inner words' });
    };
    api.get('/bad', throwing(400));
    api.get('/large', throwing(413));
    api.get('/down', throwing(503));
    api.get('/own', throwing(400, Response.json({ reason: 'own' })));
    api.post('/limited', bodyLimit({ maxSize: 2 }), (context) => context.text('read'));
    const { url, log } = await startServer({ api });
    expect(await answerOf(`${url}/api/bad`)).toMatchObject({ status: 400, body: { reason: 'invalid-request' } });
    expect(await answerOf(`${url}/api/large`)).toMatchObject({ status: 413, body: { reason: 'too-large' } });
    expect(await answerOf(`${url}/api/own`)).toMatchObject({ status: 400, body: { reason: 'own' } });
    expect((await fetch(`${url}/api/limited`, { method: 'POST', body: 'long' })).status).toBe(413);
    expect(log.text).not.toContain('failed');
    expect(await answerOf(`${url}/api/down`)).toMatchObject({ status: 500, body: { reason: 'server-error' } });
    expect(log.text).toContain('inner words');
  });

  test('a database that is away or busy is told as such, with a time to come back', async () => {
    const api = new Hono().get('/busy', () => {
      throw new StorageBusy('The database does not answer');
    });
    const { url, log } = await startServer({ api });
    const response = await fetch(`${url}/api/busy`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.json()).toEqual({ reason: 'busy', retryAfterS: 5 });
    expect(log.text).toContain('The database does not answer');
  });

  test('a stream asked for by HEAD is not left open', async () => {
    let cancelled = false;
    const api = new Hono();
    api.get('/live', () => {
      const body = new ReadableStream({
        cancel() {
          cancelled = true;
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
    });
    const { url } = await startServer({ api });
    const response = await fetch(`${url}/api/live`, { method: 'HEAD' });
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(cancelled).toBe(true);
  });

  test('works without a network, too', async () => {
    const log = new LogLines();
    const app = createApp({
      api: anApi(),
      settings: { publicUrl: 'http://localhost:8787' },
      staticFiles: async () => new Response('file'),
      log: createLog('info', log),
      health: { version: '1', engine: 'sqlite' },
    });
    expect(await (await app.request('/api/health')).json()).toEqual({ status: 'ok', version: '1', engine: 'sqlite' });
    expect(log.lines).toMatchObject([{ route: '/api/health', status: 200 }]);
  });
});
