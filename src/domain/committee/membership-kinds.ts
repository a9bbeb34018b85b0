import * as z from 'zod/mini';
import { daySchema, slugSchema } from '../city-fields.ts';
import { held, present } from '../idea-rules.ts';
import type { Act, Kind } from '../kind.ts';
import { withFields } from '../plain-fields.ts';
import { committeeScope, officersScope } from '../scope.ts';
import { type MemberFee, type Membership, memberFeeIdOf } from './records.ts';
import {
  byCoordinators,
  entered,
  idSchema,
  nameSchema,
  placeSchema,
  tooLong,
  wrongDays,
  wrongName,
  wrongTerm,
} from './seat-rules.ts';

const memberFields = {
  person: idSchema,
  name: nameSchema,
  village: nameSchema,
  role: z.enum(['member', 'deputy']),
  order: placeSchema,
  deputyOf: z.optional(z.union([z.literal(''), idSchema])),
  from: daySchema,
  to: z.nullable(daySchema),
  isCouncillor: z.boolean(),
  isElectedOfficial: z.boolean(),
  represents: nameSchema,
  isYouth: z.boolean(),
};

const memberSchema = z
  .strictObject({ area: slugSchema, termId: idSchema, ...memberFields })
  .check(z.refine(({ role, deputyOf }) => !deputyOf || role === 'deputy', 'only a deputy stands in for somebody'));
type MemberEntry = z.infer<typeof memberSchema>;

/** Names and what tells people apart stay out of the log that is kept; the record itself has them. */
const withoutMember = <T extends Partial<MemberEntry>>({
  name: _name,
  village: _village,
  represents: _represents,
  isYouth: _isYouth,
  ...rest
}: T) => rest;

/** Somebody gets a seat or a place among the deputies. Whether the young are paid differently only officers learn. */
export const membershipEnter: Kind<MemberEntry> = {
  version: 1,
  on: 'membership',
  schema: memberSchema,
  creates: true,
  touches: ({ record, data }) => [record, memberFeeIdOf(record), data.termId],
  needs: byCoordinators,
  refuse: (act, records) => {
    const { name, village, represents } = act.data;
    const wrong = tooLong(village, represents);
    if (wrong) return wrong;
    return wrongTerm(act, held(records, 'term', act.data.termId)) ?? wrongName(name) ?? wrongDays(act.data);
  },
  effect: ({ record, data, city }) => {
    const { isYouth, ...seat } = entered(data);
    return [
      { type: 'membership', id: record, scope: committeeScope(city.id, data.area), ...seat, setBy: {} },
      {
        type: 'memberFee',
        id: memberFeeIdOf(record),
        scope: officersScope(city.id, data.area),
        membershipId: record,
        person: data.person,
        isYouth,
        setBy: {},
      },
    ];
  },
  withoutPersonal: withoutMember,
};

const memberCorrectSchema = z.partial(z.strictObject(memberFields));
type MemberCorrection = z.infer<typeof memberCorrectSchema>;

/** Corrects a membership field by field; the last day ends it. */
export const membershipCorrect: Kind<MemberCorrection> = {
  version: 1,
  on: 'membership',
  schema: memberCorrectSchema,
  touches: ({ record }) => [record, memberFeeIdOf(record)],
  needs: byCoordinators,
  refuse: (act, records) => {
    const { name, village, represents } = act.data;
    const wrong = tooLong(village, represents);
    if (wrong) return wrong;
    const membership = held(records, 'membership', act.record);
    return wrongName(name) ?? (membership && wrongDays(correctedMembership(membership, act)));
  },
  effect: (act, records) => {
    const membership = held(records, 'membership', act.record);
    const fee = held(records, 'memberFee', memberFeeIdOf(act.record));
    return present(membership && correctedMembership(membership, act), fee && correctedFee(fee, act));
  },
  withoutPersonal: withoutMember,
};

const removeSchema = z.strictObject({ removed: z.boolean() });

/** Takes off a membership that was entered by mistake, or puts it back. Whoever leaves a seat gets a last day instead. */
export const membershipRemove: Kind<z.infer<typeof removeSchema>> = {
  version: 1,
  on: 'membership',
  schema: removeSchema,
  touches: ({ record }) => [record],
  needs: byCoordinators,
  effect: (act, records) => {
    const membership = held(records, 'membership', act.record);
    return present(membership && withFields(membership, act.data, act));
  },
};

function correctedMembership(membership: Membership, act: Act<MemberCorrection>): Membership {
  const { isYouth: _onlyForOfficers, ...fields } = entered(act.data);
  return withFields(membership, fields as Partial<Membership>, act);
}

/** The person is the membership's own; who may have set it is kept here for this record alone. */
function correctedFee(fee: MemberFee, act: Act<MemberCorrection>): MemberFee {
  const { isYouth, person } = act.data;
  const said = { ...(isYouth === undefined ? {} : { isYouth }), ...(person === undefined ? {} : { person }) };
  return withFields({ ...fee, setBy: fee.setBy ?? {} }, said, act);
}
