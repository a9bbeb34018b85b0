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
      const rest = inHand && { ...inHand.draft, ...used };
      const remember = () => act(db, author, kind, city, subject, data);
      const keepRest = async () => {
        if (rest) await keepDeskDraft(db, subject.id, rest, clock.read().nowMs);
      };
      const saved = await save(() => actAndKeepDraft(db, remember, keepRest), said);
      if (saved && rest) inHand.show(rest);
      return saved;
    },
  };
}
