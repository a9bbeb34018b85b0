import type { DomainRecord } from '../domain/idea.ts';
import type { Scope } from '../domain/scope.ts';
import type { Stamp } from '../protocol/stamp.ts';
import type { Row } from '../protocol/wire.ts';
import { stampOf, versionOf } from './entries.ts';
import type { Signer } from './stamps.ts';
import { query, queryOne, type SqlRow, type Work } from './storage.ts';

/** Pages of one scope in one answer; the rest is asked for at once. */
const PAGES_PER_ANSWER = 4;

/** What changed in a scope since a cursor: pages in order, and whether there is more. */
export interface Pages {
  pages: { scope: Scope; from: number; to: Stamp; rows: Row[] }[];
  more: boolean;
}

/**
 * Reads what a caller has not seen of a scope. A page never ends inside a version; a cursor of another epoch, or one
 * that is not ours, counts as none (design.md, section 3).
 */
export function* readPages(
  signer: Signer,
  epoch: number,
  scope: Scope,
  cursor: Stamp | undefined,
  readable: ReadonlySet<Scope>,
  rowsPerPage: number,
): Work<Pages> {
  const current = yield* versionOf(scope);
  const pages: Pages['pages'] = [];
  let from = cursor && cursor.epoch === epoch && signer.isOurs(cursor) ? cursor.ver : 0;
  while (from < current && pages.length < PAGES_PER_ANSWER) {
    const cut = yield* endOfPage(scope, from, current, rowsPerPage);
    const to = yield* stampOf(signer, epoch, scope, cut);
    if (!to) break;
    const found = yield* query(
      'SELECT * FROM entry WHERE scope = ? AND ver > ? AND ver <= ? ORDER BY ver, id',
      scope,
      from,
      cut,
    );
    const rows: Row[] = [];
    for (const row of found) rows.push(yield* toRow(row, readable));
    pages.push({ scope, from, to, rows });
    from = cut;
  }
  return { pages, more: from < current };
}

function* endOfPage(scope: Scope, from: number, current: number, rowsPerPage: number): Work<number> {
  const row = yield* queryOne(
    'SELECT ver FROM entry WHERE scope = ? AND ver > ? ORDER BY ver, id LIMIT 1 OFFSET ?',
    scope,
    from,
    rowsPerPage - 1,
  );
  const next =
    row && (yield* queryOne('SELECT 1 AS found FROM entry WHERE scope = ? AND ver > ? LIMIT 1', scope, row.ver ?? 0));
  return row && next ? Number(row.ver) : current;
}

/** A row as this caller may see it; a leave marker says where the record went only to those who read it there. */
export function* toRow(row: SqlRow, readable: ReadonlySet<Scope>): Work<Row> {
  const [scope, id, ver, rev] = [String(row.scope), String(row.id), Number(row.ver), Number(row.rev)];
  if (!Number(row.gone)) return { scope, id, ver, rev, record: JSON.parse(String(row.body)) as DomainRecord };
  const home = yield* queryOne('SELECT scope FROM entry WHERE city = ? AND id = ? AND gone = 0', row.city ?? '', id);
  const moved = home && readable.has(String(home.scope)) ? String(home.scope) : undefined;
  return { scope, id, ver, rev, gone: true, ...(moved ? { moved } : {}) };
}
