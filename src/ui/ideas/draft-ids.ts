import type { AppDatabase, Draft } from '../../store/database.ts';

/** Drafts of a city, the one that is written first and those beside it, are told apart by what follows the city. */
export const draftIdOf = (city: string, beside?: string): string => (beside ? `new:${city}:${beside}` : `new:${city}`);

/** All half-written ideas of a city, the newest first. */
export async function listDrafts(db: AppDatabase, city: string): Promise<Draft[]> {
  const drafts = await db.drafts.where('id').startsWith(draftIdOf(city)).toArray();
  return drafts
    .filter(({ id }) => id === draftIdOf(city) || id.startsWith(`${draftIdOf(city)}:`))
    .sort((a, b) => b.savedAtMs - a.savedAtMs);
}
