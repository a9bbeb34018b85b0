import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { refusal } from './api-error.ts';
import type { Beside } from './beside.ts';
import { readJson } from './body-limit.ts';
import { deviceOfCookie } from './devices.ts';
import type { Live } from './live.ts';
import { type Caller, readCaller } from './people.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import type { SyncServer } from './sync.ts';

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

/** Forms and questions are small, bytes. */
const SMALL_BODY_BYTES = 8 * 1024;

/** Who is calling, by cookie; undefined for a device never enrolled. */
export async function callerOf({ server }: ApiDeps, context: Context): Promise<Caller | undefined> {
  return server.storage.read(function* () {
    const device = yield* deviceOfCookie(context.req.header('cookie'));
    return device ? yield* readCaller(device) : undefined;
  });
}

export const tooMany = (retryAfterS: number): Response => refusal(429, 'rate-limited', { retryAfterS });

/** The two questions every small route begins with: what is asked, and by whom. */
export interface Asking {
  /** Reads and understands a body, as often as a caller may; refuses with 400, 413 or 429. */
  withBody<T>(
    context: Context,
    schema: z.ZodMiniType<T>,
    work: (value: T) => Promise<Response>,
    limit?: RateLimit,
  ): Promise<Response>;
  /** Refuses strangers with 401 and a word to sign. */
  withCaller(context: Context, work: (caller: Caller) => Promise<Response>): Promise<Response>;
}

export function createAsking(deps: ApiDeps): Asking {
  const { signer, nowMs } = deps.server;
  // Guessing invitations is slowed down; a whole school opening the app for the first time is not.
  const attempts = createRateLimit({ perMinute: 30, burst: 60, now: nowMs });
  return {
    withBody: async (context, schema, work, limit = attempts) => {
      const body = await readJson(context.req.raw, SMALL_BODY_BYTES);
      if (body.kind === 'refused') return body.response;
      const parsed = schema.safeParse(body.value);
      if (!parsed.success) return refusal(400, 'invalid-request');
      const limited = limit.take(deps.callerKey(context));
      return limited.kind === 'limited' ? tooMany(limited.retryAfterS) : work(parsed.data);
    },
    withCaller: async (context, work) => {
      const caller = await callerOf(deps, context);
      return caller ? work(caller) : refusal(401, 'unknown-device', { nonce: signer.nonce(nowMs()) });
    },
  };
}
