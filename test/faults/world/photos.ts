import type { Photo } from '../../../src/domain/idea.ts';
import type { AppDatabase } from '../../../src/store/database.ts';
import { sha256Hex } from '../../../src/store/give-idea.ts';
import { keepPhoto } from '../../../src/store/prepare-photo.ts';

/** More than one part, so that a photo can stop half-way. */
const PADDING_BYTES = 140_000;
const SIDE = 8;

let drawn: Promise<Uint8Array> | undefined;

/** Keeps a photo that no other idea has, as the form does before the idea is given. */
export async function keepSomePhoto(db: AppDatabase, city: string, tag: string, nowMs: number): Promise<Photo> {
  drawn ??= drawJpeg();
  const bytes = withComment(await drawn, `${db.name} ${tag} ${nowMs}`);
  const hash = await sha256Hex(bytes.buffer);
  const photo = { hash, bytes: bytes.buffer, mime: 'image/jpeg', width: SIDE, height: SIDE, state: 'draft' as const };
  await keepPhoto(db, city, photo, nowMs);
  return { hash, width: SIDE, height: SIDE };
}

async function drawJpeg(): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  canvas.getContext('2d')?.fillRect(1, 1, 4, 4);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** The same picture unlike any other by a comment, which the format allows after its first two bytes, and longer. */
function withComment(jpeg: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const comment = new TextEncoder().encode(text);
  const marker = new Uint8Array([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 255]);
  const parts = [jpeg.slice(0, 2), marker, comment, jpeg.slice(2), new Uint8Array(PADDING_BYTES)];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
