import { relative } from 'node:path';
import { fillDemo } from './demo.ts';
import { loadCities } from './load-cities.ts';
import { readSettings } from './settings.ts';

/** Fills a folder of its own with example content, and says how to look at it. */
async function main(): Promise<void> {
  const settings = readSettings({ ...process.env, DATA_DIR: process.env.DATA_DIR || './data/demo' });
  const { dataDir, besideDir, databaseUrl, publicUrl } = settings;
  const cities = await loadCities(settings.citiesDir);
  const filled = await fillDemo({ dataDir, besideDir, databaseUrl, cities, publicUrl, nowMs: Date.now() });
  const here = relative(process.cwd(), dataDir);
  const folder = here.startsWith('..') ? dataDir : here || '.';
  console.log(`Example content, all of it marked "Esimerkki", is in ${databaseUrl ? 'the database' : folder}:`);
  for (const { city, ideas, acts } of filled) console.log(`  ${city}: ${ideas} ideas, ${acts} acts`);
  console.log(`\nStart with it:\n  DATA_DIR=${folder} npm start`);
  for (const { city, invitation } of filled) {
    console.log(`\n${city}: invitation for one coordinator, valid for 14 days:`);
    console.log(`  ${publicUrl}/${city}/join#${invitation.token}`);
    console.log(`  or the code ${invitation.code} at ${publicUrl}/${city}/join`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
