import type { MiddlewareHandler } from 'hono';
import { refusal } from './api-error.ts';

/**
 * Refuses to change anything on behalf of another site's page: browsers say where a request comes from. Programs that
 * are no browsers send neither header and pass; they carry no cookie of anybody either.
 */
export function refuseCrossOrigin(publicUrl: string): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method === 'GET' || method === 'HEAD' || isOurOwn(context.req.raw.headers, publicUrl)) return next();
    return refusal(403, 'cross-origin');
  };
}

function isOurOwn(headers: Headers, publicUrl: string): boolean {
  if (headers.get('Sec-Fetch-Site') === 'cross-site') return false;
  const origin = headers.get('Origin');
  if (origin === null || origin === publicUrl) return true;
  const host = URL.parse(origin)?.host; // an opaque origin is "null", which is no address
  return host !== undefined && host === headers.get('Host')?.toLowerCase();
}
