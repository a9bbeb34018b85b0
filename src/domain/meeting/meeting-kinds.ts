import * as z from 'zod/mini';
import { held, present } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { withFields } from '../plain-fields.ts';
import { cleanLine, cleanText } from '../plain-text.ts';
import { publicScope } from '../scope.ts';
import { isKnownArea } from '../succession.ts';
import { publicStatementIdOf } from '../voice/records.ts';
import { isReadByAll } from './agenda.ts';
import { itemOf } from './agenda-kinds.ts';
import {
  heldMeeting,
  idSchema,
  isLateCall,
  kindSchema,
  leadingNeeds,
  linksSchema,
  MEETING_LIMITS,
  meetingAreas,
  misplaced,
  overlong,
  typed,
} from './meeting-rules.ts';
import { leadingScope, meetingScope } from './meeting-scopes.ts';
import { type Call, callIdOf, type ItemLink, type Meeting } from './records.ts';

const recordSchema = z.enum(['minutes', 'memo']);
const withCall = ({ record }: Act<unknown>): string[] => [record, callIdOf(record)];

const planSchema = z.object({
  areas: z.array(idSchema).check(z.maxLength(30)),
  record: recordSchema,
  startsAtMs: z.int(),
  place: typed(MEETING_LIMITS.place),
  remote: typed(MEETING_LIMITS.remote),
  /** The city's template in the language the agenda is written in. */
  items: z
    .array(z.object({ kind: kindSchema, title: typed(MEETING_LIMITS.title) }))
    .check(z.maxLength(MEETING_LIMITS.items)),
});
type Plan = z.infer<typeof planSchema>;

/** Items of a template are this far apart, so that others fit between. */
const ORDER_STEP = 10;
const templateItemId = (meetingId: string, index: number): string =>
  `${meetingId}:i${String(index + 1).padStart(2, '0')}`;

/** Plans a meeting and lays out its agenda; nobody but the committees that meet sees it until the call is published. */
export const meetingPlan: Kind<Plan> = {
  version: 1,
  on: 'meeting',
  schema: planSchema,
  creates: true,
  touches: ({ record, data }) => [record, ...data.items.map((_, index) => templateItemId(record, index))],
  needs: ({ city, data }) => [leadingScope(city.id, meetingAreas(city, data.areas))],
  refuse: (act) => {
    const { areas, items, place, remote, startsAtMs } = act.data;
    if (areas.length === 0 || !areas.every((id) => isKnownArea(act.city, id))) return 'unknown-area';
    if (items.some(({ title }) => !cleanLine(title))) return 'item-without-title';
    return (
      misplaced(act, startsAtMs) ??
      overlong([
        [place, MEETING_LIMITS.place],
        [remote, MEETING_LIMITS.remote],
        ...items.map(({ title }): [string, number] => [title, MEETING_LIMITS.title]),
      ])
    );
  },
  effect: ({ record, data, city }) => {
    const areas = meetingAreas(city, data.areas);
    const scope = meetingScope(city.id, areas);
    const meeting: Meeting = {
      type: 'meeting',
      id: record,
      scope,
      areas,
      record: data.record,
      startsAtMs: data.startsAtMs,
      place: cleanLine(data.place),
      remote: cleanText(data.remote),
      setBy: {},
    };
    const items = data.items.map(({ kind, title }, index) =>
      itemOf(templateItemId(record, index), meeting, { kind, title, order: (index + 1) * ORDER_STEP }),
    );
    return [meeting, ...items];
  },
};

const correctSchema = z.object({
  record: z.optional(recordSchema),
  startsAtMs: z.optional(z.int()),
  place: z.optional(typed(MEETING_LIMITS.place)),
  remote: z.optional(typed(MEETING_LIMITS.remote)),
});

/** Corrects when and where a meeting is held; a published call says the new time once it is published again. */
export const meetingCorrect: Kind<z.infer<typeof correctSchema>> = {
  version: 1,
  on: 'meeting',
  schema: correctSchema,
  touches: ({ record }) => [record],
  needs: leadingNeeds,
  refuse: (act, records) => {
    if (heldMeeting(act, records)?.cancelled) return 'meeting-cancelled';
    const { startsAtMs, place, remote } = act.data;
    const lengths: [string | undefined, number][] = [
      [place, MEETING_LIMITS.place],
      [remote, MEETING_LIMITS.remote],
    ];
    return misplaced(act, startsAtMs) ?? overlong(lengths);
  },
  effect: (act, records) => {
    const meeting = heldMeeting(act, records);
    const { place, remote, ...rest } = act.data;
    const fields: Partial<Meeting> = {
      ...rest,
      ...(place === undefined ? {} : { place: cleanLine(place) }),
      ...(remote === undefined ? {} : { remote: cleanText(remote) }),
    };
    return meeting ? [withFields(meeting, fields, act)] : [];
  },
};

const publishCallSchema = z.object({
  /** The agenda as its author saw it: a kind cannot look for items. */
  items: z
    .array(
      z.object({
        kind: kindSchema,
        title: typed(MEETING_LIMITS.title),
        preparation: typed(MEETING_LIMITS.preparation),
        links: linksSchema,
      }),
    )
    .check(z.maxLength(MEETING_LIMITS.items)),
});
type PublishCall = z.infer<typeof publishCallSchema>;

/**
 * Publishes the call and the agenda, or what has changed in them. When it is the first call for that time, it is said
 * whether it came later than the notice period allows (facts.md 3.2). Ideas that nobody may read are not named.
 */
export const meetingPublishCall: Kind<PublishCall> = {
  version: 1,
  on: 'meeting',
  schema: publishCallSchema,
  touches: (act) => [...withCall(act), ...act.data.items.flatMap(({ links }) => links.map(publicIdOf))],
  needs: leadingNeeds,
  refuse: (act, records) => {
    const meeting = heldMeeting(act, records);
    if (meeting?.cancelled) return 'meeting-cancelled';
    if (meeting && !meeting.place && !meeting.remote) return 'missing-place';
    const { items } = act.data;
    if (items.some(({ title }) => !cleanLine(title))) return 'item-without-title';
    return overlong(
      items.flatMap(({ title, preparation }): [string, number][] => [
        [title, MEETING_LIMITS.title],
        [preparation, MEETING_LIMITS.preparation],
      ]),
    );
  },
  effect: (act, records) => {
    const meeting = heldMeeting(act, records);
    const before = held(records, 'call', callIdOf(act.record));
    if (!meeting || (before && isNewer(before, act))) return [];
    const isFirst = !before || !meeting.call || before.startsAtMs !== meeting.startsAtMs;
    const call = isFirst
      ? { atMs: act.atMs, isLate: isLateCall(act.city, act.atMs, meeting.startsAtMs) }
      : (meeting.call ?? { atMs: act.atMs, isLate: false });
    return [{ ...meeting, call }, callOf(act, records, { ...meeting, call }, before)];
  },
};

/** Whether a call has been changed after this act was done. */
const isNewer = ({ publishedAtMs, changedAtMs = publishedAtMs }: Call, { atMs, unsent }: Act<unknown>): boolean =>
  !unsent && changedAtMs > atMs;

/** That something changed: for calendars, which keep the entry with the higher number. */
const changed = ({ changes = 0 }: Call, { atMs }: Act<unknown>) => ({ changedAtMs: atMs, changes: changes + 1 });

function callOf(act: Act<PublishCall>, records: Records, meeting: Meeting, before: Call | undefined): Call {
  const { areas, startsAtMs, place, remote, call } = meeting;
  return {
    type: 'call',
    id: callIdOf(meeting.id),
    scope: publicScope(act.city.id),
    meetingId: meeting.id,
    areas,
    startsAtMs,
    place,
    remote,
    publishedAtMs: call?.atMs ?? act.atMs,
    isLate: call?.isLate ?? false,
    items: act.data.items.map(({ kind, title, preparation, links }) => ({
      kind,
      title: cleanLine(title),
      preparation: cleanText(preparation),
      links: links.flatMap((link) => publicLink(records, link) ?? []),
    })),
    ...(before ? changed(before, act) : {}),
  };
}

/** Under which id everybody reads a linked record, if they do. */
const publicIdOf = ({ kind, id }: Pick<ItemLink, 'kind' | 'id'>): string =>
  kind === 'statement' || kind === 'proposal' ? publicStatementIdOf(id) : id;

/** What everybody may know of a linked record: nothing, unless everybody may read it. */
function publicLink(records: Records, { kind, id }: Pick<ItemLink, 'kind' | 'id'>): ItemLink | undefined {
  const record = records.get(id);
  if (isReadByAll(record)) {
    const { title } = record;
    return record.type === 'idea' ? { kind: 'idea', id, title, code: record.code } : { kind: 'allocation', id, title };
  }
  const sent = held(records, 'publicStatement', publicIdOf({ kind, id }));
  return sent ? { kind, id, title: sent.title } : undefined;
}

const cancelSchema = z.object({ reason: typed(MEETING_LIMITS.reason) });

/** Cancels a meeting with a reason, which stands on its published call, too. Nothing of it is deleted. */
export const meetingCancel: Kind<z.infer<typeof cancelSchema>> = {
  version: 1,
  on: 'meeting',
  schema: cancelSchema,
  touches: withCall,
  needs: leadingNeeds,
  refuse: (act, records) => {
    if (!cleanText(act.data.reason)) return 'missing-reason';
    if (heldMeeting(act, records)?.cancelled) return 'already-there';
    return overlong([[act.data.reason, MEETING_LIMITS.reason]]);
  },
  effect: (act, records) => {
    const meeting = heldMeeting(act, records);
    if (!meeting) return [];
    const call = held(records, 'call', callIdOf(act.record));
    const cancelled = { atMs: act.atMs, reason: cleanText(act.data.reason) };
    return present({ ...meeting, cancelled }, call && { ...call, cancelled, ...changed(call, act) });
  },
};

const uncancelSchema = z.object({});

/** Takes a cancelling back: the meeting is held after all, as it was called. */
export const meetingUncancel: Kind<z.infer<typeof uncancelSchema>> = {
  version: 1,
  on: 'meeting',
  schema: uncancelSchema,
  touches: withCall,
  needs: leadingNeeds,
  refuse: (act, records) => {
    const meeting = heldMeeting(act, records);
    return meeting && !meeting.cancelled ? 'already-there' : undefined;
  },
  effect: (act, records) => {
    const standing = heldMeeting(act, records);
    if (!standing) return [];
    const { cancelled: _, ...meeting } = standing;
    const call = held(records, 'call', callIdOf(act.record));
    if (!call) return [meeting];
    const { cancelled: _told, ...told } = call;
    return [meeting, { ...told, ...changed(call, act) }];
  },
};
