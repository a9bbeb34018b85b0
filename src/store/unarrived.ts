import { bundleOf } from './bundle-of.ts';
import type { AppDatabase, HeldPhoto, OutboxEntry, RefusedEntry, ReviewEntry } from './database.ts';

/** What the city does not have, whole, with the photos that belong to it. */
export interface Unarrived {
  /** In the order they were made. */
  outbox: OutboxEntry[];
  refused: RefusedEntry[];
  review: ReviewEntry[];
  photos: HeldPhoto[];
}

/** Reads everything that has not arrived, to be handed on; with a key only that refused change and its photos. */
export async function readUnarrived(db: AppDatabase, refusedKey?: string): Promise<Unarrived> {
  const only = refusedKey !== undefined;
  const [outbox, refused, review, held] = await Promise.all([
    only ? [] : db.outbox.orderBy('no').toArray(),
    db.refused.filter(({ key }) => !only || key === refusedKey).toArray(),
    only ? [] : db.review.toArray(),
    db.photos.where('state').anyOf('draft', 'waiting', 'refused').toArray(),
  ]);
  const carried = only ? [] : await db.carried.where('state').equals('waiting').toArray();
  const others = carried.flatMap((each) => bundleOf(each).changes);
  const ideaIds = new Set([...outbox, ...refused, ...review, ...others].map(({ change }) => change.record));
  const photos = held.filter(({ ideaId, state }) =>
    only || state === 'draft' ? ideaId !== undefined && ideaIds.has(ideaId) : true,
  );
  return { outbox, refused, review, photos };
}
