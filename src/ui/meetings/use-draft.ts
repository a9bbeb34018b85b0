import { useEffect, useRef, useState } from 'preact/hooks';
import { dropDraft, readDraft, saveDraft } from '../../store/drafts.ts';
import { storageProblem } from '../../store/storage-failure.ts';
import { useApp } from '../app.ts';

/** What is being written in a form, kept on the disk with every letter. */
export interface FormDraft<T> {
  value: T;
  /** When it was last kept; undefined while nothing has been typed. */
  savedAtMs: number | undefined;
  /** Why this device could not keep it, for `explainRefusal`. */
  problem: string | undefined;
  change: (part: Partial<T>) => void;
  /** Whether nothing was typed since it was this. */
  isStill: (taken: T) => boolean;
  /** Forgets it and begins anew. */
  drop: () => Promise<void>;
}

/**
 * The draft under an id; undefined while it is read. `parse` makes a form of whatever is kept, or of nothing. The
 * component that calls it is keyed by the id.
 */
export function useDraft<T extends object>(id: string, parse: (kept: unknown) => T): FormDraft<T> | undefined {
  const { db, clock } = useApp();
  const [state, setState] = useState<{ value: T; savedAtMs: number | undefined } | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const newest = useRef<T | undefined>(undefined);
  useEffect(() => {
    let here = true;
    const take = (kept: unknown, savedAtMs?: number) => {
      if (!here) return;
      newest.current = parse(kept);
      setState({ value: newest.current, savedAtMs });
    };
    readDraft(db, id).then(
      (held) => take(held?.form, held?.savedAtMs),
      () => take(undefined),
    );
    return () => {
      here = false;
    };
  }, [db, id]);
  if (!state) return undefined;
  return {
    ...state,
    problem,
    change: (part) => {
      const value = { ...(newest.current ?? state.value), ...part };
      const { nowMs } = clock.read();
      newest.current = value;
      setState({ value, savedAtMs: state.savedAtMs });
      saveDraft(db, id, value, nowMs).then(
        () => {
          setProblem(undefined);
          setState((present) => present && { ...present, savedAtMs: nowMs });
        },
        (error: unknown) => setProblem(storageProblem(error) ?? 'unknown'),
      );
    },
    isStill: (taken) => newest.current === taken,
    drop: async () => {
      newest.current = parse(undefined);
      setState({ value: newest.current, savedAtMs: undefined });
      await dropDraft(db, id).catch(() => undefined);
    },
  };
}
