import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { sendRaw, startServer } from './running-server.ts';
import { aDevice, aServer } from './test-device.ts';

async function aListeningServer() {
  const server = await aServer();
  const running = await startServer({ api: server.assembly.api });
  onTestFinished(() => server.close());
  server.url = running.url;
  return { server, ...running };
}

const post = (path: string, headers: Record<string, string | number>, body = '') => {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
};

const PATHS = ['/api/sync', '/api/device', '/api/join', '/api/invitations', '/api/people/end'];

test.each(PATHS)('%s unpacks no bomb, whatever it says of its packing', async (path) => {
  const { url } = await aListeningServer();
  const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024, '[')); // 10 kB that would grow to 10 MB
  expect(bomb.length).toBeLessThan(20_000);
  for (const encoding of ['gzip', 'GZIP', 'deflate', 'br', 'zstd', 'gzip, identity', 'x-gzip']) {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      body: bomb,
      headers: { 'content-encoding': encoding },
    });
    expect([response.status, await response.json()]).toEqual([415, { reason: 'compressed-body' }]);
  }
  const undeclared = await fetch(`${url}${path}`, { method: 'POST', body: bomb });
  expect(undeclared.status).toBeGreaterThanOrEqual(400);
  expect(undeclared.status).toBeLessThan(500);
});

test('parts without end are cut off at the limit, and others are served meanwhile', async () => {
  const { port, url } = await aListeningServer();
  let sent = 0;
  const chunk = `${(16 * 1024).toString(16)}\r\n${' '.repeat(16 * 1024)}\r\n`;
  const answer = await new Promise<string>((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(post('/api/sync', { 'Transfer-Encoding': 'chunked' }));
      const more = setInterval(() => {
        if (socket.destroyed || sent > 50 * 1024 * 1024) return clearInterval(more);
        for (let index = 0; index < 8; index++) socket.write(chunk);
        sent += 8 * 16 * 1024;
      }, 1);
    });
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1');
      if (received.includes('too-large')) socket.destroy();
    });
    socket.on('error', () => {}); // being cut off is one of the ways to end
    socket.on('close', () => resolve(received));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(sent).toBeLessThan(5 * 1024 * 1024);
  expect((await fetch(`${url}/api/nonce`)).status).toBe(200);
});

test.each([
  ['less than comes', post('/api/sync', { 'Content-Length': 2 }, '{"device":"x"}')],
  ['more than comes', post('/api/sync', { 'Content-Length': 500 }, '{"device":"x"}')],
  ['nothing sensible', post('/api/sync', { 'Content-Length': '-5' }, '{}')],
  ['two things', post('/api/sync', { 'Content-Length': '5, 6' }, '{}')],
  ['a length and parts', post('/api/sync', { 'Content-Length': 5, 'Transfer-Encoding': 'chunked' }, '0\r\n\r\n')],
])('a request that announces %s is refused and smuggles nothing', async (_, text) => {
  const { port, url, log } = await aListeningServer();
  const answer = await sendRaw(port, text);
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).not.toMatch(/HTTP\/1\.1 [25]/);
  expect(log.text).not.toContain('"failed"');
  expect((await fetch(`${url}/api/nonce`)).status).toBe(200);
});

test('senders of one letter at a time hold up nobody', async () => {
  const { server, port } = await aListeningServer();
  const device = await aDevice(server);
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(post('/api/sync', { 'Content-Length': 100_000 }, '{')),
    );
    socket.on('error', () => {});
    return socket;
  });
  onTestFinished(() => {
    for (const socket of slow) socket.destroy();
  });
  await expect.poll(() => slow.every(({ readyState }) => readyState === 'open')).toBe(true);
  const drip = setInterval(() => {
    for (const socket of slow) socket.write(' ');
  }, 10);
  onTestFinished(() => clearInterval(drip));
  const { verdicts } = await device.sync([device.idea('i1')]);
  expect(verdicts).toMatchObject([{ result: 'applied' }]);
});
