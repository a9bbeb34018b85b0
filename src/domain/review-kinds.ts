import * as z from 'zod/mini';
import { LIMITS } from './idea.ts';
import { held } from './idea-rules.ts';
import type { Act, Kind, Records } from './kind.ts';
import { cleanText, lengthOf } from './plain-text.ts';
import type { Reason } from './reason.ts';
import type { Decision, Review } from './review.ts';
import { cityScope } from './scope.ts';

/** Both decisions: a coordinator's, once; the first one counts. */
const DECIDING = {
  version: 1,
  on: 'review',
  standsAlone: true,
  touches: ({ record }: Act<unknown>) => [record],
  needs: ({ city }: Act<unknown>) => [cityScope(city.id)],
} as const;

const refuseDecided = ({ record }: Act<unknown>, records: Records): Reason | undefined =>
  held(records, 'review', record)?.decision ? 'already-decided' : undefined;

/** The review with its decision; what was wanted is not kept longer than it takes to decide. */
function decided({ record, city, atMs }: Act<unknown>, records: Records, decision: Omit<Decision, 'atMs'>): Review[] {
  const review = held(records, 'review', record);
  const { data: _decided, ...wanted } = review?.wanted ?? {};
  return [
    {
      type: 'review',
      id: record,
      scope: cityScope(city.id),
      ...('kind' in wanted ? { wanted } : {}),
      decision: { ...decision, atMs },
    },
  ];
}

const acceptSchema = z.object({});

/** The change is carried out as of the time it was made; its author was allowed to do it then, or should have been. */
export const reviewAccept: Kind<z.infer<typeof acceptSchema>> = {
  ...DECIDING,
  schema: acceptSchema,
  refuse: refuseDecided,
  effect: (act, records) => decided(act, records, { result: 'accepted' }),
};

const declineSchema = z.object({ reason: z.optional(z.string().check(z.maxLength(LIMITS.reason * 4))) });

/** The change is not carried out; its author is told so and keeps the words. */
export const reviewDecline: Kind<z.infer<typeof declineSchema>> = {
  ...DECIDING,
  schema: declineSchema,
  refuse: (act, records) =>
    lengthOf(cleanText(act.data.reason ?? '')) > LIMITS.reason ? 'too-long' : refuseDecided(act, records),
  effect: (act, records) => {
    const reason = cleanText(act.data.reason ?? '');
    return decided(act, records, { result: 'declined', ...(reason ? { reason } : {}) });
  },
};
