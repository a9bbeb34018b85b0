import { Hono } from 'hono';
import { cityScope } from '../domain/scope.ts';
import { refusal } from './api-error.ts';
import { type ApiDeps, createAsking } from './asking.ts';
import { readAudit } from './audit.ts';
import { readableScopes } from './people.ts';

/** GET /api/audit?city=…&before=…: who did what, for the coordinators of that city, page by page into the past. */
export function createAuditRoutes(deps: ApiDeps): Hono {
  const { storage, cities, nowMs } = deps.server;
  const { withCaller } = createAsking(deps);
  const routes = new Hono();
  routes.get('/audit', (context) =>
    withCaller(context, async (caller) => {
      const city = cities.get(context.req.query('city') ?? '');
      const coordinates = city && readableScopes(caller, [], [city]).includes(cityScope(city.id));
      if (!coordinates) return refusal(403, 'forbidden');
      const before = Number(context.req.query('before') ?? nowMs() + 1);
      if (!Number.isSafeInteger(before) || before < 0) return refusal(400, 'invalid-request');
      const { lines, nextMs } = await storage.read(() => readAudit(city.id, before));
      return context.json({ lines, ...(nextMs === undefined ? {} : { next: nextMs }) }, 200, {
        'cache-control': 'no-store',
      });
    }),
  );
  return routes;
}
