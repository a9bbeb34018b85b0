import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Catalogue } from '../store/catalogue.ts';
import type { SyncStatus } from '../sync/sync-loop.ts';
import { useApp } from './app.ts';

/** What a query of the database yields, again after every change to what it read; undefined until the first answer. */
export function useLive<T>(read: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    setValue(undefined);
    const subscription = liveQuery(read).subscribe({ next: setValue, error: () => undefined });
    return () => subscription.unsubscribe();
    // The caller names what the query depends on.
  }, inputs);
  return value;
}

/** What is seen of the shared records, drawn anew whenever any of them changes. */
export function useCatalogue<T>(read: (catalogue: Catalogue) => T): T {
  const { catalogue } = useApp();
  const [, redraw] = useState(0);
  useEffect(() => catalogue.subscribe(() => redraw((count) => count + 1)), [catalogue]);
  return read(catalogue);
}

/** How sending goes. */
export function useSyncStatus(): SyncStatus {
  const { sync } = useApp();
  const [status, setStatus] = useState(sync.status);
  useEffect(() => {
    setStatus(sync.status);
    return sync.subscribe(() => setStatus(sync.status));
  }, [sync]);
  return status;
}

/** Runs after the screen has been drawn with a new value, not at the first drawing. */
export function useOnChange<T>(value: T, onChange: (value: T) => void): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    onChange(value);
  }, [value, onChange]);
}
