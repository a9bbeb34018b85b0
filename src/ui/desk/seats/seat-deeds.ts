import type { City } from '../../../domain/city.ts';
import type { CommitteeTerm, Day, Membership, Office } from '../../../domain/committee/records.ts';
import type { DataOf } from '../../../domain/kinds.ts';
import { addDays } from '../../../domain/meeting/day.ts';
import { cleanLine } from '../../../domain/plain-text.ts';
import { committeeScope } from '../../../domain/scope.ts';
import { type Deed, newId } from '../../../store/act-all.ts';

/** Somebody to enter, as written: `Anneli; Nastola; Sisko`, the third being a personal deputy. */
export interface WrittenSeat {
  name: string;
  village: string;
  deputy: string;
}

/** Reads lines that were pasted, one person each; fields part at semicolons or, from a spreadsheet, at tabs. */
export function readLines(text: string): WrittenSeat[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[;\t]/).map(cleanLine))
    .map(([name = '', village = '', deputy = '']) => ({ name, village, deputy }))
    .filter(({ name }) => name !== '');
}

type Entry = DataOf<'membership.enter'>;

/** Enters people one after another, at the first free places of the term; each with a personal deputy, where one is named. */
export function enterSeats(
  city: City,
  term: CommitteeTerm,
  held: readonly Pick<Membership, 'role' | 'order'>[],
  role: Membership['role'],
  from: Day,
  written: readonly WrittenSeat[],
): Deed[] {
  const taken = new Set(held.filter((each) => each.role === role).map(({ order }) => order));
  const freePlace = (): number => {
    let order = 1;
    while (taken.has(order)) order += 1;
    taken.add(order);
    return order;
  };
  return written.flatMap(({ name, village, deputy }) => {
    const order = freePlace();
    const seat = enterSeat(city, term, { name, village, role, order, from });
    if (role === 'deputy' || !deputy) return [seat];
    return [seat, enterSeat(city, term, { name: deputy, role: 'deputy', order, from, deputyOf: seat.record })];
  });
}

/** Enters one person who was not on the roster before. */
export function enterSeat(
  city: City,
  { id: termId, area }: CommitteeTerm,
  seat: Pick<Entry, 'name' | 'role' | 'order' | 'from'> & Partial<Entry>,
): Deed {
  return {
    kind: 'membership.enter',
    record: newId(),
    scope: committeeScope(city.id, area),
    data: {
      area,
      termId,
      person: newId(),
      village: '',
      to: null,
      isCouncillor: false,
      isElectedOfficial: false,
      represents: '',
      isYouth: false,
      ...seat,
    },
  };
}

/** Takes off what was entered by mistake, or puts it back. */
export const removeDeed = ({ id: record, scope, type }: Membership | Office | CommitteeTerm, removed = true): Deed =>
  type === 'membership'
    ? { kind: 'membership.remove', record, scope, data: { removed } }
    : { kind: type === 'term' ? 'term.correct' : 'office.correct', record, scope, data: { removed } };

/** Takes back what was just entered. */
export const takeBack = (deeds: readonly Deed[]): Deed[] =>
  deeds.flatMap(({ kind, record, scope }): Deed[] => {
    if (kind === 'membership.enter') return [{ kind: 'membership.remove', record, scope, data: { removed: true } }];
    if (kind === 'office.enter') return [{ kind: 'office.correct', record, scope, data: { removed: true } }];
    return kind === 'term.enter' ? [{ kind: 'term.correct', record, scope, data: { removed: true } }] : [];
  });

/** Where a name is corrected, it is corrected wherever this person stands. */
export function renamePerson(
  person: string,
  name: string,
  memberships: readonly Membership[],
  offices: readonly Office[],
): Deed[] {
  const isOther = (each: Membership | Office) => each.person === person && each.name !== name;
  return [
    ...memberships.filter(isOther).map(
      ({ id: record, scope }): Deed => ({
        kind: 'membership.correct',
        record,
        scope,
        data: { name },
      }),
    ),
    ...offices.filter(isOther).map(
      ({ id: record, scope }): Deed => ({
        kind: 'office.correct',
        record,
        scope,
        data: { name },
      }),
    ),
  ];
}

/** Who takes an office, and since when. */
export interface Chosen {
  person: string;
  name: string;
  from: Day;
  to: Day | null;
}

/**
 * Gives an office to somebody. Whoever held it until then holds it to the day before; what began no earlier is taken
 * for a mistake and corrected.
 */
export function chooseOffice(
  city: City,
  { id: termId, area }: CommitteeTerm,
  role: Office['role'],
  present: Office | undefined,
  chosen: Chosen,
): Deed[] {
  const scope = committeeScope(city.id, area);
  if (present && (present.person === chosen.person || present.from >= chosen.from)) {
    return [{ kind: 'office.correct', record: present.id, scope: present.scope, data: { ...chosen } }];
  }
  const ends: Deed[] = present
    ? [{ kind: 'office.correct', record: present.id, scope: present.scope, data: { to: addDays(chosen.from, -1) } }]
    : [];
  return [...ends, { kind: 'office.enter', record: newId(), scope, data: { area, termId, role, ...chosen } }];
}
