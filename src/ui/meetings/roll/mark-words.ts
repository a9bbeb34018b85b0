import type { Fact, Mark } from '../../../domain/meeting/records.ts';
import type { Translator } from '../../../texts/translate.ts';

type Texts = Pick<Translator, 't' | 'formatClock' | 'formatTime'>;

/** What a fact says of somebody, without the name: "Saapui klo 17.40". */
export function factWords(texts: Texts, fact: Fact, openedAtMs: number | undefined): string {
  switch (fact.kind) {
    case 'seat':
      return stateWords(texts, fact, openedAtMs);
    case 'other':
      return stateWords(texts, fact, undefined);
    case 'session':
      return texts.t(`roll.session.${fact.event}`, { time: texts.formatClock(fact.atMs) });
    case 'chair':
      return texts.t('chair.ofMeeting');
    case 'item':
      return texts.t(`roll.item.${fact.event}`, { time: texts.formatClock(fact.atMs) });
    case 'conflict':
      return texts.t('conflict.is');
    case 'withdrawn':
      return texts.t('roll.withdrawn');
  }
}

function stateWords(
  texts: Texts,
  { state, atMs }: Pick<Extract<Fact, { kind: 'seat' }>, 'state' | 'atMs'>,
  openedAtMs: number | undefined,
): string {
  if (state === 'excused') return texts.t('excused');
  if (state === 'absent') return texts.t('absent.notTold');
  const time = texts.formatClock(atMs);
  if (state === 'left') return texts.t('left', { time });
  return openedAtMs !== undefined && atMs > openedAtMs ? texts.t('arrived', { time }) : texts.t('present');
}

/** Who made a mark and when, as far as they said. */
export const byWords = (texts: Texts, { byName, madeAtMs }: Mark): string =>
  texts.t('roll.by', { name: byName || texts.t('roll.by.unknown'), time: texts.formatTime(madeAtMs) });
