import { rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPostgres } from '../server/real-postgres.ts';
import { buildPage } from './host/browser.ts';
import { createDatabase, type EngineName } from './host/engine.ts';
import { KILLS_PER_SESSION, type Kill, killsOf } from './kills/kill.ts';
import { KillablePostgres } from './kills/killable-postgres.ts';
import { Session, type SessionDatabase } from './kills/session.ts';

/** What became of real kills. */
export interface KillsPlayed {
  kills: number;
  /** Things the app said to have saved. */
  saved: number;
  failures: string[];
}

/** Durable as in earnest, on the disk: what a killed server has committed is there. */
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'max_connections=100'];

/** Kills browsers, servers and databases for real, some times in each session, until so many have been killed. */
export async function playKills(
  engine: EngineName,
  seed: number,
  count: number,
  bail: boolean,
  onSession: (played: KillsPlayed) => void,
): Promise<KillsPlayed> {
  const release = await buildRelease(resolve(`.tmp/kills-${process.pid}`));
  const postgres = engine === 'postgres' ? await startPostgres(DURABLE, tmpdir()) : undefined;
  const database = async (number: number): Promise<SessionDatabase | undefined> =>
    postgres && {
      url: await createDatabase(postgres.url, `session_${number}`),
      server: new KillablePostgres(postgres),
    };
  const played: KillsPlayed = { kills: 0, saved: 0, failures: [] };
  try {
    for (let number = 0; played.kills < count && !(bail && played.failures.length > 0); number++) {
      const kills = killsOf(engine, seed + number, Math.min(KILLS_PER_SESSION, count - played.kills));
      await playSession(release, await database(number), kills, played);
      onSession(played);
    }
    return played;
  } finally {
    await postgres?.stop();
    rmSync(release, { recursive: true, force: true });
  }
}

/** The sources as they are, with the page where the built app would be. */
async function buildRelease(folder: string): Promise<string> {
  await buildPage(join(folder, 'dist'), 'kills/page.ts');
  for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(resolve(name), join(folder, name));
  return folder;
}

async function playSession(
  release: string,
  database: SessionDatabase | undefined,
  kills: readonly Kill[],
  played: KillsPlayed,
): Promise<void> {
  const session = await Session.begin(release, database);
  let last: Kill | undefined;
  try {
    for (const kill of kills) {
      last = kill;
      await session.kill(kill);
      played.kills += 1;
    }
    last = undefined;
    await session.checkEnd();
  } catch (error) {
    played.kills += 1;
    played.failures.push(`${last ? `after ${JSON.stringify(last)}` : 'at the end'}: ${(error as Error).stack}`);
  } finally {
    played.saved += session.saved;
    await session.end();
  }
}
