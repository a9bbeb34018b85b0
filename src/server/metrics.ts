import type { HttpBindings } from '@hono/node-server';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { kindOf } from '../domain/kinds.ts';
import type { Scope } from '../domain/scope.ts';
import type { OfferedChange } from '../protocol/wire.ts';
import { readEpoch } from './entries.ts';
import { type News, queryOne, type Storage, type Work } from './storage.ts';
import type { SyncServer, ToldVerdict } from './sync.ts';

/** Answers from a fraction of a millisecond to a first sync on a slow disk, seconds. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What is counted of a running server: numbers only, no person, device, city or record in any label. */
export interface Metrics {
  /** Times answers by method, route pattern and status. */
  timeRequests: MiddlewareHandler<{ Bindings: Partial<HttpBindings> }>;
  /** The same storage; its transactions are timed, and the versions they make counted. */
  timed(storage: Storage): Storage;
  /** Counts what a server judges from now on, and looks at what it holds whenever somebody asks. */
  follow(server: SyncServer, openStreams: () => number): void;
  /** Everything as Prometheus text, and its content type. */
  read(): Promise<{ text: string; type: string }>;
  close(): void;
}

/** Starts counting. `build` is told as labels of a constant. */
export function createMetrics(build: { version: string; engine: string }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const info = new Gauge({
    name: 'kylapoyta_build_info',
    help: 'Release and engine',
    labelNames: ['version', 'engine'],
    registers,
  });
  info.set(build, 1);
  const requests = new Histogram({
    name: 'kylapoyta_http_request_duration_seconds',
    help: 'Answers by method, route pattern and status; streams of news until their head',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers,
  });
  const transactions = new Histogram({
    name: 'kylapoyta_storage_transaction_duration_seconds',
    help: 'Transactions by kind (read, write) and whether they were carried out',
    labelNames: ['kind', 'result'],
    buckets: BUCKETS_S,
    registers,
  });
  const verdicts = new Counter({
    name: 'kylapoyta_changes_judged_total',
    help: 'Changes by kind, verdict and reason',
    labelNames: ['kind', 'result', 'reason'],
    registers,
  });
  const commits = new Counter({
    name: 'kylapoyta_commits_total',
    help: 'New versions by kind of scope',
    labelNames: ['scope'],
    registers,
  });

  return {
    timeRequests: async (context, next) => {
      const end = requests.startTimer();
      await next();
      end({ method: context.req.method, route: routePath(context), status: context.res.status });
    },
    timed: (storage) => timedStorage(storage, transactions, commits),
    follow: (server, openStreams) => {
      server.onVerdicts = (changes, list) => countVerdicts(verdicts, changes, list);
      watchState(registers, server.storage, openStreams);
    },
    read: async () => ({ text: await registry.metrics(), type: registry.contentType }),
    close: () => registry.clear(),
  };
}

function countVerdicts(
  counter: Counter<'kind' | 'result' | 'reason'>,
  changes: readonly OfferedChange[],
  list: readonly ToldVerdict[],
): void {
  const kindByKey = new Map(changes.map(({ change }) => kindOfChange(change)));
  for (const { key, result, reason = '' } of list) {
    counter.inc({ kind: kindByKey.get(key) ?? 'unknown', result, reason });
  }
}

/** The name a change goes by in a verdict, and its kind if it is one of ours: what callers make up is no label. */
function kindOfChange(change: unknown): [key: string, kind: string] {
  const { by, id, kind } = (change ?? {}) as Record<string, unknown>;
  return [`${by}/${id}`, typeof kind === 'string' && kindOf(kind) ? kind : 'unknown'];
}

function timedStorage(
  storage: Storage,
  transactions: Histogram<'kind' | 'result'>,
  commits: Counter<'scope'>,
): Storage {
  const timed = async <T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> => {
    const end = transactions.startTimer({ kind });
    try {
      const result = await work();
      end({ result: 'done' });
      return result;
    } catch (error) {
      end({ result: 'failed' });
      throw error;
    }
  };
  return {
    ...storage,
    read: (work) => timed('read', () => storage.read(work)),
    write: async (work, alone) => {
      let told: News[] = [];
      const result = await timed('write', () =>
        storage.write(() => {
          told = []; // after a deadlock the work begins anew
          return overhear(work(), told);
        }, alone),
      );
      for (const scope of told.flatMap(scopesOf)) commits.inc({ scope: scope.split('/')[0] ?? '' });
      return result;
    },
  };
}

const scopesOf = (news: News): Scope[] => (news.kind === 'scopes' ? news.vers.map(([scope]) => scope) : []);

/** The same work; what it tells is noted. */
function* overhear<T>(work: Work<T>, told: News[]): Work<T> {
  let step = work.next();
  while (!step.done) {
    if ('news' in step.value) told.push(step.value.news);
    step = work.next(yield step.value);
  }
  return step.value;
}

function watchState(registers: Registry[], storage: Storage, openStreams: () => number): void {
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name: `kylapoyta_${name}`,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  const numberOf = (sql: string) => async () =>
    Number((await storage.read(() => queryOne(`SELECT COALESCE((${sql}), 0) AS number`)))?.number);
  gauge('live_streams_open', 'Open streams of news', openStreams);
  gauge('epoch', 'Rises with every restore', async () => (await storage.read(readEpoch)).epoch);
  gauge('changes_awaiting_review', 'Changes that wait for a coordinator', numberOf('SELECT COUNT(*) FROM review'));
  gauge('photo_bytes', 'Bytes of photos that are whole', numberOf('SELECT SUM(LENGTH(bytes)) FROM photo'));
  gauge('photo_part_bytes', 'Bytes of photos on their way', numberOf('SELECT SUM(LENGTH(bytes)) FROM photo_part'));
}
