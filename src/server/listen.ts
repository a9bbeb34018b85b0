import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { Env, Hono } from 'hono';
import { type RefusalReason, refusal } from './api-error.ts';
import { securityHeaders } from './security-headers.ts';
import { CannotStart, type Settings } from './settings.ts';

/** A server that hears the network. */
export interface Listening {
  /** Where a browser on this machine finds it, without a slash at its end. */
  url: string;
  /** Takes no more requests, ends streams, lets running requests finish (5 s at most). Safe to call again. */
  close(): Promise<void>;
}

/** How long a request that runs when the server stops may still take. */
const LAST_ANSWERS_MS = 5000;
/** A phone on a poor network gets this long to send one request whole. */
const REQUEST_MS = 120_000;
/** Longer than proxies keep an unused connection, so that it is never we who close it under a request. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts to listen where the settings say. `endStreams` is read when the server closes: one function for each answer
 * that would otherwise never end (live). Throws `CannotStart` when the address cannot be had.
 */
export async function listen<AppEnv extends Env>(
  app: Hono<AppEnv>,
  settings: Pick<Settings, 'host' | 'port' | 'publicUrl'>,
  endStreams: Iterable<() => void> = [],
): Promise<Listening> {
  const headers = securityHeaders(settings.publicUrl);
  const answer = getRequestListener(app.fetch, {
    hostname: settings.host, // for HTTP/1.0 requests, which need not name one
    errorHandler: (error) => withHeaders(refuseUnread(error), headers),
  });
  const server = createServer({ requestTimeout: REQUEST_MS, keepAliveTimeout: KEEP_ALIVE_MS }, answer);
  answerBrokenRequests(server, headers);
  await startListening(server, settings);

  let closed: Promise<void> | undefined;
  return {
    url: urlOf(server, settings.host),
    close: () => {
      closed ??= closeServer(server, endStreams);
      return closed;
    },
  };
}

function startListening(server: Server, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(new CannotStart(adviceFor(error, host, port)));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
}

function adviceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} is in use by another program on ${host}. Stop that program or choose another PORT.`;
    case 'EACCES':
      return `PORT ${port} may not be used by this user. Choose a PORT above 1023.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return `HOST is "${host}": this machine has no such address. Use localhost, or 0.0.0.0 for every network.`;
    default:
      return `Cannot listen on HOST ${host}, PORT ${port}: ${message}`;
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

function closeServer(server: Server, endStreams: Iterable<() => void>): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose last request ends during the wait would otherwise be kept open for the next one.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
    for (const end of [...endStreams]) end();
  });
}

/** A request that did not become one (no sensible address or host), or an answer that could not be made. */
function refuseUnread(error: unknown): Response {
  return error instanceof RequestError ? refusal(400, 'invalid-request') : refusal(500, 'server-error');
}

function withHeaders(response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

/** Answers what Node cannot read as HTTP (half a body, huge headers, a request too slow) like any other refusal. */
function answerBrokenRequests(server: Server, headers: Record<string, string>): void {
  const running = new WeakMap<object, ServerResponse>();
  server.on('request', (incoming, outgoing) => running.set(incoming.socket, outgoing));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const answer = running.get(socket);
    const begun = answer?.headersSent && !answer.writableFinished;
    if (begun || error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else endWith(socket as Socket, error.code, headers);
  });
}

function endWith(socket: Socket, code: string | undefined, headers: Record<string, string>): void {
  const [status, reason] = statusOf(code);
  const body = JSON.stringify({ reason });
  const lines = Object.entries({
    ...headers,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy());
}

function statusOf(code: string | undefined): [status: string, reason: RefusalReason] {
  if (code === 'HPE_HEADER_OVERFLOW') return ['431 Request Header Fields Too Large', 'too-large'];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return ['408 Request Timeout', 'invalid-request'];
  return ['400 Bad Request', 'invalid-request'];
}
