import type { City } from '../domain/city.ts';
import type { DomainRecord } from '../domain/idea.ts';
import type { Act, Kind, Records } from '../domain/kind.ts';
import { kindOf } from '../domain/kinds.ts';
import type { Reason } from '../domain/reason.ts';
import type { Scope } from '../domain/scope.ts';
import type { Change } from './change.ts';

/** A change whose kind and data are understood, ready to be judged. */
export interface ReadChange {
  kind: Kind<unknown>;
  act: Act<unknown>;
}

/** Understands a change, or says that it cannot: an unknown kind, a newer version, data that do not fit. */
export function readChange(change: Change, atMs: number, city: City | undefined): ReadChange | Reason {
  const kind = kindOf(change.kind);
  if (!kind || change.kindVersion > kind.version) return 'not-understood';
  const data = kind.schema.safeParse(change.data);
  if (!data.success) return 'not-understood';
  if (!city) return 'unknown-city';
  return { kind, act: { id: change.id, by: change.by, record: change.record, data: data.data, atMs, city } };
}

/** The scopes whose reading a change needs, judged where its records live now; a new record needs none by itself. */
export const scopesNeeded = ({ kind, act }: ReadChange, records: Records): Scope[] => kind.needs(act, records);

/** What a change does: the records that come into being or differ, or why it cannot be done. */
export type Outcome = { kind: 'applied'; records: DomainRecord[] } | { kind: 'refused'; reason: Reason };

/**
 * The effect of one change; the given records stay as they were. `certain` says that the server has accepted it
 * already, so that it is not compared again (design.md, section 3, rule 5).
 */
export function applyChange({ kind, act }: ReadChange, records: Records, certain = false): Outcome {
  const held = records.get(act.record);
  // Siblings are named after their idea: nobody makes a record under such a name, nor takes one for another.
  if (kind.creates && act.record.includes(':')) return { kind: 'refused', reason: 'not-understood' };
  const own = kind.creates || held?.type === kind.on ? held : undefined;
  if (kind.creates && own && !certain) return { kind: 'refused', reason: 'exists' };
  if (!kind.creates && !own && !(certain && kind.standsAlone)) return { kind: 'refused', reason: 'no-such-record' };
  const reason = certain ? undefined : kind.refuse?.(act, records);
  return reason ? { kind: 'refused', reason } : { kind: 'applied', records: kind.effect(act, records) };
}
