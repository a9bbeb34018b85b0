import { parseArgs } from 'node:util';
import { type AuditLine, readAudit } from './audit.ts';
import { openStorage } from './open-storage.ts';
import { readSettings } from './settings.ts';

const USAGE = 'npm run audit -- --city kouvola';

/** Prints who did what in a city, newest first, one act a line; works while the server runs. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { city: { type: 'string' } } });
  const { city } = values;
  if (!city) throw new Error(`--city is missing\n${USAGE}`);
  const storage = await openStorage(readSettings(process.env));
  try {
    let beforeMs: number | undefined = Date.now() + 1;
    while (beforeMs !== undefined) {
      const upTo: number = beforeMs;
      const { lines, nextMs } = await storage.read(() => readAudit(city, upTo));
      for (const line of lines) console.log(asText(line));
      beforeMs = nextMs;
    }
  } finally {
    await storage.close();
  }
}

const asText = ({ atMs, person, device, act, subject, result }: AuditLine): string =>
  [new Date(atMs).toISOString(), person || '-', device || '-', act, subject, result].join('\t');

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
