import { type Bare, openBare } from './bare-inserts.ts';
import { type BenchDevice, connectDevice } from './device.ts';
import type { BenchServer } from './with-server.ts';

const ROUNDS = 7;
const REQUESTS = 150;
const MANY = 10;
const MANY_REQUESTS = 20;

/** Per second: ideas pushed one by one, ideas pushed ten at a time, and bare inserts. */
export interface Pushes {
  single: number[];
  many: number[];
  bare: number[];
}

/**
 * How many new ideas the server takes in a second over one connection, against bare inserts into the same engine with
 * the same durability, one row of the same size in each transaction; in turns.
 */
export async function measurePushes(server: BenchServer): Promise<Pushes> {
  const device = await connectDevice(server.url, server.invitations[0] ?? '');
  const bare = await openBare(server);
  const pushes: Pushes = { single: [], many: [], bare: [] };
  await device.push([device.anIdea()]);
  for (let round = 0; round < ROUNDS; round++) {
    pushes.single.push(await perSecond(REQUESTS, () => push(device, 1)));
    pushes.bare.push(await perSecond(REQUESTS, () => insert(bare, device)));
    pushes.many.push(MANY * (await perSecond(MANY_REQUESTS, () => push(device, MANY))));
  }
  await bare.close();
  return pushes;
}

const push = (device: BenchDevice, count: number) => device.push(Array.from({ length: count }, () => device.anIdea()));

const insert = (bare: Bare, device: BenchDevice) => bare.insert([JSON.stringify(device.anIdea())]);

async function perSecond(times: number, work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  for (let turn = 0; turn < times; turn++) await work();
  return (times * 1000) / (performance.now() - startMs);
}
