import { receiptScope, type Scope } from '../domain/scope.ts';
import type { EpochStamp, Stamp } from '../protocol/stamp.ts';
import type { AnswerLine, HeadLine, SyncRequest, Verdict } from '../protocol/wire.ts';
import { knownOffset, learnClock } from './clock.ts';
import { type Commit, readEpoch } from './entries.ts';
import { noticeRestore } from './epoch.ts';
import { type Court, judge } from './judge.ts';
import { readPages } from './pages.ts';
import { readableScopes, readCaller } from './people.ts';
import { isLarge, snapshotOf } from './snapshots.ts';
import { sha256 } from './stamps.ts';
import type { Storage, Work } from './storage.ts';

/** What answering needs: the database, the rules' configuration, and what it tells after a commit. */
export interface SyncServer extends Court {
  storage: Storage;
  version: string;
  /** Fingerprints of the cities' configurations by id. */
  cityEtags: Record<string, string>;
  nowMs: () => number;
  /** Rows in one page; a scope with more is given to beginners in prebuilt pages. */
  rowsPerPage: number;
  /** Called after a commit with the scopes that have a new version. */
  onCommit: (verByScope: ReadonlyMap<Scope, number>) => void;
}

/** A clock difference known this well is not written down again, milliseconds. */
const CLOCK_GAIN_MS = 50;

/** Judges the changes of a request, each for itself, and answers with what the caller has not seen. */
export async function answerSync(server: SyncServer, request: SyncRequest): Promise<AnswerLine[]> {
  const nowMs = server.nowMs();
  const { verdicts, verByScope } = await judgeAll(server, request, nowMs);
  if (verByScope.size > 0) server.onCommit(verByScope);
  const { n } = request;
  const { head, pages, large, more } = await server.storage.read(() => readNews(server, request, nowMs));
  const lines: AnswerLine[] = [head];
  if (verdicts.length > 0) lines.push({ type: 'verdicts', n, list: verdicts });
  for (const page of pages) lines.push({ type: 'page', n, ...page });
  let again = false;
  for (const scope of large) {
    const snapshot = await snapshotOf(server, head.epoch.epoch, scope, nowMs);
    if (snapshot) lines.push({ type: 'snapshot', n, ...snapshot });
    else again = true; // something left the scope while the pages were built
  }
  return [...lines, { type: 'end', n, more: more || again }];
}

async function judgeAll(server: SyncServer, request: SyncRequest, nowMs: number) {
  const witnesses = [...request.stamps, ...request.cursors, ...basesOf(request)];
  const needed = await server.storage.read(() => needsWriting(server, request, nowMs, witnesses));
  if (!needed) return { verdicts: [] as Verdict[], verByScope: new Map<Scope, number>() };
  return server.storage.write(function* () {
    yield* noticeRestore(server.signer, witnesses, nowMs);
    yield* learnClock(request.device, request.session, request.now, nowMs);
    const { epoch } = yield* readEpoch();
    const commit: Commit = { nowMs, epoch, session: request.session, verByScope: new Map() };
    const verdicts: Verdict[] = [];
    for (const offered of request.changes) {
      const verdict = yield* judge(server, commit, request.device, { change: offered.change, proof: offered.proof });
      if (verdict) verdicts.push(verdict);
    }
    return { verdicts, verByScope: commit.verByScope };
  });
}

/** What a change was based on bears witness, too; it is read before the change itself is parsed. */
function basesOf(request: SyncRequest): (Stamp | EpochStamp)[] {
  return request.changes.flatMap(({ change }) => {
    const base = (change as { baseVersion?: Stamp | null } | null)?.baseVersion;
    return base && typeof base.mac === 'string' && Number.isInteger(base.epoch) ? [base] : [];
  });
}

function* needsWriting(
  server: SyncServer,
  request: SyncRequest,
  nowMs: number,
  witnesses: readonly (Stamp | EpochStamp)[],
): Work<boolean> {
  if (request.changes.length > 0) return true;
  const { epoch } = yield* readEpoch();
  if (witnesses.some((stamp) => stamp.epoch > epoch && server.signer.isOurs(stamp))) return true;
  for (const stamp of witnesses) if ('scope' in stamp && (yield* isForeign(server, stamp, epoch))) return true;
  const known = yield* knownOffset(request.device, request.session);
  return known === undefined || nowMs - request.now < known - CLOCK_GAIN_MS;
}

function* isForeign({ signer }: SyncServer, stamp: Stamp, epoch: number): Work<boolean> {
  if (stamp.epoch !== epoch || !signer.isOurs(stamp)) return false;
  const [row] = yield {
    text: 'SELECT tag FROM scope_commit WHERE scope = ? AND ver = ?',
    values: [stamp.scope, stamp.ver],
  };
  return String(row?.tag) !== stamp.tag;
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
  return { head, pages, large, more };
}
