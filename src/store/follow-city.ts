import { type AppDatabase, readSync, writeSync } from './database.ts';

/** Follows a city from now on: its public scope comes with the next round. */
export async function followCity(db: AppDatabase, city: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const state = await readSync(db);
    if (!state.cities.includes(city)) await writeSync(db, { ...state, cities: [...state.cities, city] });
  });
}
