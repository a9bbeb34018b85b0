import type { Day } from '../committee/records.ts';
import type { SetBy } from '../plain-fields.ts';

/**
 * Money of a year that a city's committees use or make proposals about (facts.md K7–K9, L14). Everybody may read it:
 * nothing in it is about a person.
 */
export interface BudgetLine {
  type: 'budgetLine';
  /** Says year and kind (`budgetLineId`), so that two coordinators who work apart cannot enter it twice. */
  id: string;
  scope: string;
  year: number;
  kind: 'development' | 'operating';
  /** Whether the committees decide themselves, propose to somebody who decides, or have no power over it (facts.md 0.3). */
  power: 'decides' | 'proposes' | 'none';
  /** The whole line, but with the split 'each' what every area gets; null while nobody has told. */
  amountCents: number | null;
  /** By population, one pool for all areas, or the same amount to each of them. */
  split: 'population' | 'shared' | 'each';
  /** What each area got by population; missing until it was split. */
  shares?: AreaShare[];
  /** Whose numbers it was split by. */
  population?: { year: number; source: string; isExample: boolean };
  /** Entered by mistake: it counts for nothing, and can be put back. */
  removed?: boolean;
  setBy: SetBy;
}

/** An area's part of a line, and the number of people it follows from. */
export interface AreaShare {
  area: string;
  people: number;
  cents: number;
}

/**
 * What is committed of a line, by pot (`potOf`): a sibling of the line that every effect keeps in step, because a rule
 * sees only the records it names and cannot add up all allocations.
 */
export interface Balance {
  type: 'balance';
  id: string;
  scope: string;
  lineId: string;
  committedCents: Record<string, number>;
}

/** What money is given for. */
export const ALLOCATION_TYPES = ['purchase', 'event', 'grant', 'other'] as const;
export type AllocationType = (typeof ALLOCATION_TYPES)[number];

/** Where and when something was proposed or decided; without a meeting where nobody said which it was. */
export interface MoneyStep {
  cents: number;
  atMs: number;
  meetingId?: string;
  itemId?: string;
}

/** An entry of the ledger: it is added, and can be made void, but never altered. */
interface Entry {
  id: string;
  cents: number;
  atMs: number;
  voided?: { atMs: number };
}

/** Money that was paid. */
export interface Payment extends Entry {
  on: Day;
  /** What was paid for. */
  title: string;
}

/** What somebody else gives, in money or in kind; never taken from the city's own money (facts.md K10). */
export interface CoFunding extends Entry {
  funder: string;
  isInKind: boolean;
}

/**
 * Money of a line for one thing. What was proposed and what was decided are kept apart; payments and what others give
 * stand with it, so that a rule that sees it sees its whole ledger. A proposal is read by its committee; what was
 * decided, by everybody.
 */
export interface Allocation {
  type: 'allocation';
  id: string;
  scope: string;
  lineId: string;
  areas: string[];
  kind: AllocationType;
  title: string;
  /** The ideas it carries out. */
  ideaIds: string[];
  proposed?: MoneyStep;
  decided?: MoneyStep;
  payments: Payment[];
  coFunding: CoFunding[];
  /** Everything is paid: what was decided beyond it is free again. */
  settled?: { atMs: number };
  voided?: { atMs: number };
}

export type MoneyRecord = BudgetLine | Balance | Allocation;

export const budgetLineId = ({ year, kind }: Pick<BudgetLine, 'year' | 'kind'>): string => `budget-${year}-${kind}`;
export const balanceIdOf = (lineId: string): string => `${lineId}:balance`;
/** The allocations made from one item of the minutes, counted from 1: two devices that make the first make the same. */
export const itemAllocationId = (itemId: string, number: number): string => `${itemId}:allocation${number}`;
