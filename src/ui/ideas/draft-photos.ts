import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS, type Photo } from '../../domain/idea.ts';
import type { AppDatabase } from '../../store/database.ts';
import { keepPhoto, preparePhoto } from '../../store/prepare-photo.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { parseDraft } from './idea-draft.ts';

/** How adding a photo went; the reason is one that `explainRefusal` knows. */
export type PhotoAdded = { kind: 'added'; photo: Photo } | { kind: 'refused'; reason: string };

/** Makes a file small and keeps it on the device for a draft. */
export async function addDraftPhoto(db: AppDatabase, city: string, file: File, nowMs: number): Promise<PhotoAdded> {
  const prepared = await preparePhoto(file).catch(() => ({ kind: 'refused', reason: 'photo-broken' }) as const);
  if (prepared.kind === 'refused') return prepared;
  const { hash, width, height } = prepared.photo;
  try {
    await keepTrying(db, async () => {
      const held = await db.photos.get(hash);
      // The same photo may belong to an idea that waits to be sent: it must still go with that one.
      if (!held?.ideaId) await keepPhoto(db, city, prepared.photo, nowMs);
    });
    return { kind: 'added', photo: { hash, width, height } };
  } catch (error) {
    return { kind: 'refused', reason: storageProblem(error) ?? 'unknown' };
  }
}

/** Forgets a photo, unless an idea that was given or another draft needs it. */
export async function dropDraftPhoto(db: AppDatabase, hash: string, ownDraft: string): Promise<void> {
  await db.transaction('rw', db.photos, db.drafts, async () => {
    const needed = await photosInDrafts(db, ownDraft);
    const photo = await db.photos.get(hash);
    if (photo?.state === 'draft' && !photo.ideaId && !needed.has(hash)) await db.photos.delete(hash);
  });
}

async function photosInDrafts(db: AppDatabase, except: string): Promise<Set<string>> {
  const drafts = await db.drafts.where('id').startsWith('new:').toArray();
  const others = drafts.filter(({ id }) => id !== except);
  return new Set(others.flatMap(({ form }) => parseDraft(form).photos.map(({ hash }) => hash)));
}

/** Room for more photos in a draft. */
export const photosLeft = (photos: readonly Photo[]): number => Math.max(0, LIMITS.photos - photos.length);

/**
 * Addresses of the photos this device holds, by hash, valid while the screen stands; undefined until they were looked
 * for. A photo that is not held here has none.
 */
export function useHeldPhotos(db: AppDatabase, photos: readonly Photo[]): ReadonlyMap<string, string> | undefined {
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>();
  const made = useRef(new Map<string, string>());
  const hashes = photos.map(({ hash }) => hash).join();
  useEffect(() => {
    let left = false;
    void db.photos.bulkGet(hashes ? hashes.split(',') : []).then(
      (held) => {
        if (left) return;
        for (const photo of held) {
          if (!photo || made.current.has(photo.hash)) continue;
          made.current.set(photo.hash, URL.createObjectURL(new Blob([photo.bytes], { type: photo.mime })));
        }
        setAddresses(new Map(made.current));
      },
      () => setAddresses(new Map(made.current)),
    );
    return () => {
      left = true;
    };
  }, [db, hashes]);
  useEffect(
    () => () => {
      for (const address of made.current.values()) URL.revokeObjectURL(address);
    },
    [],
  );
  return addresses;
}
