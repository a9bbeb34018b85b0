import { readChange } from '../protocol/apply-change.ts';
import type { Change } from '../protocol/change.ts';
import type { Verdict } from '../protocol/wire.ts';
import type { Court } from './court.ts';
import type { Commit } from './entries.ts';
import { queryOne, run, type Work } from './storage.ts';

/** A verdict as stored, and the hash of the content it was given for. */
export interface StoredVerdict {
  hash: string;
  verdict: Verdict;
}

/** What was decided about a change; undefined when it was never judged. */
export function* readVerdict(device: string, id: string): Work<StoredVerdict | undefined> {
  const row = yield* queryOne('SELECT hash, verdict FROM change WHERE device = ? AND id = ?', device, id);
  return row && { hash: String(row.hash), verdict: JSON.parse(String(row.verdict)) as Verdict };
}

/** Stores a verdict beside its effect, so that a repeat gets the same answer; what identifies a person is not kept. */
export function* rememberVerdict(
  court: Court,
  commit: Commit,
  change: Change,
  hash: string,
  verdict: Verdict,
): Work<void> {
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
