import type { City } from '../city.ts';
import { type CommitteeTerm, type Day, holdsOn, type Membership, type Office } from './records.ts';

/** A person as a roster names them. */
export interface RosterPerson {
  person: string;
  name: string;
}

/** A seat that somebody holds: the row of a roll, whoever sits in it. */
export interface Seat extends RosterPerson {
  /** The member's membership. */
  id: string;
  village: string;
  order: number;
}

/** Somebody who may be called into a seat: a listed deputy into any, a personal one into that of their member. */
export interface Deputy extends RosterPerson {
  id: string;
  village: string;
  order: number;
  /** The one seat of a personal deputy. */
  seat?: string;
}

/** Who a committee is on a day. */
export interface Roster {
  area: string;
  term: CommitteeTerm | undefined;
  /** In the order of the roll. */
  seats: Seat[];
  /** In the order they are called. */
  deputies: Deputy[];
  chair?: RosterPerson;
  viceChair?: RosterPerson;
  secretary?: RosterPerson;
  /** Seats that quorum is counted from: those set for the term, or those filled, as the city has chosen (facts.md 3.2). */
  total: number;
}

/** What is known of committees. */
export interface RosterParts {
  terms: readonly CommitteeTerm[];
  memberships: readonly Membership[];
  offices: readonly Office[];
}

/**
 * Who a committee is on a day: the seats of the term valid then, whoever holds them then. Where terms overlap, the one
 * that began last counts (facts.md 7.3: terms change in mid-year).
 */
export function rosterOn(parts: RosterParts, area: string, day: Day, { quorum }: Pick<City, 'quorum'>): Roster {
  const term = termOn(parts.terms, area, day);
  const held = term ? heldOn(parts.memberships, term, day) : [];
  const seats = held.filter(({ role }) => role === 'member').map(toSeat);
  const listed = term?.deputies === 'none' ? [] : held.filter(({ role }) => role === 'deputy');
  const inOffice = (role: Office['role']): RosterPerson | undefined => {
    const office = term && officesOn(parts.offices, term, day).find((each) => each.role === role);
    return office && { person: office.person, name: office.name };
  };
  const [chair, viceChair, secretary] = [inOffice('chair'), inOffice('viceChair'), inOffice('secretary')];
  return {
    area,
    term,
    seats,
    deputies: listed.map((membership) => toDeputy(membership, term?.deputies === 'personal')),
    ...(chair ? { chair } : {}),
    ...(viceChair ? { viceChair } : {}),
    ...(secretary ? { secretary } : {}),
    total: quorum.quorumBase === 'setSeats' && term ? Math.max(term.seats, seats.length) : seats.length,
  };
}

/** The term of a committee that is valid on a day; of several the one that began last. */
export const termOn = (terms: readonly CommitteeTerm[], area: string, day: Day): CommitteeTerm | undefined =>
  terms.filter((each) => !each.removed && each.area === area && holdsOn(each, day)).sort(latestFirst)[0];

/** Who holds a seat or a deputy's place of a term on a day, in the order of the roll. */
export const heldOn = (memberships: readonly Membership[], { id }: CommitteeTerm, day: Day): Membership[] =>
  memberships
    .filter((each) => !each.removed && each.termId === id && holdsOn(each, day))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** Who holds an office of a term on a day; where two hold the same one, whoever began last comes first. */
export const officesOn = (offices: readonly Office[], { id }: CommitteeTerm, day: Day): Office[] =>
  offices.filter((each) => !each.removed && each.termId === id && holdsOn(each, day)).sort(latestFirst);

function latestFirst(a: { from: Day; id: string }, b: { from: Day; id: string }): number {
  if (a.from !== b.from) return a.from < b.from ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

const toSeat = ({ id, person, name, village, order }: Membership): Seat => ({ id, person, name, village, order });

const toDeputy = ({ id, person, name, village, order, deputyOf }: Membership, isPersonal: boolean): Deputy => ({
  id,
  person,
  name,
  village,
  order,
  ...(isPersonal && deputyOf ? { seat: deputyOf } : {}),
});
