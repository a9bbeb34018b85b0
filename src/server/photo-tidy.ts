import { run, type Work } from './storage.ts';

/** How long a photo no record names, or parts nobody went on with, are kept: an idea may come back. 30 days. */
export const UNNAMED_PHOTO_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether a live record names the photo of a row of `table`. */
const isNamed = (table: 'photo' | 'photo_unnamed') => `EXISTS (SELECT 1 FROM photo_name
  JOIN entry ON entry.city = photo_name.city AND entry.id = photo_name.idea AND entry.gone = 0
  WHERE photo_name.city = ${table}.city AND photo_name.hash = ${table}.hash)`;

/** Notes which photos no live record names, and deletes those, and parts, of which nothing came for 30 days. */
export function* dropUnnamedPhotos(nowMs: number): Work<void> {
  const before = nowMs - UNNAMED_PHOTO_MS;
  yield* run(`DELETE FROM photo_unnamed WHERE ${isNamed('photo_unnamed')}`);
  yield* run(
    `INSERT INTO photo_unnamed (city, hash, since_at) SELECT city, hash, ? FROM photo WHERE NOT ${isNamed('photo')}
     ON CONFLICT (city, hash) DO NOTHING`,
    nowMs,
  );
  yield* run(
    'DELETE FROM photo WHERE (city, hash) IN (SELECT city, hash FROM photo_unnamed WHERE since_at <= ?)',
    before,
  );
  yield* run('DELETE FROM photo_unnamed WHERE since_at <= ?', before);
  yield* run(
    `DELETE FROM photo_part WHERE NOT EXISTS (SELECT 1 FROM photo_part AS newer
       WHERE newer.city = photo_part.city AND newer.hash = photo_part.hash AND newer.device = photo_part.device
         AND newer.at > ?)`,
    before,
  );
}
