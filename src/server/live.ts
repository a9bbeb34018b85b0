import { isReceiptScope, type Scope } from '../domain/scope.ts';
import { createShownReceipts } from './shown-receipts.ts';
import type { News, Storage } from './storage.ts';

/** One open stream: whose it is, and the scopes it may hear of. */
interface Listener {
  device: string | undefined;
  scopes: Set<Scope>;
  send: (event: string) => void;
  close: () => void;
}

/** Tells open streams that a scope has a new version; data always takes the one path (design.md, "Live"). */
export interface Live {
  add(listener: Listener): () => void;
  /** Takes what some process, this one or another, has told of. */
  hear(news: News): void;
  /** A device has shown the secrets of these receipts: its streams hear of them, too, wherever they are open. */
  addReceipts(device: string, scopes: readonly Scope[]): void;
  readonly size: number;
  /** Ends each open stream, for a server that stops. */
  readonly ends: Iterable<() => void>;
}

/**
 * Streams of this process. A device's requests may reach one process and its stream another: whoever was shown the
 * secret of a receipt passes news of it on to the device. What a process was shown it forgets when it ends; the
 * device's next request shows it again.
 */
export function createLive({ publish }: Pick<Storage, 'publish'>): Live {
  const listeners = new Set<Listener>();
  const shown = createShownReceipts();
  const of = (device: string) => [...listeners].filter((listener) => listener.device === device);

  const poke = (scope: Scope, ver: number) => {
    const event = toEvent(scope, ver);
    for (const { scopes, send } of listeners) if (scopes.has(scope)) send(event);
    // Lost when the database is away just now: then the line is, too, and all streams begin anew.
    for (const device of shown.devicesOf(scope)) publish({ kind: 'receipt', device, scope, ver }).catch(() => {});
  };
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hear: (news) => {
      if (news.kind === 'scopes') for (const [scope, ver] of news.vers) poke(scope, ver);
      else if (news.kind === 'receipt') for (const { send } of of(news.device)) send(toEvent(news.scope, news.ver));
      // It opens its streams anew with what it may read now.
      else if (news.kind === 'device') for (const { close } of of(news.device)) close();
      else for (const listener of [...listeners]) endSpread(listener);
    },
    addReceipts: (device, receipts) => shown.add(device, receipts.filter(isReceiptScope)),
    get size() {
      return listeners.size;
    },
    ends: {
      *[Symbol.iterator]() {
        for (const { close } of [...listeners]) yield close;
      },
    },
  };
}

/** Not all at once: a thousand devices that begin anew in the same moment would be a flood. */
function endSpread({ send, close }: Listener): void {
  send(`retry: ${1000 + Math.floor(Math.random() * 9000)}\n\n`);
  close();
}

const toEvent = (scope: Scope, ver: number): string => `event: scope\ndata: ${JSON.stringify({ scope, ver })}\n\n`;
