import type { IdeaSubmission } from '../../domain/idea-kinds.ts';
import type { AppDatabase, RefusedEntry } from '../../store/database.ts';
import { readDraft, saveDraft } from '../../store/drafts.ts';
import { draftIdOf } from '../ideas/draft-ids.ts';
import { draftFromSubmission } from '../ideas/idea-draft.ts';
import { formAddress } from '../ideas/use-draft-keeper.ts';

/**
 * Forgets a refused change, with everything that was only there for it; returns what brings it all back. An idea that
 * the city never had also leaves the list of one's own: it must not look as if it had arrived.
 */
export async function discardRefusedChange(db: AppDatabase, entry: RefusedEntry): Promise<() => Promise<void>> {
  const { key, change } = entry;
  const isIdea = change.kind === 'idea.submit';
  return db.transaction('rw', db.refused, db.submissions, db.photos, async () => {
    const submission = isIdea ? await db.submissions.get(change.record) : undefined;
    const photos = isIdea ? await db.photos.filter(({ ideaId }) => ideaId === change.record).toArray() : [];
    await db.refused.delete(key);
    if (submission) await db.submissions.delete(submission.ideaId);
    await db.photos.bulkDelete(photos.map(({ hash }) => hash));
    return () =>
      db.transaction('rw', db.refused, db.submissions, db.photos, async () => {
        await db.refused.put(entry);
        if (submission) await db.submissions.put(submission);
        await db.photos.bulkPut(photos);
      });
  });
}

/**
 * Turns a refused idea into a draft again, beside one that is already begun; returns the address of its form. The
 * draft and the refused change are exchanged in one step, so that the words are always in exactly one place.
 */
export async function editAgain(db: AppDatabase, { key, change }: RefusedEntry, nowMs: number): Promise<string> {
  const form = draftFromSubmission(change.data as IdeaSubmission);
  return db.transaction('rw', db.refused, db.submissions, db.photos, db.drafts, async () => {
    const isTaken = (await readDraft(db, draftIdOf(change.city))) !== undefined;
    const beside = isTaken ? change.record : undefined;
    await saveDraft(db, draftIdOf(change.city, beside), form, nowMs);
    await db.refused.delete(key);
    await db.submissions.delete(change.record);
    // Its photos belong to the draft again.
    await db.photos
      .filter(({ ideaId, state }) => ideaId === change.record && state === 'draft')
      .modify((photo) => {
        delete photo.ideaId;
      });
    return formAddress(change.city, beside ? { draft: beside } : {});
  });
}
