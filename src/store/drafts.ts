import type { Change } from '../protocol/change.ts';
import { actAnd } from './author.ts';
import type { AppDatabase, Draft } from './database.ts';

/** Keeps what has been written so far; resolves when it is on the disk. */
export async function saveDraft(db: AppDatabase, id: string, form: unknown, nowMs: number): Promise<void> {
  await db.drafts.put({ id, form, savedAtMs: nowMs });
}

/** What was being written under this id; the caller parses it, since an older release may have written it. */
export const readDraft = (db: AppDatabase, id: string) => db.drafts.get(id);

export const dropDraft = (db: AppDatabase, id: string): Promise<void> => db.drafts.delete(id);

/** Ideas being written in a city, the first one and those beside it, are told apart by what follows the city. */
export const draftIdOf = (city: string, beside?: string): string => (beside ? `new:${city}:${beside}` : `new:${city}`);

/** All half-written ideas of a city, the newest first. */
export async function listDrafts(db: AppDatabase, city: string): Promise<Draft[]> {
  const drafts = await db.drafts.where('id').startsWith(draftIdOf(city)).toArray();
  return drafts
    .filter(({ id }) => id === draftIdOf(city) || id.startsWith(`${draftIdOf(city)}:`))
    .sort((a, b) => b.savedAtMs - a.savedAtMs);
}

/** A draft as one window has it, to be saved although other windows may be writing, too. */
export interface DraftToSave extends Draft {
  /** Nothing is left in it: it is taken away. */
  isEmpty: boolean;
  /** Whether what the disk holds is another window's work; undefined stands for nothing held. */
  isForeign: (held: Draft | undefined) => boolean;
  /** Makes the id under which it is kept when it is. */
  newId: () => string;
}

/** How a draft was saved; `news` when another window had changed it (both are kept), or sent or emptied it. */
export interface DraftSaved {
  id: string;
  news?: 'forked' | 'gone';
}

/**
 * Saves a draft, but never over another window's work: then this one becomes a draft of its own. Comparing and saving
 * are one step, so that neither text is lost.
 */
export function saveDraftApart(db: AppDatabase, draft: DraftToSave): Promise<DraftSaved> {
  const { form, savedAtMs, isEmpty, isForeign, newId } = draft;
  return db.transaction('rw', db.drafts, async () => {
    const held = await readDraft(db, draft.id);
    const foreign = isForeign(held);
    const id = foreign && held ? newId() : draft.id;
    if (isEmpty) await dropDraft(db, id);
    else await saveDraft(db, id, form, savedAtMs);
    return { id, ...(foreign ? { news: held ? 'forked' : 'gone' } : {}) };
  });
}

/** Does one thing and keeps what is left of the draft whose words it used, in the same step: both or neither. */
export const actAndKeepDraft = (
  db: AppDatabase,
  remember: () => Promise<Change>,
  keepRest: () => Promise<void>,
): Promise<void> => actAnd(db, [db.drafts], remember, keepRest);
