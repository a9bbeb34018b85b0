import type { City } from '../../domain/city.ts';
import type { Idea } from '../../domain/idea.ts';
import type { FollowedIdea } from '../../store/database.ts';
import { listOwnByCode, type OwnIdea, readFollowed } from '../../store/own-ideas.ts';
import { useApp } from '../app.ts';
import { useCatalogue, useLive } from '../live.ts';

/** Ideas given on this device under a code, the newest first, each with how far it has come; undefined until read. */
export function useOwnIdeas(city: City | undefined, code: string | undefined): OwnIdea[] | undefined {
  const { db } = useApp();
  return useLive(async () => (city && code ? await listOwnByCode(db, city.id, code) : []), [city?.id, code]);
}

/** What was last learnt about a code that this device holds nothing else of; null when it never asked, undefined until read. */
export function useFollowed(code: string | undefined): FollowedIdea | null | undefined {
  const { db } = useApp();
  return useLive(async () => (code ? ((await readFollowed(db, code)) ?? null) : null), [code]);
}

/** Ideas seen here under a code: published ones, and waiting ones for those who may read them. */
export const useIdeasByCode = (city: City | undefined, code: string | undefined): Idea[] =>
  useCatalogue((catalogue) => (city && code ? catalogue.ideas(city.id).filter((idea) => idea.code === code) : []));
