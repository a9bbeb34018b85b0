import { Hono } from 'hono';
import * as z from 'zod/mini';
import { refusal } from './api-error.ts';
import { type ApiDeps, createAsking } from './asking.ts';
import { type AuditAct, type AuditEntry, note, noted, roleSubject } from './audit.ts';
import { cookieFor, enrol, enrolmentSchema, expiredCookie } from './devices.ts';
import { invite, join, linkOf, type Offer, readOffer } from './invitations.ts';
import { type Caller, leaveDevice, readCaller, revokeDevice } from './people.ts';
import { createRateLimit } from './rate-limit.ts';
import { query, type Work } from './storage.ts';

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
        const offer = await storage.write(() => joinNoted(secret, caller, nowMs()));
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
    withCaller(context, async (caller) => {
      const { person, stays, revoked } = caller;
      const stay = stays.find(({ toMs }) => toMs === undefined);
      if (!person || !stay || revoked) return refusal(403, 'forbidden');
      return context.json(
        linkOf(
          deps.publicUrl,
          stay.city,
          await storage.write(() =>
            noted(invite(stay, nowMs(), { person }), nowMs(), () => [
              { city: stay.city, by: caller, act: 'device.invited', subject: roleSubject(stay) },
            ]),
          ),
        ),
      );
    }),
  );

  routes.post('/device/revoke', (context) =>
    withBody(context, deviceSchema, ({ device }) =>
      withCaller(context, async (caller) => {
        const { person, revoked } = caller;
        const own =
          person &&
          !revoked &&
          (await storage.read(() => query('SELECT id FROM device WHERE id = ? AND person = ?', device, person)));
        if (!own || own.length === 0) return refusal(403, 'forbidden');
        await beside.remember({ kind: 'revoked', device, atMs: nowMs() });
        await storage.write(() =>
          noted(revokeDevice(device, nowMs()), nowMs(), () => inTheirCities(caller, 'device.revoked', device)),
        );
        return context.json({ kind: 'revoked' });
      }),
    ),
  );

  routes.post('/device/leave', (context) =>
    withCaller(context, async (caller) => {
      const { device } = caller;
      await beside.remember({ kind: 'device-left', device, atMs: nowMs() });
      await storage.write(() =>
        noted(leaveDevice(device, nowMs()), nowMs(), () => inTheirCities(caller, 'device.left', device)),
      );
      return context.json({ kind: 'left' }, 200, { 'set-cookie': expiredCookie(secure) });
    }),
  );
  return routes;
}

/** Noted under the person the device belongs to from then on. */
function* joinNoted(secret: string, { device }: Caller, nowMs: number): Work<Offer> {
  const offer = yield* join(secret, device, nowMs);
  if (offer.kind === 'refused') return offer;
  const by = yield* readCaller(device);
  yield* note({ city: offer.city, by, act: 'joined', subject: roleSubject(offer) }, nowMs);
  return offer;
}

/** What somebody does to their own device concerns each city they hold a role in; of residents nothing is noted. */
function inTheirCities(by: Caller, act: AuditAct, subject: string): AuditEntry[] {
  const cities = new Set(by.stays.filter(({ toMs }) => toMs === undefined).map(({ city }) => city));
  return [...cities].map((city) => ({ city, by, act, subject }));
}
