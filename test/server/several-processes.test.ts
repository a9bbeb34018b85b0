import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../src/protocol/change.ts';
import { query, type Storage } from '../../src/server/storage.ts';
import { aDatabase, type TestDatabase } from './engines.ts';
import { type ServerProcess, startProcess } from './server-process.ts';
import { aDevice, type TestDevice, type TestServer } from './test-device.ts';

const DEVICES = 8;
const IDEAS_EACH = 12;

let folder: string;
let database: TestDatabase;
let storage: Storage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kylapoyta-processes-'));
  database = await aDatabase('postgres');
  storage = await database.open();
  onTestFinished(async () => {
    await storage.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
});

/** Processes on machines of their own: they share the database and the folder kept beside it, nothing else. */
const start = (name: string) =>
  startProcess(join(folder, name), { ...database.env, BESIDE_DIR: join(folder, 'beside') });
const reach = (process: ServerProcess) => ({ url: process.url, storage, nowMs: Date.now() }) as TestServer;

test('killed and replaced in the middle of traffic, two processes lose nothing and double nothing', async () => {
  const processes = await Promise.all([start('one'), start('other')]);
  const anyOf = () => reach(processes[Math.floor(Math.random() * 2)] as ServerProcess);
  const devices: TestDevice[] = [];
  for (let i = 0; i < DEVICES; i++) devices.push(await aDevice(anyOf()));
  const coordinator = await (await aDevice(anyOf())).join('coordinator');

  /** As a client does: the same change again, to whichever process answers, until there is a verdict. */
  const send = async (device: TestDevice, change: Change) => {
    for (let tries = 0; tries < 400; tries++) {
      const answer = await device
        .through(anyOf())
        .sync([change])
        .catch(() => undefined);
      const [verdict] = answer?.verdicts ?? [];
      if (verdict) return verdict;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nobody answered');
  };
  const givers = devices.map(async (device, index) => {
    const verdicts = [];
    for (let number = 0; number < IDEAS_EACH; number++) {
      verdicts.push(await send(device, device.idea(`i${index}-${number}`)));
    }
    return verdicts;
  });
  const giving = Promise.all(givers);
  await processes[0].end('SIGKILL');
  processes[0] = await start('one');
  expect(await processes[1].end('SIGTERM')).toBe(0);
  processes[1] = await start('other');

  const verdicts = (await giving).flat();
  expect(new Set(verdicts.map(({ result }) => result))).toEqual(new Set(['applied']));
  const given = devices.flatMap((_, index) => Array.from({ length: IDEAS_EACH }, (_, n) => `i${index}-${n}`));
  const entries = await storage.read(() => query(`SELECT id, rev FROM entry WHERE type = 'idea' ORDER BY id`));
  expect(entries).toEqual(given.toSorted().map((id) => ({ id, rev: 1 })));
  const commits = await storage.read(() =>
    query(`SELECT ver FROM scope_commit WHERE scope = 'committee/kouvola/valkeala' ORDER BY ver`),
  );
  expect(commits.map(({ ver }) => ver)).toEqual(given.map((_, index) => index + 1));
  const { rows } = await coordinator.through(anyOf()).sync([]);
  expect(
    rows
      .filter(({ record }) => record?.type === 'idea')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(given.toSorted());
}, 120_000);

test('news cross from process to process, and health names the engine', async () => {
  const [one, other] = await Promise.all([start('one'), start('other')]);
  expect(await (await fetch(`${one.url}/api/health`)).json()).toMatchObject({ status: 'ok', engine: 'postgres' });
  const resident = await aDevice(reach(one));
  const coordinator = await (await aDevice(reach(other))).join('coordinator');
  const reader = (await coordinator.fetch('/api/live?cities=kouvola')).body?.getReader();
  onTestFinished(async () => reader?.cancel());
  await reader?.read();
  await resident.sync([resident.idea('i1')]);
  const heard = new TextDecoder().decode((await reader?.read())?.value);
  expect(heard).toContain('"scope":"committee/kouvola/valkeala","ver":1');
});

test('a password never stands in what a process prints', async () => {
  const url = new URL(database.env.DATABASE_URL ?? '');
  url.pathname = '/nowhere';
  const failing = startProcess(join(folder, 'one'), { DATABASE_URL: url.href });
  await expect(failing).rejects.toThrow(/database "nowhere" does not exist/);
  await expect(failing).rejects.not.toThrow(/tester:tester|:tester@/);
});
