import { type Context, Hono } from 'hono';
import { isPublicScope } from '../domain/scope.ts';
import type { Stamp } from '../protocol/stamp.ts';
import { refusal } from './api-error.ts';
import { readBytes } from './body-limit.ts';
import { beginCommit, readEpoch } from './entries.ts';
import { type Caller, readableScopes } from './people.ts';
import { fileEnding } from './photo-content.ts';
import {
  MOST_PART_BYTES,
  type PartTaken,
  type PhotoPart,
  photoStamp,
  readPhoto,
  readPhotoState,
  takePart,
} from './photos.ts';
import { createRateLimit } from './rate-limit.ts';
import type { Work } from './storage.ts';
import type { SyncServer } from './sync.ts';

const HASH = /^[0-9a-f]{64}$/;
/** A photo opened in a tab of its own is a picture and nothing else, whatever its bytes say. */
const NO_DOCUMENT = "sandbox; default-src 'none'";
const STATUS_OF = { 'photo-unknown': 409, 'photo-too-large': 413, 'photo-broken': 422 } as const;

/** Photos by content: how much of one has arrived, the next part, and the whole for those who may see it. */
export function createPhotoRoutes(
  server: SyncServer,
  callerOf: (context: Context) => Promise<Caller | undefined>,
  callerKey: (context: Context) => string,
): Hono {
  const { storage } = server;
  const routes = new Hono();
  // In kilobytes: a stall's photos pass, a disk is not filled by somebody without a role.
  const perDevice = createRateLimit({ perMinute: 2_000, burst: 60_000, now: server.nowMs });
  const perAddress = createRateLimit({ perMinute: 10_000, burst: 400_000, now: server.nowMs });

  routes.get('/:city/:hash/state', async (context) => {
    const { city, hash } = context.req.param();
    if (!HASH.test(hash)) return refusal(400, 'invalid-request');
    const caller = await callerOf(context);
    if (!caller) return refusal(401, 'unknown-device', { nonce: server.signer.nonce(server.nowMs()) });
    const state = await storage.read(() => proved(city, readPhotoState(city, hash, caller.device)));
    return context.json(state, 200, { 'cache-control': 'no-store' });
  });

  routes.put('/:city/:hash', async (context) => {
    const { city, hash } = context.req.param();
    const start = Number(context.req.query('start'));
    const total = Number(context.req.query('total'));
    if (!HASH.test(hash) || !isCount(start) || !isCount(total)) return refusal(400, 'invalid-request');
    const caller = await callerOf(context);
    if (!caller) return refusal(401, 'unknown-device', { nonce: server.signer.nonce(server.nowMs()) });
    const body = await readBytes(context.req.raw, MOST_PART_BYTES);
    if (body.kind === 'refused') return body.response;
    if (!caller.person || caller.revoked) {
      const cost = Math.ceil(body.bytes.length / 1024);
      for (const limited of [perDevice.take(caller.device, cost), perAddress.take(callerKey(context), cost)]) {
        if (limited.kind === 'limited') return refusal(429, 'rate-limited', { retryAfterS: limited.retryAfterS });
      }
    }
    const part = { city, hash, device: caller.device, start, total, bytes: body.bytes };
    const outcome = await storage.write(() => proved(city, take(part)), [`photo/${city}/${hash}`]);
    if (outcome.kind === 'refused') return refusal(STATUS_OF[outcome.reason], outcome.reason);
    if (outcome.kind === 'misplaced') return refusal(409, 'photo-misplaced', { ...outcome });
    return context.json(outcome);
  });

  routes.get('/:city/:hash', async (context) => {
    const { city, hash } = context.req.param();
    if (!HASH.test(hash)) return refusal(404, 'no-such-photo');
    const photo = await storage.read(() => readPhoto(city, hash));
    const isPublic = photo?.scopes.some(isPublicScope) ?? false;
    if (!photo || !(isPublic || (await mayRead(photo.scopes, context)))) return refusal(404, 'no-such-photo');
    const headers = {
      'content-type': photo.mime,
      'content-disposition': `inline; filename="${hash.slice(0, 16)}.${fileEnding(photo.mime)}"`,
      'content-security-policy': NO_DOCUMENT,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      // Any photo may be hidden tomorrow: then it must not lie in a browser's cache, or in one on the way.
      'cache-control': 'no-store',
    };
    return new Response(new Uint8Array(photo.bytes), { headers });
  });

  function* take(part: PhotoPart): Work<PartTaken> {
    const { epoch } = yield* readEpoch();
    return yield* takePart(part, beginCommit({ nowMs: server.nowMs(), epoch, session: '' }));
  }

  /** Whoever is told that a photo is whole can prove it after a restore. */
  function* proved<T extends { kind: string }>(city: string, work: Work<T>): Work<T & { stamp?: Stamp }> {
    const outcome = yield* work;
    const stamp = outcome.kind === 'whole' ? yield* photoStamp(server.signer, city) : undefined;
    return stamp ? { ...outcome, stamp } : outcome;
  }

  async function mayRead(scopes: readonly string[], context: Context): Promise<boolean> {
    const caller = await callerOf(context);
    const readable = caller ? readableScopes(caller, [], [...server.cities.values()]) : [];
    return scopes.some((scope) => readable.includes(scope));
  }
  return routes;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
