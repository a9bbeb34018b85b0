import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { City } from '../domain/city.ts';
import { readCode } from '../domain/code.ts';
import { type Grant, ROLES, receiptScope, roleIn } from '../domain/scope.ts';
import { MOST_CHANGES, MOST_REQUEST_BYTES } from '../protocol/limits.ts';
import { type AnswerLine, syncRequestSchema } from '../protocol/wire.ts';
import { refusal } from './api-error.ts';
import type { Beside } from './beside.ts';
import { readJson } from './body-limit.ts';
import { cookieFor, deviceOfCookie, enrol, enrolmentSchema, expiredCookie } from './devices.ts';
import { findByCode } from './entries.ts';
import { invite, join, readOffer } from './invitations.ts';
import type { Live } from './live.ts';
import { type Caller, leaveDevice, readableScopes, readCaller, revokeDevice } from './people.ts';
import { createPhotoRoutes } from './photo-routes.ts';
import { createRateLimit } from './rate-limit.ts';
import { readPage } from './snapshots.ts';
import { sha256 } from './stamps.ts';
import { query } from './storage.ts';
import { answerSync, type SyncServer } from './sync.ts';

export interface ApiDeps {
  server: SyncServer;
  beside: Beside;
  live: Live;
  /** Cookies travel over HTTPS only. */
  secure: boolean;
  /** Under which key a caller's requests are counted against misuse. */
  callerKey: (context: Context) => string;
  publicUrl: string;
}

/** Envelope and room for the one change that is larger than the rest of a request. */
const SYNC_BODY_BYTES = MOST_REQUEST_BYTES + 128 * 1024;
const SMALL_BODY_BYTES = 8 * 1024;
/** Below this compressing an answer costs more than it saves, bytes. */
const WORTH_COMPRESSING = 1500;
const HEARTBEAT_MS = 25_000;
/** A carried bundle counts like this many changes. */
const BUNDLE_COST = 25;

/** Everything under /api but health: sync, live news, devices and invitations, photos, codes. */
export function createApi(deps: ApiDeps): Hono {
  const api = new Hono();
  api.route('/', syncRoutes(deps));
  api.route('/', deviceRoutes(deps));
  api.route(
    '/photos',
    createPhotoRoutes(deps.server, (context) => callerOf(deps, context), deps.callerKey),
  );
  api.get('/cities', (context) => citiesAnswer(deps.server, context));
  api.get('/follow/:city/:code', (context) => followAnswer(deps, context));
  return api;
}

async function callerOf({ server }: ApiDeps, context: Context): Promise<Caller | undefined> {
  return server.storage.read(function* () {
    const device = yield* deviceOfCookie(context.req.header('cookie'));
    return device ? yield* readCaller(device) : undefined;
  });
}

function syncRoutes(deps: ApiDeps): Hono {
  const { server, live, secure } = deps;
  const routes = new Hono();
  // A stall writes dozens of ideas behind one address; a script writes thousands.
  const perDevice = createRateLimit({ perMinute: 120, burst: 600, now: server.nowMs });
  const perAddress = createRateLimit({ perMinute: 1200, burst: 4000, now: server.nowMs });

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
    const caller = await callerOf(deps, context);
    const cities = (context.req.query('cities') ?? '').split(',').slice(0, 20);
    const nobody: Caller = { device: '', person: undefined, revoked: false, stays: [] };
    const scopes = new Set(readableScopes(caller ?? nobody, cities, [...server.cities.values()]));
    return eventStream(live, caller?.device, scopes);
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

const tooMany = (retryAfterS: number): Response => refusal(429, 'rate-limited', { retryAfterS });

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

function eventStream(live: Live, device: string | undefined, scopes: Set<string>): Response {
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
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
      };
      send('retry: 5000\n\n');
    },
    cancel: () => end(),
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

const secretSchema = z.object({ secret: z.string().check(z.minLength(4), z.maxLength(80)) });
const grantSchema = z.object({ city: z.string(), role: z.enum(ROLES), area: z.optional(z.string()) });
const deviceSchema = z.object({ device: z.string().check(z.maxLength(60)) });

function deviceRoutes(deps: ApiDeps): Hono {
  const { server, secure, beside } = deps;
  const { storage, signer, nowMs } = server;
  const routes = new Hono();
  // Guessing invitations is slowed down; a whole school opening the app for the first time is not.
  const attempts = createRateLimit({ perMinute: 30, burst: 60, now: nowMs });
  const enrolments = createRateLimit({ perMinute: 300, burst: 1000, now: nowMs });

  const withBody = async <T>(
    context: Context,
    schema: z.ZodMiniType<T>,
    work: (value: T) => Promise<Response>,
    limit = attempts,
  ) => {
    const body = await readJson(context.req.raw, SMALL_BODY_BYTES);
    if (body.kind === 'refused') return body.response;
    const parsed = schema.safeParse(body.value);
    if (!parsed.success) return refusal(400, 'invalid-request');
    const limited = limit.take(deps.callerKey(context));
    return limited.kind === 'limited' ? tooMany(limited.retryAfterS) : work(parsed.data);
  };
  const withCaller = async (context: Context, work: (caller: Caller) => Promise<Response>) => {
    const caller = await callerOf(deps, context);
    return caller ? work(caller) : refusal(401, 'unknown-device', { nonce: signer.nonce(nowMs()) });
  };

  routes.get('/nonce', (context) =>
    context.json({ nonce: signer.nonce(nowMs()) }, 200, { 'cache-control': 'no-store' }),
  );

  routes.post('/device', (context) =>
    withBody(
      context,
      enrolmentSchema,
      async (enrolment) => {
        const outcome = await enrol(storage, signer, enrolment, nowMs());
        if (outcome.kind === 'refused') return refusal(403, outcome.reason, { nonce: signer.nonce(nowMs()) });
        return context.json({ kind: 'enrolled' }, 200, {
          'set-cookie': cookieFor(enrolment.device, outcome.token, secure),
        });
      },
      enrolments,
    ),
  );

  routes.post('/invitation', (context) =>
    withBody(context, secretSchema, async ({ secret }) => {
      const offer = await storage.read(() => readOffer(secret, nowMs()));
      return offer.kind === 'open' ? context.json(offer) : refusal(410, offer.reason);
    }),
  );

  routes.post('/join', (context) =>
    withBody(context, secretSchema, ({ secret }) =>
      withCaller(context, async (caller) => {
        const offer = await storage.write(() => join(secret, caller.device, nowMs()));
        return offer.kind === 'open' ? context.json(offer) : refusal(410, offer.reason);
      }),
    ),
  );

  routes.post('/invitations', (context) =>
    withBody(context, grantSchema, (grant) =>
      withCaller(context, async (caller) => {
        const city = server.cities.get(grant.city);
        if (!city || !isGrantOf(city, grant)) return refusal(400, 'invalid-request');
        const scopes = readableScopes(caller, [], [city]);
        if (roleIn(city.id, scopes) !== 'coordinator') return refusal(403, 'forbidden');
        return context.json(
          invitationAnswer(deps, grant.city, await storage.write(() => invite(grant as Grant, nowMs()))),
        );
      }),
    ),
  );

  routes.get('/devices', (context) =>
    withCaller(context, async ({ person, device, stays }) => {
      const devices = person
        ? await storage.read(() =>
            query(
              `SELECT id, seen_at, joined_at FROM device WHERE person = ? AND revoked_at IS NULL AND left_at IS NULL
               ORDER BY joined_at, id`,
              person,
            ),
          )
        : [];
      return context.json({
        own: device,
        roles: stays.filter((stay) => stay.toMs === undefined).map(({ city, role, area }) => ({ city, role, area })),
        devices: devices.map((row) => ({
          id: row.id,
          joinedAtMs: Number(row.joined_at),
          seenAtMs: Number(row.seen_at),
        })),
      });
    }),
  );

  routes.post('/device/add', (context) =>
    withCaller(context, async ({ person, stays, revoked }) => {
      const stay = stays.find(({ toMs }) => toMs === undefined);
      if (!person || !stay || revoked) return refusal(403, 'forbidden');
      return context.json(invitationAnswer(deps, stay.city, await storage.write(() => invite(stay, nowMs(), person))));
    }),
  );

  routes.post('/device/revoke', (context) =>
    withBody(context, deviceSchema, ({ device }) =>
      withCaller(context, async ({ person, revoked }) => {
        const own =
          person &&
          !revoked &&
          (await storage.read(() => query('SELECT id FROM device WHERE id = ? AND person = ?', device, person)));
        if (!own || own.length === 0) return refusal(403, 'forbidden');
        await beside.remember({ kind: 'revoked', device, atMs: nowMs() });
        await storage.write(() => revokeDevice(device, nowMs()));
        return context.json({ kind: 'revoked' });
      }),
    ),
  );

  routes.post('/device/leave', (context) =>
    withCaller(context, async ({ device }) => {
      await beside.remember({ kind: 'device-left', device, atMs: nowMs() });
      await storage.write(() => leaveDevice(device, nowMs()));
      return context.json({ kind: 'left' }, 200, { 'set-cookie': expiredCookie(secure) });
    }),
  );
  return routes;
}

function isGrantOf(city: City, { role, area }: { role: string; area?: string | undefined }): boolean {
  return role === 'coordinator' ? area === undefined : city.areas.some(({ id }) => id === area);
}

/** The token stands behind `#`, so that it reaches no server log. */
function invitationAnswer({ publicUrl }: ApiDeps, city: string, { token, code }: { token: string; code: string }) {
  return { link: `${publicUrl}/${city}/join#${token}`, code };
}

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
