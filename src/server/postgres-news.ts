import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig, type PoolClient } from 'pg';
import type { News } from './storage.ts';

const CHANNEL = 'kylapoyta';
/** PostgreSQL takes notifications of fewer than 8000 bytes. */
const MOST_BYTES = 7900;
/** After how long a lost line is tried again, and how often a quiet one is asked whether it lives, milliseconds. */
const AGAIN_MS = 1000;
const ASK_MS = 20_000;

/** What travels: the news, and which process told it. */
interface Told {
  from: string;
  news: News;
}

function payloadsOf(from: string, news: News): string[] {
  const payload = JSON.stringify({ from, news } satisfies Told);
  if (Buffer.byteLength(payload) <= MOST_BYTES) return [payload];
  if (news.kind !== 'scopes' || news.vers.length < 2) return payloadsOf(from, { kind: 'missed' });
  const middle = Math.ceil(news.vers.length / 2);
  const halves = [news.vers.slice(0, middle), news.vers.slice(middle)];
  return halves.flatMap((vers) => payloadsOf(from, { kind: 'scopes', vers }));
}

/** The one connection of a process on which it hears news. */
export interface NewsLine {
  /** Tells every other process, once the transaction of this connection commits. */
  notify(client: PoolClient, news: readonly News[]): Promise<void>;
  /** Tells this process: at once, so that no later request of a device is overtaken by what came of an earlier one. */
  tellHere(news: readonly News[]): void;
  listen(hear: (news: News) => void): Promise<void>;
  close(): Promise<void>;
}

/** A line that is opened by the first listener. When it breaks it comes back, and says that news may have been missed. */
export function createNewsLine(config: ClientConfig): NewsLine {
  const here = randomUUID();
  const listeners = new Set<(news: News) => void>();
  let client: Client | undefined;
  let opening: Promise<void> | undefined;
  let closed = false;

  const tellAll = (news: News) => {
    for (const hear of listeners) hear(news);
  };
  const open = async () => {
    const next = new Client(config);
    const asking = setInterval(() => next.query('SELECT 1').catch(() => next.end()), ASK_MS);
    next.on('error', () => {}); // its end follows
    next.on('notification', ({ payload }) => {
      const { from, news } = JSON.parse(payload ?? '') as Told;
      if (from !== here) tellAll(news);
    });
    next.once('end', () => {
      clearInterval(asking);
      if (client === next) void reopen();
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      clearInterval(asking);
      await next.end().catch(() => {});
      throw error;
    }
    client = next;
    if (closed) await next.end();
  };
  const reopen = async () => {
    while (!closed) {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS).unref());
      if (closed) return;
      const isOpen = await open().then(
        () => true,
        () => false,
      );
      if (isOpen) return tellAll({ kind: 'missed' });
    }
  };
  return {
    notify: async (connection, news) => {
      for (const payload of news.flatMap((each) => payloadsOf(here, each))) {
        await connection.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
      }
    },
    tellHere: (news) => {
      for (const each of news) tellAll(each);
    },
    listen: async (hear) => {
      listeners.add(hear);
      opening ??= open();
      await opening;
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}
