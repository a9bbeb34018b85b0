import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { City } from '../domain/city.ts';
import { type Assembly, assemble } from './assemble.ts';
import { openBeside } from './beside.ts';
import { planCommittees } from './demo-committees.ts';
import { DEMO_PARTS, type DemoPart } from './demo-content.ts';
import { createDemoDevice, type DemoDevice } from './demo-device.ts';
import { type DemoPeople, planActs } from './demo-plan.ts';
import { type Invitation, invite } from './invitations.ts';
import { DATABASE_FILE, openStorage } from './open-storage.ts';
import { CannotStart } from './settings.ts';
import { queryOne, type Storage } from './storage.ts';
import type { SyncServer } from './sync.ts';

/** What the example content came to in one city. */
export interface DemoCity {
  city: string;
  ideas: number;
  acts: number;
  invitation: Invitation;
}

export interface DemoOptions {
  dataDir: string;
  besideDir: string;
  /** A PostgreSQL database that nobody uses yet; undefined for the embedded one in `dataDir`. */
  databaseUrl: string | undefined;
  cities: readonly City[];
  publicUrl: string;
  /** The moment up to which the example content reaches, Unix milliseconds. */
  nowMs: number;
}

/** Tells a demo folder from a city's own: only what bears this file is ever replaced. */
const MARK = 'demo.txt';
const MARK_TEXT = 'Example content made by "npm run demo", which replaces it. Nothing here is real.\n';
const RESIDENTS = 40;
/** Every act is older than this: the oldest idea was given 329 days ago. */
const FIRST_DAY = 340;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Fills a folder of its own with example content: devices inside this process do everything through the real rules,
 * at times spread over the past months. Throws `CannotStart` when the folder holds a database that is not a demo's, or
 * the PostgreSQL database holds anything.
 */
export async function fillDemo(options: DemoOptions): Promise<DemoCity[]> {
  const { dataDir, besideDir, databaseUrl, cities, publicUrl, nowMs } = options;
  if (!databaseUrl) await prepareFolder(dataDir);
  const storage = await openStorage(options);
  if (databaseUrl) await refuseUsed(storage);
  const clock = { nowMs: nowMs - FIRST_DAY * DAY_MS };
  const assembly = await assemble({
    storage,
    beside: await openBeside(besideDir),
    cities,
    version: 'demo',
    publicUrl,
    nowMs: () => clock.nowMs,
    callerKey: () => 'demo',
  });
  const filled: DemoCity[] = [];
  for (const city of cities) {
    const parts = DEMO_PARTS[city.id];
    if (parts) filled.push(await fillCity(assembly, clock, city, parts, nowMs));
  }
  await storage.close();
  return filled;
}

async function fillCity(
  { server, writeCounts }: Assembly,
  clock: { nowMs: number },
  city: City,
  parts: readonly DemoPart[],
  nowMs: number,
): Promise<DemoCity> {
  clock.nowMs = nowMs - FIRST_DAY * DAY_MS;
  const people = await gatherPeople(server, city);
  const acts = [
    ...planCommittees(city, people.coordinator, clock.nowMs, nowMs),
    ...planActs(city, parts, people, nowMs),
  ];
  for (const act of acts) {
    // A running server counts supporters every few seconds; here the end of each day will do.
    if (Math.floor(act.atMs / DAY_MS) > Math.floor(clock.nowMs / DAY_MS)) await writeCounts();
    clock.nowMs = act.atMs;
    await act.run();
  }
  clock.nowMs = nowMs;
  await writeCounts();
  const invitation = await server.storage.write(() => invite({ city: city.id, role: 'coordinator' }, nowMs));
  const ideas = parts.reduce((sum, part) => sum + part.ideas.length, 0);
  return { city: city.id, ideas, acts: acts.length, invitation };
}

/** The coordinator stays one: a start would withdraw the invitation of a city that has none. */
async function gatherPeople(server: SyncServer, city: City): Promise<DemoPeople> {
  const coordinator = await createDemoDevice(server);
  await coordinator.join({ city: city.id, role: 'coordinator' });
  const residents: DemoDevice[] = [];
  while (residents.length < RESIDENTS) residents.push(await createDemoDevice(server));
  return { coordinator, residents };
}

/** What lies beside the database stays: by the same key, browsers that saw the last demo notice the new one. */
async function prepareFolder(dataDir: string): Promise<void> {
  const database = join(dataDir, DATABASE_FILE);
  const mark = join(dataDir, MARK);
  if (existsSync(database) && !existsSync(mark)) {
    throw new CannotStart(
      `DATA_DIR ${dataDir} holds a database that is not example content, and it is left alone. Choose another DATA_DIR.`,
    );
  }
  await mkdir(dataDir, { recursive: true });
  await writeFile(mark, MARK_TEXT);
  for (const suffix of ['', '-wal', '-shm']) await rm(`${database}${suffix}`, { force: true });
}

async function refuseUsed(storage: Storage): Promise<void> {
  const used = await storage.read(() => queryOne('SELECT 1 AS used FROM device LIMIT 1'));
  if (!used) return;
  await storage.close();
  throw new CannotStart('The database at DATABASE_URL is in use, and it is left alone. Choose an empty one.');
}
