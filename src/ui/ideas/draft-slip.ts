import { type IdeaDraft, parseDraft } from './idea-draft.ts';

/** What a window that was left could not bring to the disk any more. */
export interface DraftSlip {
  form: IdeaDraft;
  /** What the disk may hold of this window's own work; undefined stands for nothing. */
  bases: (IdeaDraft | undefined)[];
}

const PREFIX = 'draft-slip ';

/** Keeps a draft at once, before the page is gone: the database answers too late for that. A full storage is no loss of more. */
export function writeSlip(id: string, { form, bases }: DraftSlip): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify({ form, bases: bases.map((base) => base ?? null) }));
  } catch {
    // The database may still take it.
  }
}

/** The slip that was left for a draft; undefined when there is none. */
export function readSlip(id: string): DraftSlip | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(PREFIX + id) ?? 'null') as {
      form?: unknown;
      bases?: unknown;
    } | null;
    if (!stored) return undefined;
    const bases = Array.isArray(stored.bases) ? stored.bases : [];
    return { form: parseDraft(stored.form), bases: bases.map((base) => (base ? parseDraft(base) : undefined)) };
  } catch {
    return undefined;
  }
}

/** Forgets the slip of a draft that is on the disk. */
export function dropSlip(id: string): void {
  try {
    localStorage.removeItem(PREFIX + id);
  } catch {
    // Without such a storage there is none.
  }
}

/** Forgets every slip, as part of deleting what this device holds. */
export function dropAllSlips(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Without such a storage there is none.
  }
}
