import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';
import { CannotStart } from './settings.ts';

/** Answers any request outside `/api`: a file of the app, its page for the app's own routes, or a short refusal. */
export type StaticFiles = (request: Request) => Promise<Response>;

export interface StaticFilesOptions {
  /** The folder of the built app. */
  dist: string;
  /** The assets of earlier releases are kept in `assets` below it. */
  dataDir: string;
  /** The clock, Unix milliseconds. */
  now?: () => number;
}

/** A file ready to be sent. Tags are weak: one tag stands for the content, however it is compressed. */
interface StaticFile {
  path: string;
  bytes: Buffer<ArrayBuffer>;
  tag: string;
  /** Undefined where compression gains nothing. */
  gzipped: Buffer<ArrayBuffer> | undefined;
  /** Made when somebody first asks, who gets gzip meanwhile: it takes some hundred times as long. */
  brotli: Buffer<ArrayBuffer> | 'being made' | undefined;
}

/** An asset of this or an earlier release, read when an open old tab asks for it. */
interface KeptAsset {
  file: string;
  /** When it was last known to be part of a release, Unix milliseconds. */
  servedMs: number;
  read?: Promise<StaticFile | undefined> | undefined;
}

/** How long after its release an asset can still be had. */
const KEPT_MS = 60 * 24 * 60 * 60 * 1000;
/** Sets the release that ends now apart from the one that begins; what both have counts as the latter's. */
const A_MOMENT_MS = 1000;
const ASSETS = '/assets/';
const PAGE = '/index.html';
const SERVICE_WORKER = '/service-worker.js';
const COMPRESSIBLE = /^(text\/|image\/svg|application\/(json|manifest\+json))/;
/** The build's own notes (`.vite/`) and what an editor leaves behind are not part of the app. */
const HIDDEN = /\/\.(?!well-known\/)/;

/**
 * Reads and compresses the built app, and keeps its assets for tabs that stay open over the next releases. Only what
 * was found at the start is ever served, so no address leads out of the folders. Throws `CannotStart` without a build.
 */
export async function openStaticFiles({ dist, dataDir, now = Date.now }: StaticFilesOptions): Promise<StaticFiles> {
  const release = await listFiles(dist);
  if (!release.has(PAGE)) throw new CannotStart(`${dist} holds no built app. Run "npm run build" first.`);
  const read = await Promise.all([...release].map(([path, file]) => readStaticFile(path, file)));
  const filesByPath = new Map(read.map((file) => [file.path, file]));
  const keptByPath = await keepAssets(release, join(dataDir, 'assets'), now());

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return plainText(405, 'Method not allowed', { Allow: 'GET, HEAD' });
    }
    const path = pathOf(request);
    const found = filesByPath.get(isNavigation(request, path) ? PAGE : path);
    const file = found ?? (await readKept(keptByPath, path, now()));
    return file ? answerWith(file, request) : plainText(404, 'Not found');
  };
}

/** The files below a folder by their address in the app. Links are not followed. */
async function listFiles(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const listed = files.map((file) => [`/${relative(dir, file).split(sep).join('/')}`, file] as const);
  return new Map(listed.filter(([path]) => !HIDDEN.test(path)));
}

async function readStaticFile(path: string, file: string): Promise<StaticFile> {
  const bytes = await readFile(file);
  const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const gzipped = COMPRESSIBLE.test(typeOf(path)) ? await promisify(gzip)(bytes, { level: 9 }) : bytes;
  return { path, bytes, tag, gzipped: gzipped.length < bytes.length ? gzipped : undefined, brotli: undefined };
}

/**
 * Copies this release's assets to the kept ones and forgets those that no release has had for long. A file's time of
 * change says when it was last part of a release; those with the newest are the release that was served until now.
 */
async function keepAssets(release: Map<string, string>, keptDir: string, nowMs: number) {
  await mkdir(keptDir, { recursive: true });
  const before = await listKept(keptDir);
  const newestMs = Math.max(...[...before.values()].map(({ servedMs }) => servedMs));
  for (const { file, servedMs } of before.values()) {
    if (servedMs === newestMs) await markServed(file, nowMs - A_MOMENT_MS);
  }
  for (const [path, file] of release) {
    if (!path.startsWith(ASSETS)) continue;
    const copy = join(keptDir, path.slice(ASSETS.length));
    if (!before.has(path)) await copyWhole(file, copy);
    await markServed(copy, nowMs);
  }
  const keptByPath = await listKept(keptDir);
  for (const [path, asset] of keptByPath) {
    if (isYoung(asset, nowMs)) continue;
    await rm(asset.file, { force: true });
    keptByPath.delete(path);
  }
  return keptByPath;
}

async function listKept(keptDir: string): Promise<Map<string, KeptAsset>> {
  const files = [...(await listFiles(keptDir))];
  const kept = files.map(async ([path, file]) => {
    const asset: KeptAsset = { file, servedMs: (await stat(file)).mtimeMs };
    return [`${ASSETS}${path.slice(1)}`, asset] as const;
  });
  return new Map(await Promise.all(kept));
}

/** Under another name first: a server that dies in the middle leaves nothing half under the right one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const partly = `${to}.${randomUUID()}.part`;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, partly);
  await rename(partly, to);
}

function markServed(file: string, nowMs: number): Promise<void> {
  return utimes(file, nowMs / 1000, nowMs / 1000);
}

function isYoung({ servedMs }: KeptAsset, nowMs: number): boolean {
  return nowMs - servedMs < KEPT_MS;
}

async function readKept(keptByPath: Map<string, KeptAsset>, path: string, nowMs: number) {
  const asset = keptByPath.get(path);
  if (!asset || !isYoung(asset, nowMs)) return undefined;
  asset.read ??= readStaticFile(path, asset.file).catch(() => {
    asset.read = undefined; // removed meanwhile, or too many open files: the next request tries again
    return undefined;
  });
  return asset.read;
}

/** The address asked for, decoded; what cannot be decoded names no file. */
function pathOf(request: Request): string {
  try {
    return decodeURIComponent(new URL(request.url).pathname);
  } catch {
    return '';
  }
}

/** Whether a person opens one of the app's own routes, which all begin with the same page. */
function isNavigation(request: Request, path: string): boolean {
  if (path === '/') return true;
  const isRoute = !path.startsWith('/api/') && !path.startsWith(ASSETS) && !/\.[^/]*$/.test(path);
  return isRoute && (request.headers.get('Accept') ?? '').includes('text/html');
}

function answerWith(file: StaticFile, request: Request): Response {
  const headers = new Headers({
    ETag: file.tag,
    'Cache-Control': file.path.startsWith(ASSETS) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (file.gzipped) headers.set('Vary', 'Accept-Encoding');
  if (file.path === SERVICE_WORKER) headers.set('Service-Worker-Allowed', '/');
  if (holdsTag(request, file.tag)) return new Response(null, { status: 304, headers });

  const { encoding, bytes } = chooseEncoding(file, request.headers.get('Accept-Encoding') ?? '');
  if (encoding) headers.set('Content-Encoding', encoding);
  headers.set('Content-Type', typeOf(file.path));
  headers.set('Content-Length', String(bytes.length));
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}

function holdsTag(request: Request, tag: string): boolean {
  const tags = (request.headers.get('If-None-Match') ?? '').split(',').map((each) => each.trim());
  return tags.includes(tag) || tags.includes('*');
}

function chooseEncoding(file: StaticFile, acceptEncoding: string): { encoding?: string; bytes: Buffer<ArrayBuffer> } {
  const { bytes, gzipped } = file;
  if (!gzipped) return { bytes };
  if (accepts(acceptEncoding, 'br')) {
    if (!file.brotli) void makeBrotli(file);
    else if (file.brotli !== 'being made') return { encoding: 'br', bytes: file.brotli };
  }
  return accepts(acceptEncoding, 'gzip') ? { encoding: 'gzip', bytes: gzipped } : { bytes };
}

async function makeBrotli(file: StaticFile): Promise<void> {
  file.brotli = 'being made';
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: file.bytes.length };
  file.brotli = await promisify(brotliCompress)(file.bytes, { params });
}

/** Whether an Accept-Encoding header names an encoding and does not forbid it by a quality of zero. */
function accepts(acceptEncoding: string, encoding: string): boolean {
  const asked = acceptEncoding.split(',').map((each) => each.replaceAll(' ', '').toLowerCase());
  return asked.some((each) => each === encoding || (each.startsWith(`${encoding};q=`) && !/;q=0(\.0*)?$/.test(each)));
}

function typeOf(path: string): string {
  return getMimeType(path) ?? 'application/octet-stream';
}

function plainText(status: number, text: string, headers: Record<string, string> = {}): Response {
  const always = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' };
  return new Response(`${text}\n`, { status, headers: { ...always, ...headers } });
}
