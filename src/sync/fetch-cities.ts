import type { City } from '../domain/city.ts';
import type { SealKey } from '../domain/sealed.ts';
import { type AppDatabase, nextTick } from '../store/database.ts';
import { type Fetch, type Talk, talk } from './talk.ts';

/** Fetches the cities' configurations when the server's fingerprints differ from what is held. */
export async function fetchCities(db: AppDatabase, fetch: Fetch, etagById: Record<string, string>): Promise<void> {
  const held = new Map((await db.cities.toArray()).map(({ id, etag }) => [id, etag]));
  const same =
    held.size === Object.keys(etagById).length && Object.entries(etagById).every(([id, etag]) => held.get(id) === etag);
  if (!same) await loadCities(db, fetch);
}

/** Fetches all configurations and keeps them, so that any city can be chosen without network. */
export async function loadCities(db: AppDatabase, fetch: Fetch): Promise<Talk['kind']> {
  const answer = await talk(fetch, '/api/cities');
  if (answer.kind !== 'answered') return answer.kind;
  const body = (await answer.response.json().catch(() => undefined)) as
    | { cities?: { etag: string; config: City; sealKey?: SealKey }[] }
    | undefined;
  const cities = body?.cities?.filter(({ config }) => typeof config?.id === 'string' && Array.isArray(config.areas));
  if (!cities || cities.length === 0) return 'unreachable';
  await db.transaction('rw', [db.cities, db.meta], async () => {
    await db.cities.clear();
    await db.cities.bulkPut(
      cities.map(({ etag, config, sealKey }) => ({ id: config.id, etag, config, ...(sealKey ? { sealKey } : {}) })),
    );
    await nextTick(db);
  });
  return 'answered';
}
