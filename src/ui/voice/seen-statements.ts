import { useMemo } from 'preact/hooks';
// Comes along with these screens, so that what is done here shows at once even where nothing can be fetched.
import '../../store/fold-own.ts';
import type { City } from '../../domain/city.ts';
import { leadingScopeOf } from '../../domain/meeting/meeting-scopes.ts';
import type { AnyStatement } from '../../domain/voice/due.ts';
import { type PublicStatement, publicStatementIdOf, type Statement } from '../../domain/voice/records.ts';
import type { Catalogue } from '../../store/catalogue.ts';
import { useApp } from '../app.ts';
import { useCatalogue } from '../live.ts';

/** The id of the statement itself, of which this may be the public copy. */
export const statementIdOf = (seen: AnyStatement): string => (seen.type === 'statement' ? seen.id : seen.statementId);

/** What it says: a draft, or what was sent. */
export const textOf = (seen: AnyStatement): string => (seen.type === 'statement' ? seen.text.text : seen.text);

/** All statements of a city that are seen here: the statement itself, for its committees, before its public copy. */
export function seenStatements(catalogue: Pick<Catalogue, 'all'>, city: string): AnyStatement[] {
  const byId = new Map<string, AnyStatement>();
  for (const each of catalogue.all('publicStatement', city)) byId.set(each.statementId, each);
  for (const each of catalogue.all('statement', city)) byId.set(each.id, each);
  return [...byId.values()];
}

/** Follows all statements of a city. */
export function useStatements(city: City): readonly AnyStatement[] {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  // The version tells when the catalogue has changed.
  return useMemo(() => seenStatements(catalogue, city.id), [catalogue, city, version]);
}

/** One statement as it is seen here, and what one may do to it. */
export interface OpenStatement {
  city: City;
  seen: Statement | PublicStatement;
  /** The statement itself, for whoever reads drafts. */
  own: Statement | undefined;
  mayLead: boolean;
}

/** Follows one statement; undefined when it is not seen here. */
export function useStatement(city: City, id: string): OpenStatement | undefined {
  const { catalogue } = useApp();
  const version = useCatalogue((seen) => seen.version);
  return useMemo(() => {
    const [own, shown] = [catalogue.get(id), catalogue.get(publicStatementIdOf(id))];
    if (own?.type === 'statement')
      return { city, seen: own, own, mayLead: catalogue.scopes.includes(leadingScopeOf(own.scope)) };
    return shown?.type === 'publicStatement' ? { city, seen: shown, own: undefined, mayLead: false } : undefined;
  }, [catalogue, city, id, version]);
}

/** The address of the register, or of one of it. */
export const voicePath = (city: Pick<City, 'id'>, id?: string): string =>
  `/${city.id}/statements${id === undefined ? '' : `/${encodeURIComponent(id)}`}`;
