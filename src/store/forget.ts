import type { Scope } from '../domain/scope.ts';
import type { Row } from '../protocol/wire.ts';
import { carryAgain, forgetDelivered } from './carried.ts';
import type { AppDatabase, HeldPage } from './database.ts';
import { findHeld, rowsOf, rowsOfScope, toJson } from './held-rows.ts';

/**
 * The database behind the server was restored: rows are read anew, and what was confirmed within 30 days is offered
 * again with its proofs, before what is still unsent (design.md, section 3, rule 7). Runs inside a transaction.
 */
export async function startOver(db: AppDatabase, scopes: readonly Scope[]): Promise<void> {
  const log = await db.log.toArray();
  await Promise.all(
    [db.rows, db.pages, db.snapshots, db.leaving, db.cursors, db.witnesses, db.proved, db.confirmed, db.log].map(
      (table) => table.clear(),
    ),
  );
  await carryAgain(db);
  await db.review.bulkDelete(log.map(({ key }) => key));
  await db.photos.where('state').equals('sent').modify({ state: 'waiting' });
  await db.outbox.bulkPut(
    log.map(({ key, change, proof, emptied }) => ({
      key,
      no: change.no,
      change,
      ...(emptied ? { emptied } : { proof }),
      ...(proof.result === 'review' || !scopes.includes(change.scope) ? { parked: true as const } : {}),
    })),
  );
}

/** The city has answered these people and deleted how to reach them; this device wrote it down and forgets it, too. */
export async function forgetContacts(db: AppDatabase, rows: readonly Row[]): Promise<void> {
  for (const { record } of rows) {
    if (record?.type !== 'receipt' || !record.contactDeleted) continue;
    await db.log
      .filter(({ change }) => change.record === record.ideaId && change.kind === 'idea.submit')
      .modify((entry) => {
        const { contact: _contact, ...data } = entry.change.data as { contact?: unknown };
        entry.change = { ...entry.change, data };
        entry.emptied = true;
      });
  }
}

/**
 * What was taken out of sight, or had its contact details emptied, does not stay behind in a page stored whole: the
 * newer row would only lie above it.
 */
export async function cutFromPages(db: AppDatabase, scope: Scope, rows: readonly Row[]): Promise<void> {
  const ids = new Set(rows.filter((row) => row.gone || row.record?.type === 'contact').map(({ id }) => id));
  if (ids.size === 0) return;
  const named = ({ json }: HeldPage) => [...ids].some((id) => json.includes(JSON.stringify(id)));
  await db.pages
    .where('scope')
    .equals(scope)
    .and(named)
    .modify((page) => {
      page.json = toJson(rowsOf(page).filter((row) => !ids.has(row.id)));
    });
}

/**
 * A scope may no longer be read: nothing of it stays, neither do older copies of its records elsewhere. What this
 * person has not sent yet is parked and offered once more (rule 8). Runs inside a transaction.
 */
export async function forgetScope(db: AppDatabase, scope: Scope): Promise<void> {
  const singles = await rowsOfScope(db, scope).toArray();
  const pages = await db.pages.where('scope').equals(scope).toArray();
  const leaving = await db.leaving.filter((entry) => entry.from === scope || entry.to === scope).toArray();
  const revById = new Map<string, number>();
  for (const row of [...pages.flatMap(rowsOf), ...singles, ...leaving.flatMap(({ row }) => row ?? [])]) {
    if (row.record) revById.set(row.id, Math.max(row.rev, revById.get(row.id) ?? 0));
  }
  await rowsOfScope(db, scope).delete();
  await db.pages.where('scope').equals(scope).delete();
  await db.snapshots.delete(scope);
  await db.cursors.delete(scope);
  await db.leaving.bulkDelete(leaving.map(({ id }) => id));
  await forgetOlderCopies(db, revById);
  for (const entry of await db.outbox.toArray()) {
    if (entry.change.scope === scope && !(await isHeldSomewhere(db, entry.change.record))) {
      await db.outbox.put({ ...entry, parked: true });
    }
  }
  // What still waits for a coordinator's review stays: until it is decided it is this person's, like what is unsent.
  await db.log.filter(({ change, proof }) => change.scope === scope && proof.result === 'applied').delete();
  await db.confirmed.filter(({ change }) => change.scope === scope).delete();
  await forgetDelivered(db, scope);
}

async function forgetOlderCopies(db: AppDatabase, revById: ReadonlyMap<string, number>): Promise<void> {
  if (revById.size === 0) return;
  const older = (row: { id: string; rev: number; record?: unknown }) =>
    row.record !== undefined && row.rev < (revById.get(row.id) ?? 0);
  await db.rows
    .where('id')
    .anyOf([...revById.keys()])
    .and(older)
    .delete();
  await db.pages
    .filter((page) => rowsOf(page).some(older))
    .modify((page) => {
      page.json = toJson(rowsOf(page).filter((row) => !older(row)));
    });
}

async function isHeldSomewhere(db: AppDatabase, id: string): Promise<boolean> {
  const single = await db.rows
    .where('id')
    .equals(id)
    .and((row) => row.record !== undefined)
    .count();
  if (single > 0) return true;
  for (const scope of await db.pages.orderBy('scope').uniqueKeys()) {
    if ((await findHeld(db, String(scope), id))?.record) return true;
  }
  return false;
}
