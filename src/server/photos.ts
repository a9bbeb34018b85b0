import type { Idea } from '../domain/idea.ts';
import type { Scope } from '../domain/scope.ts';
import type { Stamp } from '../protocol/stamp.ts';
import { type Commit, newVersion, readEpoch, stampOf, versionOf } from './entries.ts';
import { inspectPhoto } from './photo-content.ts';
import { type Signer, sha256 } from './stamps.ts';
import { query, queryOne, run, type Work } from './storage.ts';

/** The most a photo may weigh, bytes; the device re-encodes to at most 1600 px. */
export const MOST_PHOTO_BYTES = 3 * 1024 * 1024;
/** The most one part may weigh, bytes. */
export const MOST_PART_BYTES = 256 * 1024;

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

/** How a photo stands: not named by any accepted idea, waiting for a device's bytes from an offset on, or whole. */
export type PhotoState = { kind: 'unknown' } | { kind: 'waiting'; received: number } | { kind: 'whole' };

/** How a photo stands for one of the devices that send it: each sends for itself, so that none spoils another's. */
export function* readPhotoState(city: string, hash: string, device: string): Work<PhotoState> {
  const named = yield* queryOne('SELECT 1 AS named FROM photo_name WHERE city = ? AND hash = ? LIMIT 1', city, hash);
  if (!named) return { kind: 'unknown' };
  const whole = yield* queryOne('SELECT 1 AS whole FROM photo WHERE city = ? AND hash = ?', city, hash);
  if (whole) return { kind: 'whole' };
  const row = yield* queryOne(
    'SELECT COALESCE(SUM(LENGTH(bytes)), 0) AS received FROM photo_part WHERE city = ? AND hash = ? AND device = ?',
    city,
    hash,
    device,
  );
  return { kind: 'waiting', received: Number(row?.received ?? 0) };
}

/** One part of a photo as a device sends it. */
export interface PhotoPart {
  city: string;
  hash: string;
  device: string;
  /** Where it begins and how long the whole is, bytes. */
  start: number;
  total: number;
  bytes: Buffer;
}

/** What became of a part: kept, whole with it, at the wrong place (continue at `received`), or not a photo by that name. */
export type PartTaken =
  | { kind: 'kept' | 'misplaced'; received: number }
  | { kind: 'whole' }
  | { kind: 'refused'; reason: 'photo-unknown' | 'photo-too-large' | 'photo-broken' };

/**
 * Takes one part of a photo; the last one completes it when the bytes are a photo and hash to its name. That is a commit
 * of the city's photos, whose stamp bears witness should a restored database lack the photo.
 */
export function* takePart(part: PhotoPart, commit: Commit): Work<PartTaken> {
  const { city, hash, device, start, total, bytes } = part;
  if (total > MOST_PHOTO_BYTES || start + bytes.length > total) return { kind: 'refused', reason: 'photo-too-large' };
  const state = yield* readPhotoState(city, hash, device);
  if (state.kind === 'unknown') return { kind: 'refused', reason: 'photo-unknown' };
  if (state.kind === 'whole') return state;
  if (start !== state.received) return { kind: 'misplaced', received: state.received };
  if (start === 0 && inspectPhoto(bytes).kind === 'broken') return { kind: 'refused', reason: 'photo-broken' };
  if (bytes.length > 0 && !(yield* keepPart(part, commit.nowMs))) return yield* misplaced(part);
  const received = start + bytes.length;
  if (received < total) return { kind: 'kept', received };
  return yield* complete(part, commit);
}

/** False when the same part has come twice at once: the other one counts. */
function* keepPart({ city, hash, device, start, bytes }: PhotoPart, nowMs: number): Work<boolean> {
  const kept = yield* queryOne(
    `INSERT INTO photo_part (city, hash, device, start, at, bytes) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (city, hash, device, start) DO NOTHING RETURNING start`,
    city,
    hash,
    device,
    start,
    nowMs,
    bytes,
  );
  return kept !== undefined;
}

function* misplaced({ city, hash, device }: PhotoPart): Work<PartTaken> {
  const state = yield* readPhotoState(city, hash, device);
  return state.kind === 'waiting' ? { kind: 'misplaced', received: state.received } : { kind: 'whole' };
}

function* complete({ city, hash, device }: PhotoPart, commit: Commit): Work<PartTaken> {
  const parts = yield* query(
    'SELECT bytes FROM photo_part WHERE city = ? AND hash = ? AND device = ? ORDER BY start',
    city,
    hash,
    device,
  );
  const whole = Buffer.concat(parts.map((part) => part.bytes as Uint8Array));
  const content = inspectPhoto(whole);
  if (content.kind !== 'photo' || sha256(whole) !== hash) {
    yield* run('DELETE FROM photo_part WHERE city = ? AND hash = ? AND device = ?', city, hash, device);
    return { kind: 'refused', reason: 'photo-broken' };
  }
  // Whoever else was sending it learns at their next part that it is here.
  yield* run('DELETE FROM photo_part WHERE city = ? AND hash = ?', city, hash);
  yield* run(
    'INSERT INTO photo (city, hash, mime, bytes) VALUES (?, ?, ?, ?) ON CONFLICT (city, hash) DO NOTHING',
    city,
    hash,
    content.mime,
    whole,
  );
  yield* newVersion(commit, photosScope(city));
  return { kind: 'whole' };
}

/** A scope without records that nobody reads: it only counts the photos that have arrived. */
const photosScope = (city: string): Scope => `photos/${city}`;

/** What proves, after a restore, that a photo told to be whole had been here. */
export function* photoStamp(signer: Signer, city: string): Work<Stamp | undefined> {
  const { epoch } = yield* readEpoch();
  return yield* stampOf(signer, epoch, photosScope(city), yield* versionOf(photosScope(city)));
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
