import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Assembly, assemble } from '../../src/server/assemble.ts';
import { type Beside, openBeside } from '../../src/server/beside.ts';
import { beginStay, endStay, revokeDevice } from '../../src/server/people.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { query, run, type Storage } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';

/**
 * The real server handler for recorded devices: each world has a folder of its own, as a server has, which can begin
 * with what a release left. It stays apart from the worlds of histories, because old releases are recorded with it, too.
 */
const ROWS_PER_PAGE = 2;
const MEMORY_DISK = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

interface HostedWorld {
  folder: string;
  nowMs: number;
  storage: Storage;
  beside: Beside;
  assembly: Assembly;
}

type Control =
  | { op: 'new'; from?: string }
  | { op: 'call'; world: string; path: string; method: string; headers: Record<string, string>; body?: string }
  | { op: 'advance'; world: string; ms: number }
  | { op: 'join' | 'leave'; world: string; device: string; role: 'coordinator' | 'officer' | 'member'; area?: string }
  | { op: 'revoke'; world: string; device: string }
  | { op: 'backup' | 'count' | 'dump' | 'close'; world: string };

const worlds = new Map<string, HostedWorld>();

async function openWorld(folder: string, nowMs = Date.UTC(2026, 10, 21)): Promise<HostedWorld> {
  const storage = openSqlite(join(folder, 'world.sqlite'));
  const beside = await openBeside(join(folder, 'beside'));
  const world = { folder, nowMs, storage, beside } as HostedWorld;
  world.assembly = await assemble({
    storage,
    beside,
    cities: [testCity],
    version: 'test',
    publicUrl: 'http://localhost',
    nowMs: () => world.nowMs,
    callerKey: () => 'test',
    rowsPerPage: ROWS_PER_PAGE,
  });
  worlds.set(folder, world);
  return world;
}

async function control(command: Control): Promise<unknown> {
  if (command.op === 'new') {
    const folder = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-recording-'));
    if (command.from) cpSync(command.from, folder, { recursive: true });
    await openWorld(folder);
    return { world: folder };
  }
  const world = worlds.get(command.world);
  if (!world) throw new Error('no such world');
  switch (command.op) {
    case 'call':
      return call(world, command);
    case 'advance':
      world.nowMs += command.ms;
      return { nowMs: world.nowMs };
    case 'join':
    case 'leave':
      return changeStay(world, command);
    case 'revoke':
      await world.beside.remember({ kind: 'revoked', device: command.device, atMs: world.nowMs });
      await world.storage.write(() => revokeDevice(command.device, world.nowMs));
      return {};
    case 'backup':
      return backup(world);
    case 'count':
      await world.assembly.writeCounts();
      return {};
    case 'dump':
      return world.storage.read(function* () {
        const changes = yield* query('SELECT device, id, result FROM change ORDER BY device, id');
        return { changes: changes.map(({ device, id, result }) => ({ key: `${device}/${id}`, result })) };
      });
    case 'close':
      return close(world);
  }
}

async function call({ assembly }: HostedWorld, { path, method, headers, body }: Extract<Control, { op: 'call' }>) {
  // Recorded requests are JSON: bytes travel as base64.
  const bytes = body?.startsWith('base64:') ? Buffer.from(body.slice(7), 'base64') : body;
  const request = new Request(`http://localhost${path.replace(/^\/api/, '')}`, {
    method,
    headers,
    ...(bytes === undefined ? {} : { body: bytes }),
  });
  const response = await assembly.api.fetch(request);
  return { status: response.status, headers: [...response.headers], body: await bodyOf(response) };
}

async function bodyOf(response: Response): Promise<string> {
  if (response.headers.get('content-encoding') !== 'gzip') return response.text();
  return new Response(response.body?.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function changeStay(world: HostedWorld, { op, device, role, area }: Extract<Control, { op: 'join' | 'leave' }>) {
  const grant = { city: testCity.id, role, ...(area ? { area } : {}) };
  const person = `person-${device}`;
  const { nowMs } = world;
  await world.storage.write(function* () {
    yield* run('UPDATE device SET person = ?, joined_at = ? WHERE id = ? AND person IS NULL', person, nowMs, device);
    if (op === 'join') yield* beginStay(person, grant, nowMs);
    else yield* endStay(person, grant, nowMs);
  });
  return {};
}

/** A copy of the database that needs no log beside it. */
async function backup({ storage, folder, nowMs }: HostedWorld): Promise<unknown> {
  await storage.close();
  copyFileSync(join(folder, 'world.sqlite'), join(folder, 'backup.sqlite'));
  await openWorld(folder, nowMs);
  return {};
}

async function close({ storage, folder }: HostedWorld): Promise<unknown> {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
  worlds.delete(folder);
  return {};
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Starts once for all browser tests; they learn the port by `inject('worldPort')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    if (request.method === 'OPTIONS') return void response.end();
    try {
      response.end(JSON.stringify(await control(JSON.parse(await readBody(request)) as Control)));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ error: (error as Error).stack }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  project.provide('worldPort', typeof address === 'object' && address ? address.port : 0);
  return async () => {
    for (const world of worlds.values()) await close(world).catch(() => undefined);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    worldPort: number;
  }
}
