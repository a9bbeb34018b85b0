import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './settings.ts';

/** What a failure tells the log. Other properties of an error may hold what people wrote (an address, a row): left out. */
interface LoggedError {
  type: string;
  /** What kind of failure, in the words of the system or the database. */
  code?: string;
  message: string;
  stack: string | undefined;
  cause?: LoggedError;
}

/** The server's log: one JSON object a line on standard output (or where told), without personal data. */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: toLoggedError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Logs each request once its answer is over: id, method, route pattern, status, milliseconds, bytes sent. Never the
 * address asked for (ids of photos and invitations are secrets), the caller, a cookie or a body. The id is random and
 * told in `x-request-id`, so that whoever reports a failure can name its line; one that a caller sends is not taken.
 */
export function logRequests(
  log: Logger,
): MiddlewareHandler<{ Bindings: Partial<HttpBindings>; Variables: { requestId: string } }> {
  return async (context, next) => {
    const startedMs = performance.now();
    const { incoming, outgoing } = context.env ?? {};
    const bytesBefore = incoming?.socket.bytesWritten ?? 0;
    context.set('requestId', randomBytes(9).toString('base64url'));
    await next();
    context.res.headers.set('X-Request-Id', context.get('requestId'));

    const write = () => {
      const durationMs = Math.round((performance.now() - startedMs) * 10) / 10;
      const bytes = incoming ? incoming.socket.bytesWritten - bytesBefore : undefined;
      // A stream that fails when its head has been sent can no longer become a 500.
      if (outgoing?.errored) logFailure(log, context, outgoing.errored);
      const cut = outgoing && !outgoing.writableFinished ? true : undefined;
      log.info({ ...requestNames(context), status: context.res.status, durationMs, bytes, cut }, 'answered');
    };
    if (outgoing && !outgoing.destroyed) outgoing.once('close', write);
    else write();
  };
}

/** Logs an error nobody expected, with its stack and the route it happened in. */
export function logFailure(log: Logger, context: Context, error: unknown): void {
  log.error({ ...requestNames(context), err: error }, 'failed');
}

function requestNames(context: Context): { requestId: string; method: string; route: string } {
  return { requestId: context.get('requestId'), method: context.req.method, route: routePath(context) };
}

function toLoggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error', stack: undefined };
  const code = (error as NodeJS.ErrnoException).code;
  const logged: LoggedError = {
    type: error.name,
    ...(typeof code === 'string' && /^\w{2,40}$/.test(code) ? { code } : {}),
    message: withoutValues(error),
    stack: framesOf(error),
  };
  return error.cause === undefined ? logged : { ...logged, cause: toLoggedError(error.cause) };
}

/** Databases and parsers quote what they were given, which people wrote: it is left out, and a database's code tells enough. */
function withoutValues(error: Error): string {
  if ('severity' in error || 'detail' in error) return 'refused by the database';
  return error.message.replaceAll(/"[^"]*("|$)|'[^']*('|$)|`[^`]*(`|$)|=\s*\([^)]*(\)|$)/g, '…');
}

/** Where it happened; the message, which a stack repeats, is left out. */
function framesOf({ stack }: Error): string | undefined {
  return stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
