import { REMEMBER_MS } from '../protocol/limits.ts';
import type { AppDatabase } from './database.ts';

/** A photo that was picked but never given with an idea is forgotten after this long: 7 days. */
const FORGOTTEN_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Forgets what is no longer needed: confirmations and what was delivered after 30 days, unless a coordinator has yet to
 * decide, photos the city has or that were carried in vain, photos of abandoned forms.
 */
export async function tidy(db: AppDatabase, nowMs: number): Promise<void> {
  await db.transaction('rw', [db.log, db.review, db.photos, db.drafts, db.carried], async () => {
    const inReview = new Set(await db.review.toCollection().primaryKeys());
    await db.log
      .where('confirmedAtMs')
      .below(nowMs - REMEMBER_MS)
      .and(({ key }) => !inReview.has(key))
      .delete();
    await db.carried.filter(({ settledAtMs }) => (settledAtMs ?? nowMs) < nowMs - REMEMBER_MS).delete();
    const drafts = JSON.stringify(await db.drafts.toArray());
    await db.photos
      .filter(({ state, addedAtMs, hash, ideaId, isCarried }) => {
        if (state === 'sent' || isCarried) return addedAtMs < nowMs - REMEMBER_MS;
        return state === 'draft' && !ideaId && addedAtMs < nowMs - FORGOTTEN_MS && !drafts.includes(hash);
      })
      .delete();
  });
}
