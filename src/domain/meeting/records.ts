import type { Day } from '../committee/records.ts';
import type { RosterPerson } from '../committee/roster.ts';
import type { SetBy } from '../plain-fields.ts';
import type { MinutesRecord } from './minutes-records.ts';

/** A meeting of one committee, or of several that sit together. */
export interface Meeting {
  type: 'meeting';
  id: string;
  /** The committee's, or the joint one of the city where several meet (`meetingScope`). */
  scope: string;
  /** The committees that meet; each has seats and a quorum of its own. */
  areas: string[];
  /** Formal minutes or a light memo. */
  record: 'minutes' | 'memo';
  /** When it was called for; when it was opened is a mark. Unix milliseconds. */
  startsAtMs: number;
  place: string;
  /** How to take part from elsewhere; empty where nobody can. */
  remote: string;
  /** When the call was published, and whether that was later than the city's notice period allows. */
  call?: { atMs: number; isLate: boolean };
  cancelled?: { atMs: number; reason: string };
  /** Handed over to the city's archive: on which day, to whom or where, and when that was told here. */
  archived?: { on: Day; where: string; atMs: number };
  /** Who were chosen in the meeting to check its minutes. */
  checkers?: RosterPerson[];
  /** The newest version of its minutes; while it is `locked` nothing of what was written changes. */
  minutes?: { id: string; version: number; state: 'checking' | 'locked' | 'open' };
  setBy: SetBy;
}

/** What stands on an agenda, in the order of facts.md 3.1; `matter` is what the committee came for. */
export const ITEM_KINDS = [
  'opening',
  'legality',
  'checkers',
  'agenda',
  'previousMinutes',
  'matter',
  'notices',
  'other',
  'next',
  'closing',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A record an agenda item is about, with the title it had. */
export interface ItemLink {
  kind: 'idea' | 'statement' | 'proposal' | 'allocation';
  id: string;
  title: string;
  /** The code of an idea, which its address is made of. */
  code?: string;
}

/** One person's words where two wrote over each other; nothing is dropped until somebody chooses. */
export interface Version {
  text: string;
  /** What its author has on screen, where it was united with other parts of what stands. */
  typed?: string;
  /** The change that brought it. */
  change: string;
  /** The device that wrote it, and who that was as far as it is known. */
  by: string;
  name: string;
  atMs: number;
}

/** Text that several hands write: what stands, and versions that could not be united with it. */
export interface Words {
  text: string;
  rivals: Version[];
  /** Who wrote what stands last. */
  last?: Omit<Version, 'text' | 'typed'>;
}

/** Votes by seat. */
export interface Vote {
  yes: number;
  no: number;
  blank: number;
  /** The question, or what stood against what. */
  on: string;
}

/** Somebody who sat in a seat at a moment. */
export interface Sitting {
  seat: string;
  person: string;
  name: string;
}

/** What an item ended with, and who was present and entitled when it did; a snapshot, never counted anew. */
export interface Decision {
  atMs: number;
  present: Sitting[];
  /** Seats that were needed for a quorum, and seats in all. */
  needed: number;
  total: number;
  vote?: Vote;
  dissents: { person: string; name: string; text: string }[];
}

/** One block of the agenda and, later, of the minutes. */
export interface AgendaItem {
  type: 'item';
  id: string;
  scope: string;
  meetingId: string;
  kind: ItemKind;
  title: string;
  /** Items stand in the order of this number, then of their id. */
  order: number;
  links: ItemLink[];
  /** Written before the meeting and published with the agenda. */
  preparation: string;
  /** What was said and noted. */
  text: Words;
  /** What was decided or proposed, in words. */
  decision: Words;
  decided?: Decision;
  removed?: true;
  setBy: SetBy;
}

/**
 * What a mark says. Times are when it happened, Unix milliseconds, as said or as the clock told.
 * A person is that of a membership, or one made for a guest.
 */
export type Fact =
  | {
      kind: 'seat';
      /** The member's membership, whoever sits. */
      seat: string;
      person: string;
      name: string;
      /** Nobody is asked why (facts.md 3.4). */
      state: 'arrived' | 'left' | 'excused' | 'absent';
      atMs: number;
      /** Takes part from elsewhere. */
      remote?: true;
    }
  | {
      kind: 'other';
      person: string;
      name: string;
      role: 'deputy' | 'coordinator' | 'secretary' | 'expert' | 'guest';
      state: 'arrived' | 'left';
      atMs: number;
    }
  | { kind: 'session'; event: 'opened' | 'closed' | 'breakBegan' | 'breakEnded'; atMs: number }
  | { kind: 'chair'; person: string; name: string; atMs: number }
  | { kind: 'item'; item: string; event: 'opened' | 'closed'; atMs: number }
  | {
      kind: 'conflict';
      item: string;
      seat: string;
      person: string;
      name: string;
      /** Written into the minutes with the decision on it (Hallintolaki 27–30 §). */
      reason: string;
      atMs: number;
    }
  /** Takes the marks back that it supersedes, and says nothing in their place. */
  | { kind: 'withdrawn' };

/** One mark of a meeting: never altered, only superseded by later ones (design.md, section 3, attendance). */
export interface Mark {
  type: 'mark';
  id: string;
  scope: string;
  meetingId: string;
  /** The device, who held it as far as they said, and when the mark was made (corrected, Unix milliseconds). */
  by: string;
  byName: string;
  madeAtMs: number;
  /** Marks of the same subject that its author had seen. */
  sees: string[];
  /** Of those, the ones it takes the place of. */
  supersedes: string[];
  fact: Fact;
}

/** The call to a meeting as everybody may read it: a sibling of the meeting. */
export interface Call {
  type: 'call';
  id: string;
  scope: string;
  meetingId: string;
  areas: string[];
  startsAtMs: number;
  place: string;
  remote: string;
  publishedAtMs: number;
  isLate: boolean;
  items: { kind: ItemKind; title: string; preparation: string; links: ItemLink[] }[];
  cancelled?: { atMs: number; reason: string };
  /** When it last changed after it was published, and how often it did: calendars tell the newer entry by it. */
  changedAtMs?: number;
  changes?: number;
}

/** A line of a fee list: why somebody gets what they get. */
export interface FeeRow {
  person: string;
  name: string;
  role: 'chair' | 'viceChair' | 'member' | 'deputy';
  /** When they sat, in the order of time. */
  segments: { fromMs: number; toMs: number }[];
  /** What the amount is made of, for sentences; each adds to or takes from the one before. */
  basis: FeeBasis[];
  /** null while the city has set no amount. */
  cents: number | null;
}

export type FeeBasis =
  | { kind: 'base'; cents: number | null }
  | { kind: 'youth'; cents: number | null }
  | { kind: 'chair'; percent: number }
  | { kind: 'long'; raisePercent?: number; hourCents?: number; hours?: number }
  /** Whoever shared the seat, from when on or, where they sat there first, until when. */
  | { kind: 'sharedHalf'; withName: string; sinceMs: number; untilMs?: number; withDeputy?: true; parts?: number }
  /** Sat shorter than the one who shared the seat, and gets nothing. */
  | { kind: 'longerStay'; withName?: string }
  /** The city has not said what two who shared a seat get. */
  | { kind: 'sharedUnset'; withName: string }
  | { kind: 'tooShort'; minPercent: number };

/** A fee list as it was sent to the city: frozen; a later roll makes a new version. */
export interface FeeList {
  type: 'feeList';
  id: string;
  scope: string;
  meetingId: string;
  area: string;
  /** From 1. */
  version: number;
  rows: FeeRow[];
  totalCents: number | null;
  /** Why nobody earns a fee, where nobody does. */
  none?: 'notQuorate' | 'noRecord' | 'cancelled' | 'notPaid';
  sentAtMs: number;
  submitBy?: Day;
}

export type MeetingRecord = Meeting | AgendaItem | Mark | Call | FeeList | MinutesRecord;

export const callIdOf = (meetingId: string): string => `${meetingId}:call`;
