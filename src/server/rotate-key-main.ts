import { parseArgs } from 'node:util';
import { openBeside } from './beside.ts';
import { loadCities } from './load-cities.ts';
import { openStorage } from './open-storage.ts';
import { addSealKey } from './seal-keys.ts';
import { readSettings } from './settings.ts';

const USAGE = 'npm run rotate-key -- --city kouvola';

/** Makes a new key for closing a city's contact details; a running server tells devices of it within five minutes. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { city: { type: 'string' } } });
  const settings = readSettings(process.env);
  const cities = await loadCities(settings.citiesDir);
  const city = cities.find(({ id }) => id === values.city);
  if (!city) throw new Error(`--city must be one of ${cities.map(({ id }) => id).join(', ')}\n${USAGE}`);
  const storage = await openStorage(settings);
  try {
    await addSealKey(storage, await openBeside(settings.besideDir), city.id, Date.now());
  } finally {
    await storage.close();
  }
  console.log(
    `${city.id} has a new key. What was closed with earlier ones still opens: they are kept, here and in backups.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
