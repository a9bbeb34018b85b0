import type { DataOf, KindName } from '../../domain/kinds.ts';
import { act } from '../../store/author.ts';
import { actAndKeepDraft } from '../../store/drafts.ts';
import { useApp } from '../app.ts';
import { type DeskDraft, type DraftInHand, keepDeskDraft } from './desk-draft.ts';
import { type Saving, useSaving } from './use-saving.ts';

/** Doing something to an idea, or to what waits for a decision. */
export interface Deed {
  problem: Saving['problem'];
  /** Does one thing; resolves to true when it is saved on this device. */
  deed: <K extends KindName>(kind: K, data: DataOf<K>, said: string, on?: Subject) => Promise<boolean>;
  /** The same, and takes the words it used out of the draft in the same step: both or neither. */
  deedOfDraft: <K extends KindName>(
    kind: K,
    data: DataOf<K>,
    said: string,
    used: Partial<DeskDraft>,
  ) => Promise<boolean>;
}

type Subject = { id: string; scope: string };

/** Does what the desk does, to this record unless another record is named. */
export function useDeed(city: string, subject: Subject, inHand?: DraftInHand): Deed {
  const { db, author, clock } = useApp();
  const { problem, save } = useSaving();
  return {
    problem,
    deed: (kind, data, said, on = subject) => save(() => act(db, author, kind, city, on, data), said),
    deedOfDraft: async (kind, data, said, used) => {
      const taken = inHand?.draft;
      const remember = () => act(db, author, kind, city, subject, data);
      const keepRest = async () => {
        if (inHand && taken)
          await keepDeskDraft(db, subject.id, without(used, taken, inHand.newest()), clock.read().nowMs);
      };
      const saved = await save(() => actAndKeepDraft(db, remember, keepRest), said);
      if (!saved || !inHand || !taken) return saved;
      const isTypedOn = inHand.newest() !== taken;
      inHand.show(without(used, taken, inHand.newest()));
      // Letters typed meanwhile were stored after the rest was, with the used words among them.
      if (isTypedOn) await keepRest().catch(() => undefined);
      return true;
    },
  };
}

/** A draft without the words that were used; what was typed on in the same field meanwhile stays. */
function without(used: Partial<DeskDraft>, taken: DeskDraft, now: DeskDraft): DeskDraft {
  const unchanged = Object.entries(used).filter(([key]) => {
    const field = key as keyof DeskDraft;
    return now[field] === taken[field];
  });
  return { ...now, ...Object.fromEntries(unchanged) };
}
