import type { AppDatabase, HeldPhoto, LogEntry, OutboxEntry, RefusedEntry, ReviewEntry } from './database.ts';

/** Everything that has to do with sending, for the screen that lists it. */
export interface Sending {
  unsent: OutboxEntry[];
  /** Photos whose idea has arrived; the others travel after theirs. */
  photos: HeldPhoto[];
  refused: RefusedEntry[];
  review: ReviewEntry[];
  /** What the city confirmed since the given time, newest first. */
  arrived: LogEntry[];
}

/** Lists what waits, what was refused and what arrived since `sinceMs`. */
export async function listSending(db: AppDatabase, sinceMs: number): Promise<Sending> {
  const [unsent, photos, refused, review, arrived] = await Promise.all([
    db.outbox.orderBy('no').toArray(),
    db.photos.where('state').equals('waiting').toArray(),
    db.refused.toArray(),
    db.review.toArray(),
    db.log.where('confirmedAtMs').above(sinceMs).reverse().toArray(),
  ]);
  return { unsent, photos, refused, review, arrived: arrived.filter(({ proof }) => proof.result === 'applied') };
}

/** How many things have not reached the city: changes, and photos whose idea has. */
export async function countUnsent(db: AppDatabase): Promise<number> {
  const [changes, photos] = await Promise.all([db.outbox.count(), db.photos.where('state').equals('waiting').count()]);
  return changes + photos;
}

/** Forgets a refused change; its author has decided. */
export const discardRefused = (db: AppDatabase, key: string): Promise<void> => db.refused.delete(key);
