import type { HttpBindings } from '@hono/node-server';
import { type Env, Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Logger } from 'pino';
import { refusal } from './api-error.ts';
import type { Metrics } from './metrics.ts';
import { answerMetrics, type MetricsSettings } from './metrics-route.ts';
import { refuseStrangeAddress } from './plain-address.ts';
import { logFailure, logRequests } from './request-log.ts';
import { refuseCrossOrigin } from './same-origin.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { Settings } from './settings.ts';
import type { StaticFiles } from './static-files.ts';
import { StorageBusy } from './storage.ts';

/** What Hono hands to a handler; empty when a test calls the app without a network. */
export type ServerEnv = { Bindings: Partial<HttpBindings>; Variables: { requestId: string } };

/** What answers `GET /api/health` besides `status`. */
export interface Health {
  /** The server's release. */
  version: string;
  /** The database, such as `sqlite 3.53`. */
  engine: string;
}

/** The parts of a server that is not yet listening. */
export interface AppParts<ApiEnv extends Env> {
  /** Routes below `/api`. Its own `notFound` is not used. */
  api: Hono<ApiEnv>;
  settings: Pick<Settings, 'publicUrl'> & Partial<MetricsSettings>;
  staticFiles: StaticFiles;
  log: Logger;
  health: Health;
  /** What counts requests and is read at `/metrics`; without it there is no such page. */
  metrics?: Metrics;
}

/** Puts the server together: the api, the app's files, and what holds for every answer (log, headers, refusals). */
export function createApp<ApiEnv extends Env>(parts: AppParts<ApiEnv>): Hono<ServerEnv> {
  const { api, settings, staticFiles, log, health, metrics } = parts;
  const app = new Hono<ServerEnv>();
  app.use(logRequests(log), addSecurityHeaders(settings.publicUrl), dropUnsentBody);
  if (metrics) {
    app.use(metrics.timeRequests);
    app.get('/metrics', (context) => answerMetrics(metrics, settings, context));
  }
  app.use('/api/*', keepOutOfCaches, refuseStrangeAddress, refuseCrossOrigin(settings.publicUrl));
  app.use('/api/*', methodNotAllowed({ app, onMethodNotAllowed: (_, methods) => wrongMethod(methods) }));
  app.get('/api/health', () => Response.json({ status: 'ok', ...health }));
  app.route('/api', api);
  app.all('/api/*', () => refusal(404, 'no-such-route'));
  // Registered for all methods: a GET here would make every unknown path one that knows GET.
  app.all('/assets/*', ({ req }) => staticFiles(req.raw));
  app.all('*', ({ req }) => staticFiles(req.raw));
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status < 500) return answerTo(error);
    logFailure(log, context, error);
    if (error instanceof StorageBusy) return refusal(503, 'busy', { retryAfterS: BUSY_S });
    return refusal(500, 'server-error');
  });
  return app;
}

/** When to come back to a database that was busy or away, seconds. */
const BUSY_S = 5;

/** What Hono's own parts throw: mostly bodies and headers that make no sense. */
function answerTo({ status, res }: HTTPException): Response {
  if (res) return new Response(res.body, { status, headers: res.headers });
  return refusal(status, status === 413 ? 'too-large' : 'invalid-request');
}

function wrongMethod(methods: string[]): Response {
  const response = refusal(405, 'wrong-method');
  response.headers.set('Allow', methods.join(', '));
  return response;
}

/** Answers of the api are for one caller and one moment, unless a handler says otherwise. */
const keepOutOfCaches: MiddlewareHandler = async (context, next) => {
  await next();
  if (!context.res.headers.has('Cache-Control')) context.res.headers.set('Cache-Control', 'no-store');
};

/** Hono answers HEAD by the handler of GET and drops the body: a stream must be told, or it stays open for nobody. */
const dropUnsentBody: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.req.method === 'HEAD') await context.res.body?.cancel();
};
