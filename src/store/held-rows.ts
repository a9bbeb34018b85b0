import type { Scope } from '../domain/scope.ts';
import type { Row } from '../protocol/wire.ts';
import type { AppDatabase, HeldPage, Leaving, SyncState } from './database.ts';

const everyId = (scope: Scope): [[string, string], [string, string]] => [
  [scope, ''],
  [scope, '\uffff'],
];

/** What a page holds. */
export const rowsOf = ({ json }: Pick<HeldPage, 'json'>): Row[] => (JSON.parse(json) as { rows: Row[] }).rows;

/** Rows as a page holds them. */
export const toJson = (rows: readonly Row[]): string => JSON.stringify({ rows });

/** All single rows of a scope. */
export const rowsOfScope = (db: AppDatabase, scope: Scope) => db.rows.where('[scope+id]').between(...everyId(scope));

/** The newest row or leave marker this device holds of a record in a scope, single or inside a page. */
export async function findHeld(db: AppDatabase, scope: Scope, id: string): Promise<Row | undefined> {
  const single = await db.rows.get([scope, id]);
  if (single) return single;
  const pages = await db.pages.where('scope').equals(scope).toArray();
  return rowsAbout(id, pages)[0];
}

/** Whether a revision of a record, or a newer one, is held in any scope: it may have moved on before it arrived. */
export async function hasArrived(db: AppDatabase, id: string, rev: number): Promise<boolean> {
  const singles = await db.rows.where('id').equals(id).toArray();
  if (singles.some((row) => row.rev >= rev)) return true;
  return rowsAbout(id, await db.pages.toArray()).some((row) => row.rev >= rev);
}

/** What pages say of a record; most need not be understood to see that they do not speak of it. */
const rowsAbout = (id: string, pages: readonly HeldPage[]): Row[] =>
  pages
    .filter(({ json }) => json.includes(JSON.stringify(id)))
    .flatMap((page) => rowsOf(page).filter((row) => row.id === id));

/**
 * Notes which records are on their way between two scopes, before the given rows are stored: a marker that names a
 * scope we read keeps the old row on screen until the new one is here (design.md, section 3, scopes).
 */
export async function noteMoves(db: AppDatabase, rows: readonly Row[], { scopes }: SyncState): Promise<void> {
  const leavingById = new Map((await db.leaving.toArray()).map((entry) => [entry.id, entry]));
  for (const row of rows) {
    const waiting = leavingById.get(row.id);
    if (!row.gone) {
      if (waiting && !(waiting.row && waiting.row.rev > row.rev)) await db.leaving.delete(row.id);
    } else if (row.moved && scopes.includes(row.moved)) {
      const next = await moveOf(db, row, row.moved, waiting);
      if (next) await db.leaving.put(next);
    } else if (waiting?.to === row.scope) {
      await db.leaving.delete(row.id);
    }
  }
}

async function moveOf(
  db: AppDatabase,
  marker: Row,
  to: Scope,
  waiting: Leaving | undefined,
): Promise<Leaving | undefined> {
  const there = await findHeld(db, to, marker.id);
  if (there && there.rev >= marker.rev) return undefined;
  const here = await findHeld(db, marker.scope, marker.id);
  const shown = here?.record ? here : waiting?.row;
  const ownChange = await db.outbox.filter(({ change }) => change.record === marker.id).count();
  const ownConfirmed = await db.confirmed.filter(({ change }) => change.record === marker.id).count();
  if (!shown && !ownChange && !ownConfirmed) return undefined;
  return { id: marker.id, from: marker.scope, to, ...(shown ? { row: shown } : {}) };
}

/** Stores rows one by one, but for those that are not newer than what is held. */
export async function putRows(db: AppDatabase, rows: readonly Row[], tick: number): Promise<void> {
  const singles = await db.rows.bulkGet(rows.map((row): [string, string] => [row.scope, row.id]));
  const newer = rows.filter((row, index) => !((singles[index]?.ver ?? 0) >= row.ver));
  await db.rows.bulkPut(newer.map((row) => ({ ...row, tick })));
}
