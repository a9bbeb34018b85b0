import type { IdeaSubmission } from '../domain/idea-kinds.ts';
import type { AppDatabase } from './database.ts';

/** The city has accepted the idea: its photos may follow. Runs inside a transaction. */
export async function releasePhotos(db: AppDatabase, { photos }: IdeaSubmission): Promise<void> {
  const hashes = photos.map(({ hash }) => hash);
  await db.photos
    .where('hash')
    .anyOf(hashes)
    .and(({ state }) => state === 'draft')
    .modify({ state: 'waiting' });
}
