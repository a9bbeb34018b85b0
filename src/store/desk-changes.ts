import type { KindName } from '../domain/kinds.ts';
import type { Change } from '../protocol/change.ts';
import type { AppDatabase, RefusedEntry } from './database.ts';

/** What this device did at the desk and the city has not confirmed, by the idea or review it concerns. */
export interface DeskChanges {
  /** Ideas with something saved here only. */
  unsent: ReadonlySet<string>;
  /** What was not accepted, oldest first; kept with its words until its author decides. */
  refusedByIdea: ReadonlyMap<string, readonly RefusedEntry[]>;
}

/** Verbs of the desk, and the giving itself: an idea written down on this device may not have left it. */
const KINDS = new Set<string>([
  'idea.submit',
  'idea.publish',
  'idea.hide',
  'idea.unhide',
  'idea.correct',
  'idea.setStatus',
  'idea.answer',
  'idea.merge',
  'ideas.notSame',
  'contact.answered',
  'review.accept',
  'review.decline',
] satisfies KindName[]);

/** Reads what waits or was refused in a city. */
export async function readDeskChanges(db: AppDatabase, city: string): Promise<DeskChanges> {
  const isOurs = ({ change }: { change: Change }) => change.city === city && KINDS.has(change.kind);
  const [unsent, refused] = await Promise.all([
    db.outbox.filter(isOurs).toArray(),
    db.refused.filter((entry) => isOurs(entry) && entry.change.kind !== 'idea.submit').toArray(),
  ]);
  const refusedByIdea = new Map<string, RefusedEntry[]>();
  for (const entry of refused.sort((a, b) => a.refusedAtMs - b.refusedAtMs)) {
    for (const id of ideasOf(entry.change)) refusedByIdea.set(id, [...(refusedByIdea.get(id) ?? []), entry]);
  }
  return { unsent: new Set(unsent.flatMap(({ change }) => ideasOf(change))), refusedByIdea };
}

/** The ideas a change speaks of. */
function ideasOf({ kind, record, data }: Change): string[] {
  if (kind === 'contact.answered') return [record.replace(/:contact$/, '')];
  if (kind === 'ideas.notSame') return (data as { ideaIds?: string[] }).ideaIds ?? [];
  if (kind === 'idea.merge') return [record, String((data as { into?: unknown }).into)];
  return [record];
}
