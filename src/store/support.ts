import type { Idea } from '../domain/idea.ts';
import { type Author, act, actAnd } from './author.ts';
import type { AppDatabase } from './database.ts';

/** Supports an idea or takes it back, once per device; resolves when it is saved here. */
export function setSupport(db: AppDatabase, author: Author, city: string, idea: Idea, on: boolean): Promise<void> {
  return actAnd(
    db,
    [db.supported],
    () => act(db, author, 'idea.support', city, idea, { on }),
    async () => {
      await db.supported.put({ ideaId: idea.id, on });
    },
  );
}

/** Whether this device supports an idea. */
export const isSupported = async (db: AppDatabase, ideaId: string): Promise<boolean> =>
  (await db.supported.get(ideaId))?.on ?? false;

/** Whether this device's support of an idea, or its taking back, still waits to be sent. */
export const isSupportWaiting = async (db: AppDatabase, ideaId: string): Promise<boolean> =>
  (await db.outbox.filter(({ change }) => change.kind === 'idea.support' && change.record === ideaId).count()) > 0;
