import { useRef, useState } from 'preact/hooks';
import type { City } from '../../../domain/city.ts';
import { actAll, type Deed } from '../../../store/act-all.ts';
import { readSeatChanges, type SeatChanges } from '../../../store/seat-changes.ts';
import { useApp, useTexts } from '../../app.ts';
import { useLive } from '../../live.ts';
import { useSaving } from '../use-saving.ts';

/** What was done last, in words, and how to take it back. */
export interface LastDone {
  words: string;
  undo: readonly Deed[];
}

/** Keeping the seats of a city's committees from this desk. */
export interface SeatKeeping {
  problem: string | undefined;
  changes: SeatChanges;
  last: LastDone | undefined;
  /** Does several things in one step, after the one before; `undo` is what takes them back. True when they are saved on this device. */
  keep: (deeds: readonly Deed[], said: string, undo?: readonly Deed[]) => Promise<boolean>;
  undo: () => void;
}

const NOTHING: SeatChanges = { unsent: new Set(), refused: [] };

export function useSeatKeeping(city: City): SeatKeeping {
  const { db, author } = useApp();
  const texts = useTexts();
  const { problem, save } = useSaving();
  const [last, setLast] = useState<LastDone | undefined>(undefined);
  const changes = useLive(() => readSeatChanges(db, city.id), [db, city.id]) ?? NOTHING;
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const keep: SeatKeeping['keep'] = async (deeds, said, undo = []) => {
    if (deeds.length === 0) return true;
    const saving = before.current.then(() => save(() => actAll(db, author, city.id, deeds), said));
    before.current = saving;
    const saved = await saving;
    if (saved) setLast({ words: said, undo });
    return saved;
  };
  return { problem, changes, last, keep, undo: () => void (last && keep(last.undo, texts.t('seats.back'))) };
}
