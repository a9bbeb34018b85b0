import * as z from 'zod/mini';
import { held } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { leadingScope, meetingScope } from '../meeting/meeting-scopes.ts';
import type { AgendaItem } from '../meeting/records.ts';
import { publicScope } from '../scope.ts';
import { newAllocation } from './allocation-kinds.ts';
import { exceeds, idSchema, lineOf, whatSchema, withBalance, withLine, wrongWhat } from './money-rules.ts';
import { type Allocation, itemAllocationId, type MoneyStep } from './records.ts';

const allocateSchema = z.strictObject({
  ...whatSchema,
  meeting: idSchema,
  /** The first allocation from this item, the second, …: two devices that make the same one make it once. */
  number: z.int().check(z.minimum(1), z.maximum(20)),
});
type Allocating = z.infer<typeof allocateSchema>;

const idOf = ({ record, data }: Act<Allocating>): string => itemAllocationId(record, data.number);

/**
 * From the decision on an item an allocation in one step: decided in that meeting where the committee has the power
 * over the line, else proposed by it (facts.md 0.3, L4). The item names it while the minutes are open.
 */
export const minutesAllocate: Kind<Allocating> = {
  version: 1,
  on: 'item',
  schema: allocateSchema,
  touches: (act) => [...withLine(act), act.data.meeting, idOf(act)],
  needs: ({ city, record, data }, records) => {
    const item = held(records, 'item', record);
    return item ? [item.scope, leadingScope(city.id, data.areas)] : [];
  },
  refuse: (act, records) => {
    const item = held(records, 'item', act.record);
    const meeting = held(records, 'meeting', act.data.meeting);
    if (!item || !meeting || item.meetingId !== meeting.id) return 'no-such-record';
    if (records.has(idOf(act))) return 'already-allocated';
    if (!item.decided) return 'missing-decision';
    if (!act.data.areas.every((area) => meeting.areas.includes(area))) return 'unknown-area';
    return wrongWhat(act, lineOf(act, records)) ?? exceeds(act, records, made(act, records, item));
  },
  effect: (act, records) => {
    const item = held(records, 'item', act.record);
    if (!item || records.has(idOf(act))) return [];
    const allocation = made(act, records, item);
    const { minutes } = held(records, 'meeting', act.data.meeting) ?? {};
    // What is being checked, or was, does not change under the eyes of those who check it.
    const isFrozen = minutes !== undefined && minutes.state !== 'open';
    const linked = isFrozen ? [] : [withLink(item, allocation)];
    return [...linked, ...withBalance(act, records, allocation)];
  },
};

function made(act: Act<Allocating>, records: Records, item: AgendaItem): Allocation {
  const { city, data, atMs } = act;
  const step: MoneyStep = {
    cents: data.cents,
    atMs: item.decided?.atMs ?? atMs,
    meetingId: data.meeting,
    itemId: item.id,
  };
  return lineOf(act, records)?.power === 'decides'
    ? newAllocation(idOf(act), publicScope(city.id), data, { decided: step })
    : newAllocation(idOf(act), meetingScope(city.id, data.areas), data, { proposed: step });
}

const withLink = (item: AgendaItem, { id, title }: Allocation): AgendaItem => ({
  ...item,
  links: [...item.links, { kind: 'allocation', id, title }],
});
