import type { Change } from '../protocol/change.ts';
import type { AppDatabase, RefusedEntry } from './database.ts';

/** What this device entered of committees and the city has not confirmed. */
export interface SeatChanges {
  /** Records with something saved here only. */
  unsent: ReadonlySet<string>;
  /** What was not accepted; kept until its author decides. */
  refused: readonly RefusedEntry[];
}

/** Reads what waits or was refused of terms, memberships and offices in a city. */
export async function readSeatChanges(db: AppDatabase, city: string): Promise<SeatChanges> {
  const isOurs = ({ change }: { change: Change }) =>
    change.city === city && /^(term|membership|office)\./.test(change.kind);
  const [unsent, refused] = await Promise.all([
    db.outbox.filter(isOurs).toArray(),
    db.refused.filter(isOurs).toArray(),
  ]);
  return { unsent: new Set(unsent.map(({ change }) => change.record)), refused };
}
