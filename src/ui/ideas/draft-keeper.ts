import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppDatabase, Draft } from '../../store/database.ts';
import { readDraft, saveDraftApart } from '../../store/drafts.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { type IdeaDraft, isSameDraft, parseDraft } from './idea-draft.ts';

/** How the draft stands on this device. */
export type DraftSaving = { kind: 'nothing' } | { kind: 'saved'; atMs: number } | { kind: 'failed'; reason: string };

/** What another window did to the draft: changed it (ours is a draft of its own now), or sent or emptied it. */
export type DraftNews = 'restored' | 'forked' | 'gone';

/** Keeps what is being written on the disk. No text disappears silently, whatever other windows do meanwhile. */
export interface DraftKeeper {
  readonly form: ReadonlySignal<IdeaDraft>;
  readonly saving: ReadonlySignal<DraftSaving>;
  readonly news: ReadonlySignal<DraftNews | undefined>;
  /** Under which it was opened; stays. */
  readonly openedAs: string;
  /** Under which the draft is stored; another one once the windows have parted. */
  readonly id: ReadonlySignal<string>;
  change(patch: Partial<IdeaDraft>): void;
  /** Saves at once what is not yet saved; resolves when it is on the disk or has failed. */
  flush(): Promise<void>;
  /** Takes over what another window has written, unless something was typed here since. */
  look(): Promise<void>;
  /** Empties the form and forgets the draft; returns what was there, for bringing it back. */
  discard(): Promise<IdeaDraft>;
  /** Stores nothing while the idea is being given, so that the emptied draft does not come back. */
  pause(): void;
  /** Giving failed: goes on as before. */
  resume(): void;
}

export interface KeeperDeps {
  db: AppDatabase;
  nowMs: () => number;
  /** A new id for a draft beside the first one. */
  newId: () => string;
}

/** A pause in typing after which the draft is saved, milliseconds. */
const SAVE_AFTER_MS = 250;
/** After a failure, milliseconds. */
const TRY_AGAIN_AFTER_MS = 4000;

/** Opens the draft under an id, or begins one from `fresh`. A storage that fails gives an empty form that still works. */
export async function openDraft(deps: KeeperDeps, firstId: string, fresh: IdeaDraft): Promise<DraftKeeper> {
  const { db, nowMs, newId } = deps;
  const stored = await keepTrying(db, () => readDraft(db, firstId)).catch(() => undefined);
  const form = signal(stored ? parseDraft(stored.form) : fresh);
  const saving = signal<DraftSaving>(stored ? { kind: 'saved', atMs: stored.savedAtMs } : { kind: 'nothing' });
  const news = signal<DraftNews | undefined>(stored ? 'restored' : undefined);
  const id = signal(firstId);
  /** What the disk holds as far as this window knows; undefined when nothing. */
  let known = stored && form.peek();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();
  let paused = false;

  const isForeign = (held: Draft | undefined) =>
    known ? !held || !isSameDraft(parseDraft(held.form), known) : held !== undefined;

  const save = async () => {
    const draft = form.peek();
    if (paused || isSameDraft(draft, known ?? fresh)) return;
    const atMs = nowMs();
    const isEmpty = isSameDraft(draft, fresh);
    const toSave = {
      id: id.peek(),
      form: draft,
      savedAtMs: atMs,
      isEmpty,
      isForeign: (held: Draft | undefined) => isForeign(held) && !(held && isSameDraft(parseDraft(held.form), draft)),
      newId,
    };
    try {
      const outcome = await keepTrying(db, () => saveDraftApart(db, toSave));
      known = isEmpty ? undefined : draft;
      id.value = outcome.id;
      if (outcome.news) news.value = outcome.news;
      saving.value = isEmpty ? { kind: 'nothing' } : { kind: 'saved', atMs };
    } catch (error) {
      saving.value = { kind: 'failed', reason: storageProblem(error) ?? 'unknown' };
      later(TRY_AGAIN_AFTER_MS);
    }
  };

  const later = (delayMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  };

  /** One save after the other: each compares with what the one before it wrote. */
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    queue = queue.then(save);
    return queue;
  };

  return {
    openedAs: firstId,
    form,
    saving,
    news,
    id,
    change: (patch) => {
      form.value = { ...form.peek(), ...patch };
      later(SAVE_AFTER_MS);
    },
    flush,
    look: async () => {
      await queue;
      const read = await keepTrying(db, () => readDraft(db, id.peek())).then(
        (held) => ({ held }),
        () => undefined, // nothing is known about it: what stands on screen stays
      );
      if (!read) return;
      const { held } = read;
      if (paused || !isForeign(held) || !isSameDraft(form.peek(), known ?? fresh)) return;
      if (!held) {
        news.value = 'gone';
        return;
      }
      known = parseDraft(held.form);
      form.value = known;
      saving.value = { kind: 'saved', atMs: held.savedAtMs };
    },
    discard: async () => {
      const before = form.peek();
      form.value = fresh;
      news.value = undefined;
      await flush();
      return before;
    },
    pause: () => {
      paused = true;
      clearTimeout(timer);
    },
    resume: () => {
      paused = false;
    },
  };
}
