import type { Context, Hono } from 'hono';
import { canonicalText } from '../domain/canonical-text.ts';
import type { City } from '../domain/city.ts';
import { helsinkiDay } from '../domain/meeting/day.ts';
import { ROWS_PER_PAGE } from '../protocol/limits.ts';
import { createApi } from './api.ts';
import { putArchivedAway } from './archived-meetings.ts';
import { dropOldAudit } from './audit.ts';
import type { Beside } from './beside.ts';
import { makeGood } from './departures.ts';
import { announce, beginCommit, readEpoch } from './entries.ts';
import { noticeNewKey } from './epoch.ts';
import { dropExpiredMinutes } from './expired-minutes.ts';
import { forgetOldNotes, type Invitation, invite } from './invitations.ts';
import { createLive, type Live } from './live.ts';
import { hasCoordinator } from './people.ts';
import { dropUnnamedPhotos } from './photo-tidy.ts';
import { showOldReviews } from './reviews.ts';
import { openSealKeys } from './seal-keys.ts';
import { dropExpiredPages } from './snapshots.ts';
import { createSigner, sha256 } from './stamps.ts';
import { cityAlone, run, type Storage } from './storage.ts';
import { handOver } from './succession.ts';
import { citiesWithDueCounts, writeDueCounts } from './supporters.ts';
import type { SyncServer } from './sync.ts';

export interface Assembly {
  api: Hono;
  live: Live;
  server: SyncServer;
  /** Writes the numbers of supporters that are due; called every few seconds. */
  writeCounts(): Promise<void>;
  /** Ends all streams when another process has put the database back; called every few seconds. */
  noticeOthersRestore(): Promise<void>;
  /** Deletes what has outlived its use; called every few minutes. */
  tidy(): Promise<void>;
}

export interface Parts {
  storage: Storage;
  beside: Beside;
  cities: readonly City[];
  version: string;
  publicUrl: string;
  nowMs: () => number;
  rowsPerPage?: number;
  /** Under which key a caller's requests are counted against misuse. */
  callerKey: (context: Context) => string;
}

/** Puts the server together from its parts; departures kept beside the database are made good first. */
export async function assemble({
  storage,
  beside,
  cities,
  version,
  publicUrl,
  nowMs,
  callerKey,
  rowsPerPage = ROWS_PER_PAGE,
}: Parts): Promise<Assembly> {
  if (beside.departures.length + beside.sealKeys.length > 0) await storage.write(() => makeGood(beside));
  await storage.write(() => noticeNewKey(beside.key, nowMs()));
  const sealKeys = await openSealKeys(
    storage,
    beside,
    cities.map(({ id }) => id),
    nowMs(),
  );
  await showOldReviews(storage, nowMs());
  await handOver(storage, cities, nowMs());
  const live = createLive(storage);
  await storage.listen(live.hear);
  let { epoch } = await storage.read(readEpoch);
  const server: SyncServer = {
    storage,
    version,
    nowMs,
    rowsPerPage,
    signer: createSigner(beside.key),
    cities: new Map(cities.map((city) => [city.id, city])),
    sealKeys,
    // A new key is news of its city.
    get cityEtags() {
      return Object.fromEntries(cities.map((city) => [city.id, etagOf(city, sealKeys.current(city.id)?.id)]));
    },
  };
  const dropMinutesDaily = onceADay((atMs) => dropExpiredMinutes(storage, cities, atMs));
  const archiveDaily = onceADay((atMs) => putArchivedAway(storage, cities, atMs));
  const secure = publicUrl.startsWith('https:');
  const api = createApi({ server, beside, live, secure, callerKey, publicUrl });
  return {
    api,
    live,
    server,
    writeCounts: () => writeCounts(server),
    noticeOthersRestore: async () => {
      const before = epoch;
      ({ epoch } = await storage.read(readEpoch));
      if (epoch !== before) live.hear({ kind: 'missed' });
    },
    tidy: async () => {
      await storage.write(function* () {
        yield* dropExpiredPages(nowMs());
        yield* dropUnnamedPhotos(nowMs());
        yield* forgetOldNotes(nowMs());
        yield* dropOldAudit(nowMs());
      });
      await dropMinutesDaily(nowMs());
      await archiveDaily(nowMs());
      await sealKeys.refresh();
    },
  };
}

/** Work that finds something to do once a calendar day; what failed is tried again at the next call. */
function onceADay(work: (nowMs: number) => Promise<void>): (nowMs: number) => Promise<void> {
  let done: string | undefined;
  return async (nowMs) => {
    const today = helsinkiDay(nowMs);
    if (done === today) return;
    await work(nowMs);
    done = today;
  };
}

/** Configurations do not change while the server runs: each is read through once. */
const etagsByCity = new WeakMap<City, string>();
function etagOf(city: City, keyId = ''): string {
  const known = etagsByCity.get(city) ?? sha256(canonicalText(city)).slice(0, 16);
  etagsByCity.set(city, known);
  return `${known}${keyId.slice(0, 4)}`;
}

async function writeCounts(server: SyncServer): Promise<void> {
  const nowMs = server.nowMs();
  for (const city of await server.storage.read(citiesWithDueCounts)) {
    await server.storage.write(
      function* () {
        const { epoch } = yield* readEpoch();
        const commit = beginCommit({ nowMs, epoch, session: '' });
        yield* writeDueCounts(commit, city);
        yield* announce(commit);
      },
      [cityAlone(city)],
    );
  }
}

/**
 * One fresh invitation for every city that nobody coordinates yet; a start prints them. Unused ones of earlier starts
 * are withdrawn, because only their hashes are known.
 */
export async function inviteFirstCoordinators(
  storage: Storage,
  cities: readonly City[],
  nowMs: number,
): Promise<Map<string, Invitation>> {
  const invitations = new Map<string, Invitation>();
  for (const { id: city } of cities) {
    const invitation = await storage.write(function* () {
      if (yield* hasCoordinator(city)) return undefined;
      yield* run(
        `DELETE FROM invitation WHERE city = ? AND role = 'coordinator' AND used_at IS NULL AND person IS NULL`,
        city,
      );
      return yield* invite({ city, role: 'coordinator' }, nowMs);
    });
    if (invitation) invitations.set(city, invitation);
  }
  return invitations;
}
