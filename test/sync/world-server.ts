import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { DomainRecord } from '../../src/domain/idea.ts';
import { type Assembly, assemble } from '../../src/server/assemble.ts';
import { type Beside, openBeside } from '../../src/server/beside.ts';
import { beginStay, endStay, readableScopes, readCaller, revokeDevice } from '../../src/server/people.ts';
import { openSqlite } from '../../src/server/sqlite-storage.ts';
import { query, run, type Storage } from '../../src/server/storage.ts';
import { testCity } from '../fixtures/test-city.ts';

/**
 * The real server handler for worlds that play in the browser: each world has a database of its own on a memory disk,
 * a clock that only its test moves, and pages of two rows so that paging happens all the time.
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

const worlds = new Map<string, HostedWorld>();

async function openWorld(folder: string, world?: HostedWorld): Promise<HostedWorld> {
  const storage = openSqlite(join(folder, 'world.sqlite'));
  const beside = await openBeside(folder);
  const next = { folder, nowMs: world?.nowMs ?? Date.UTC(2026, 10, 21), storage, beside } as HostedWorld;
  const hosted = world ? Object.assign(world, { storage, beside }) : next;
  hosted.assembly = await assemble({
    storage,
    beside,
    cities: [testCity],
    version: 'test',
    publicUrl: 'http://localhost',
    nowMs: () => hosted.nowMs,
    callerKey: () => 'test',
    rowsPerPage: ROWS_PER_PAGE,
  });
  return hosted;
}

type Control =
  | { op: 'new' }
  | { op: 'call'; world: string; path: string; method: string; headers: Record<string, string>; body?: string }
  | { op: 'advance'; world: string; ms: number }
  | { op: 'join' | 'leave'; world: string; device: string; role: 'coordinator' | 'officer' | 'member'; area?: string }
  | { op: 'revoke'; world: string; device: string }
  | { op: 'backup' | 'restore' | 'count' | 'dump' | 'close'; world: string }
  | { op: 'readable'; world: string; device: string };

async function control(command: Control): Promise<unknown> {
  if (command.op === 'new') {
    const folder = mkdtempSync(join(MEMORY_DISK, 'kylapoyta-world-'));
    worlds.set(folder, await openWorld(folder));
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
      await backup(world);
      return {};
    case 'restore':
      await restore(world);
      return {};
    case 'count':
      await world.assembly.writeCounts();
      return {};
    case 'readable':
      return world.storage.read(function* () {
        return readableScopes(yield* readCaller(command.device), [testCity.id], [testCity]);
      });
    case 'dump':
      return dump(world);
    case 'close':
      await world.storage.close();
      rmSync(world.folder, { recursive: true, force: true });
      worlds.delete(command.world);
      return {};
  }
}

async function call({ assembly }: HostedWorld, { path, method, headers, body }: Extract<Control, { op: 'call' }>) {
  const request = new Request(`http://localhost${path.replace(/^\/api/, '')}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
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
  await world.storage.write(function* () {
    yield* run(
      'UPDATE device SET person = ?, joined_at = ? WHERE id = ? AND person IS NULL',
      person,
      world.nowMs,
      device,
    );
    if (op === 'join') yield* beginStay(person, grant, world.nowMs);
    else yield* endStay(person, grant, world.nowMs);
  });
  if (op === 'leave') {
    await world.beside.remember({ kind: 'left', person, city: testCity.id, role, area: area ?? '', atMs: world.nowMs });
  }
  return {};
}

async function backup({ storage, folder }: HostedWorld): Promise<void> {
  rmSync(join(folder, 'backup.sqlite'), { force: true });
  await storage.close();
  copyFileSync(join(folder, 'world.sqlite'), join(folder, 'backup.sqlite'));
  await openWorld(folder, worlds.get(folder));
}

/** The database as it was at the backup; devices and who they belong to are kept as today. */
async function restore(world: HostedWorld): Promise<void> {
  const { folder } = world;
  if (!existsSync(join(folder, 'backup.sqlite'))) return;
  const people = await world.storage.read(function* () {
    return { devices: yield* query('SELECT * FROM device'), stays: yield* query('SELECT * FROM stay') };
  });
  await world.storage.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, `world.sqlite${suffix}`), { force: true });
  copyFileSync(join(folder, 'backup.sqlite'), join(folder, 'world.sqlite'));
  await openWorld(folder, world);
  await world.storage.write(function* () {
    for (const [table, rows] of [
      ['device', people.devices],
      ['stay', people.stays],
    ] as const) {
      yield* run(`DELETE FROM ${table}`);
      for (const row of rows) {
        const names = Object.keys(row);
        yield* run(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
          ...Object.values(row),
        );
      }
    }
  });
}

async function dump({ storage, nowMs }: HostedWorld) {
  return storage.read(function* () {
    const entries = yield* query('SELECT scope, id, rev, ver, gone, body FROM entry ORDER BY scope, id');
    const changes = yield* query('SELECT device, id, kind, record, at, result, data FROM change ORDER BY device, id');
    const review = yield* query('SELECT device, id FROM review');
    const supporters = yield* query('SELECT idea, device, is_on FROM supporter');
    return {
      nowMs,
      entries: entries.map(({ scope, id, rev, ver, gone, body }) => ({
        scope: String(scope),
        id: String(id),
        rev: Number(rev),
        ver: Number(ver),
        gone: Number(gone) === 1,
        record: body === null ? undefined : (JSON.parse(String(body)) as DomainRecord),
      })),
      changes: changes.map((change) => ({ ...change, key: `${change.device}/${change.id}`, at: Number(change.at) })),
      review: review.map(({ device, id }) => `${device}/${id}`),
      supporters,
    };
  });
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
      response.end(JSON.stringify({ error: String(error), stack: (error as Error).stack }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  project.provide('worldPort', typeof address === 'object' && address ? address.port : 0);
  return async () => {
    for (const world of worlds.values()) {
      await world.storage.close().catch(() => undefined);
      rmSync(world.folder, { recursive: true, force: true });
    }
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    worldPort: number;
  }
}
