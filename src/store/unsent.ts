import type { KindName } from '../domain/kinds.ts';
import type { Change } from '../protocol/change.ts';
import type { AppDatabase, HeldPhoto, LogEntry, OutboxEntry, RefusedEntry, ReviewEntry } from './database.ts';

/** Everything that has to do with sending, for the screen that lists it. */
export interface Sending {
  unsent: OutboxEntry[];
  /** Photos whose idea has arrived; the others travel after theirs. */
  photos: HeldPhoto[];
  refused: RefusedEntry[];
  refusedPhotos: HeldPhoto[];
  review: ReviewEntry[];
  /** What the city confirmed since the given time, newest first. */
  arrived: LogEntry[];
}

/** Lists what waits, what was refused and what arrived since `sinceMs`. */
export async function listSending(db: AppDatabase, sinceMs: number): Promise<Sending> {
  const [unsent, photos, refused, refusedPhotos, review, log] = await Promise.all([
    db.outbox.orderBy('no').toArray(),
    db.photos.where('state').equals('waiting').toArray(),
    db.refused.toArray(),
    db.photos.where('state').equals('refused').toArray(),
    db.review.toArray(),
    db.log.where('confirmedAtMs').above(sinceMs).reverse().toArray(),
  ]);
  const arrived = log.filter(({ proof }) => proof.result === 'applied');
  return { unsent, photos, refused, refusedPhotos, review, arrived };
}

/** What this device did to one record by one kind of change, and what the city has not confirmed or did not accept of it. */
export async function listUnsentAbout(
  db: AppDatabase,
  record: string,
  kind: KindName,
): Promise<{ unsent: OutboxEntry[]; refused: RefusedEntry[] }> {
  const isAbout = ({ change }: { change: Change }) => change.record === record && change.kind === kind;
  const [unsent, refused] = await Promise.all([
    db.outbox.filter(isAbout).toArray(),
    db.refused.filter(isAbout).toArray(),
  ]);
  return { unsent, refused: refused.sort((a, b) => a.refusedAtMs - b.refusedAtMs) };
}

/** How many things have not reached the city: changes, own and carried ones, and photos whose idea has. */
export async function countUnsent(db: AppDatabase): Promise<number> {
  const [changes, photos, carried] = await Promise.all([
    db.outbox.count(),
    db.photos.where('state').equals('waiting').count(),
    countCarried(db),
  ]);
  return changes + photos + carried;
}

/** When the oldest of this device's own unsent changes was made, by its clock (Unix milliseconds); undefined without any. */
export async function oldestUnsentMs(db: AppDatabase): Promise<number | undefined> {
  // What is offered again after a restore had arrived once.
  const oldest = await db.outbox
    .orderBy('no')
    .filter(({ proof }) => proof === undefined)
    .first();
  return oldest?.change.at;
}

/** How many changes and photos the city does not accept; they wait for their author. */
export async function countRefused(db: AppDatabase): Promise<number> {
  const [changes, photos] = await Promise.all([db.refused.count(), db.photos.where('state').equals('refused').count()]);
  return changes + photos;
}

/** Photos of an idea that have not reached the city and will still be sent. */
export const countWaitingPhotos = (db: AppDatabase, ideaId: string): Promise<number> =>
  db.photos
    .where('state')
    .equals('waiting')
    .and((photo) => photo.ideaId === ideaId)
    .count();

/** Changes carried for others that the city has not judged. */
async function countCarried(db: AppDatabase): Promise<number> {
  const waiting = await db.carried.where('state').equals('waiting').toArray();
  return waiting.reduce((sum, { count }) => sum + count, 0);
}
