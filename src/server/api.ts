import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { readCode } from '../domain/code.ts';
import { receiptScope } from '../domain/scope.ts';
import { MOST_CHANGES, MOST_REQUEST_BYTES } from '../protocol/limits.ts';
import { type AnswerLine, syncRequestSchema } from '../protocol/wire.ts';
import { refusal } from './api-error.ts';
import { type ApiDeps, callerOf, tooMany } from './asking.ts';
import { createAuditRoutes } from './audit-routes.ts';
import { readJson } from './body-limit.ts';
import { createCalendarRoutes } from './calendar-routes.ts';
import { createDeviceRoutes } from './device-routes.ts';
import { cookieFor } from './devices.ts';
import { findByCode } from './entries.ts';
import type { Live } from './live.ts';
import { createLiveLimit, STREAM_RETRY_S } from './live-limit.ts';
import { type Caller, readableScopes } from './people.ts';
import { createPeopleRoutes } from './people-routes.ts';
import { createPhotoRoutes } from './photo-routes.ts';
import { createRateLimit } from './rate-limit.ts';
import { limitRoutes } from './route-limits.ts';
import { readPage } from './snapshots.ts';
import { sha256 } from './stamps.ts';
import { answerSync, type SyncServer } from './sync.ts';

/** Envelope and room for the one change that is larger than the rest of a request. */
const SYNC_BODY_BYTES = MOST_REQUEST_BYTES + 128 * 1024;
/** Below this compressing an answer costs more than it saves, bytes. */
const WORTH_COMPRESSING = 1500;
const HEARTBEAT_MS = 25_000;
/** A carried bundle counts like this many changes. */
const BUNDLE_COST = 25;

/** Everything under /api but health: sync, live news, devices and invitations, photos, codes, calendars. */
export function createApi(deps: ApiDeps): Hono {
  const api = new Hono();
  limitRoutes(api, deps.callerKey, deps.server.nowMs);
  api.route('/', syncRoutes(deps));
  api.route('/', createDeviceRoutes(deps));
  api.route('/', createPeopleRoutes(deps));
  api.route('/', createAuditRoutes(deps));
  api.route('/', createCalendarRoutes(deps.server, deps.publicUrl));
  api.route(
    '/photos',
    createPhotoRoutes(deps.server, (context) => callerOf(deps, context), deps.callerKey),
  );
  api.get('/cities', (context) => citiesAnswer(deps.server, context));
  api.get('/follow/:city/:code', (context) => followAnswer(deps, context));
  return api;
}

function syncRoutes(deps: ApiDeps): Hono {
  const { server, live, secure } = deps;
  const routes = new Hono();
  // A stall writes dozens of ideas behind one address; a script writes thousands.
  const perDevice = createRateLimit({ perMinute: 120, burst: 600, now: server.nowMs });
  const perAddress = createRateLimit({ perMinute: 1200, burst: 4000, now: server.nowMs });

  const streams = createLiveLimit();

  routes.post('/sync', async (context) => {
    const body = await readJson(context.req.raw, SYNC_BODY_BYTES);
    if (body.kind === 'refused') return body.response;
    const request = syncRequestSchema.safeParse(body.value);
    if (!request.success) return refuseEnvelope(body.value);
    const caller = await callerOf(deps, context);
    if (caller?.device !== request.data.device) {
      return refusal(401, 'unknown-device', { nonce: server.signer.nonce(server.nowMs()) });
    }
    if (!caller.person || caller.revoked) {
      const cost = 1 + request.data.changes.length + BUNDLE_COST * (request.data.bundles?.length ?? 0);
      for (const limited of [perDevice.take(caller.device, cost), perAddress.take(deps.callerKey(context), cost)]) {
        if (limited.kind === 'limited') return tooMany(limited.retryAfterS);
      }
    }
    const lines = await answerSync(server, request.data);
    live.addReceipts(
      caller.device,
      request.data.receipts.map((secret) => receiptScope(sha256(secret))),
    );
    return ndjson(lines, context, secure);
  });

  routes.get('/live', async (context) => {
    const cities = (context.req.query('cities') ?? '').split(',').slice(0, 20);
    const nobody: Caller = { device: '', person: undefined, revoked: false, stays: [] };
    const readRights = async () => {
      const caller = await callerOf(deps, context);
      return { device: caller?.device, scopes: readableScopes(caller ?? nobody, cities, [...server.cities.values()]) };
    };
    let rights = await readRights();
    for (;;) {
      const leave = streams.take(rights.device, deps.callerKey(context));
      if (!leave) return tooMany(STREAM_RETRY_S);
      const stream = eventStream(live, rights.device, new Set(rights.scopes), leave);
      // Rights that changed before the stream could hear of it.
      const now = await readRights();
      if (now.device === rights.device && now.scopes.join() === rights.scopes.join()) return streamAnswer(stream);
      await stream.cancel();
      rights = now;
    }
  });

  routes.get('/pages/:address', async (context) => {
    const page = await server.storage.read(() => readPage(context.req.param('address'), server.nowMs()));
    if (!page) return refusal(404, 'page-expired');
    const isPublic = page.scope.startsWith('public/');
    if (!isPublic) {
      const caller = await callerOf(deps, context);
      if (!caller || !readableScopes(caller, [], [...server.cities.values()]).includes(page.scope))
        return refusal(403, 'forbidden');
    }
    return new Response(new Uint8Array(page.bytes), {
      headers: {
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        'cache-control': isPublic ? `public, max-age=${page.restS}` : 'private, no-store',
      },
    });
  });
  return routes;
}

function refuseEnvelope(value: unknown): Response {
  const changes = (value as { changes?: unknown[] } | null)?.changes;
  if (Array.isArray(changes) && changes.length > MOST_CHANGES)
    return refusal(413, 'too-many-changes', { most: MOST_CHANGES });
  return refusal(400, 'invalid-request');
}

function ndjson(lines: AnswerLine[], context: Context, secure: boolean): Response {
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
  const headers = new Headers({ 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  const cookie = /kp_device=([\w-]+)\.([\w-]+)/.exec(context.req.header('cookie') ?? '');
  if (cookie?.[1] && cookie[2]) headers.set('set-cookie', cookieFor(cookie[1], cookie[2], secure));
  const zipped = text.length > WORTH_COMPRESSING && context.req.header('accept-encoding')?.includes('gzip');
  if (!zipped) return new Response(text, { headers });
  headers.set('content-encoding', 'gzip');
  headers.set('vary', 'accept-encoding');
  return new Response(gzipSync(text, { level: 4 }), { headers });
}

function eventStream(
  live: Live,
  device: string | undefined,
  scopes: Set<string>,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          end(); // the reader has gone
        }
      };
      const close = () => {
        end();
        controller.close();
      };
      const leave = live.add({ device, scopes, send, close });
      const heartbeat = setInterval(() => send(': here\n\n'), HEARTBEAT_MS);
      end = () => {
        clearInterval(heartbeat);
        leave();
        onEnd();
      };
      send('retry: 5000\n\n');
    },
    cancel: () => end(),
  });
}

const streamAnswer = (stream: ReadableStream<Uint8Array>): Response =>
  new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });

function citiesAnswer(server: SyncServer, context: Context): Response {
  const etag = `"${sha256(JSON.stringify(server.cityEtags)).slice(0, 16)}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const { cityEtags } = server;
  const cities = [...server.cities.values()].map((config) => ({
    etag: cityEtags[config.id] ?? '',
    config,
    sealKey: server.sealKeys.current(config.id),
  }));
  return context.json({ cities }, 200, headers);
}

/** What anyone may know by a code: where it stands, since when, whether it is hidden; no reasons, no replies (design.md, section 3). */
async function followAnswer({ server }: ApiDeps, context: Context): Promise<Response> {
  const code = readCode(context.req.param('code') ?? '');
  if (!code) return refusal(400, 'not-a-code');
  const entries = await server.storage.read(() => findByCode(context.req.param('city') ?? '', code));
  const matches = entries.flatMap(({ record }) => {
    if (record.type !== 'idea') return [];
    const { status, givenAtMs, steps, mergedInto, hidden } = record;
    return [
      {
        status,
        givenAtMs,
        steps: steps.map((step) => ({ status: step.status, atMs: step.atMs })),
        ...(mergedInto ? { mergedInto: mergedInto.code } : {}),
        ...(hidden ? { hidden: true } : {}),
      },
    ];
  });
  return context.json({ code, matches }, 200, { 'cache-control': 'no-store' });
}
