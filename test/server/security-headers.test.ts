import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { securityHeaders } from '../../src/server/security-headers.ts';
import { sendRaw, startServer } from './running-server.ts';

const EXPECTED = Object.entries(securityHeaders('http://localhost:8787'));

test('the policy allows this server and nothing else', () => {
  const policy = securityHeaders('http://localhost:8787')['Content-Security-Policy'];
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; " +
      "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});

test('only what the app uses of the device is allowed', () => {
  const policy = securityHeaders('http://localhost:8787')['Permissions-Policy']?.split(', ') ?? [];
  const allowed = policy.filter((feature) => !feature.endsWith('=()'));
  expect(allowed).toEqual(['camera=(self)', 'geolocation=(self)', 'screen-wake-lock=(self)']);
  expect(policy).toContain('microphone=()');
  expect(policy).not.toContain('clipboard-write=()');
});

test('https is insisted on only where the server is reached by it', () => {
  expect(securityHeaders('https://ideat.example.fi')['Strict-Transport-Security']).toBe('max-age=31536000');
  expect(securityHeaders('http://localhost:8787')).not.toHaveProperty('Strict-Transport-Security');
});

test('every answer bears them: files, answers, refusals and failures', async () => {
  const api = new Hono();
  api.get('/fails', () => {
    throw new Error('broken');
  });
  const { url } = await startServer({ api });
  const asked = [
    fetch(`${url}/api/health`),
    fetch(`${url}/nothing.txt`),
    fetch(`${url}/api/nothing`),
    fetch(`${url}/api/fails`),
    fetch(`${url}/api/health`, { method: 'DELETE' }),
    fetch(`${url}/api/health`, { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } }),
    fetch(`${url}/api/health`, { method: 'HEAD' }),
  ];
  for (const response of await Promise.all(asked)) {
    for (const [name, value] of EXPECTED) expect(response.headers.get(name)).toBe(value);
  }
});

test('an answer with a stricter policy of its own keeps it, and bears the rest', async () => {
  const api = new Hono();
  const own = "sandbox; default-src 'none'";
  api.get('/photo', (context) => context.text('picture', 200, { 'content-security-policy': own }));
  const { url } = await startServer({ api });
  const { headers } = await fetch(`${url}/api/photo`);
  expect(headers.get('content-security-policy')).toBe(own);
  for (const [name, value] of EXPECTED.filter(([each]) => each !== 'Content-Security-Policy')) {
    expect(headers.get(name)).toBe(value);
  }
});

test.each([
  ['no HTTP at all', 'garbage\r\n\r\n'],
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
  ['a backslash in the address', 'GET /\\..\\x HTTP/1.1\r\nHost: localhost\r\n\r\n'],
])('an answer to %s bears them, too', async (_, request) => {
  const { port } = await startServer();
  const answer = await sendRaw(port, request);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  for (const [name, value] of EXPECTED) expect(answer.toLowerCase()).toContain(`${name}: ${value}`.toLowerCase());
  expect(answer).toContain('{"reason":"invalid-request"}');
});
