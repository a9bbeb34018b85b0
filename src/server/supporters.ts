import type { Idea } from '../domain/idea.ts';
import type { Scope } from '../domain/scope.ts';
import type { Change } from '../protocol/change.ts';
import { type Commit, type Entry, findEntry, newVersion, putRecord } from './entries.ts';
import { query, queryOne, run, type Work } from './storage.ts';

/**
 * Notes one device's support, or that it takes it back; of several from one device the last made counts, whatever the
 * order of arrival. The number follows bundled (`writeDueCounts`), at the revision named here or a later one. Support
 * for an idea that was merged meanwhile counts for the one it was merged into.
 */
export function* countSupport(commit: Commit, change: Change, entries: ReadonlyMap<string, Entry>) {
  const target = yield* mergedTarget(entries.get(change.record));
  if (!target) return [];
  const { on } = change.data as { on: boolean };
  yield* run(
    `INSERT INTO supporter (city, idea, device, is_on, no) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (city, idea, device) DO UPDATE SET is_on = excluded.is_on, no = excluded.no WHERE excluded.no >= supporter.no`,
    change.city,
    target.id,
    change.by,
    on ? 1 : 0,
    change.no,
  );
  yield* run(
    'INSERT INTO support_due (city, idea) VALUES (?, ?) ON CONFLICT (city, idea) DO NOTHING',
    change.city,
    target.id,
  );
  yield* newVersion(commit, supportScope(change.city));
  const touched: { id: string; scope: Scope; rev: number }[] = [
    { id: target.id, scope: target.scope, rev: target.rev + 1 },
  ];
  return touched;
}

/**
 * A scope without records that nobody reads: its version counts the support that was accepted, so that a restore from
 * before it is noticed even while the number is still to be written.
 */
export const supportScope = (city: string): Scope => `support/${city}`;

function* mergedTarget(entry: Entry | undefined): Work<Entry | undefined> {
  const seen = new Set<string>();
  let current = entry;
  while (current?.record.type === 'idea' && current.record.mergedInto && !seen.has(current.id)) {
    seen.add(current.id);
    current = (yield* findEntry(current.city, current.record.mergedInto.id)) ?? current;
  }
  return current;
}

/** Everyone who supports one idea supports the other from now on; nobody counts twice. */
export function* uniteSupporters(city: string, from: string, into: string): Work<void> {
  yield* run(
    `INSERT INTO supporter (city, idea, device, is_on, no)
     SELECT city, ?, device, is_on, no FROM supporter WHERE city = ? AND idea = ? AND is_on = 1
     ON CONFLICT (city, idea, device) DO UPDATE SET is_on = 1`,
    into,
    city,
    from,
  );
}

/** The cities that have numbers to write. */
export function* citiesWithDueCounts(): Work<string[]> {
  const rows = yield* query('SELECT DISTINCT city FROM support_due ORDER BY city');
  return rows.map(({ city }) => String(city));
}

/** Writes the numbers of a city that are due into their ideas: many supporters, one new version. */
export function* writeDueCounts(commit: Commit, city: string): Work<void> {
  for (const { idea } of yield* query('SELECT idea FROM support_due WHERE city = ? ORDER BY idea', city)) {
    const entry = yield* findEntry(city, String(idea));
    if (entry?.record.type !== 'idea') continue;
    const row = yield* queryOne(
      'SELECT COUNT(*) AS number FROM supporter WHERE city = ? AND idea = ? AND is_on = 1',
      city,
      idea ?? null,
    );
    const counted: Idea = { ...entry.record, supportCount: Number(row?.number ?? 0) };
    yield* putRecord(commit, entry.city, counted, entry);
  }
  yield* run('DELETE FROM support_due WHERE city = ?', city);
}
