import { useRef } from 'preact/hooks';
import type { City } from '../../domain/city.ts';
import { publicScope } from '../../domain/scope.ts';
import { readArrival } from '../../store/arrival.ts';
import { useApp } from '../app.ts';
import { useCatalogue, useLive, useSyncStatus } from '../live.ts';
import { useOnline } from './use-online.ts';

/** Whether a city's public records are all on this device, on their way, or not to be had now. */
export function useArrivalOf(city: City): 'here' | 'coming' | 'later' {
  const { db } = useApp();
  const scope = publicScope(city.id);
  const isReadable = useCatalogue(({ complete, scopes }) => complete && scopes.includes(scope));
  const { phase, problem } = useSyncStatus();
  const isOnline = useOnline();
  const wasHere = useRef(false);
  const arrival = useLive(() => readArrival(db, scope), [db, scope]);
  // A city without a single record stays at nothing: there the end of the first talk with the server tells it.
  const isHere = isReadable && (arrival === 'whole' || (arrival === 'nothing' && phase === 'resting'));
  wasHere.current ||= isHere;
  if (wasHere.current) return 'here';
  return !arrival || (isOnline && !problem) ? 'coming' : 'later';
}
