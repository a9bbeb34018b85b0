import { MINUTES_LIMITS } from '../../../domain/meeting/minutes-schema.ts';
import type { AgendaItem } from '../../../domain/meeting/records.ts';
import { act } from '../../../store/author.ts';
import { useApp } from '../../app.ts';
import type { SharedWords } from '../../words/shared-words.ts';
import type { Minutes } from './use-minutes.ts';

const KINDS = { text: 'minutes.editText', decision: 'minutes.editDecision' } as const;

/** One text of an item of the minutes, as its field writes it. */
export function useItemWords(minutes: Minutes, item: AgendaItem, field: 'text' | 'decision'): SharedWords {
  const { db, author } = useApp();
  const { city, meeting, isLocked, ownName = '' } = minutes;
  const said = { meeting: meeting.id, byName: ownName };
  return {
    draftId: `minutes:${item.id}:${field}`,
    words: item[field],
    isLocked,
    most: MINUTES_LIMITS.text,
    edit: (from, to) => act(db, author, KINDS[field], city.id, item, { ...said, from, to }),
    choose: (from, to, seen) => act(db, author, 'minutes.choose', city.id, item, { ...said, field, from, to, seen }),
  };
}
