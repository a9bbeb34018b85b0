import { Hono } from 'hono';
import * as z from 'zod/mini';
import { refusal } from './api-error.ts';
import { type ApiDeps, createAsking } from './asking.ts';
import { cookieFor, enrol, enrolmentSchema, expiredCookie } from './devices.ts';
import { invite, join, linkOf, readOffer } from './invitations.ts';
import { leaveDevice, revokeDevice } from './people.ts';
import { createRateLimit } from './rate-limit.ts';
import { query } from './storage.ts';

const secretSchema = z.object({ secret: z.string().check(z.minLength(4), z.maxLength(80)) });
const deviceSchema = z.object({ device: z.string().check(z.regex(/^[\w-]{1,60}$/)) });

/** How a device becomes known, joins, is listed, and goes. */
export function createDeviceRoutes(deps: ApiDeps): Hono {
  const { server, secure, beside } = deps;
  const { storage, signer, nowMs } = server;
  const routes = new Hono();
  const { withBody, withCaller } = createAsking(deps);
  const enrolments = createRateLimit({ perMinute: 300, burst: 1000, now: nowMs });

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
      const list = {
        own: device,
        roles: stays.filter((stay) => stay.toMs === undefined).map(({ city, role, area }) => ({ city, role, area })),
        devices: devices.map((row) => ({
          id: row.id,
          joinedAtMs: Number(row.joined_at),
          seenAtMs: Number(row.seen_at),
        })),
      };
      return context.json(list, 200, { 'cache-control': 'no-store' });
    }),
  );

  routes.post('/device/add', (context) =>
    withCaller(context, async ({ person, stays, revoked }) => {
      const stay = stays.find(({ toMs }) => toMs === undefined);
      if (!person || !stay || revoked) return refusal(403, 'forbidden');
      return context.json(
        linkOf(deps.publicUrl, stay.city, await storage.write(() => invite(stay, nowMs(), { person }))),
      );
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
