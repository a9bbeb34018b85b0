/** Why a change is refused, for machines; the texts `refused.*` say it to people and what to do next. */
export const REASONS = [
  'not-understood',
  'forbidden',
  'other-content',
  'no-such-record',
  'exists',
  'stale',
  'gone',
  'already-there',
  'hidden-since',
  'merged',
  'same-idea',
  'too-long',
  'empty-title',
  'unknown-city',
  'unknown-area',
  'unknown-goal',
  'unknown-status',
  'missing-reason',
  'missing-consent',
] as const;
export type Reason = (typeof REASONS)[number];
