import type { DomainRecord, Idea } from '../idea.ts';
import type { Allocation } from '../money/records.ts';
import { isPublicScope } from '../scope.ts';
import type { AgendaItem, Call, Meeting } from './records.ts';

const STEP = 10;
/** Closer than this, two items have no room for another between them. */
const LEAST_ROOM = 1e-6;

type Placed = Pick<AgendaItem, 'id' | 'order'>;

/** Items as they stand: by their number, then by their id. */
export const inOrder = <T extends Placed>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The agenda of a meeting, without what was taken off it. */
export const agendaOf = (items: readonly AgendaItem[], meetingId: string): AgendaItem[] =>
  inOrder(items.filter((item) => item.meetingId === meetingId && !item.removed));

/** The number for a new matter: after the others, before what ends every meeting. */
export function orderOfNewMatter(agenda: readonly AgendaItem[]): number {
  const before = agenda.findLastIndex(({ kind }) => !['notices', 'other', 'next', 'closing'].includes(kind));
  const [previous, next] = [agenda[before]?.order, agenda[before + 1]?.order];
  if (previous === undefined) return (next ?? STEP * 2) - STEP;
  return next === undefined ? previous + STEP : (previous + next) / 2;
}

/**
 * What to set so that an item stands at a place of the agenda (from 0): mostly its own number; all numbers where the
 * neighbours leave no room between theirs.
 */
export function ordersToMove(agenda: readonly Placed[], id: string, to: number): Placed[] {
  const moved = agenda.find((item) => item.id === id);
  if (!moved || agenda[to]?.id === id) return [];
  const others = agenda.filter((item) => item !== moved);
  const [previous, next] = [others[to - 1]?.order, others[to]?.order];
  const [least, most] = [previous ?? (next ?? 0) - STEP * 2, next ?? (previous ?? 0) + STEP * 2];
  if (most - least > LEAST_ROOM) return [{ id, order: (least + most) / 2 }];
  const wanted = [...others.slice(0, to), moved, ...others.slice(to)];
  return wanted
    .map((item, index) => ({ id: item.id, order: (index + 1) * STEP, before: item.order }))
    .filter(({ order, before }) => order !== before)
    .map(({ id: each, order }) => ({ id: each, order }));
}

/** What of an item stands in the published call. */
export const publishedItem = ({ kind, title, preparation, links }: AgendaItem): Call['items'][number] => ({
  kind,
  title,
  preparation,
  links,
});

/** Whether a record that an item is about may be named to everybody: a published idea, money that was decided. */
export const isReadByAll = (record: DomainRecord | undefined): record is Idea | Allocation =>
  (record?.type === 'idea' || record?.type === 'allocation') && isPublicScope(record.scope);

/** Whether a published call says something else than the meeting and its agenda say now. */
export function isCallOutdated(
  call: Call,
  meeting: Meeting,
  agenda: readonly AgendaItem[],
  isPublic: (id: string) => boolean,
): boolean {
  const { startsAtMs, place, remote } = meeting;
  const now = agenda.map((item) => {
    const { kind, title, preparation, links } = item;
    return [kind, title, preparation, links.map(({ id }) => id).filter(isPublic)];
  });
  const told = call.items.map(({ kind, title, preparation, links }) => [
    kind,
    title,
    preparation,
    links.map(({ id }) => id).filter(isPublic),
  ]);
  return (
    JSON.stringify([startsAtMs, place, remote, now]) !==
    JSON.stringify([call.startsAtMs, call.place, call.remote, told])
  );
}
