import { Catalogue } from '../../../src/store/catalogue.ts';
import { AppDatabase } from '../../../src/store/database.ts';
import { followCity } from '../../../src/store/follow-city.ts';
import { ensureIdentity, setEnrolled } from '../../../src/store/identity.ts';
import { enrol } from '../../../src/sync/enrol.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import { CITY, deleteDatabase, FULL, RAW_FULL, rest, SCOPE, time } from './bench-tools.ts';
import { clock, fetchHere } from './member.ts';
import { openRaw, putAll } from './raw-database.ts';
import { createRecording } from './recorded.ts';
import { ROWS_ON_SCREEN, showRows } from './rows.tsx';

const recording = createRecording();
let number = 0;

/** A device that follows the city and that the server knows, with nothing stored yet. */
async function aDevice(name: string): Promise<AppDatabase> {
  const db = new AppDatabase(name);
  await db.open();
  await ensureIdentity(db);
  await followCity(db, CITY);
  return db;
}

/** Records the server's answers to a first sync, and leaves a full database of each kind behind. */
export async function prepare(): Promise<number> {
  const db = await aDevice(FULL);
  await enrol(db, fetchHere);
  await syncOnce({ db, fetch: recording.record, clock });
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  db.close();
  const raw = await openRaw(RAW_FULL);
  await putAll(raw, recording.asOneAnswer());
  raw.close();
  return catalogue.ideas(CITY).length;
}

/** How soon a fresh device was of use, and how soon it had everything. */
export interface FirstSync {
  usableMs: number;
  durableMs: number;
  ideas: number;
}

/** First sync on a fresh device: until 50 ideas are drawn, and until all are on the disk with their cursor. */
export async function firstSync(network: 'replayed' | 'real'): Promise<FirstSync> {
  const name = `bench-first-${++number}`;
  const db = await aDevice(name);
  if (network === 'real') await enrol(db, fetchHere);
  else await setEnrolled(db, true);
  const catalogue = new Catalogue(db);
  await catalogue.refresh();
  await rest();
  let usableMs = Number.NaN;
  const startMs = performance.now();
  const unsubscribe = catalogue.subscribe(() => {
    const ideas = catalogue.ideas(CITY);
    if (!Number.isNaN(usableMs) || ideas.length < ROWS_ON_SCREEN) return;
    showRows(ideas);
    usableMs = performance.now() - startMs;
  });
  const stop = catalogue.follow();
  await syncOnce({ db, fetch: network === 'real' ? fetchHere : recording.replay, clock });
  const durableMs = performance.now() - startMs;
  if (!(await db.cursors.get(SCOPE))) throw new Error('The first sync is not whole');
  await rest();
  stop();
  unsubscribe();
  await catalogue.refresh();
  const ideas = catalogue.ideas(CITY).length;
  db.close();
  await deleteDatabase(name);
  return { usableMs, durableMs, ideas };
}

export async function firstSyncRaw(): Promise<number> {
  const name = `bench-raw-${++number}`;
  const db = await openRaw(name);
  const answer = recording.asOneAnswer();
  await rest();
  const ms = await time(() => putAll(db, answer));
  db.close();
  await deleteDatabase(name);
  return ms;
}
