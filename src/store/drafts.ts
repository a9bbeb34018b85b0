import type { AppDatabase } from './database.ts';

/** Keeps what has been written so far; resolves when it is on the disk. */
export async function saveDraft(db: AppDatabase, id: string, form: unknown, nowMs: number): Promise<void> {
  await db.drafts.put({ id, form, savedAtMs: nowMs });
}

/** What was being written under this id; the caller parses it, since an older release may have written it. */
export const readDraft = (db: AppDatabase, id: string) => db.drafts.get(id);

export const dropDraft = (db: AppDatabase, id: string): Promise<void> => db.drafts.delete(id);
