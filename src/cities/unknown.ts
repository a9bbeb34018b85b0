import type { City } from '../domain/city.ts';

/** No source names a fee, or a rule for counting one (facts.md 0.6). */
export const unknownFees: City['fees'] = {
  paid: null,
  memberCents: null,
  youthCents: null,
  chairPercent: null,
  longMeeting: null,
  sharedSeat: null,
  minPresencePercent: null,
  requireQuorum: null,
  requireRecord: null,
  payIfCancelledForQuorum: null,
  deadlines: [],
};

/** No source tells how long things may stay on the web (facts.md 8.8). */
export const unknownRetention: City['retention'] = {
  publishedIdeasDays: null,
  publishedMinutesDays: null,
  contactDetailsDays: null,
  deviceCopiesDays: null,
};
