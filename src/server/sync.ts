import { receiptScope, type Scope } from '../domain/scope.ts';
import type { EpochStamp, Stamp } from '../protocol/stamp.ts';
import type { AnswerLine, CarriedVerdict, HeadLine, OfferedChange, SyncRequest, Verdict } from '../protocol/wire.ts';
import { admitBundle, type Looked, lookAtBundles, toCarrier } from './bundles.ts';
import { knownOffset, learnClock } from './clock.ts';
import type { Court } from './court.ts';
import { isSeenLongAgo, noteContact } from './devices.ts';
import { announce, beginCommit, type Commit, readEpoch } from './entries.ts';
import { noticeRestore, revealsRestore } from './epoch.ts';
import { judgeInTurn, type Offer } from './judge-in-turn.ts';
import { openAll } from './open-sealed.ts';
import { readPages } from './pages.ts';
import { readableScopes, readCaller } from './people.ts';
import type { SealKeys } from './seal-keys.ts';
import { isLarge, snapshotOf } from './snapshots.ts';
import { sha256 } from './stamps.ts';
import { cityAlone, deviceAlone, type Storage, type Work } from './storage.ts';
import { readDecided, recallVerdicts } from './verdicts.ts';

/** What everybody who brought a change is told of it. */
export type ToldVerdict = CarriedVerdict['results'][number];

/** What answering needs: the database, the rules' configuration, and what it tells after a commit. */
export interface SyncServer extends Omit<Court, 'opened'> {
  storage: Storage;
  sealKeys: SealKeys;
  version: string;
  /** Fingerprints of the cities' configurations by id. */
  readonly cityEtags: Record<string, string>;
  nowMs: () => number;
  /** Rows in one page; a scope with more is given to beginners in prebuilt pages. */
  rowsPerPage: number;
  /** Called after a commit with what became of the changes a request brought. */
  onVerdicts?: ((changes: readonly OfferedChange[], verdicts: readonly ToldVerdict[]) => void) | undefined;
}

/** A clock difference known this well is not written down again, milliseconds. */
const CLOCK_GAIN_MS = 50;

/** Judges the changes of a request, each for itself, and answers with what the caller has not seen. */
export async function answerSync(server: SyncServer, request: SyncRequest): Promise<AnswerLine[]> {
  const nowMs = server.nowMs();
  const { verdicts, carried } = await judgeAll(server, request, nowMs);
  server.onVerdicts?.(request.changes, [...verdicts, ...carried.flatMap(({ results }) => results)]);
  const { n } = request;
  const { head, decided, pages, large, more } = await server.storage.read(() => readNews(server, request, nowMs));
  const lines: AnswerLine[] = [head];
  const list = [...verdicts, ...decided];
  if (list.length > 0) lines.push({ type: 'verdicts', n, list });
  for (const page of pages) lines.push({ type: 'page', n, ...page });
  // After the pages: what is no longer shown as carried is then shown as the city has it.
  if (carried.length > 0) lines.push({ type: 'carried', n, list: carried });
  let again = false;
  for (const scope of large) {
    const snapshot = await snapshotOf(server, head.epoch.epoch, scope, nowMs);
    if (snapshot) lines.push({ type: 'snapshot', n, ...snapshot });
    else again = true; // something left the scope while the pages were built
  }
  return [...lines, { type: 'end', n, more: more || again }];
}

interface Judged {
  verdicts: Verdict[];
  carried: CarriedVerdict[];
}

async function judgeAll(server: SyncServer, request: SyncRequest, nowMs: number): Promise<Judged> {
  const { storage, signer, cities, sealKeys } = server;
  const bundles = lookAtBundles(cities, request.bundles ?? []);
  const carriedChanges = bundles.flatMap((each) => ('bundle' in each ? each.bundle.changes : []));
  const offered: OfferedChange[] = [...request.changes, ...carriedChanges];
  const witnesses = [...request.stamps, ...request.cursors, ...basesOf(offered)];
  const needed = await storage.read(function* () {
    const restored = yield* revealsRestore(signer, witnesses);
    const brings = request.changes.length + bundles.length > 0;
    return { restored, writing: brings || (yield* teachesClock(request, nowMs)) };
  });
  if (needed.restored) await storage.write(() => noticeRestore(signer, witnesses, nowMs));
  if (!needed.writing) return { verdicts: [], carried: [] };
  const changes = offered.map(({ change }) => change);
  const court: Court = { signer, cities, opened: await openAll(sealKeys, changes) };
  return storage.write(
    function* () {
      yield* noteContact(request.device, nowMs);
      yield* learnClock(request.device, request.session, request.now, nowMs);
      const { epoch } = yield* readEpoch();
      const commit = beginCommit({ nowMs, epoch, session: request.session });
      yield* recallVerdicts(commit, request.device, request.changes);
      const judged = yield* judgeOwnAndCarried(court, commit, request, bundles);
      yield* announce(commit);
      return judged;
    },
    touchedBy(server, request.device, changes),
  );
}

function* judgeOwnAndCarried(
  court: Court,
  commit: Commit,
  { device, changes }: SyncRequest,
  bundles: readonly Looked[],
): Work<Judged> {
  const own: Offer[] = changes.map(({ change, proof }) => ({ commit, sender: device, offered: { change, proof } }));
  const admitted = [];
  for (const looked of bundles) admitted.push(yield* admitBundle(commit, device, looked));
  const offers = [...own, ...admitted.flatMap((each) => ('offers' in each ? each.offers : []))];
  const verdicts = yield* judgeInTurn(court, offers);
  const verdictsOf = (part: readonly Offer[]) => part.map((offer) => verdicts[offers.indexOf(offer)]);
  return {
    verdicts: verdictsOf(own).filter((verdict) => verdict !== undefined),
    carried: admitted.map((each, index) =>
      'offers' in each
        ? { index, results: toCarrier(verdictsOf(each.offers)) }
        : { index, refused: each.refused, results: [] },
    ),
  };
}

/** What judging may touch: things of the devices that made the changes, and records of the cities they name. */
function touchedBy({ cities }: SyncServer, sender: string, changes: readonly unknown[]): string[] {
  const devices = new Set([sender]);
  const named = new Set<unknown>();
  for (const change of changes) {
    const { by, city } = (change ?? {}) as { by?: unknown; city?: unknown };
    if (typeof by === 'string') devices.add(by);
    named.add(city);
  }
  return [...[...devices].map(deviceAlone), ...[...cities.keys()].filter((city) => named.has(city)).map(cityAlone)];
}

/** What a change was based on bears witness, too; it is read before the change itself is parsed. */
function basesOf(offered: readonly OfferedChange[]): (Stamp | EpochStamp)[] {
  return offered.flatMap(({ change }) => {
    const base = (change as { baseVersion?: Stamp | null } | null)?.baseVersion;
    return base && typeof base.mac === 'string' && Number.isInteger(base.epoch) ? [base] : [];
  });
}

function* teachesClock(request: SyncRequest, nowMs: number): Work<boolean> {
  if (yield* isSeenLongAgo(request.device, nowMs)) return true;
  const known = yield* knownOffset(request.device, request.session);
  return known === undefined || nowMs - request.now < known - CLOCK_GAIN_MS;
}

function* readNews(server: SyncServer, request: SyncRequest, nowMs: number) {
  const { epoch } = yield* readEpoch();
  const caller = yield* readCaller(request.device);
  const scopes = readableScopes(caller, request.cities, [...server.cities.values()]);
  const receipts = request.receipts.map((secret) => receiptScope(sha256(secret)));
  const readable = new Set([...scopes, ...receipts]);
  const cursorByScope = new Map(request.cursors.map((cursor) => [cursor.scope, cursor]));
  const large: Scope[] = [];
  const pages = [];
  let more = false;
  for (const scope of readable) {
    const cursor = cursorByScope.get(scope);
    const begins = !cursor || cursor.epoch !== epoch || !server.signer.isOurs(cursor);
    if (begins && (yield* isLarge(scope, server.rowsPerPage))) {
      large.push(scope);
      continue;
    }
    const news = yield* readPages(server.signer, epoch, scope, cursor, readable, server.rowsPerPage);
    pages.push(...news.pages);
    more ||= news.more;
  }
  const head: HeadLine = {
    type: 'head',
    n: request.n,
    now: nowMs,
    epoch: server.signer.epochStamp(epoch),
    scopes,
    cities: server.cityEtags,
    version: server.version,
    ...(caller.revoked ? { revoked: true as const } : {}),
  };
  const decided = yield* readDecided(request.device, request.reviews ?? []);
  return { head, decided, pages, large, more };
}
