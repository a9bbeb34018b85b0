import type { Role } from '../domain/scope.ts';
import type { Beside } from './beside.ts';
import { endStay, leaveDevice, revokeDevice } from './people.ts';
import { keepSealKey } from './seal-keys.ts';
import type { Work } from './storage.ts';

/** What outlives any restore. */
export type KeptBeside = Pick<Beside, 'departures' | 'sealKeys'>;

/**
 * Makes good what was kept beside the database: whoever left before a restore has left after it, too, and what was
 * closed with a newer key still opens.
 */
export function* makeGood({ departures, sealKeys }: KeptBeside): Work<void> {
  for (const key of sealKeys) yield* keepSealKey(key);
  for (const departure of departures) {
    if (departure.kind === 'left') {
      yield* endStay(departure.person, { ...departure, role: departure.role as Role }, departure.atMs);
    } else if (departure.kind === 'revoked') yield* revokeDevice(departure.device, departure.atMs);
    else yield* leaveDevice(departure.device, departure.atMs);
  }
}
