import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppDatabase, Draft } from '../../store/database.ts';
import { readDraft, saveDraftApart } from '../../store/drafts.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { dropSlip, readSlip, writeSlip } from './draft-slip.ts';
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
  /** Like flush, but before the page is gone: what the disk may take too late is kept beside it until the form opens again. */
  leave(): void;
  /** Draws the form anew as it is known here, whatever the browser has done to its fields. */
  redraw(): void;
  /** Takes over what another window has written, unless something was typed here since. */
  look(): Promise<void>;
  /** Empties the form and forgets the draft; returns what was there, for bringing it back. */
  discard(): Promise<IdeaDraft>;
  /** Brings back what was there before it was emptied. */
  restore(draft: IdeaDraft): void;
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

/** The first change is saved at once, those after it at most this often, milliseconds. */
const SAVE_EVERY_MS = 150;
/** After a failure, milliseconds. */
const TRY_AGAIN_AFTER_MS = 4000;

/** Opens the draft under an id, or begins one from `fresh`. A storage that fails gives an empty form that still works. */
export async function openDraft(deps: KeeperDeps, firstId: string, fresh: IdeaDraft): Promise<DraftKeeper> {
  const { db, nowMs, newId } = deps;
  const stored = await keepTrying(db, () => readDraft(db, firstId)).catch(() => undefined);
  const slip = readSlip(firstId);
  const held = stored && parseDraft(stored.form);
  const form = signal(slip?.form ?? held ?? fresh);
  const saving = signal<DraftSaving>(stored ? { kind: 'saved', atMs: stored.savedAtMs } : { kind: 'nothing' });
  const news = signal<DraftNews | undefined>(stored || slip ? 'restored' : undefined);
  const id = signal(firstId);
  /** What the disk holds as far as this window knows; undefined when nothing. */
  let known = slip ? (slip.bases.find((base) => held && base && isSameDraft(base, held)) ?? slip.bases[0]) : held;
  /** What was last given to the disk, whether or not it has answered. */
  let handed: IdeaDraft | undefined;
  let savedLastMs = Number.NEGATIVE_INFINITY;
  let hasSlip = slip !== undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();
  let paused = false;

  const isForeign = (held: Draft | undefined) =>
    known ? !held || !isSameDraft(parseDraft(held.form), known) : held !== undefined;

  const forgetSlip = (ofId: string) => {
    if (hasSlip) dropSlip(ofId);
    hasSlip = false;
  };

  /** What the disk does not take now, or may take too late, waits beside it until the form opens again. */
  const keepBeside = () => {
    writeSlip(id.peek(), { form: form.peek(), bases: [known, handed] });
    hasSlip = true;
  };

  const save = async () => {
    const draft = form.peek();
    if (paused) return;
    if (isSameDraft(draft, known ?? fresh)) return forgetSlip(id.peek());
    savedLastMs = performance.now();
    handed = draft;
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
      if (isSameDraft(form.peek(), draft)) forgetSlip(toSave.id);
    } catch (error) {
      saving.value = { kind: 'failed', reason: storageProblem(error) ?? 'unknown' };
      keepBeside();
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

  const soon = () => {
    const restMs = savedLastMs + SAVE_EVERY_MS - performance.now();
    if (restMs > 0) later(restMs);
    else void flush();
  };

  if (slip) void flush();
  return {
    openedAs: firstId,
    form,
    saving,
    news,
    id,
    change: (patch) => {
      form.value = { ...form.peek(), ...patch };
      soon();
    },
    flush,
    leave: () => {
      if (!paused && !isSameDraft(form.peek(), known ?? fresh)) keepBeside();
      void flush();
    },
    redraw: () => {
      form.value = { ...form.peek() };
    },
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
    restore: (draft) => {
      form.value = draft;
      news.value = 'restored';
      soon();
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
