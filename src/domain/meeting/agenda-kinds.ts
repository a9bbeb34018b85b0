import * as z from 'zod/mini';
import { held } from '../idea-rules.ts';
import type { Act, Kind, Records } from '../kind.ts';
import { replaces, withFields } from '../plain-fields.ts';
import { cleanLine, cleanText } from '../plain-text.ts';
import type { Reason } from '../reason.ts';
import type { Scope } from '../scope.ts';
import { idSchema, kindSchema, linksSchema, MEETING_LIMITS, overlong, toLink, typed } from './meeting-rules.ts';
import { leadingScope, leadingScopeOf } from './meeting-scopes.ts';
import type { AgendaItem, ItemKind, Meeting, Words } from './records.ts';

const noWords = (): Words => ({ text: '', rivals: [] });

/** A new item of a meeting's agenda. */
export function itemOf(
  id: string,
  { id: meetingId, scope }: Meeting,
  { kind, title, order, ...more }: { kind: ItemKind; title: string; order: number } & Partial<AgendaItem>,
): AgendaItem {
  return {
    type: 'item',
    id,
    scope,
    meetingId,
    kind,
    title: cleanLine(title),
    order,
    links: more.links ?? [],
    preparation: more.preparation ?? '',
    text: noWords(),
    decision: noWords(),
    setBy: {},
  };
}

/** What one must read to work on the agenda an item stands on. */
const itemNeeds = ({ record }: Act<unknown>, records: Records): Scope[] => {
  const item = held(records, 'item', record);
  return item ? [leadingScopeOf(item.scope)] : [];
};

const orderSchema = z.number().check(z.minimum(-1e9), z.maximum(1e9));

const addSchema = z.object({
  meetingId: idSchema,
  kind: kindSchema,
  title: typed(MEETING_LIMITS.title),
  preparation: typed(MEETING_LIMITS.preparation),
  links: linksSchema,
  order: orderSchema,
});

const wrongTexts = ({ title, preparation }: { title?: string; preparation?: string }): Reason | undefined => {
  if (title !== undefined && !cleanLine(title)) return 'item-without-title';
  return overlong([
    [title, MEETING_LIMITS.title],
    [preparation, MEETING_LIMITS.preparation],
  ]);
};

/** Puts a matter on the agenda of a meeting. */
export const agendaAddItem: Kind<z.infer<typeof addSchema>> = {
  version: 1,
  on: 'item',
  schema: addSchema,
  creates: true,
  touches: ({ record, data }) => [record, data.meetingId],
  needs: ({ city, data }, records) => {
    const meeting = held(records, 'meeting', data.meetingId);
    return meeting ? [leadingScope(city.id, meeting.areas)] : [];
  },
  refuse: ({ data }, records) => {
    const meeting = held(records, 'meeting', data.meetingId);
    if (!meeting) return 'no-such-record';
    return meeting.cancelled ? 'meeting-cancelled' : wrongTexts(data);
  },
  effect: ({ record, data }, records) => {
    const meeting = held(records, 'meeting', data.meetingId);
    const { kind, title, preparation, links, order } = data;
    const more = { preparation: cleanText(preparation), links: links.map(toLink) };
    return meeting ? [itemOf(record, meeting, { kind, title, order, ...more })] : [];
  },
};

const correctSchema = z.object({
  title: z.optional(typed(MEETING_LIMITS.title)),
  preparation: z.optional(typed(MEETING_LIMITS.preparation)),
  links: z.optional(linksSchema),
  order: z.optional(orderSchema),
});

/** Corrects what an item says before the meeting, what it is about, or its place on the agenda. */
export const agendaCorrectItem: Kind<z.infer<typeof correctSchema>> = {
  version: 1,
  on: 'item',
  schema: correctSchema,
  touches: ({ record }) => [record],
  needs: itemNeeds,
  refuse: ({ data }) => wrongTexts(data),
  effect: (act, records) => {
    const item = held(records, 'item', act.record);
    const { title, preparation, links, order } = act.data;
    const fields: Partial<AgendaItem> = {
      ...(title === undefined ? {} : { title: cleanLine(title) }),
      ...(preparation === undefined ? {} : { preparation: cleanText(preparation) }),
      ...(links ? { links: links.map(toLink) } : {}),
      ...(order === undefined ? {} : { order }),
    };
    return item ? [withFields(item, fields, act)] : [];
  },
};

const nothing = z.object({});

/** Takes an item off the agenda; it stays where it was, to be put back. What has been decided cannot be taken off. */
export const agendaRemoveItem: Kind<z.infer<typeof nothing>> = {
  version: 1,
  on: 'item',
  schema: nothing,
  touches: ({ record }) => [record],
  needs: itemNeeds,
  refuse: ({ record }, records) => (held(records, 'item', record)?.decided ? 'item-decided' : undefined),
  effect: (act, records) => withRemoved(act, records, true),
};

/** Puts an item back on the agenda. */
export const agendaRestoreItem: Kind<z.infer<typeof nothing>> = {
  version: 1,
  on: 'item',
  schema: nothing,
  touches: ({ record }) => [record],
  needs: itemNeeds,
  effect: (act, records) => withRemoved(act, records, false),
};

/** Removing and putting back are one plain field: the later of two devices counts. */
function withRemoved(act: Act<unknown>, records: Records, isRemoved: boolean): AgendaItem[] {
  const item = held(records, 'item', act.record);
  if (!item || !replaces(item.setBy, 'removed', act)) return [];
  const { removed: _, ...rest } = item;
  const setBy = { ...item.setBy, removed: { atMs: act.atMs, change: act.id } };
  return [{ ...rest, ...(isRemoved ? { removed: true as const } : {}), setBy }];
}
