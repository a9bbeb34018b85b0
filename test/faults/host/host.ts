import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Command } from './commands.ts';
import type { Engine } from './engine.ts';
import { HostedWorld } from './hosted-world.ts';
import { serveFile } from './serve-file.ts';

/** Serves the page of worlds, their requests to the app's server, and their commands to the machinery around it. */
export interface Host {
  url: string;
  close(): Promise<void>;
}

/** A lane is a hosted world that plays one history after another; it opens with its first order. */
export async function startHost(engine: Engine, pageFolder = ''): Promise<Host> {
  const lanes = new Map<string, Promise<HostedWorld>>();
  const laneOf = (name: string): Promise<HostedWorld> => {
    const world = lanes.get(name) ?? engine.openStorage().then(HostedWorld.open);
    lanes.set(name, world);
    return world;
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, kind, lane = '', ...rest] = (request.url ?? '').split('/');
    if (request.method === 'OPTIONS') return void response.end();
    if (kind === 'app') return passOn(await laneOf(lane), rest.join('/'), request, response);
    if (kind !== 'host') return serveFile(pageFolder, request.url ?? '/', response);
    const command = JSON.parse(String(await readBody(request))) as Command;
    const done = await (await laneOf(lane)).obey(command);
    if (command.op === 'end') lanes.delete(lane);
    response.end(JSON.stringify(done));
  };
  const server = createServer((request, response) => {
    for (const what of ['origin', 'headers', 'methods']) response.setHeader(`access-control-allow-${what}`, '*');
    response.setHeader('access-control-expose-headers', '*');
    handle(request, response).catch((error: Error) => {
      response.statusCode = 500;
      response.end(JSON.stringify({ error: error.stack }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      for (const world of lanes.values()) await (await world).close();
    },
  };
}

/** Cookies of many devices in one page: they travel in headers of their own. */
async function passOn(
  world: HostedWorld,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers, method = 'GET' } = request;
  const body = method === 'GET' ? undefined : await readBody(request);
  const passed = new Request(`http://localhost/${path.replace(/^api\//, '')}`, {
    method,
    headers: {
      'content-type': headers['content-type'] ?? '',
      cookie: String(headers['x-cookie'] ?? ''),
      'accept-encoding': 'gzip',
    },
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  const answer = await world.answer(passed, Number(headers['x-now']));
  response.statusCode = answer.status;
  for (const name of ['content-type', 'content-encoding', 'retry-after']) {
    const value = answer.headers.get(name);
    if (value) response.setHeader(name, value);
  }
  const cookie = answer.headers.get('set-cookie');
  if (cookie) response.setHeader('x-set-cookie', cookie.split(';')[0] ?? '');
  response.setHeader('x-readable', JSON.stringify(await world.readable(String(headers['x-device']))));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
