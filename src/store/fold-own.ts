import '../protocol/without-eval.ts';
import type { City } from '../domain/city.ts';
import type { DomainRecord } from '../domain/idea.ts';
import { kindOf } from '../domain/kinds.ts';
import { isReceiptScope, type Scope } from '../domain/scope.ts';
import { applyChange, readChange, scopesNeeded } from '../protocol/apply-change.ts';
import type { Change } from '../protocol/change.ts';
import { bundleOf } from './bundle-of.ts';
import type { CarriedBundle, ConfirmedEntry, OutboxEntry } from './database.ts';

/** What folding sees of the device's records, and where it shows what own changes make of them. */
export interface Seen {
  /** The record as seen so far; undefined when it is not held. */
  record(id: string): DomainRecord | undefined;
  /** The revision of the server's row that is held; 0 for none. */
  rev(id: string): number;
  reads(scope: Scope): boolean;
  city(id: string): City | undefined;
  show(id: string, record: DomainRecord | undefined): void;
  /** What has been shown so far. */
  shown: ReadonlyMap<string, DomainRecord | undefined>;
}

export type FoldOwn = typeof foldOwn;

/**
 * Applies this device's accepted but not yet arrived and its unsent changes to what the server said, in the order they
 * were made, then what it carries for others (design.md, section 3, rules 5 and 6). What moved out of one's own sight
 * is not shown.
 */
export function foldOwn(
  seen: Seen,
  confirmed: readonly ConfirmedEntry[],
  outbox: readonly OutboxEntry[],
  carried: readonly CarriedBundle[],
): void {
  const own = [
    ...confirmed.map(({ change, no, at, touched }) => ({ change, no, at, touched })),
    ...outbox.filter(({ parked }) => !parked).map(({ change, no }) => ({ change, no, at: undefined, touched: [] })),
  ].sort((a, b) => a.no - b.no);
  const others = carriedChanges(carried).map((change) => ({ change, at: undefined, touched: [] }));
  // What builds on what another device did is folded after it, whoever of them was first.
  for (let open = [...own, ...others]; open.length > 0; ) {
    const missing = open.filter(({ change, at, touched }) => !foldOne(seen, change, at, touched));
    if (missing.length === open.length) break;
    open = missing;
  }
  for (const [id, record] of seen.shown) if (record && !seen.reads(record.scope)) seen.show(id, undefined);
}

/**
 * What others say they have brought into being, device by device in the order it was made. Whether they may do anything
 * to what is there already only the city knows, so nothing of that is shown before.
 */
function carriedChanges(carried: readonly CarriedBundle[]): Change[] {
  const changes = carried
    .flatMap((bundle) => bundleOf(bundle).changes.map(({ change }) => change))
    .filter(({ kind }) => kindOf(kind)?.creates);
  return changes.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.no - b.no));
}

/** False when the record it is about, or stands in, is not seen, or not yet. */
function foldOne(seen: Seen, change: Change, at: number | undefined, touched: ConfirmedEntry['touched']): boolean {
  const certain = at !== undefined;
  const understood = readChange(change, at ?? change.at, seen.city(change.city));
  if (typeof understood === 'string') return true;
  const read = { ...understood, act: { ...understood.act, unsent: !certain, onDevice: true as const } };
  const records = new Map<string, DomainRecord>();
  for (const id of read.kind.touches(read.act)) {
    const record = seen.record(id);
    if (record) records.set(id, record);
  }
  if (!read.kind.creates && !records.has(change.record)) return false;
  if (!certain && !scopesNeeded(read, records).every((scope) => seen.reads(scope))) return true;
  const outcome = applyChange(read, records, certain);
  // What comes into being within another record (a mark in a meeting) may have been made before that one arrived here.
  if (outcome.kind === 'refused') return !(read.kind.creates && outcome.reason === 'no-such-record');
  for (const record of outcome.records) {
    const rev = touched.find(({ id }) => id === record.id)?.rev ?? 0;
    const arrived = certain && rev > 0 && seen.rev(record.id) >= rev;
    if (!arrived && !isReceiptScope(record.scope)) seen.show(record.id, record);
  }
  return true;
}
