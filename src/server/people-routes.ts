import { type Context, Hono } from 'hono';
import * as z from 'zod/mini';
import type { City } from '../domain/city.ts';
import { idSchema } from '../domain/committee/seat-rules.ts';
import { LIMITS } from '../domain/idea.ts';
import { cleanLine, lengthOf } from '../domain/plain-text.ts';
import { cityScope, type Grant, ROLES } from '../domain/scope.ts';
import { wordSchema } from '../protocol/change.ts';
import { refusal } from './api-error.ts';
import { type ApiDeps, createAsking } from './asking.ts';
import { noted, roleSubject } from './audit.ts';
import {
  changeRole,
  endRole,
  isCoordinatedWithout,
  type PeopleOutcome,
  personOfDevice,
  readCityPeople,
} from './city-people.ts';
import { invite, linkOf } from './invitations.ts';
import { type Caller, readableScopes, revokeDevice } from './people.ts';

const word = wordSchema(60);
const roleSchema = z.object({ role: z.enum(ROLES), area: z.optional(word) });
const invitationSchema = z.object({
  city: word,
  role: z.enum(ROLES),
  area: z.optional(word),
  /** Who of a committee's roster it is for: whoever joins by it is that person. */
  person: z.optional(idSchema),
  /** For whom it is: read by coordinators only, gone when the role ends. */
  note: z.optional(z.string().check(z.refine((note) => lengthOf(cleanLine(note)) <= LIMITS.note, 'too long'))),
});
const endSchema = z.object({ city: word, person: word, role: z.enum(ROLES), area: z.optional(word) });
const changeSchema = z.object({ city: word, person: word, from: roleSchema, to: roleSchema });
const revocationSchema = z.object({ city: word, device: word });

/** What the coordinators of a city do with its people: invite, list, end and change roles, take devices out of use. */
export function createPeopleRoutes(deps: ApiDeps): Hono {
  const { server, beside } = deps;
  const { storage, nowMs } = server;
  const { withBody, withCaller } = createAsking(deps);
  const routes = new Hono();

  const asCoordinator = (context: Context, cityId: string, work: (city: City, caller: Caller) => Promise<Response>) =>
    withCaller(context, async (caller) => {
      const city = server.cities.get(cityId);
      const coordinates = city && readableScopes(caller, [], [city]).includes(cityScope(city.id));
      return coordinates ? work(city, caller) : refusal(403, 'forbidden');
    });
  const answer = (context: Context, outcome: PeopleOutcome): Response =>
    outcome === 'done' ? context.json({ kind: 'done' }) : refusal(409, outcome);
  /** Beside the database, so that no backup brings the role back; also on a repeat, should the first one have died. */
  const rememberEnd = (person: string, { city, role, area }: Grant) =>
    beside.remember({ kind: 'left', person, city, role, area: area ?? '', atMs: nowMs() });

  routes.post('/invitations', (context) =>
    withBody(context, invitationSchema, ({ city: cityId, role, area, person, note }) =>
      asCoordinator(context, cityId, async (city, by) => {
        const held = grantOf(city, { role, area });
        if (!held) return refusal(400, 'invalid-request');
        const grant = person ? { ...held, person } : held;
        const words = cleanLine(note ?? '');
        const invitation = await storage.write(() =>
          noted(invite(grant, nowMs(), words ? { note: words } : {}), nowMs(), () => [
            { city: city.id, by, act: 'invited', subject: [roleSubject(grant), person].filter(Boolean).join(' ') },
          ]),
        );
        return context.json(linkOf(deps.publicUrl, city.id, invitation));
      }),
    ),
  );

  routes.get('/people/:city', (context) =>
    asCoordinator(context, context.req.param('city'), async (city, { person }) => {
      const people = await storage.read(() => readCityPeople(city.id));
      return context.json({ own: person, people }, 200, { 'cache-control': 'no-store' });
    }),
  );

  routes.post('/people/end', (context) =>
    withBody(context, endSchema, ({ city: cityId, person, role, area }) =>
      asCoordinator(context, cityId, async (city, by) => {
        const grant = { city: city.id, role, ...(area ? { area } : {}) };
        const subject = `${person} ${roleSubject(grant)}`;
        const outcome = await storage.write(() =>
          noted(endRole(person, grant, nowMs()), nowMs(), (result) =>
            // Somebody who is not there is a word the caller made up.
            result === 'not-there' ? [] : [{ city: city.id, by, act: 'role.ended', subject, result }],
          ),
        );
        if (outcome !== 'last-coordinator') await rememberEnd(person, grant);
        return answer(context, outcome);
      }),
    ),
  );

  routes.post('/people/change', (context) =>
    withBody(context, changeSchema, ({ city: cityId, person, from, to }) =>
      asCoordinator(context, cityId, async (city, by) => {
        const next = grantOf(city, to);
        const before = { city: city.id, role: from.role, ...(from.area ? { area: from.area } : {}) };
        if (!next || (from.role === next.role && from.area === next.area)) return refusal(400, 'invalid-request');
        const subject = `${person} ${roleSubject(before)} ${roleSubject(next)}`;
        const outcome = await storage.write(() =>
          noted(changeRole(person, before, next, nowMs()), nowMs(), (result) =>
            result === 'not-there' ? [] : [{ city: city.id, by, act: 'role.changed', subject, result }],
          ),
        );
        if (outcome !== 'last-coordinator') await rememberEnd(person, before);
        return answer(context, outcome);
      }),
    ),
  );

  routes.post('/people/revoke', (context) =>
    withBody(context, revocationSchema, ({ city: cityId, device }) =>
      asCoordinator(context, cityId, async (city, by) => {
        const person = await storage.read(() => personOfDevice(city.id, device));
        if (!person) return refusal(409, 'not-there');
        if (!(await storage.read(() => isCoordinatedWithout(city.id, '', device))))
          return refusal(409, 'last-coordinator');
        await beside.remember({ kind: 'revoked', device, atMs: nowMs() });
        await storage.write(() =>
          noted(revokeDevice(device, nowMs()), nowMs(), () => [
            { city: city.id, by, act: 'device.revoked', subject: device },
          ]),
        );
        return answer(context, 'done');
      }),
    ),
  );
  return routes;
}

/** A role as this city has it: coordinators have no area, everybody else one that exists. */
function grantOf(city: City, { role, area }: { role: Grant['role']; area?: string | undefined }): Grant | undefined {
  if (role === 'coordinator') return area === undefined ? { city: city.id, role } : undefined;
  return area !== undefined && city.areas.some(({ id }) => id === area) ? { city: city.id, role, area } : undefined;
}
