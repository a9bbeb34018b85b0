import * as z from 'zod/mini';
import type { City } from '../city.ts';
import { centsSchema, countSchema, daySchema } from '../city-fields.ts';
import { LIMITS } from '../idea.ts';
import { held } from '../idea-rules.ts';
import type { Act, Kind } from '../kind.ts';
import { isStorable } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import { officersScope } from '../scope.ts';
import { centsOfBasis, totalOf } from './fee-basis.ts';
import type { FeeList } from './records.ts';

const words = z.string().check(z.maxLength(LIMITS.name * 4), z.refine(isStorable, 'not storable'));
const id = z.string().check(z.minLength(1), z.maxLength(80), z.refine(isStorable, 'not storable'));
const momentMs = z.int();
const cents = z.nullable(centsSchema);

const basisSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['base', 'youth']), cents }),
  z.object({ kind: z.literal('chair'), percent: countSchema }),
  z.object({
    kind: z.literal('long'),
    raisePercent: z.optional(countSchema),
    hourCents: z.optional(centsSchema),
    hours: z.optional(countSchema),
  }),
  z.object({
    kind: z.literal('sharedHalf'),
    withName: words,
    sinceMs: momentMs,
    untilMs: z.optional(momentMs),
    withDeputy: z.optional(z.literal(true)),
    parts: z.optional(z.int().check(z.minimum(2))),
  }),
  z.object({ kind: z.literal('longerStay'), withName: z.optional(words) }),
  z.object({ kind: z.literal('sharedUnset'), withName: words }),
  z.object({ kind: z.literal('tooShort'), minPercent: countSchema }),
]);

const rowSchema = z.object({
  person: id,
  name: words,
  role: z.enum(['chair', 'viceChair', 'member', 'deputy']),
  segments: z.array(z.object({ fromMs: momentMs, toMs: momentMs })).check(z.maxLength(100)),
  basis: z.array(basisSchema).check(z.minLength(1), z.maxLength(10)),
  cents,
});

const sendSchema = z.object({
  area: z.string().check(z.maxLength(60)),
  /** One more than the newest list its author had seen. */
  version: z.int().check(z.positive()),
  rows: z.array(rowSchema).check(z.maxLength(300)),
  totalCents: cents,
  none: z.optional(z.enum(['notQuorate', 'noRecord', 'cancelled', 'notPaid'])),
  submitBy: z.optional(daySchema),
});
type Sending = z.infer<typeof sendSchema>;

/**
 * The id of a committee's list of a meeting. The area is named as in the codes of ideas: three letters that never change
 * keep the id short.
 */
export function feeListIdOf(city: City, meeting: string, area: string, version: number): string {
  const prefix = city.areas.find((each) => each.id === area)?.codePrefix ?? '';
  return `${meeting}:fees:${prefix}:${version}`;
}

const listIdOf = ({ city, record, data }: Act<Sending>, version = data.version): string =>
  feeListIdOf(city, record, data.area, version);

/** Why a list does not say what it adds up to; undefined when every cent of it is explained. */
function wrongSum({ rows, totalCents, none }: Sending): Reason | undefined {
  const isExplained = rows.every((row) => row.cents === centsOfBasis(row.basis as FeeList['rows'][number]['basis']));
  const isOnce = new Set(rows.map(({ person }) => person)).size === rows.length;
  return isExplained && isOnce && totalCents === totalOf(rows) && !(none && rows.length > 0) ? undefined : 'wrong-sum';
}

/**
 * Sends a committee's fee list to the city: it is frozen as it is, and a later one is a new version beside it. Whoever
 * had not seen the newest is told; a list that does not add up is refused.
 */
export const feesSend: Kind<Sending> = {
  version: 1,
  on: 'meeting',
  schema: sendSchema,
  touches: (act) => [act.record, listIdOf(act), listIdOf(act, act.data.version - 1)],
  needs: ({ city, data }) => [officersScope(city.id, data.area)],
  refuse: (act, records) => {
    const { area, version } = act.data;
    if (!held(records, 'meeting', act.record)?.areas.includes(area)) return 'unknown-area';
    const isNext = version === 1 || records.has(listIdOf(act, version - 1));
    if (!isNext || records.has(listIdOf(act))) return 'fees-sent-meanwhile';
    return wrongSum(act.data);
  },
  effect: (act) => {
    const { area, version, rows, totalCents, none, submitBy } = act.data;
    return [
      {
        type: 'feeList',
        id: listIdOf(act),
        scope: officersScope(act.city.id, area),
        meetingId: act.record,
        area,
        version,
        rows: rows as FeeList['rows'],
        totalCents,
        sentAtMs: act.atMs,
        ...(none ? { none } : {}),
        ...(submitBy ? { submitBy } : {}),
      },
    ];
  },
  withoutPersonal: ({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map((row) => ({ role: row.role, cents: row.cents })),
  }),
};
