import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBackup } from './backup.ts';
import { openStorage } from './open-storage.ts';
import { readSettings } from './settings.ts';

/** Writes the whole database into a file; works while the server runs. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new Error('npm run backup -- [FILE]');
  const nowMs = Date.now();
  const moment = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '');
  const file = resolve(name ?? `kylapoyta-${moment}Z.ndjson.gz`);
  const settings = readSettings(process.env);
  const storage = await openStorage(settings, { patient: true });
  const rows = await writeBackup(storage, file, nowMs).finally(() => storage.close());
  const count = Object.values(rows).reduce((sum, number) => sum + number, 0);
  console.log(`${file}: ${count} rows, photos and contact details included. Keep it where only you can read it.`);
  console.log(
    `Not in it: the signing key and departures in ${settings.besideDir}. Keep a copy of that folder elsewhere.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
