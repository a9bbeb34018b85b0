import { useMemo } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import type { Day } from '../../domain/committee/records.ts';
import { type Roster, type RosterParts, rosterOn } from '../../domain/committee/roster.ts';
import { useApp } from '../app.ts';
import { useCatalogue } from '../live.ts';

/** Terms, memberships and offices of a city as they are seen here; read anew when anything changes. */
export function useRosterParts(city: string): RosterParts {
  const { catalogue } = useApp();
  const version = useCatalogue(() => catalogue.version);
  return useMemo(
    () => ({
      terms: catalogue.all('term', city),
      memberships: catalogue.all('membership', city),
      offices: catalogue.all('office', city),
    }),
    [catalogue, city, version],
  );
}

/** Who a committee is on a day; it follows what arrives and what is entered here. */
export function useRoster(city: City, area: string, day: Day): Roster {
  const parts = useRosterParts(city.id);
  return useMemo(() => rosterOn(parts, area, day, city), [parts, area, day, city]);
}
