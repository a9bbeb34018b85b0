import type { City } from '../city.ts';
import type { Roster } from '../committee/roster.ts';
import type { DocumentItem, MinutesDocument, Movement } from './minutes-schema.ts';
import { type Moved, movementsOf, placeOf } from './movements.ts';
import { quorumAt } from './quorum.ts';
import type { AgendaItem, Meeting } from './records.ts';
import type { OtherRow, Roll, SeatRow } from './roll.ts';

/** All that the minutes of a meeting are made of. */
export interface MinutesParts {
  city: City;
  meeting: Meeting;
  /** In any order; what was taken off the agenda is left out unless something was written into it. */
  items: readonly AgendaItem[];
  roll: Roll;
  /** One for each committee that met. */
  rosters: readonly Roster[];
  number?: { ordinal: number; year: number };
}

/** The minutes as they stand now (facts.md 3.1): everything said of the meeting, each arrival and departure once. */
export function minutesDocument(parts: MinutesParts): MinutesDocument {
  const { city, meeting, roll, rosters, number } = parts;
  const bounds = { fromMs: roll.openedAtMs ?? meeting.startsAtMs, toMs: roll.closedAtMs ?? Number.POSITIVE_INFINITY };
  const sat = roll.rows.filter((row) => sittersOf(row, bounds).length > 0);
  const items = itemsInOrder(parts.items);
  const moved = movementsOf(roll, bounds);
  const chair =
    roll.chairs.findLast(({ fromMs }) => fromMs <= bounds.fromMs)?.name ??
    rosters.find((each) => each.chair)?.chair?.name;
  const secretary =
    roll.others.find(({ role }) => role === 'secretary')?.name ??
    rosters.find((each) => each.secretary)?.secretary?.name;
  return {
    form: meeting.record,
    proposes: city.body.hasDecisionPower === false,
    committees: city.areas
      .filter(({ id }) => meeting.areas.includes(id))
      .map(({ id, committee }) => ({ area: id, titles: committee.titles })),
    ...(number ? { number } : {}),
    calledForMs: meeting.startsAtMs,
    openedAtMs: roll.openedAtMs ?? null,
    closedAtMs: roll.closedAtMs ?? null,
    breaks: roll.breaks,
    place: meeting.place,
    members: sat.flatMap((row) => membersOf(row, bounds, rosters)),
    deputies: sat.flatMap((row) => deputiesOf(row, bounds, rosters)),
    absent: roll.rows
      .filter((row) => !memberSat(row, bounds))
      .map(({ seat, state }) => ({
        person: seat.person,
        name: seat.name,
        told: state === 'excused',
      })),
    others: roll.others.map((row) => otherOf(row, bounds)),
    ...(chair ? { chair } : {}),
    ...(secretary ? { secretary } : {}),
    quorums: rosters.flatMap((roster) => {
      const { present, needed, total } = quorumAt(roll, roster, bounds.fromMs, city);
      return needed === null ? [] : [{ area: roster.area, present, needed, total }];
    }),
    items: items.map((item, index) => documentItem(item, index + 1, roll, moved, bounds)),
    movements: moved.filter(({ atMs }) => !isPlaced(items, roll, atMs)).map((each) => ({ ...each, when: 'during' })),
    checkers: meeting.checkers ?? [],
  };
}

/** Agenda items in the order they are dealt with; what was taken off stays only where something was written into it. */
export const itemsInOrder = (items: readonly AgendaItem[]): AgendaItem[] =>
  items
    .filter(({ removed, text, decision, decided }) => !removed || text.text || decision.text || decided)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

interface Bounds {
  fromMs: number;
  toMs: number;
}

const sittersOf = ({ segments }: SeatRow, { fromMs, toMs }: Bounds) =>
  segments.filter((each) => (each.toMs ?? Number.POSITIVE_INFINITY) > fromMs && each.fromMs < toMs);

const memberSat = (row: SeatRow, bounds: Bounds): boolean => sittersOf(row, bounds).some(({ isDeputy }) => !isDeputy);

function membersOf(row: SeatRow, bounds: Bounds, rosters: readonly Roster[]): MinutesDocument['members'] {
  if (!memberSat(row, bounds)) return [];
  const { person, name, village } = row.seat;
  const holds = (office: 'chair' | 'viceChair') => rosters.some((roster) => roster[office]?.person === person);
  const office = holds('chair') ? 'chair' : holds('viceChair') ? 'viceChair' : undefined;
  const isRemote = sittersOf(row, bounds).some((each) => !each.isDeputy && each.isRemote);
  return [{ person, name, village, isRemote, ...(office ? { office } : {}) }];
}

function deputiesOf(row: SeatRow, bounds: Bounds, rosters: readonly Roster[]): MinutesDocument['deputies'] {
  const sat = sittersOf(row, bounds).filter(({ isDeputy }) => isDeputy);
  return [...new Set(sat.map(({ person }) => person))].map((person) => {
    const own = sat.filter((each) => each.person === person);
    return {
      person,
      name: own[0]?.name ?? '',
      forName: row.seat.name,
      isPersonal: rosters.some(({ deputies }) =>
        deputies.some((each) => each.person === person && each.seat === row.seat.id),
      ),
      isRemote: own.some(({ isRemote }) => isRemote),
    };
  });
}

/** Somebody without a seat; times are told where they were not there from the opening to the end. */
function otherOf(
  { person, name, role, segments }: OtherRow,
  { fromMs, toMs }: Bounds,
): MinutesDocument['others'][number] {
  const isWhole = segments.some((each) => each.fromMs <= fromMs && (each.toMs ?? Number.POSITIVE_INFINITY) >= toMs);
  return { person, name, role, ...(isWhole ? {} : { stays: segments }) };
}

function isPlaced(items: readonly AgendaItem[], roll: Roll, atMs: number): boolean {
  const place = placeOf(roll, atMs);
  return place !== undefined && items.some(({ id }) => id === place.item);
}

function documentItem(
  item: AgendaItem,
  number: number,
  roll: Roll,
  moved: readonly Moved[],
  { fromMs }: Bounds,
): DocumentItem {
  const { id, kind, title, preparation, text, decision, decided, links } = item;
  const when = (atMs: number): Movement['when'] | undefined => {
    const place = placeOf(roll, atMs);
    return place?.item === id ? place.when : undefined;
  };
  return {
    id,
    number,
    kind,
    title,
    preparation,
    text: text.text,
    decision: decision.text,
    ...(decided
      ? {
          decided: {
            ...decided,
            present: decided.present.length,
            dissents: decided.dissents.map((dissent) => ({ name: dissent.name, text: dissent.text })),
          },
        }
      : {}),
    links: links.map(({ title, code }) => ({ title, ...(code ? { code } : {}) })),
    movements: moved.flatMap((each) => {
      const place = when(each.atMs);
      return place ? [{ ...each, when: place }] : [];
    }),
    conflicts: roll.conflicts.filter((each) => each.item === id).map(({ name, reason }) => ({ name, reason })),
    chairs: roll.chairs
      .filter((each) => each.fromMs > fromMs && when(each.fromMs))
      .map((each) => ({ name: each.name, atMs: each.fromMs })),
  };
}

/**
 * What everybody may read of it: no reasons or announcements of absence, no ids, guests as a number (facts.md 3.4).
 * Conflicts of interest stay with their reason, as the law wants.
 */
export function publicDocument(document: MinutesDocument): MinutesDocument {
  const named = document.others.filter(({ role }) => role !== 'guest');
  const guests = document.others.length - named.length;
  const unnamed = <T extends { person?: string | undefined }>({ person: _own, ...rest }: T): Omit<T, 'person'> => rest;
  return {
    ...document,
    members: document.members.map(unnamed),
    deputies: document.deputies.map(unnamed),
    absent: document.absent.map(({ name }) => ({ name })),
    others: named.map(unnamed),
    checkers: document.checkers.map(unnamed),
    ...(guests > 0 ? { guestCount: guests } : {}),
  };
}

/** Whether somebody took part in the meeting, in a seat or beside the table. */
export const wasPresent = ({ members, deputies, others }: MinutesDocument, person: string): boolean =>
  [...members, ...deputies, ...others].some((each) => each.person === person);
