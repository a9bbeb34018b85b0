import { isStorable } from '../domain/plain-text.ts';
import { readChange } from '../protocol/apply-change.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import type { OfferedChange, Verdict } from '../protocol/wire.ts';
import type { Court } from './court.ts';
import type { Commit } from './entries.ts';
import { query, queryOne, run, type SqlRow, type Work } from './storage.ts';

/** A verdict as stored, and the hash of the content it was given for. */
export interface StoredVerdict {
  hash: string;
  verdict: Verdict;
}

/** What was decided about a change; undefined when it was never judged. */
export function* readVerdict(device: string, id: string): Work<StoredVerdict | undefined> {
  const row = yield* queryOne('SELECT hash, verdict FROM change WHERE device = ? AND id = ?', device, id);
  return row && storedVerdict(row);
}

/** Like `readVerdict`, from memory where it was recalled or decided in this transaction. */
export function* verdictOf({ verdicts }: Commit, change: Pick<Change, 'by' | 'id'>): Work<StoredVerdict | undefined> {
  const key = keyOf(change);
  return verdicts.has(key) ? verdicts.get(key) : yield* readVerdict(change.by, change.id);
}

/** Recalls in one question what is decided about a device's own changes; what cannot be read is passed over. */
export function* recallVerdicts({ verdicts }: Commit, device: string, offered: readonly OfferedChange[]): Work<void> {
  const ids = offered.flatMap(({ change }) => {
    const { by, id } = (change ?? {}) as { by?: unknown; id?: unknown };
    return by === device && typeof id === 'string' && isStorable(id) ? [id] : [];
  });
  if (ids.length === 0) return;
  const places = ids.map(() => '?').join(', ');
  const rows = yield* query(
    `SELECT id, hash, verdict FROM change WHERE device = ? AND id IN (${places})`,
    device,
    ...ids,
  );
  for (const id of ids) verdicts.set(keyOf({ by: device, id }), undefined);
  for (const row of rows) verdicts.set(keyOf({ by: device, id: String(row.id) }), storedVerdict(row));
}

const storedVerdict = (row: SqlRow): StoredVerdict => ({
  hash: String(row.hash),
  verdict: JSON.parse(String(row.verdict)) as Verdict,
});

/** Stores a verdict beside its effect, so that a repeat gets the same answer; what identifies a person is not kept. */
export function* rememberVerdict(
  court: Court,
  commit: Commit,
  change: Change,
  hash: string,
  verdict: Verdict,
): Work<void> {
  commit.verdicts.set(keyOf(change), { hash, verdict });
  const read = readChange(change, 0, court.cities.get(change.city));
  const kept = typeof read === 'string' ? undefined : (read.kind.withoutPersonal?.(read.act.data) ?? read.act.data);
  yield* run(
    `INSERT INTO change (device, id, city, kind, record, at, hash, result, verdict, data, judged_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (device, id) DO UPDATE SET at = excluded.at, result = excluded.result, verdict = excluded.verdict,
       judged_at = excluded.judged_at`,
    change.by,
    change.id,
    change.city,
    change.kind,
    change.record,
    verdict.at ?? change.at,
    hash,
    verdict.result,
    JSON.stringify(verdict),
    kept === undefined ? null : JSON.stringify(kept),
    commit.nowMs,
  );
}

/** What has been decided of a device's own changes that it holds as under review; nothing of anybody else's. */
export function* readDecided(device: string, keys: readonly string[]): Work<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const key of keys) {
    const [by = '', id = ''] = key.split('/');
    const stored = by === device ? yield* readVerdict(by, id) : undefined;
    if (stored && stored.verdict.result !== 'review') verdicts.push(stored.verdict);
  }
  return verdicts;
}
