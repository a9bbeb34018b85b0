import type { SetBy } from '../plain-fields.ts';

/** A calendar day in Helsinki, `2026-11-21`. */
export type Day = string;

/**
 * A term of one committee: limits belong to the term, never to the city (facts.md 0.1). The city's file proposes them,
 * the coordinator says what was set.
 */
export interface CommitteeTerm {
  type: 'term';
  id: string;
  scope: string;
  area: string;
  /** What people read: "2025–2027". */
  label: string;
  from: Day;
  /** The last day; null while nobody has set it. */
  to: Day | null;
  /** Seats that were set for the term, filled or not: what quorum is counted from (facts.md 3.2). */
  seats: number;
  deputies: 'none' | 'list' | 'personal';
  /** The term of the city's file whose limits hold, where one was chosen. */
  cityTerm?: string;
  /** Entered by mistake: it counts for nothing, and can be put back. */
  removed?: boolean;
  setBy: SetBy;
}

/** Somebody's seat or place among the deputies of a committee, from one day to another. */
export interface Membership {
  type: 'membership';
  id: string;
  scope: string;
  area: string;
  termId: string;
  /** The same for one person in all memberships; made on the coordinator's device. */
  person: string;
  name: string;
  /** Tells namesakes apart; empty where it does not matter. */
  village: string;
  role: 'member' | 'deputy';
  /** Members: the place in the roll. Deputies of a list: the order in which they are called. From 1. */
  order: number;
  /** The membership of the one member whom a personal deputy stands in for; empty for none. */
  deputyOf?: string;
  from: Day;
  /** The last day; null for as long as the term goes on. */
  to: Day | null;
  isCouncillor: boolean;
  isElectedOfficial: boolean;
  /** The community somebody speaks for; empty for none. */
  represents: string;
  /** Entered by mistake: it counts for nothing, and can be put back. */
  removed?: boolean;
  setBy: SetBy;
}

/** Who leads a committee or writes its minutes, from one day to another. A secretary need not hold a seat. */
export interface Office {
  type: 'office';
  id: string;
  scope: string;
  area: string;
  termId: string;
  role: 'chair' | 'viceChair' | 'secretary';
  person: string;
  name: string;
  from: Day;
  to: Day | null;
  /** Entered by mistake: it counts for nothing, and can be put back. */
  removed?: boolean;
  setBy: SetBy;
}

/**
 * What only officers may know of a member: that the fee for the young is paid. A sibling of the membership, so that no
 * list of members tells who is a minor (facts.md 3.4).
 */
export interface MemberFee {
  type: 'memberFee';
  id: string;
  scope: string;
  membershipId: string;
  person: string;
  isYouth: boolean;
  setBy?: SetBy;
}

export type CommitteeRecord = CommitteeTerm | Membership | Office | MemberFee;

export const memberFeeIdOf = (membershipId: string): string => `${membershipId}:fee`;

/** Whether a day lies between two others, both included. */
export const holdsOn = ({ from, to }: { from: Day; to: Day | null }, day: Day): boolean =>
  from <= day && (to === null || day <= to);
