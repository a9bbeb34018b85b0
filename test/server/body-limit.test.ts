import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { readBytes, readJson } from '../../src/server/body-limit.ts';
import { sendRaw, startServer } from './running-server.ts';

const MOST_BYTES = 256 * 1024;

/** A server that gives back what it read. */
function startEcho() {
  const api = new Hono();
  api.post('/echo', async ({ req }) => {
    const body = await readJson(req.raw, MOST_BYTES);
    return body.kind === 'read' ? Response.json({ value: body.value }) : body.response;
  });
  api.put('/photo', async ({ req }) => {
    const body = await readBytes(req.raw, 10);
    return body.kind === 'read' ? new Response(body.bytes) : body.response;
  });
  return startServer({ api });
}

async function post(url: string, body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/api/echo`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

/** A body whose length nobody announces. */
function aStream(bytes: number, onPull: (sent: number) => void = () => {}): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(16 * 1024).fill(32));
      sent += 16 * 1024;
      onPull(sent);
      if (sent >= bytes) controller.close();
    },
  });
}

const request = (length: number, body: string) =>
  `POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n${body}`;

describe('readJson', () => {
  test('gives the value as it was sent', async () => {
    const { url } = await startEcho();
    const value = { title: 'Keinu rantaan 🌊 äö', list: [1, null, { a: true }], __proto__: { x: 1 } };
    expect(await post(url, JSON.stringify(value))).toEqual({ status: 200, answer: { value } });
  });

  test('a body of exactly the limit is read, one byte more is not', async () => {
    const { url } = await startEcho();
    const text = JSON.stringify('x'.repeat(MOST_BYTES - 2));
    expect((await post(url, text)).status).toBe(200);
    expect(await post(url, `${text} `)).toEqual({ status: 413, answer: { reason: 'too-large' } });
  });

  test('10 MB are refused, announced or not, and the server goes on', async () => {
    const { url } = await startEcho();
    const tooLarge = { status: 413, answer: { reason: 'too-large' } };
    expect(await post(url, new Uint8Array(10 * 1024 * 1024))).toEqual(tooLarge);
    expect(await post(url, aStream(10 * 1024 * 1024))).toEqual(tooLarge);
    expect((await post(url, '1')).status).toBe(200);
  });

  test('a body that says it is too large is refused before it is sent', async () => {
    const { port } = await startEcho();
    const answer = await sendRaw(port, request(10_000_000, ''), 'wait');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('no more than the limit is read of a body that never ends', async () => {
    let pulled = 0;
    const endless = aStream(Number.POSITIVE_INFINITY, (sent) => {
      pulled = sent;
    });
    const incoming = new Request('http://localhost/', { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect((await readJson(incoming, MOST_BYTES)).kind).toBe('refused');
    expect(pulled).toBeLessThan(MOST_BYTES + 64 * 1024);
  });

  test('a compressed body is refused, so that none can grow while it is read', async () => {
    const { url } = await startEcho();
    const refused = { status: 415, answer: { reason: 'compressed-body' } };
    expect(await post(url, gzipSync('{}'), { 'Content-Encoding': 'gzip' })).toEqual(refused);
    expect((await post(url, '{}', { 'Content-Encoding': 'identity' })).status).toBe(200);
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html>'],
    ['half of it', '{"changes":[{"title":"Kei'],
    ['two values', '{} {}'],
    ['broken letters', new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
    ['more levels than anybody needs', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('a body holding %s is no request of ours', async (_, body) => {
    const { url } = await startEcho();
    expect(await post(url, body)).toEqual({ status: 400, answer: { reason: 'invalid-request' } });
  });

  test('half a body, then silence from the sender: told so', async () => {
    const { port, url } = await startEcho();
    const answer = await sendRaw(port, request(100, '{"title":"Kei'), 'end');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toMatch(/\r\n\r\n\{"reason":"invalid-request"\}$/);
    expect((await post(url, '1')).status).toBe(200);
  });

  test('an upload broken off does no harm', async () => {
    const { port, url, log } = await startEcho();
    await sendRaw(port, request(100_000, 'x'.repeat(50_000)), 'reset');
    await expect.poll(() => log.lines).toContainEqual(expect.objectContaining({ route: '/api/echo', cut: true }));
    expect((await post(url, '1')).status).toBe(200);
    expect(log.text).not.toContain('failed');
  });
});

describe('readBytes', () => {
  test('gives bytes as they are, up to the limit', async () => {
    const { url } = await startEcho();
    const put = (body: Uint8Array<ArrayBuffer>) => fetch(`${url}/api/photo`, { method: 'PUT', body });
    const bytes = new Uint8Array([0, 255, 1, 254]);
    expect(new Uint8Array(await (await put(bytes)).arrayBuffer())).toEqual(bytes);
    expect((await put(new Uint8Array(11))).status).toBe(413);
  });
});
