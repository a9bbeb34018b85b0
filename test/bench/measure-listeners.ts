import { get, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type BenchDevice, connectDevice } from './device.ts';
import type { BenchServer } from './with-server.ts';

const LISTENERS = 2000;
/** One address may hold a thousand streams: these come from several, as a proxy would tell. */
const ADDRESSES = 4;
const OPENED_AT_ONCE = 50;
const COMMITS = 7;
const REST_MS = 1500;
const TOKEN = 'only-of-this-bench';

/** How the server is set so that it believes what a proxy says, and tells of its memory. */
export const LISTENING_ENV = { TRUST_PROXY: '1', METRICS_TOKEN: TOKEN };

export interface Listening {
  listeners: number;
  /** What the server's process grew by for each open stream: resident memory, KiB. */
  kibEach: number;
  /** From sending a publication until the first and the last listener had heard of it, milliseconds. */
  firstMs: number[];
  lastMs: number[];
}

/** Opens streams of news by hundreds on one process, and publishes: memory, and how soon all have heard. */
export async function measureListeners({ url, invitations }: BenchServer): Promise<Listening> {
  const officer = await connectDevice(url, invitations[0] ?? '');
  let hear = () => {};
  const open = () => openMany(url, () => hear());
  // The first streams pay for what a process keeps for ever; they are gone before anything is counted.
  for (const stream of await open()) stream.destroy();
  await publish(officer);
  await wait(REST_MS);
  const before = await residentBytes(url);
  const streams = await open();
  await wait(REST_MS);
  const kibEach = ((await residentBytes(url)) - before) / LISTENERS / 1024;
  const [firstMs, lastMs]: [number[], number[]] = [[], []];
  while (lastMs.length < COMMITS) {
    const times: number[] = [];
    const startMs = performance.now();
    const allHeard = new Promise<void>((resolve) => {
      hear = () => {
        if (times.push(performance.now() - startMs) === LISTENERS) resolve();
      };
    });
    const idea = officer.anIdea();
    // The idea itself is news of the committee alone, which these listeners do not hear.
    await Promise.all([officer.push([idea, officer.aPublication(idea.record)]), allHeard]);
    firstMs.push(times[0] ?? Number.NaN);
    lastMs.push(times.at(-1) ?? Number.NaN);
  }
  for (const stream of streams) stream.destroy();
  return { listeners: LISTENERS, kibEach, firstMs, lastMs };
}

async function publish(officer: BenchDevice): Promise<void> {
  const idea = officer.anIdea();
  await officer.push([idea, officer.aPublication(idea.record)]);
}

async function openMany(url: string, hear: () => void): Promise<IncomingMessage[]> {
  const streams: IncomingMessage[] = [];
  while (streams.length < LISTENERS) {
    const places = Array.from({ length: OPENED_AT_ONCE }, (_, turn) => streams.length + turn);
    streams.push(...(await Promise.all(places.map((place) => openOne(url, place, hear)))));
  }
  return streams;
}

function openOne(url: string, place: number, hear: () => void): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-forwarded-for': `10.0.0.${1 + (place % ADDRESSES)}` };
    const request = get(`${url}/api/live?cities=kouvola`, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`A stream was refused: ${answer.statusCode}`));
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        if (text.includes('event: scope')) hear();
      });
      answer.on('error', () => {}); // it is we who hang up
      resolve(answer);
    });
    request.once('error', reject);
  });
}

async function residentBytes(url: string): Promise<number> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const value = /^\w*process_resident_memory_bytes\S* (\S+)$/m.exec(await answer.text())?.[1];
  if (!value) throw new Error('The server does not tell of its memory');
  return Number(value);
}
