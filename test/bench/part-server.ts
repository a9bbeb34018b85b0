import { CHANGES, CROWD, measureCrowd } from './measure-crowd.ts';
import { LISTENING_ENV, measureListeners } from './measure-listeners.ts';
import { measurePuller } from './measure-puller.ts';
import { type Comparison, digits, median, type Section, tabulate } from './report.ts';
import { type Engine, withServer } from './with-server.ts';

const ENGINES: Engine[] = ['sqlite', 'postgres'];

const comparisonsOf = (engine: Engine): Comparison[] => [
  { what: `${engine}: a request or bare transaction, p50`, ours: 'p50', raw: 'bareP50' },
  { what: `${engine}: p99`, ours: 'p99', raw: 'bareP99' },
  { what: `${engine}: changes`, ours: 'perSecond', raw: 'barePerSecond', perSecond: true },
];

/** Many devices push into one committee at once, on each engine. */
export async function benchPushes(): Promise<Section> {
  const tables: string[] = [];
  for (const engine of ENGINES) {
    const crowd = await withServer({ engine, invitations: CROWD }, measureCrowd);
    tables.push(tabulate(comparisonsOf(engine), new Map(Object.entries(crowd))).body);
  }
  return {
    title: `Pushes of ${CHANGES} changes on one committee by ${CROWD} devices at once`,
    body: tables.join('\n\n'),
    missed: [],
  };
}

/** Whether a device that pulls by cursor sees everything that others write meanwhile, on each engine. */
export async function benchPuller(): Promise<Section> {
  const asked = Number(process.env.BENCH_COMMITS ?? 50_000);
  if (!(asked > 0)) throw new Error(`BENCH_COMMITS must be a number above 0, not ${process.env.BENCH_COMMITS}`);
  const lines: string[] = [];
  const missing: string[] = [];
  for (const engine of ENGINES) {
    const { commits, missed, pulls, seconds } = await withServer({ engine, invitations: CROWD + 1 }, (server) =>
      measurePuller(server, asked),
    );
    lines.push(`${engine}: ${missed} of ${commits} commits missed, ${pulls} pulls, ${Math.round(seconds)} s`);
    if (missed > 0) missing.push(`${engine}: ${missed} commits missed, target 0`);
  }
  return { title: `One live puller beside ${CROWD} writers`, body: lines.join('\n'), missed: missing };
}

/** Many open streams on one process. */
export async function benchLive(): Promise<Section> {
  const { listeners, kibEach, firstMs, lastMs } = await withServer({ env: LISTENING_ENV }, measureListeners);
  const heard = `the first after ${digits(median(firstMs))} ms, the last after ${digits(median(lastMs))} ms`;
  const body = [
    `${digits(kibEach)} KiB of resident memory for each, ${Math.round((kibEach * listeners) / 1024)} MiB in all`,
    `One publication, counted from its sending: ${heard} (medians; the slowest ${digits(Math.max(...lastMs))} ms)`,
  ];
  return { title: `${listeners} live listeners on one process`, body: body.join('\n'), missed: [] };
}
