import type { SyncLoop } from './sync-loop.ts';

/** A loop whose code comes after the first screen: until then it rests, and what is asked of it is done later. */
export interface LateLoop extends SyncLoop {
  start(): Promise<void>;
}

export function createLateLoop(load: () => Promise<SyncLoop>): LateLoop {
  const listeners = new Set<() => void>();
  let loop: SyncLoop | undefined;
  let loading: Promise<SyncLoop> | undefined;
  const loaded = () => {
    loading ??= load().then((ready) => {
      loop = ready;
      loop.subscribe(() => {
        for (const listener of listeners) listener();
      });
      return ready;
    });
    // A file that could not be fetched is asked for again by the next wish.
    return loading.catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  };
  // Its file may not have come (a first visit that lost the network): the returning network asks for it again.
  addEventListener('online', () => {
    if (!loop)
      void loaded().then(
        (ready) => ready.now(),
        () => undefined,
      );
  });
  return {
    get status() {
      return loop?.status ?? { phase: 'resting' };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => void (await loaded()),
    soon: () =>
      void loaded().then(
        (ready) => ready.soon(),
        () => undefined,
      ),
    now: async () => (await loaded()).now(),
    stop: () => loop?.stop(),
  };
}
