import type { City } from '../domain/city.ts';
import type { AppDatabase } from './database.ts';

/** A city as the server last gave it; undefined when this device has never heard of it. */
export const readCity = async (db: AppDatabase, id: string): Promise<City | undefined> =>
  (await db.cities.get(id))?.config;
