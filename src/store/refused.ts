import type { AppDatabase, HeldPhoto, RefusedEntry } from './database.ts';
import { draftIdOf, readDraft, saveDraft } from './drafts.ts';

/**
 * Forgets a refused change, with everything that was only there for it; returns what brings it all back. An idea that
 * the city never had also leaves the list of one's own: it must not look as if it had arrived.
 */
export async function discardRefused(db: AppDatabase, { key, change }: RefusedEntry): Promise<() => Promise<void>> {
  const isIdea = change.kind === 'idea.submit';
  return db.transaction('rw', db.refused, db.submissions, db.photos, async () => {
    const entries = await db.refused.where({ key }).toArray();
    const submissions = isIdea ? await db.submissions.where({ ideaId: change.record }).toArray() : [];
    const photos = isIdea ? await db.photos.filter(({ ideaId }) => ideaId === change.record).toArray() : [];
    await db.refused.delete(key);
    await db.submissions.bulkDelete(submissions.map(({ ideaId }) => ideaId));
    await db.photos.bulkDelete(photos.map(({ hash }) => hash));
    return () =>
      db.transaction('rw', db.refused, db.submissions, db.photos, async () => {
        await db.refused.bulkPut(entries);
        await db.submissions.bulkPut(submissions);
        await db.photos.bulkPut(photos);
      });
  });
}

/**
 * Turns a refused idea into a draft again, beside one that is already begun; resolves to the draft's id. The two are
 * exchanged in one step, so that the words are always in exactly one place.
 */
export function draftRefused(db: AppDatabase, entry: RefusedEntry, form: unknown, nowMs: number): Promise<string> {
  const { city, record } = entry.change;
  return db.transaction('rw', db.refused, db.submissions, db.photos, db.drafts, async () => {
    const isTaken = (await readDraft(db, draftIdOf(city))) !== undefined;
    const id = draftIdOf(city, isTaken ? record : undefined);
    await saveDraft(db, id, form, nowMs);
    await db.refused.delete(entry.key);
    await db.submissions.delete(record);
    // Its photos belong to the draft again.
    await db.photos
      .filter(({ ideaId, state }) => ideaId === record && state === 'draft')
      .modify((photo) => {
        delete photo.ideaId;
      });
    return id;
  });
}

/**
 * Puts words that were refused back into the draft of their field, beside what is being written there. The two are
 * exchanged in one step, so that the words are always in exactly one place.
 */
export function takeUpAgain(
  db: AppDatabase,
  { key }: RefusedEntry,
  draftId: string,
  formOf: (kept: unknown) => unknown,
  nowMs: number,
): Promise<void> {
  return db.transaction('rw', db.refused, db.drafts, async () => {
    // Pressed twice, the words go back once.
    if ((await db.refused.get(key)) === undefined) return;
    const kept = await readDraft(db, draftId);
    await saveDraft(db, draftId, formOf(kept?.form), nowMs);
    await db.refused.delete(key);
  });
}

/** Which of these photos the city does not accept, by hash. */
export const listRefusedPhotos = (db: AppDatabase, hashes: readonly string[]): Promise<string[]> =>
  db.photos
    .where('state')
    .equals('refused')
    .and(({ hash }) => hashes.includes(hash))
    .primaryKeys();

/** Forgets a photo that the city does not accept; returns what brings it back, unless it was picked anew meanwhile. */
export async function discardRefusedPhoto(db: AppDatabase, { hash }: HeldPhoto): Promise<() => Promise<void>> {
  const refused = await db.transaction('rw', db.photos, async () => {
    const held = await db.photos
      .where({ hash })
      .and(({ state }) => state === 'refused')
      .toArray();
    await db.photos.bulkDelete(held.map((photo) => photo.hash));
    return held;
  });
  return () =>
    db.transaction('rw', db.photos, async () => {
      const isHeld = (await db.photos.get(hash)) !== undefined;
      if (!isHeld) await db.photos.bulkPut(refused);
    });
}
