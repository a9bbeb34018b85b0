import type { City } from '../city.ts';
import type { Meeting } from './records.ts';

const DAY_MS = 86_400_000;
/** Where the city has not decided how long devices keep what the archive has (facts.md 3.4). */
export const USUAL_DAYS = 90;

/** From when on a meeting that was handed over is on nobody's device any more; undefined while it was not handed over. */
export const leavesDevicesAtMs = (
  { archived }: Pick<Meeting, 'archived'>,
  { retention }: Pick<City, 'retention'>,
): number | undefined => archived && archived.atMs + (retention.deviceCopiesDays ?? USUAL_DAYS) * DAY_MS;
