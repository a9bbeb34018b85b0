import { openBare } from './bare-inserts.ts';
import { connectDevice } from './device.ts';
import { quantile } from './report.ts';
import type { BenchServer } from './with-server.ts';

/** Devices that push at once. */
export const CROWD = 16;
/** Changes in one request, rows in one bare transaction. */
export const CHANGES = 20;
const ROUNDS = 5;
const REQUESTS_OF_DEVICE = 6;

/** Of ours and of bare: milliseconds for a request or a transaction over all rounds, changes per second by round. */
export interface Crowd {
  p50: number[];
  p99: number[];
  perSecond: number[];
  bareP50: number[];
  bareP99: number[];
  barePerSecond: number[];
}

/**
 * Sixteen devices push twenty ideas a request into one committee, all at once, each the next when the last is answered;
 * the answer brings what the others pushed meanwhile. In turns with it sixteen writers insert twenty like rows a
 * transaction into one bare table (SQLite has one writer: there they stand in a row).
 */
export async function measureCrowd(server: BenchServer): Promise<Crowd> {
  const devices = await Promise.all(server.invitations.map((token) => connectDevice(server.url, token)));
  const bare = await openBare(server);
  const changes = devices.map((device) => () => Array.from({ length: CHANGES }, device.anIdea));
  const rows = changes.map((make) => () => make().map((change) => JSON.stringify(change)));
  const pushAll = () => Promise.all(devices.map((device, at) => inTurn(changes[at]!, device.push)));
  const insertAll = () => Promise.all(rows.map((make) => inTurn(make, bare.insert)));
  await pushAll(); // warms both: prepared statements, compiled code
  await insertAll();
  const [times, bareTimes, perSecond, barePerSecond]: number[][] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    await timed(pushAll, times!, perSecond!);
    await timed(insertAll, bareTimes!, barePerSecond!);
  }
  await bare.close();
  return {
    p50: [quantile(times!, 0.5)],
    p99: [quantile(times!, 0.99)],
    perSecond: perSecond!,
    bareP50: [quantile(bareTimes!, 0.5)],
    bareP99: [quantile(bareTimes!, 0.99)],
    barePerSecond: barePerSecond!,
  };
}

/** One after another; how long each took, milliseconds. What is sent is made before the clock runs. */
async function inTurn<T>(make: () => T, send: (made: T) => Promise<unknown>): Promise<number[]> {
  const all = Array.from({ length: REQUESTS_OF_DEVICE }, make);
  const times: number[] = [];
  for (const made of all) {
    const startMs = performance.now();
    await send(made);
    times.push(performance.now() - startMs);
  }
  return times;
}

async function timed(run: () => Promise<number[][]>, times: number[], perSecond: number[]): Promise<void> {
  const startMs = performance.now();
  const each = (await run()).flat();
  perSecond.push((each.length * CHANGES * 1000) / (performance.now() - startMs));
  times.push(...each);
}
