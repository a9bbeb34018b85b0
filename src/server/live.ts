import type { Scope } from '../domain/scope.ts';

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
  poke(verByScope: ReadonlyMap<Scope, number>): void;
  /** A device has shown the secrets of these receipts: its streams hear of them, too. */
  addReceipts(device: string, scopes: readonly Scope[]): void;
  /** Ends the streams of a device whose rights have changed; it opens them anew with what it may read now. */
  closeDevice(device: string): void;
  readonly size: number;
  /** Ends each open stream, for a server that stops. */
  readonly ends: Iterable<() => void>;
}

export function createLive(): Live {
  const listeners = new Set<Listener>();
  const of = (device: string) => [...listeners].filter((listener) => listener.device === device);
  return {
    add: (listener) => {
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
    addReceipts: (device, receipts) => {
      for (const { scopes } of of(device)) for (const receipt of receipts) scopes.add(receipt);
    },
    closeDevice: (device) => {
      for (const { close } of of(device)) close();
    },
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
