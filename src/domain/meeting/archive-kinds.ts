import * as z from 'zod/mini';
import { daySchema } from '../city-fields.ts';
import type { Kind } from '../kind.ts';
import { cleanLine } from '../plain-text.ts';
import { archiveScope } from '../scope.ts';
import { heldMeeting, leadingNeeds, MEETING_LIMITS, overlong, typed } from './meeting-rules.ts';

const archiveSchema = z.object({
  /** The day it was received. */
  on: daySchema,
  /** Who or what received it: an archive, a records system, with its number where it gave one. */
  where: typed(MEETING_LIMITS.place),
});

/**
 * Notes that the city's archive has received a meeting (facts.md 3.4: the app is not the archive). Some time later the
 * server takes it off everybody's devices, so it is noted only when the minutes stand, or nothing was held.
 */
export const meetingArchive: Kind<z.infer<typeof archiveSchema>> = {
  version: 1,
  on: 'meeting',
  schema: archiveSchema,
  touches: ({ record }) => [record],
  needs: leadingNeeds,
  refuse: (act, records) => {
    const meeting = heldMeeting(act, records);
    if (meeting?.archived) return 'already-there';
    if (!meeting?.cancelled && meeting?.minutes?.state !== 'locked') return 'not-approved-yet';
    if (!cleanLine(act.data.where)) return 'missing-archive';
    return overlong([[act.data.where, MEETING_LIMITS.place]]);
  },
  effect: (act, records) => {
    const meeting = heldMeeting(act, records);
    const { on, where } = act.data;
    return meeting ? [{ ...meeting, archived: { on, where: cleanLine(where), atMs: act.atMs } }] : [];
  },
};

const unarchiveSchema = z.object({});

/** Takes that note back, as long as the meeting has not left the devices. */
export const meetingUnarchive: Kind<z.infer<typeof unarchiveSchema>> = {
  version: 1,
  on: 'meeting',
  schema: unarchiveSchema,
  touches: ({ record }) => [record],
  needs: leadingNeeds,
  refuse: (act, records) => {
    const meeting = heldMeeting(act, records);
    if (meeting?.scope === archiveScope(act.city.id)) return 'gone';
    return meeting && !meeting.archived ? 'already-there' : undefined;
  },
  effect: (act, records) => {
    const standing = heldMeeting(act, records);
    if (!standing) return [];
    const { archived: _, ...meeting } = standing;
    return [meeting];
  },
};
