import type { AppDatabase, HeldPhoto, OutboxEntry, RefusedEntry, ReviewEntry } from '../../store/database.ts';
import { ensureIdentity } from '../../store/identity.ts';
import { readUnarrived } from '../../store/unarrived.ts';

/** A file with what has not reached the city: whole changes as they were made, and the photos that belong to them. */
export interface UnsentFile {
  format: 'kylapoyta-unsent';
  version: 1;
  device: string;
  exportedAtMs: number;
  changes: Pick<OutboxEntry, 'change' | 'proof'>[];
  refused: Pick<RefusedEntry, 'change' | 'reason'>[];
  review: Pick<ReviewEntry, 'change'>[];
  photos: (Pick<HeldPhoto, 'hash' | 'mime' | 'width' | 'height' | 'city' | 'ideaId'> & { base64: string })[];
}

/** Puts everything that has not arrived into one file; with a key only that refused change and its photos. */
export async function bundleUnsent(db: AppDatabase, exportedAtMs: number, refusedKey?: string): Promise<UnsentFile> {
  const { id: device } = await ensureIdentity(db);
  const { outbox, refused, review, photos } = await readUnarrived(db, refusedKey);
  return {
    format: 'kylapoyta-unsent',
    version: 1,
    device,
    exportedAtMs,
    changes: outbox.map(({ change, proof }) => ({ change, ...(proof ? { proof } : {}) })),
    refused: refused.map(({ change, reason }) => ({ change, reason })),
    review: review.map(({ change }) => ({ change })),
    photos: photos.map(({ hash, mime, width, height, city, ideaId, bytes }) => ({
      hash,
      mime,
      width,
      height,
      city,
      ...(ideaId ? { ideaId } : {}),
      base64: toBase64(bytes),
    })),
  };
}

/** A call takes only so many arguments: a photo is written in pieces of this many bytes, a multiple of three. */
const PIECE_BYTES = 3 * 8192;

function toBase64(bytes: ArrayBuffer): string {
  let written = '';
  for (let start = 0; start < bytes.byteLength; start += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes.byteLength - start);
    written += btoa(String.fromCharCode(...new Uint8Array(bytes, start, length)));
  }
  return written;
}

/** Hands a file to the browser as a download, with the day in its name. */
export function download(file: UnsentFile): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `kylapoyta-${new Date(file.exportedAtMs).toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
