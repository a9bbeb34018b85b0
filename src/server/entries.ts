import type { DomainRecord } from '../domain/idea.ts';
import type { Scope } from '../domain/scope.ts';
import type { Stamp } from '../protocol/stamp.ts';
import type { Caller } from './people.ts';
import { randomWord, type Signer } from './stamps.ts';
import { query, queryOne, run, type SqlRow, tell, type Work } from './storage.ts';
import type { StoredVerdict } from './verdicts.ts';

/** A live record as stored: its revision and home. */
export interface Entry {
  id: string;
  city: string;
  scope: Scope;
  ver: number;
  rev: number;
  record: DomainRecord;
}

/** One transaction's new versions: every scope it touches gets exactly one. */
export interface Commit {
  nowMs: number;
  epoch: number;
  /** The sender's clock session; none when the server itself writes. */
  session: string;
  /** How far the sender's clock is off, milliseconds, where a carrier noted it. */
  broughtOffsetMs?: number;
  verByScope: Map<Scope, number>;
  tagByScope: Map<Scope, string>;
  /** What stays as it is for as long as the transaction lasts, so that many changes of one device ask for it once. */
  callers: Map<string, Caller>;
  offsets: Map<string, number | undefined>;
  /** What is decided about a change, by its key; undefined for one that was never judged. */
  verdicts: Map<string, StoredVerdict | undefined>;
}

/** A transaction that has not touched anything yet. */
export const beginCommit = (about: Pick<Commit, 'nowMs' | 'epoch' | 'session'>): Commit => ({
  ...about,
  verByScope: new Map(),
  tagByScope: new Map(),
  callers: new Map(),
  offsets: new Map(),
  verdicts: new Map(),
});

/** Where a record lives now; undefined when it never existed or is gone. */
export function* findEntry(city: string, id: string): Work<Entry | undefined> {
  return (yield* findEntries(city, [id])).get(id);
}

/** Those of some records that live now, by id. */
export function* findEntries(city: string, ids: readonly string[]): Work<Map<string, Entry>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = yield* query(
    `SELECT id, scope, ver, rev, body FROM entry WHERE city = ? AND gone = 0 AND id IN (${wanted.map(() => '?').join(', ')})`,
    city,
    ...wanted,
  );
  const found = rows.map((row): Entry => ({ id: String(row.id), city, ...entryOf(row) }));
  // In the order asked for, whatever the engine's: both engines answer alike.
  return new Map(found.sort((a, b) => wanted.indexOf(a.id) - wanted.indexOf(b.id)).map((entry) => [entry.id, entry]));
}

function entryOf(row: SqlRow): Omit<Entry, 'id' | 'city'> {
  return {
    scope: String(row.scope),
    ver: Number(row.ver),
    rev: Number(row.rev),
    record: JSON.parse(String(row.body)) as DomainRecord,
  };
}

/** The version this commit gives a scope; locks the scope's counter until the commit ends. */
export function* newVersion(commit: Commit, scope: Scope): Work<number> {
  const known = commit.verByScope.get(scope);
  if (known !== undefined) return known;
  const row = yield* queryOne(
    'INSERT INTO scope (id, ver) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET ver = scope.ver + 1 RETURNING ver',
    scope,
  );
  const ver = Number(row?.ver);
  const tag = randomWord(6);
  yield* run('INSERT INTO scope_commit (scope, ver, tag, at) VALUES (?, ?, ?, ?)', scope, ver, tag, commit.nowMs);
  commit.verByScope.set(scope, ver);
  commit.tagByScope.set(scope, tag);
  return ver;
}

/** Lets every process know which scopes have a new version once this commit has ended. */
export function* announce({ verByScope }: Commit): Work<void> {
  if (verByScope.size > 0) yield* tell({ kind: 'scopes', vers: [...verByScope] });
}

/** Stores a record at a new revision; when it changes scope, a leave marker stays behind in the same transaction. */
export function* putRecord(
  commit: Commit,
  city: string,
  record: DomainRecord,
  before: Entry | undefined,
): Work<number> {
  const rev = (before?.rev ?? 0) + 1;
  if (before && before.scope !== record.scope) {
    yield* leaveMarker(commit, before, rev);
  }
  // Contact details that were emptied must not be handed out by a page built before.
  else if (before && record.type === 'contact') yield* dropSnapshot(record.scope);
  const code = record.type === 'idea' ? record.code : null;
  yield* run(
    `INSERT INTO entry (scope, id, city, ver, rev, gone, type, code, body) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)
     ON CONFLICT (scope, id) DO UPDATE SET ver = excluded.ver, rev = excluded.rev, gone = 0, code = excluded.code,
       type = excluded.type, body = excluded.body`,
    record.scope,
    record.id,
    city,
    yield* newVersion(commit, record.scope),
    rev,
    record.type,
    code,
    JSON.stringify(record),
  );
  return rev;
}

/** Takes a record away for good; a leave marker without a new home stays behind, so that devices forget it, too. */
export function* takeAway(commit: Commit, city: string, id: string): Work<void> {
  const entry = yield* findEntry(city, id);
  if (!entry) return;
  yield* leaveMarker(commit, entry, entry.rev + 1);
}

/** Empties the place a record had in its scope, so that devices learn that it is no longer there. */
function* leaveMarker(commit: Commit, { scope, id }: Entry, rev: number): Work<void> {
  yield* run(
    'UPDATE entry SET ver = ?, rev = ?, gone = 1, body = NULL WHERE scope = ? AND id = ?',
    yield* newVersion(commit, scope),
    rev,
    scope,
    id,
  );
  yield* dropSnapshot(scope);
}

/** What left a scope must not be handed out by a page built before: the pages go, and are built anew when asked for. */
export function* dropSnapshot(scope: Scope): Work<void> {
  yield* run('DELETE FROM snapshot WHERE scope = ?', scope);
  yield* run('DELETE FROM page WHERE scope = ?', scope);
}

/** The stamp of a version of a scope in this epoch; undefined when the database knows no such version. */
export function* stampOf(signer: Signer, epoch: number, scope: Scope, ver: number): Work<Stamp | undefined> {
  const row = yield* queryOne('SELECT tag FROM scope_commit WHERE scope = ? AND ver = ?', scope, ver);
  return row && signer.stamp({ epoch, scope, ver, tag: String(row.tag) });
}

/** The stamp of the version this commit gives a scope; undefined for one it does not touch. */
export function newStampOf(signer: Signer, { epoch, verByScope, tagByScope }: Commit, scope: Scope): Stamp | undefined {
  const [ver, tag] = [verByScope.get(scope), tagByScope.get(scope)];
  return ver === undefined || tag === undefined ? undefined : signer.stamp({ epoch, scope, ver, tag });
}

/** How far a scope has come; 0 before anything was ever stored in it. */
export function* versionOf(scope: Scope): Work<number> {
  const row = yield* queryOne('SELECT ver FROM scope WHERE id = ?', scope);
  return Number(row?.ver ?? 0);
}

/** The epoch of the database, and since when (Unix milliseconds). */
export function* readEpoch(): Work<{ epoch: number; sinceMs: number }> {
  const row = yield* queryOne('SELECT epoch, since_at FROM epoch WHERE id = 1');
  return { epoch: Number(row?.epoch), sinceMs: Number(row?.since_at) };
}

/** Live ideas of a city with a code; more than one when two devices drew the same. */
export function* findByCode(city: string, code: string): Work<Entry[]> {
  const rows = yield* query(
    'SELECT id, scope, ver, rev, body FROM entry WHERE city = ? AND code = ? AND gone = 0 ORDER BY id',
    city,
    code,
  );
  return rows.map((row) => ({ id: String(row.id), city, ...entryOf(row) }));
}
