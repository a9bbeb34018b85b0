import type { Scope } from '../domain/scope.ts';

/** One open stream and the scopes it may hear of. */
interface Listener {
  scopes: ReadonlySet<Scope>;
  send: (event: string) => void;
  close: () => void;
}

/** Tells open streams that a scope has a new version; data always takes the one path (design.md, "Live"). */
export interface Live {
  add(scopes: ReadonlySet<Scope>, send: (event: string) => void, close: () => void): () => void;
  poke(verByScope: ReadonlyMap<Scope, number>): void;
  /** Receipts a device asked about last: its stream cannot send their secrets. */
  rememberReceipts(device: string, scopes: Scope[]): void;
  receiptsOf(device: string): readonly Scope[];
  readonly size: number;
  /** Ends each open stream, for a server that stops. */
  readonly ends: Iterable<() => void>;
}

const MOST_REMEMBERED = 10_000;

export function createLive(): Live {
  const listeners = new Set<Listener>();
  const receiptsByDevice = new Map<string, Scope[]>();
  return {
    add: (scopes, send, close) => {
      const listener = { scopes, send, close };
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    poke: (verByScope) => {
      for (const { scopes, send } of listeners) {
        for (const [scope, ver] of verByScope) {
          if (scopes.has(scope)) send(`event: scope\ndata: ${JSON.stringify({ scope, ver })}\n\n`);
        }
      }
    },
    rememberReceipts: (device, scopes) => {
      receiptsByDevice.delete(device);
      if (scopes.length > 0) receiptsByDevice.set(device, scopes);
      const [oldest] = receiptsByDevice.keys();
      if (receiptsByDevice.size > MOST_REMEMBERED && oldest) receiptsByDevice.delete(oldest);
    },
    receiptsOf: (device) => receiptsByDevice.get(device) ?? [],
    get size() {
      return listeners.size;
    },
    ends: {
      *[Symbol.iterator]() {
        for (const { close } of listeners) yield close;
      },
    },
  };
}
