import { type ReviewCause, shownData, type Wanted } from '../domain/review.ts';
import { cityScope } from '../domain/scope.ts';
import { type Change, keyOf } from '../protocol/change.ts';
import { announce, beginCommit, type Commit, findEntry, putRecord, readEpoch } from './entries.ts';
import { sha256 } from './stamps.ts';
import { query, queryOne, run, type Storage, type Work } from './storage.ts';

/** The record under which a change waits; the colon keeps it from being taken by anything a device makes. */
export const reviewIdOf = (change: Pick<Change, 'by' | 'id'>): string => `review:${sha256(keyOf(change)).slice(0, 40)}`;

/** A change as it was put aside, with its corrected time. */
export interface StoredReview {
  change: Change;
  atMs: number;
}

/** Puts a change aside: whole for the server, without anything personal for the coordinators who decide. */
export function* keepForReview(commit: Commit, change: Change, atMs: number, cause: ReviewCause): Work<void> {
  const id = reviewIdOf(change);
  yield* run(
    `INSERT INTO review (device, id, city, change, at, record) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (device, id) DO UPDATE SET record = excluded.record`,
    change.by,
    change.id,
    change.city,
    JSON.stringify(change),
    atMs,
    id,
  );
  const before = yield* findEntry(change.city, id);
  if (before?.record.type === 'review' && before.record.wanted) return;
  const { kind, record, data } = change;
  const wanted: Wanted = { kind, record, madeAtMs: atMs, cause, data: shownData(data) };
  yield* putRecord(commit, change.city, { type: 'review', id, scope: cityScope(change.city), wanted }, before);
}

/** The change that waits under a record; undefined when none does. */
export function* readStoredReview(city: string, record: string): Work<StoredReview | undefined> {
  const row = yield* queryOne('SELECT change, at FROM review WHERE city = ? AND record = ?', city, record);
  return row && { change: JSON.parse(String(row.change)) as Change, atMs: Number(row.at) };
}

/** What was decided is not kept whole any longer: it may hold contact details. */
export function* dropStoredReview(city: string, record: string): Work<void> {
  yield* run('DELETE FROM review WHERE city = ? AND record = ?', city, record);
}

/** What an earlier release put aside gets its record, so that a coordinator can decide; done once, at a start. */
export async function showOldReviews(storage: Storage, nowMs: number): Promise<void> {
  const old = await storage.read(() => query('SELECT device, change, at FROM review WHERE record IS NULL'));
  if (old.length === 0) return;
  await storage.write(function* () {
    const { epoch } = yield* readEpoch();
    const commit = beginCommit({ nowMs, epoch, session: '' });
    for (const row of old) {
      const revoked = yield* queryOne(
        'SELECT 1 AS revoked FROM device WHERE id = ? AND revoked_at IS NOT NULL',
        row.device ?? '',
      );
      const change = JSON.parse(String(row.change)) as Change;
      yield* keepForReview(commit, change, Number(row.at), revoked ? 'revoked' : 'left');
    }
    yield* announce(commit);
  });
}
