import type { SyncState } from '../../store/database.ts';
import type { SyncStatus } from '../../sync/sync-loop.ts';
import type { Translator } from '../../texts/translate.ts';
import type { StateLineState } from '../parts/state-line.tsx';

/** All that is known about where people's words are. */
export interface SendingFacts {
  unsent: number;
  /** Things the city did not accept; they wait for their author. */
  refused: number;
  status: SyncStatus;
  sync: SyncState;
  /** The browser's guess; only a hint, and only believed when it says no. */
  online: boolean;
}

/** What the state line says; `atMs` is when the city was last heard of, where that belongs to it. */
export interface SendingWords {
  state: StateLineState;
  strong: string;
  more: string[];
  atMs?: number;
}

/** A difference of the clocks worth a line, milliseconds (design.md, section 3, "Clock"). */
const CLOCK_TOLERANCE_MS = 2 * 60_000;

/** Says where people's words are, never more than the city has confirmed (I16). */
export function describeSending(texts: Translator, facts: SendingFacts): SendingWords {
  const words = describe(texts, facts);
  const offMs = Math.abs(facts.sync.clockOffsetMs ?? 0);
  if (offMs <= CLOCK_TOLERANCE_MS) return words;
  return { ...words, more: [...words.more, texts.t('clock.wrong', { n: Math.round(offMs / 60_000) })] };
}

function describe(texts: Translator, facts: SendingFacts): SendingWords {
  const { unsent, refused, status } = facts;
  const count = unsent > 0 ? texts.t('unsent.count', { n: unsent }) : undefined;
  if (status.problem === 'captive-portal') {
    const portal = texts.t('sync.portal');
    return count
      ? { state: 'attention', strong: count, more: [portal] }
      : { state: 'attention', strong: portal, more: [] };
  }
  if (refused > 0) {
    return { state: 'attention', strong: texts.t('state.needsYou', { n: refused }), more: count ? [count] : [] };
  }
  return count ? describeUnsent(texts, facts, count) : describeSent(texts, facts);
}

function describeUnsent(texts: Translator, { status, online }: SendingFacts, strong: string): SendingWords {
  if (status.phase === 'sending') return { state: 'sending', strong, more: [texts.t('sync.running')] };
  if (!online) return { state: 'offline', strong, more: [`${texts.t('offline')}.`, texts.t('offline.info')] };
  if (status.problem === 'unreachable') return { state: 'offline', strong, more: [texts.t('sync.waiting')] };
  if (status.problem === 'busy') return { state: 'saved', strong, more: [texts.t('sync.waiting')] };
  if (status.problem) return { state: 'saved', strong, more: [texts.t('sync.failed')] };
  return { state: 'saved', strong, more: [texts.t('savedOnDevice')] };
}

function describeSent(texts: Translator, { status, sync, online }: SendingFacts): SendingWords {
  if (!online) return { state: 'offline', strong: `${texts.t('offline')}.`, more: [texts.t('offline.info')] };
  const { lastContactMs } = sync;
  if (status.problem) {
    const never = lastContactMs === undefined ? [texts.t('state.neverContact')] : [];
    return { state: 'offline', strong: texts.t('sync.waiting'), more: never };
  }
  if (lastContactMs === undefined) return { state: 'sending', strong: texts.t('app.loading'), more: [] };
  return { state: 'sent', strong: texts.t('sync.done'), more: [], atMs: lastContactMs };
}
