import type { City } from '../../src/domain/city.ts';
import type { DomainRecord } from '../../src/domain/idea.ts';
import { kindOf } from '../../src/domain/kinds.ts';
import { isReceiptScope } from '../../src/domain/scope.ts';
import { applyChange, readChange, scopesNeeded } from '../../src/protocol/apply-change.ts';
import type { Bundle } from '../../src/protocol/bundle.ts';
import type { Change } from '../../src/protocol/change.ts';
import type { Row } from '../../src/protocol/wire.ts';
import { type AppDatabase, type ConfirmedEntry, readSync } from '../../src/store/database.ts';

/** What a person sees: every record by id, and which of them are carried for others. */
export interface Seen {
  records: Map<string, DomainRecord>;
  carried: Set<string>;
}

/**
 * What the catalogue must show, worked out in the plainest way from all that is stored: each row is looked at, each
 * change is understood and folded, at every call (design.md, section 3, rules 5 and 6).
 */
export async function foldEverything(db: AppDatabase): Promise<Seen> {
  const [rows, pages, leaving, confirmed, outbox, held, cities, { scopes }] = await Promise.all([
    db.rows.toArray(),
    db.pages.toArray(),
    db.leaving.toArray(),
    db.confirmed.toArray(),
    db.outbox.toArray(),
    db.carried.toArray(),
    db.cities.toArray(),
    readSync(db),
  ]);
  const paged = pages.flatMap(({ json }) => (JSON.parse(json) as { rows: Row[] }).rows);
  const base = newestById([...paged, ...rows]);
  for (const [id, row] of base) {
    const shown = row.gone ? leaving.find((entry) => entry.id === id)?.row : row;
    if (shown) base.set(id, shown);
    else base.delete(id);
  }
  const waiting = held.filter(({ state }) => state === 'waiting');
  const bundles = waiting.map(({ text }) => JSON.parse(text) as Bundle);
  const own: Folded[] = [
    ...confirmed.map(({ change, at, touched }) => ({ change, at, touched })),
    ...outbox.filter(({ parked }) => !parked).map(({ change }) => ({ change })),
  ].sort((a, b) => a.change.no - b.change.no);
  const others = bundles
    .flatMap(({ changes }) => changes.map(({ change }) => ({ change })))
    .filter(({ change }) => kindOf(change.kind)?.creates)
    .sort((a, b) => (a.change.by < b.change.by ? -1 : a.change.by > b.change.by ? 1 : a.change.no - b.change.no));

  const shown = new Map<string, DomainRecord>([...base].flatMap(([id, { record }]) => (record ? [[id, record]] : [])));
  const folded = new Set<string>();
  const show = (record: DomainRecord) => {
    folded.add(record.id);
    shown.set(record.id, record);
  };
  const configs = new Map(cities.map(({ id, config }) => [id, config]));
  for (let open = [...own, ...others]; open.length > 0; ) {
    const missing = open.filter((each) => !foldOne(each, shown, base, scopes, configs, show));
    if (missing.length === open.length) break;
    open = missing;
  }
  for (const id of folded) if (!scopes.includes(shown.get(id)?.scope ?? '')) shown.delete(id);
  return { records: shown, carried: new Set(waiting.flatMap(({ records }) => records)) };
}

type Folded = { change: Change } & Partial<Pick<ConfirmedEntry, 'at' | 'touched'>>;

/** Of each scope the row of the highest version counts, of several scopes that of the highest revision. */
function newestById(rows: readonly Row[]): Map<string, Row> {
  const byPlace = new Map<string, Row>();
  for (const row of rows) {
    const held = byPlace.get(`${row.scope} ${row.id}`);
    if (!held || held.ver < row.ver) byPlace.set(`${row.scope} ${row.id}`, row);
  }
  const byId = new Map<string, Row>();
  for (const row of byPlace.values()) {
    const held = byId.get(row.id);
    if (!held || held.rev < row.rev || (held.rev === row.rev && held.gone)) byId.set(row.id, row);
  }
  return byId;
}

/** False when it has to be tried again after others. */
function foldOne(
  { change, at, touched = [] }: Folded,
  shown: ReadonlyMap<string, DomainRecord>,
  base: ReadonlyMap<string, Row>,
  scopes: readonly string[],
  cities: ReadonlyMap<string, City>,
  show: (record: DomainRecord) => void,
): boolean {
  const certain = at !== undefined;
  const understood = readChange(change, at ?? change.at, cities.get(change.city));
  if (typeof understood === 'string') return true;
  const read = { ...understood, act: { ...understood.act, unsent: !certain, onDevice: true as const } };
  const records = new Map<string, DomainRecord>();
  for (const id of read.kind.touches(read.act)) {
    const record = shown.get(id);
    if (record) records.set(id, record);
  }
  if (!read.kind.creates && !records.has(change.record)) return false;
  if (!certain && !scopesNeeded(read, records).every((scope) => scopes.includes(scope))) return true;
  const outcome = applyChange(read, records, certain);
  if (outcome.kind === 'refused') return !(read.kind.creates && outcome.reason === 'no-such-record');
  for (const record of outcome.records) {
    const rev = touched.find(({ id }) => id === record.id)?.rev ?? 0;
    const arrived = certain && rev > 0 && (base.get(record.id)?.rev ?? 0) >= rev;
    if (!arrived && !isReceiptScope(record.scope)) show(record);
  }
  return true;
}
