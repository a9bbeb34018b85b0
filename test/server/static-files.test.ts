import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CannotStart } from '../../src/server/settings.ts';
import { openStaticFiles, type StaticFiles } from '../../src/server/static-files.ts';
import { aFolder, sendRaw, startServer } from './running-server.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const START_MS = Date.UTC(2026, 10, 21);
const PAGE = `<!doctype html><title>Kyläpöytä</title>${'<p>Keinu</p>'.repeat(100)}`;
const SCRIPT = `export const words = ${JSON.stringify('keinu '.repeat(500))};`;
const RELEASE = {
  'index.html': PAGE,
  'service-worker.js': 'self.addEventListener("fetch", () => {});'.repeat(20),
  'manifest.webmanifest': JSON.stringify({ name: 'Kyläpöytä', description: 'x'.repeat(300) }),
  'icons/icon-192.png': Buffer.from([137, 80, 78, 71, 0, 0, 0, 0]),
  'assets/index-Aa1.js': SCRIPT,
  '.vite/manifest.json': '{"secret":"build notes"}',
};

async function openRelease(files: Record<string, string | Buffer> = RELEASE): Promise<StaticFiles> {
  return openStaticFiles({ dist: await aFolder(files), dataDir: await aFolder() });
}

function ask(files: StaticFiles, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return files(new Request(`http://localhost:8787${path}`, { method, headers }));
}

const asBrowser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('what is served', () => {
  test('files come with their type', async () => {
    const files = await openRelease();
    const types = ['/', '/assets/index-Aa1.js', '/icons/icon-192.png', '/manifest.webmanifest'].map(async (path) => {
      const response = await ask(files, path);
      return [response.status, response.headers.get('Content-Type')];
    });
    expect(await Promise.all(types)).toEqual([
      [200, 'text/html; charset=utf-8'],
      [200, 'text/javascript; charset=utf-8'],
      [200, 'image/png'],
      [200, 'application/manifest+json'],
    ]);
    expect(await (await ask(files, '/assets/index-Aa1.js')).text()).toBe(SCRIPT);
  });

  test("the app's routes begin with its page", async () => {
    const files = await openRelease();
    for (const path of ['/', '/kouvola', '/kouvola/ideas/ELI-7QK4P2X', '/lahti/desk?open=new', '/apina']) {
      const response = await ask(files, path, asBrowser);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe(PAGE);
      expect(response.headers.get('Cache-Control')).toBe('no-cache');
    }
  });

  test.each([
    ['a script that is gone', '/assets/gone-Bb2.js', asBrowser],
    ['a folder', '/assets/', asBrowser],
    ['a file nobody made', '/robots.txt', asBrowser],
    ['an unknown part of the api', '/api/nothing', asBrowser],
    ['a route asked for by a script', '/kouvola', { Accept: 'application/json' }],
    ["the build's notes", '/.vite/manifest.json', {}],
  ])('%s is not found, in few words', async (_, path, headers) => {
    const response = await ask(await openRelease(), path, headers as Record<string, string>);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('Not found\n');
  });

  test('HEAD tells the same without the content', async () => {
    const files = await openRelease();
    const [whole, head] = [await ask(files, '/'), await ask(files, '/', {}, 'HEAD')];
    expect(head.status).toBe(200);
    expect([...head.headers]).toEqual([...whole.headers]);
    expect(await head.text()).toBe('');
  });

  test('nothing can be sent here', async () => {
    const response = await ask(await openRelease(), '/', {}, 'POST');
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
  });

  test('without a build the server does not start and says what to do', async () => {
    const open = openRelease({ 'readme.txt': 'no page here' });
    await expect(open).rejects.toThrow(CannotStart);
    await expect(open).rejects.toThrow('Run "npm run build" first.');
    await expect(openStaticFiles({ dist: '/nowhere', dataDir: await aFolder() })).rejects.toThrow(CannotStart);
  });
});

describe('caching', () => {
  test('what has its content in its name is kept for a year, all else is asked for again', async () => {
    const files = await openRelease();
    const cacheOf = async (path: string) => (await ask(files, path)).headers.get('Cache-Control');
    expect(await cacheOf('/assets/index-Aa1.js')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/service-worker.js', '/icons/icon-192.png']) expect(await cacheOf(path)).toBe('no-cache');
  });

  test('the service worker may care for the whole app', async () => {
    const files = await openRelease();
    expect((await ask(files, '/service-worker.js')).headers.get('Service-Worker-Allowed')).toBe('/');
    expect((await ask(files, '/')).headers.has('Service-Worker-Allowed')).toBe(false);
  });

  test('who holds the content is told so, however it was compressed', async () => {
    const files = await openRelease();
    const etag = (await ask(files, '/', { 'Accept-Encoding': 'gzip' })).headers.get('ETag') ?? '';
    for (const ifNoneMatch of [etag, `"other", ${etag}`, '*']) {
      const response = await ask(files, '/', { 'If-None-Match': ifNoneMatch });
      expect(response.status).toBe(304);
      expect(response.headers.get('ETag')).toBe(etag);
      expect(response.headers.get('Vary')).toBe('Accept-Encoding');
      expect(await response.text()).toBe('');
    }
    expect((await ask(files, '/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('another content has another tag', async () => {
    const tagOf = async (page: string) =>
      (await ask(await openRelease({ 'index.html': page }), '/')).headers.get('ETag');
    expect(await tagOf('one')).not.toBe(await tagOf('two'));
  });
});

describe('compression', () => {
  test('gzip is there from the start', async () => {
    const response = await ask(await openRelease(), '/assets/index-Aa1.js', { 'Accept-Encoding': 'gzip, deflate' });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
  });

  test('brotli follows the first request for it', async () => {
    const files = await openRelease();
    const askBrotli = () => ask(files, '/', { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect((await askBrotli()).headers.get('Content-Encoding')).toBe('gzip');
    await expect.poll(async () => (await askBrotli()).headers.get('Content-Encoding')).toBe('br');
    const response = await askBrotli();
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('Content-Length')).toBe(String(bytes.length));
    expect(brotliDecompressSync(bytes).toString()).toBe(PAGE);
  });

  test.each(['', 'identity', 'gzip;q=0', 'gzip; q=0.0, br;q=0', 'zstd'])(
    '"%s" is answered plainly',
    async (accepted) => {
      const response = await ask(await openRelease(), '/', { 'Accept-Encoding': accepted });
      expect(response.headers.has('Content-Encoding')).toBe(false);
      expect(await response.text()).toBe(PAGE);
    },
  );

  test('a preference is no refusal', async () => {
    const response = await ask(await openRelease(), '/', { 'Accept-Encoding': 'GZIP; q=0.5' });
    expect(response.headers.get('Content-Encoding')).toBe('gzip');
  });

  test('a picture is compressed already', async () => {
    const response = await ask(await openRelease(), '/icons/icon-192.png', { 'Accept-Encoding': 'gzip, br' });
    expect(response.headers.has('Content-Encoding')).toBe(false);
    expect(response.headers.has('Vary')).toBe(false);
  });
});

describe('no way out of the folder', () => {
  const WAYS = [
    '/../secret.txt',
    '/../../etc/passwd',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%252e%252e%252fsecret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/assets/index-Aa1.js%00.txt',
    '/%',
    '/%ff',
    '/link.txt',
    '/assets/link.txt',
  ];

  test.each(WAYS)('%s', async (way) => {
    const root = await aFolder({ 'secret.txt': 'TOP SECRET', 'data/secret.txt': 'TOP SECRET' });
    const [dist, dataDir] = [join(root, 'dist'), join(root, 'data')];
    for (const [path, content] of Object.entries(RELEASE)) {
      await mkdir(join(dist, path, '..'), { recursive: true });
      await writeFile(join(dist, path), content);
    }
    await symlink(join(root, 'secret.txt'), join(dist, 'link.txt'));
    await symlink(join(root, 'secret.txt'), join(dist, 'assets/link.txt'));

    const { port } = await startServer({ staticFiles: await openStaticFiles({ dist, dataDir }) });
    const answer = await sendRaw(port, `GET ${way} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('TOP SECRET');
    expect(answer).not.toContain('root:');
  });
});

describe('assets of earlier releases', () => {
  const release = (name: string) => ({
    'index.html': name,
    [`assets/${name}.js`]: `/* ${name} */`,
    'assets/same.css': 'a',
  });

  /** Starts the server with a release on a day; gives its files and a way to let days pass. */
  async function startOn(dataDir: string, name: string, day: number) {
    const clock = { ms: START_MS + day * DAY_MS };
    const files = await openStaticFiles({ dist: await aFolder(release(name)), dataDir, now: () => clock.ms });
    return { clock, statusOf: async (asset: string) => (await ask(files, `/assets/${asset}`)).status, files };
  }

  test('an open old tab finds its parts for 60 days after its release was replaced', async () => {
    const dataDir = await aFolder();
    await startOn(dataDir, 'one', 0);
    // the first release runs for 100 days without a restart
    const { clock, statusOf, files } = await startOn(dataDir, 'two', 100);
    expect(await (await ask(files, '/assets/one.js')).text()).toBe('/* one */');
    expect((await ask(files, '/assets/one.js')).headers.get('Cache-Control')).toContain('immutable');
    clock.ms += 59 * DAY_MS;
    expect(await statusOf('one.js')).toBe(200);
    clock.ms += 2 * DAY_MS;
    expect(await statusOf('one.js')).toBe(404);
    expect(await statusOf('two.js')).toBe(200);
  });

  test('what is too old is removed from the disk, what is in use is not', async () => {
    const dataDir = await aFolder();
    await startOn(dataDir, 'one', 0);
    await startOn(dataDir, 'two', 1);
    await startOn(dataDir, 'three', 40);
    expect((await readdir(join(dataDir, 'assets'))).sort()).toEqual(['one.js', 'same.css', 'three.js', 'two.js']);
    const { statusOf } = await startOn(dataDir, 'three', 70);
    expect((await readdir(join(dataDir, 'assets'))).sort()).toEqual(['same.css', 'three.js', 'two.js']);
    expect(await statusOf('one.js')).toBe(404);
    expect(await statusOf('two.js')).toBe(200);
  });

  test('a release that returns is whole again', async () => {
    const dataDir = await aFolder();
    await startOn(dataDir, 'one', 0);
    await startOn(dataDir, 'two', 1);
    await startOn(dataDir, 'one', 90);
    const { statusOf } = await startOn(dataDir, 'two', 140);
    expect(await statusOf('one.js')).toBe(200);
    expect(await statusOf('two.js')).toBe(200);
  });

  test('old parts are compressed like new ones', async () => {
    const dataDir = await aFolder();
    const old = await aFolder({ 'index.html': PAGE, 'assets/old.js': SCRIPT });
    await openStaticFiles({ dist: old, dataDir });
    const { files } = await startOn(dataDir, 'new', 0);
    const response = await ask(files, '/assets/old.js', { 'Accept-Encoding': 'gzip' });
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
  });

  test('a kept file that has vanished is not found', async () => {
    const dataDir = await aFolder();
    await startOn(dataDir, 'one', 0);
    const { statusOf } = await startOn(dataDir, 'two', 1);
    await rm(join(dataDir, 'assets/one.js'));
    expect(await statusOf('one.js')).toBe(404);
  });

  test('the assets of today do not depend on the kept copies', async () => {
    const dataDir = await aFolder();
    const { statusOf } = await startOn(dataDir, 'one', 0);
    await rm(join(dataDir, 'assets'), { recursive: true });
    expect(await statusOf('one.js')).toBe(200);
  });
});

test('over the network: HEAD, 304 and brotli keep their headers', async () => {
  const { url } = await startServer({ staticFiles: await openRelease() });
  const over = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: Record<string, unknown>; bytes: Buffer }>((resolve, reject) => {
      const request = get(`${url}${path}`, { method, headers }, async (response) => {
        const chunks = await response.toArray();
        resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks as Buffer[]) });
      });
      request.on('error', reject);
    });

  const head = await over('/', {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, headers: { 'content-length': String(Buffer.byteLength(PAGE)) } });
  expect(head.bytes.length).toBe(0);

  const unchanged = await over('/', { 'If-None-Match': String(head.headers.etag) });
  expect(unchanged).toMatchObject({ status: 304, headers: { etag: head.headers.etag, 'cache-control': 'no-cache' } });
  expect(unchanged.headers).not.toHaveProperty('content-type');

  const askBrotli = () => over('/', { 'Accept-Encoding': 'br, gzip' });
  await expect.poll(async () => (await askBrotli()).headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync((await askBrotli()).bytes).toString()).toBe(PAGE);
});
