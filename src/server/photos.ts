import type { Idea } from '../domain/idea.ts';
import { sha256 } from './stamps.ts';
import { query, queryOne, run, type Work } from './storage.ts';

/** The most a photo may weigh, bytes; the device re-encodes to at most 1600 px. */
export const MOST_PHOTO_BYTES = 3 * 1024 * 1024;
/** The most one part may weigh, bytes. */
export const MOST_PART_BYTES = 256 * 1024;

/** What a photo file may be, told by its first bytes, never by what a client says. */
const SIGNATURES: [string, (bytes: Uint8Array) => boolean][] = [
  ['image/jpeg', (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ['image/webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['image/png', (bytes) => bytes[0] === 0x89 && ascii(bytes, 1, 4) === 'PNG'],
];

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.slice(from, to)).toString('latin1');

/** Notes that an accepted idea names photos: only those may be sent (design.md, section 3, "Photos"). */
export function* rememberPhotos(city: string, idea: Idea): Work<void> {
  for (const { hash } of idea.photos) {
    yield* run(
      'INSERT INTO photo_name (city, hash, idea) VALUES (?, ?, ?) ON CONFLICT (city, hash, idea) DO NOTHING',
      city,
      hash,
      idea.id,
    );
  }
}

/** How a photo stands: not named by any accepted idea, waiting for bytes from an offset on, or whole. */
export type PhotoState = { kind: 'unknown' } | { kind: 'waiting'; received: number } | { kind: 'whole' };

export function* readPhotoState(city: string, hash: string): Work<PhotoState> {
  const named = yield* queryOne('SELECT 1 AS named FROM photo_name WHERE city = ? AND hash = ? LIMIT 1', city, hash);
  if (!named) return { kind: 'unknown' };
  const whole = yield* queryOne('SELECT 1 AS whole FROM photo WHERE city = ? AND hash = ?', city, hash);
  if (whole) return { kind: 'whole' };
  const row = yield* queryOne(
    'SELECT COALESCE(SUM(LENGTH(bytes)), 0) AS received FROM photo_part WHERE city = ? AND hash = ?',
    city,
    hash,
  );
  return { kind: 'waiting', received: Number(row?.received ?? 0) };
}

/** What became of a part: kept, whole with it, at the wrong place (continue at `received`), or not a photo by that name. */
export type PartTaken =
  | { kind: 'kept' | 'misplaced'; received: number }
  | { kind: 'whole' }
  | { kind: 'refused'; reason: 'photo-unknown' | 'photo-too-large' | 'photo-broken' };

/** Takes one part of a photo; the last one completes it when the bytes hash to its name. */
export function* takePart(
  city: string,
  hash: string,
  start: number,
  total: number,
  bytes: Uint8Array,
): Work<PartTaken> {
  if (total > MOST_PHOTO_BYTES || start + bytes.length > total) return { kind: 'refused', reason: 'photo-too-large' };
  const state = yield* readPhotoState(city, hash);
  if (state.kind === 'unknown') return { kind: 'refused', reason: 'photo-unknown' };
  if (state.kind === 'whole') return state;
  if (start !== state.received) return { kind: 'misplaced', received: state.received };
  if (bytes.length > 0) {
    yield* run('INSERT INTO photo_part (city, hash, start, bytes) VALUES (?, ?, ?, ?)', city, hash, start, bytes);
  }
  const received = start + bytes.length;
  if (received < total) return { kind: 'kept', received };
  return yield* complete(city, hash);
}

function* complete(city: string, hash: string): Work<PartTaken> {
  const parts = yield* query('SELECT bytes FROM photo_part WHERE city = ? AND hash = ? ORDER BY start', city, hash);
  const whole = Buffer.concat(parts.map((part) => part.bytes as Uint8Array));
  yield* run('DELETE FROM photo_part WHERE city = ? AND hash = ?', city, hash);
  const mime = SIGNATURES.find(([, matches]) => matches(whole))?.[0];
  if (!mime || sha256(whole) !== hash) return { kind: 'refused', reason: 'photo-broken' };
  yield* run('INSERT INTO photo (city, hash, mime, bytes) VALUES (?, ?, ?, ?)', city, hash, mime, whole);
  return { kind: 'whole' };
}

/** The scopes in which an idea that names a photo lives, and the photo itself once it is whole. */
export function* readPhoto(
  city: string,
  hash: string,
): Work<{ scopes: string[]; mime: string; bytes: Uint8Array } | undefined> {
  const file = yield* queryOne('SELECT mime, bytes FROM photo WHERE city = ? AND hash = ?', city, hash);
  const rows = yield* query(
    `SELECT entry.scope AS scope FROM photo_name
     JOIN entry ON entry.city = photo_name.city AND entry.id = photo_name.idea AND entry.gone = 0
     WHERE photo_name.city = ? AND photo_name.hash = ?`,
    city,
    hash,
  );
  if (!file || rows.length === 0) return undefined;
  return { scopes: rows.map((row) => String(row.scope)), mime: String(file.mime), bytes: file.bytes as Uint8Array };
}
