import type { Photo } from '../domain/idea.ts';
import type { AppDatabase, HeldPhoto } from './database.ts';
import { keepPhoto, preparePhoto } from './prepare-photo.ts';
import { keepTrying, storageProblem } from './storage-failure.ts';

/** How adding a photo went; the reason is one that `explainRefusal` knows. */
export type PhotoAdded = { kind: 'added'; photo: Photo } | { kind: 'refused'; reason: string };

/** Makes a file small and keeps it on the device for a draft. */
export async function addDraftPhoto(db: AppDatabase, city: string, file: File, nowMs: number): Promise<PhotoAdded> {
  const prepared = await preparePhoto(file).catch(() => ({ kind: 'refused', reason: 'photo-broken' }) as const);
  if (prepared.kind === 'refused') return prepared;
  const { hash, width, height } = prepared.photo;
  try {
    await keepTrying(db, () => keepPhoto(db, city, prepared.photo, nowMs));
    return { kind: 'added', photo: { hash, width, height } };
  } catch (error) {
    return { kind: 'refused', reason: storageProblem(error) ?? 'unknown' };
  }
}

/** Forgets a photo taken out of a draft, unless an idea that was given or another draft needs it. */
export async function dropDraftPhoto(db: AppDatabase, hash: string, ownDraft: string): Promise<void> {
  await db.transaction('rw', db.photos, db.drafts, async () => {
    const photo = await db.photos.get(hash);
    if (photo?.state !== 'draft' || photo.ideaId) return;
    const others = await db.drafts.where('id').notEqual(ownDraft).toArray();
    if (!JSON.stringify(others).includes(hash)) await db.photos.delete(hash);
  });
}

/** The photos of these hashes that this device holds. */
export const readPhotos = async (db: AppDatabase, hashes: readonly string[]): Promise<HeldPhoto[]> =>
  (await db.photos.bulkGet([...hashes])).filter((photo) => photo !== undefined);
