import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBeside } from './beside.ts';
import { openStorage } from './open-storage.ts';
import { restoreBackup } from './restore.ts';
import { readSettings } from './settings.ts';

/** Puts a backup in the place of all the database holds; works while the server runs. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new Error('npm run restore -- FILE');
  const settings = readSettings(process.env);
  const storage = await openStorage(settings, { patient: true });
  const beside = await openBeside(settings.besideDir);
  const restoring = restoreBackup(storage, beside, resolve(name), Date.now());
  const { header, epoch } = await restoring.finally(() => storage.close());
  console.log(
    `Restored to ${new Date(header.atMs).toISOString()}, as epoch ${epoch}. Devices read everything anew, and`,
  );
  console.log('bring back what they had confirmed within the last 30 days.');
  console.log(
    `The signing key in ${settings.besideDir} is as it was: with another key every device would have to start over.`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
