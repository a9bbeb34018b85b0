import type { Context } from 'hono';
import type { ServerEnv } from './app.ts';
import type { Metrics } from './metrics.ts';
import type { Settings } from './settings.ts';
import { same, sha256 } from './stamps.ts';

/** What decides who may read the metrics. */
export type MetricsSettings = Pick<Settings, 'metricsToken' | 'trustProxy'>;

type Asked = Context<ServerEnv>;

/**
 * GET /metrics, for who shows the token of the settings; without a token for this machine alone, as long as no proxy
 * stands between. For everybody else there is no such page.
 */
export async function answerMetrics(
  metrics: Metrics,
  settings: Partial<MetricsSettings>,
  context: Asked,
): Promise<Response> {
  const { metricsToken: token, trustProxy } = settings;
  const mayRead = token === undefined ? !trustProxy && isThisMachine(context) : showsToken(context, token);
  if (!mayRead) return new Response('Not found\n', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const { text, type } = await metrics.read();
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}

/** Hashes are of one length, so that comparing tells nothing about the token. */
function showsToken(context: Asked, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(context.req.header('Authorization') ?? '')?.[1] ?? '';
  return same(sha256(given), sha256(token));
}

/** A proxy on this machine calls from here, too, and says for whom. */
function isThisMachine(context: Asked): boolean {
  const address = context.env?.incoming?.socket.remoteAddress ?? '';
  const isForwarded = ['X-Forwarded-For', 'Forwarded', 'Via'].some((name) => context.req.header(name) !== undefined);
  return !isForwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}
