import type { AppDatabase, HeldPhoto } from './database.ts';
import { sha256Hex } from './give-idea.ts';

/** The longest side a photo keeps, pixels. */
const LONGEST_SIDE = 1600;
/** A larger file is not even opened: it could take a small phone down, bytes. */
const MOST_FILE_BYTES = 60 * 1024 * 1024;
const QUALITY = 0.82;

export type PreparedPhoto =
  | { kind: 'prepared'; photo: Omit<HeldPhoto, 'city' | 'addedAtMs'> }
  | { kind: 'refused'; reason: 'photo-too-large' | 'photo-broken' | 'photo-type' };

/** Draws a photo anew, at most 1600 px: place, time and camera that the file tells of do not come along. */
export async function preparePhoto(file: File): Promise<PreparedPhoto> {
  if (file.size > MOST_FILE_BYTES) return { kind: 'refused', reason: 'photo-too-large' };
  if (file.type && !file.type.startsWith('image/')) return { kind: 'refused', reason: 'photo-type' };
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return { kind: 'refused', reason: 'photo-broken' };
  }
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const blob = await draw(bitmap, width, height).finally(() => bitmap.close());
  if (!blob) return { kind: 'refused', reason: 'photo-broken' };
  const bytes = await blob.arrayBuffer();
  const hash = await sha256Hex(bytes);
  return { kind: 'prepared', photo: { hash, bytes, mime: blob.type, width, height, state: 'draft' } };
}

async function draw(bitmap: ImageBitmap, width: number, height: number): Promise<Blob | undefined> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

/**
 * Keeps a prepared photo until its idea is given, and after that until the city has it. The same photo may be on its
 * way with an earlier idea already, or wait for that one to be accepted: then it goes on. One this city has stays so.
 */
export async function keepPhoto(
  db: AppDatabase,
  city: string,
  photo: Omit<HeldPhoto, 'city' | 'addedAtMs'>,
  nowMs: number,
): Promise<void> {
  await db.transaction('rw', db.photos, async () => {
    const held = await db.photos.get(photo.hash);
    if (!held || !isInUse(held, city)) await db.photos.put({ ...photo, city, addedAtMs: nowMs });
  });
}

/** One the city refused begins anew, and one that another city has must be sent to this one, too. */
function isInUse({ state, ideaId, ...held }: HeldPhoto, city: string): boolean {
  switch (state) {
    case 'draft':
      return ideaId !== undefined;
    case 'waiting':
      return true;
    case 'sent':
      return held.city === city;
    case 'refused':
      return false;
  }
}
