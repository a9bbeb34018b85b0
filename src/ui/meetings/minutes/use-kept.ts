import { useEffect, useRef, useState } from 'preact/hooks';
import { dropDraft, readDraft, saveDraft } from '../../../store/drafts.ts';
import { useApp } from '../../app.ts';

/** What is being entered into a form; every letter survives a closed tab. */
export interface Kept<T> {
  form: T;
  change: (part: Partial<T>) => void;
  /** Begins anew and forgets what was kept. */
  drop: () => void;
}

/** The form kept under an id, or `fresh`; `parse` makes a form of what an earlier release may have kept. */
export function useKept<T extends object>(id: string, fresh: T, parse: (kept: unknown) => T | undefined): Kept<T> {
  const { db, clock } = useApp();
  const [form, setForm] = useState(fresh);
  const newest = useRef(fresh);
  const show = (next: T) => {
    newest.current = next;
    setForm(next);
  };
  useEffect(() => {
    let here = true;
    readDraft(db, id).then(
      (held) => {
        const kept = held && parse(held.form);
        if (here && kept && newest.current === fresh) show(kept);
      },
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [db, id]);
  return {
    form,
    change: (part) => {
      const next = { ...newest.current, ...part };
      show(next);
      // A full disk is told when the form is saved; until then the words stay on the screen.
      saveDraft(db, id, next, clock.read().nowMs).catch(() => undefined);
    },
    drop: () => {
      show(fresh);
      dropDraft(db, id).catch(() => undefined);
    },
  };
}
