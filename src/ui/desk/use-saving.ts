import { useRef, useState } from 'preact/hooks';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { useApp } from '../app.ts';

/** Saving from one form or button: at most one at a time, and why the last one failed. */
export interface Saving {
  /** A reason for `explainRefusal` when this device could not keep it; what was typed stays. */
  problem: string | undefined;
  /** Resolves to true when it is on the disk; then it is said aloud and sent soon. */
  save: (work: () => Promise<unknown>, said: string) => Promise<boolean>;
}

/** Saves on this device first: "saved" is said when it is true, and sending follows by itself. */
export function useSaving(): Saving {
  const { db, catalogue, sync, announce } = useApp();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const busy = useRef(false);
  const save = async (work: () => Promise<unknown>, said: string): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    try {
      await keepTrying(db, work);
      setProblem(undefined);
      announce(said);
      sync.soon();
      // Pressed again before the page shows it, it would be done twice.
      await catalogue.refresh().catch(() => undefined);
      return true;
    } catch (error) {
      setProblem(storageProblem(error) ?? 'unknown');
      return false;
    } finally {
      busy.current = false;
    }
  };
  return { problem, save };
}
