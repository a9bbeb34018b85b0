import { useEffect, useRef, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { Words } from '../../domain/meeting/records.ts';
import { cleanText } from '../../domain/plain-text.ts';
import { actAndKeepDraft, dropDraft, readDraft, saveDraft } from '../../store/drafts.ts';
import { keepTrying, storageProblem } from '../../store/storage-failure.ts';
import { useApp } from '../app.ts';
import type { SharedWords } from './shared-words.ts';

/** A pause in writing after which it is saved for everybody, milliseconds. */
const PAUSE_MS = 3000;

const inHandSchema = z.object({ from: z.string(), to: z.string() });
/** What is being typed, and the text it began from. */
type InHand = z.infer<typeof inHandSchema>;

/** A shared text while somebody may be writing in it. */
export interface WordsInHand {
  /** What the field shows. */
  value: string;
  /** Typed here and not yet saved for everybody. */
  isTyped: boolean;
  /** Others changed the text since this person began; it stays as typed until they pause. */
  isBehind: boolean;
  /** Why this device could not keep it, for `explainRefusal`. */
  problem: string | undefined;
  type: (value: string) => void;
  begin: () => void;
  /** Leaves the field: what was typed is saved, and what others wrote shows. */
  leave: () => void;
}

/**
 * Keeps every letter typed into a shared text, and saves it for everybody at a pause, when the field is left and
 * when the page is. What others write never replaces what somebody is typing.
 */
export function useWords(shared: SharedWords, onSaved: (isMerged: boolean) => void): WordsInHand {
  const { db, clock, sync } = useApp();
  const { words, draftId } = shared;
  const [inHand, setInHand] = useState<InHand | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const newest = useRef<InHand | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const isOpen = useRef(false);
  const standing = useRef<Words>(words);
  standing.current = words;
  const show = (next: InHand | undefined) => {
    newest.current = next;
    setInHand(next);
  };

  const save = async (): Promise<void> => {
    const held = newest.current;
    if (!held) return;
    const to = cleanText(held.to);
    if (to === held.from) {
      await dropDraft(db, draftId).catch(() => undefined);
      return;
    }
    const remember = () => shared.edit(held.from, to);
    const before = standing.current.text;
    try {
      await keepTrying(db, () => actAndKeepDraft(db, remember, () => dropDraft(db, draftId)));
      setProblem(undefined);
      // Whatever was typed while it was saved goes on from what was saved; nobody's hand in the field: what stands shows.
      const typed = newest.current?.to ?? to;
      show(!isOpen.current && cleanText(typed) === to ? undefined : { from: to, to: typed });
      sync.soon();
      onSaved(before !== held.from);
    } catch (error) {
      setProblem(storageProblem(error) ?? 'unknown');
    }
  };

  /** One save after the other: each begins where the one before it ended. */
  const flush = (): Promise<void> => {
    clearTimeout(timer.current);
    saving.current = saving.current.then(save);
    return saving.current;
  };

  useEffect(() => {
    let here = true;
    readDraft(db, draftId).then(
      (held) => {
        const kept = inHandSchema.safeParse(held?.form).data;
        if (!here || !kept || newest.current) return;
        show(kept);
        timer.current = setTimeout(() => void flush(), PAUSE_MS);
      },
      () => undefined,
    );
    const onHidden = () => document.visibilityState === 'hidden' && void flush();
    document.addEventListener('visibilitychange', onHidden);
    addEventListener('pagehide', onHidden);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', onHidden);
      removeEventListener('pagehide', onHidden);
      void flush();
    };
  }, [db, draftId]);

  return {
    value: inHand?.to ?? words.text,
    isTyped: inHand !== undefined && cleanText(inHand.to) !== inHand.from,
    isBehind: inHand !== undefined && words.text !== inHand.from && words.text !== cleanText(inHand.to),
    problem,
    begin: () => {
      isOpen.current = true;
      if (!newest.current) show({ from: words.text, to: words.text });
    },
    type: (value) => {
      const next = { from: newest.current?.from ?? words.text, to: value };
      show(next);
      // A full disk is told when it is saved for everybody; until then the words stay on the screen.
      saveDraft(db, draftId, next, clock.read().nowMs).catch(() => undefined);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    leave: () => {
      isOpen.current = false;
      void flush().then(() => {
        const held = newest.current;
        if (!isOpen.current && held && cleanText(held.to) === held.from) show(undefined);
      });
    },
  };
}
