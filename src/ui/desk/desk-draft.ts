import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { IDEA_STATUSES } from '../../domain/idea.ts';
import type { AppDatabase } from '../../store/database.ts';
import { dropDraft, readDraft, saveDraft } from '../../store/drafts.ts';
import { useApp } from '../app.ts';

const draftSchema = z.object({
  /** The status being chosen; missing until one is. */
  to: z.optional(z.catch(z.optional(z.enum(IDEA_STATUSES)), undefined)),
  /** Why the status moves, or why something is declined. */
  reason: z.catch(z.string(), ''),
  answer: z.catch(z.string(), ''),
  /** Why the idea is hidden. */
  hideReason: z.catch(z.string(), ''),
});
/** What a coordinator has begun to write about one idea. */
export type DeskDraft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: DeskDraft = { to: undefined, reason: '', answer: '', hideReason: '' };

export const deskDraftId = (ideaId: string): string => `desk:${ideaId}`;

/** Keeps a draft on the disk, or takes it away when nothing is left in it. */
export function keepDeskDraft(db: AppDatabase, ideaId: string, draft: DeskDraft, nowMs: number): Promise<void> {
  const isEmpty = !draft.to && !draft.reason && !draft.answer && !draft.hideReason;
  return isEmpty ? dropDraft(db, deskDraftId(ideaId)) : saveDraft(db, deskDraftId(ideaId), draft, nowMs);
}

export interface DraftInHand {
  draft: DeskDraft;
  /** What stands there now, while `draft` is what was drawn last. */
  newest: () => DeskDraft;
  /** Shows the change at once and keeps it; every letter survives a closed tab. */
  change: (part: Partial<DeskDraft>) => void;
  /** Shows what a transaction of the caller's has stored. */
  show: (draft: DeskDraft) => void;
}

/** The draft about one idea; undefined while it is read. The component that calls it is keyed by the idea. */
export function useDeskDraft(ideaId: string): DraftInHand | undefined {
  const { db, clock } = useApp();
  const [draft, setDraft] = useState<DeskDraft | undefined>(undefined);
  const newest = useRef(EMPTY_DRAFT);
  const show = (next: DeskDraft) => {
    newest.current = next;
    setDraft(next);
  };
  useEffect(() => {
    let here = true;
    const take = (form: unknown) => here && show(draftSchema.safeParse(form).data ?? EMPTY_DRAFT);
    readDraft(db, deskDraftId(ideaId)).then(
      (held) => take(held?.form),
      () => take(undefined),
    );
    return () => {
      here = false;
    };
  }, [db, ideaId]);
  if (!draft) return undefined;
  return {
    draft,
    newest: () => newest.current,
    show,
    change: (part) => {
      const next = { ...newest.current, ...part };
      show(next);
      // A full disk is told when the form is saved; until then the words stay on the screen.
      keepDeskDraft(db, ideaId, next, clock.read().nowMs).catch(() => undefined);
    },
  };
}
