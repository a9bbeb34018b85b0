import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import type { AppDatabase, FollowedIdea } from '../../store/database.ts';
import { type OwnIdea, readOwnIdea } from '../../store/own-ideas.ts';
import { useApp } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';

/** Ideas given on this device under a code, the newest first, each with how far it has come; undefined until read. */
export function useOwnIdeas(city: City | undefined, code: string | undefined): OwnIdea[] | undefined {
  const { db } = useApp();
  return useLive(() => readOwnByCode(db, city?.id, code), [city?.id, code]);
}

async function readOwnByCode(db: AppDatabase, city: string | undefined, code: string | undefined): Promise<OwnIdea[]> {
  if (!code) return [];
  const submissions = await db.submissions
    .where({ code })
    .and((own) => own.city === city)
    .toArray();
  submissions.sort((a, b) => b.givenAtMs - a.givenAtMs);
  return Promise.all(submissions.map((submission) => readOwnIdea(db, submission)));
}

/** What was last learnt about a code that this device holds nothing else of; null when it never asked, undefined until read. */
export function useFollowed(code: string | undefined): FollowedIdea | null | undefined {
  const { db } = useApp();
  return useLive(async () => (code ? ((await db.followed.get(code)) ?? null) : null), [code]);
}

/** Ideas seen here under a code: published ones, and waiting ones for those who may read them. */
export const useIdeasByCode = (city: City | undefined, code: string | undefined): Idea[] =>
  useCatalogue((catalogue) => (city && code ? catalogue.ideas(city.id).filter((idea) => idea.code === code) : []));

/** Photos of an idea that have not reached the city. */
export const photosWaiting = (db: AppDatabase, ideaId: string): Promise<number> =>
  db.photos
    .where('state')
    .equals('waiting')
    .and((photo) => photo.ideaId === ideaId)
    .count();

/** Whether this device's support of an idea, or its taking back, still waits to be sent. */
export const isSupportWaiting = async (db: AppDatabase, ideaId: string): Promise<boolean> =>
  (await db.outbox.filter(({ change }) => change.kind === 'idea.support' && change.record === ideaId).count()) > 0;
