import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { refuseCrossOrigin } from '../../src/server/same-origin.ts';

const app = new Hono();
app.use(refuseCrossOrigin('https://ideat.example.fi'));
app.all('*', (context) => context.text('done'));

function send(method: string, headers: Record<string, string>): Response | Promise<Response> {
  return app.request('http://10.0.0.5:8787/api/sync', { method, headers: { Host: '10.0.0.5:8787', ...headers } });
}

describe('refuseCrossOrigin', () => {
  test.each([
    ['another site, as new browsers say', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another site, as all browsers say', { Origin: 'https://evil.example' }],
    ['another site that claims to be ours', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://ideat.example.fi' }],
    ['a neighbour of ours', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://blog.example.fi' }],
    ['our name without encryption', { Origin: 'http://ideat.example.fi' }],
    ['our name at another port', { Origin: 'https://ideat.example.fi:444' }],
    ['a page without an origin', { Origin: 'null' }],
    ['something that is no origin', { Origin: 'garbage' }],
  ])('refuses a change sent by %s', async (_, headers) => {
    const response = await send('POST', headers as Record<string, string>);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ reason: 'cross-origin' });
  });

  test.each([
    ['the app at its public address', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://ideat.example.fi' }],
    ['the app at the address it was opened by', { Origin: 'http://10.0.0.5:8787' }],
    ['a program that is no browser', {}],
    ['a person', { 'Sec-Fetch-Site': 'none' }],
  ])('lets a change pass that is sent by %s', async (_, headers) => {
    expect((await send('POST', headers as Record<string, string>)).status).toBe(200);
  });

  test('reading is free to all', async () => {
    for (const method of ['GET', 'HEAD']) {
      expect((await send(method, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' })).status).toBe(200);
    }
  });

  test('every other method counts as a change', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect((await send(method, { Origin: 'https://evil.example' })).status).toBe(403);
    }
  });
});
