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
  const term = parts.terms
    .filter((each) => each.area === area && holdsOn(each, day))
    .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1))[0];
  const held = parts.memberships
    .filter((each) => term && each.termId === term.id && holdsOn(each, day))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const seats = held.filter(({ role }) => role === 'member').map(toSeat);
  const deputies = term?.deputies === 'none' ? [] : held.filter(({ role }) => role === 'deputy').map(toDeputy);
  const inOffice = (role: Office['role']): RosterPerson | undefined => {
    const office = parts.offices.find((each) => each.termId === term?.id && each.role === role && holdsOn(each, day));
    return office && { person: office.person, name: office.name };
  };
  const [chair, viceChair, secretary] = [inOffice('chair'), inOffice('viceChair'), inOffice('secretary')];
  return {
    area,
    term,
    seats,
    deputies,
    ...(chair ? { chair } : {}),
    ...(viceChair ? { viceChair } : {}),
    ...(secretary ? { secretary } : {}),
    total: quorum.quorumBase === 'setSeats' && term ? Math.max(term.seats, seats.length) : seats.length,
  };
}

const toSeat = ({ id, person, name, village, order }: Membership): Seat => ({ id, person, name, village, order });

const toDeputy = ({ id, person, name, village, order, deputyOf }: Membership): Deputy => ({
  id,
  person,
  name,
  village,
  order,
  ...(deputyOf ? { seat: deputyOf } : {}),
});
