import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { personsIn } from '../../domain/scope.ts';
import type { Statement } from '../../domain/voice/records.ts';
import { VOICE_LIMITS } from '../../domain/voice/voice-rules.ts';
import { act } from '../../store/author.ts';
import { useApp } from '../app.ts';
import { useCatalogue } from '../live.ts';
import type { SharedWords } from '../words/shared-words.ts';

/** The text of a statement, as its field writes it. */
export function useStatementWords(city: City, statement: Statement): SharedWords {
  const { db, author } = useApp();
  const byName = useOwnName(city);
  return {
    draftId: `statement:${statement.id}:text`,
    words: statement.text,
    isLocked: statement.approved !== undefined || statement.withdrawn !== undefined,
    most: VOICE_LIMITS.text,
    edit: (from, to) => act(db, author, 'statement.editText', city.id, statement, { from, to, byName }),
    choose: (from, to, seen) => act(db, author, 'statement.choose', city.id, statement, { from, to, seen, byName }),
  };
}

/** The name this device writes under; empty where it is nobody's of the city's committees. */
function useOwnName(city: City): string {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  return useMemo(() => {
    const persons = personsIn(city.id, catalogue.scopes);
    const named = [...catalogue.all('membership', city.id), ...catalogue.all('office', city.id)];
    return named.find(({ person }) => persons.includes(person))?.name ?? '';
  }, [catalogue, city, version]);
}
