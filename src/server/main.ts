import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createApp } from './app.ts';
import { assemble, inviteFirstCoordinators } from './assemble.ts';
import { openBeside } from './beside.ts';
import { listen } from './listen.ts';
import { loadCities } from './load-cities.ts';
import { createMetrics } from './metrics.ts';
import { openStorage } from './open-storage.ts';
import { callerKey } from './rate-limit.ts';
import { createLog } from './request-log.ts';
import { readSettings, type Settings } from './settings.ts';
import { openStaticFiles } from './static-files.ts';
import { stopOnSignal } from './stop-on-signal.ts';

/** How often supporters are counted into their ideas, milliseconds: a popular idea does not become traffic. */
const COUNT_EVERY_MS = 3000;
const TIDY_EVERY_MS = 5 * 60 * 1000;

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

async function start(settings: Settings): Promise<void> {
  await mkdir(settings.dataDir, { recursive: true });
  const cities = await loadCities(settings.citiesDir);
  const opened = await openStorage(settings);
  const health = { version, engine: opened.engine };
  const metrics = createMetrics(health);
  const storage = metrics.timed(opened);
  const beside = await openBeside(settings.besideDir);
  const log = createLog(settings.logLevel);
  const { publicUrl } = settings;
  const assembly = await assemble({
    storage,
    beside,
    cities,
    version,
    publicUrl,
    nowMs: Date.now,
    callerKey: (context) => callerKey(context, settings.trustProxy),
  });
  metrics.follow(assembly.server, () => assembly.live.size);
  const staticFiles = await openStaticFiles({ dist: 'dist', dataDir: settings.dataDir });
  const app = createApp({ api: assembly.api, settings, staticFiles, log, health, metrics });
  const counting = setInterval(() => {
    assembly.writeCounts().catch((error: unknown) => log.error({ err: error }, 'counting supporters failed'));
    assembly.noticeOthersRestore().catch((error: unknown) => log.error({ err: error }, 'looking at the epoch failed'));
  }, COUNT_EVERY_MS);
  const tidying = setInterval(() => {
    assembly.tidy().catch((error: unknown) => log.error({ err: error }, 'tidying failed'));
  }, TIDY_EVERY_MS);
  const listening = await listen(app, settings, assembly.live.ends);
  const close = async () => {
    clearInterval(counting);
    clearInterval(tidying);
    await listening.close();
    await storage.close();
  };
  stopOnSignal(close, log);

  console.log(`\nKyläpöytä ${version}: ${publicUrl}`);
  const invitations = await inviteFirstCoordinators(storage, cities, Date.now());
  for (const [city, { token, code }] of invitations) {
    console.log(`\n${city}: no coordinator yet. Invitation, for one person, valid for 14 days:`);
    console.log(`  ${publicUrl}/${city}/join#${token}\n  or the code ${code} at ${publicUrl}/${city}/join`);
  }
}

try {
  await start(readSettings(process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Connections and timers that are open by now must not keep a process alive that serves nobody.
  process.exit(1);
}
