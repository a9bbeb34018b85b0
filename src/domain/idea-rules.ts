import type { City } from './city.ts';
import type { Contact, DomainRecord, Idea, IdeaStatus, Reach, Receipt } from './idea.ts';
import { contactIdOf, receiptIdOf } from './idea.ts';
import type { Act, Records } from './kind.ts';
import type { Reason } from './reason.ts';
import { committeeScope, intakeScope, isPublicScope, officersScope, publicScope, type Scope } from './scope.ts';
import { isKnownArea, presentReach } from './succession.ts';

/** Where an idea waits until it is published: with its one area's committee, else in the city's intake. */
export function waitingScope(city: City, reach: Reach): Scope {
  const only = onlyArea(city, reach);
  return only ? committeeScope(city.id, only) : intakeScope(city.id);
}

/** Where the contact record of an idea lives: with the officers of its one area, else in the city's intake. */
export function contactScope(city: City, reach: Reach): Scope {
  const only = onlyArea(city, reach);
  return only ? officersScope(city.id, only) : intakeScope(city.id);
}

/** The one area an idea concerns, as it is called today; undefined for several, none, or the whole city. */
function onlyArea(city: City, reach: Reach): string | undefined {
  const [only, second] = presentReach(city, reach).areas;
  return second || reach.wholeCity ? undefined : only;
}

/** Where a newly given idea goes: the waiting place, or straight to everybody where the city moderates afterwards. */
export function firstScope(city: City, reach: Reach): Scope {
  return city.moderation === 'after' ? publicScope(city.id) : waitingScope(city, reach);
}

/** Why a reach or goals do not fit the city; undefined when they do. */
export function misfit(city: City, reach: Reach, goals: readonly string[]): Reason | undefined {
  if (!reach.areas.every((id) => isKnownArea(city, id))) return 'unknown-area';
  if (goals.some((id) => !city.goals.some((goal) => goal.id === id))) return 'unknown-goal';
  return undefined;
}

/** The record of a type under an id, if this judge holds it. */
export function held<T extends DomainRecord['type']>(
  records: Records,
  type: T,
  id: string,
): Extract<DomainRecord, { type: T }> | undefined {
  const record = records.get(id);
  return record?.type === type ? (record as Extract<DomainRecord, { type: T }>) : undefined;
}

/** An idea together with the siblings this judge holds. */
export interface IdeaFile {
  idea: Idea;
  contact: Contact | undefined;
  receipt: Receipt | undefined;
}

/** The idea an act is about, with its contact record and receipt; undefined when the idea is not held. */
export function ideaFile(act: Act<unknown>, records: Records): IdeaFile | undefined {
  const idea = held(records, 'idea', act.record);
  if (!idea) return undefined;
  return {
    idea,
    contact: held(records, 'contact', contactIdOf(act.record)),
    receipt: held(records, 'receipt', receiptIdOf(act.record)),
  };
}

/** What an officer needs to read in order to handle an idea, wherever it stands. */
export function handlingScopes(act: Act<unknown>, records: Records): Scope[] {
  const idea = held(records, 'idea', act.record);
  return idea ? [contactScope(act.city, idea.reach)] : [];
}

/** One more step along the statuses, on the idea and on its receipt. */
export function withStep(
  { idea, receipt }: IdeaFile,
  status: IdeaStatus,
  atMs: number,
  reason: string | undefined,
): { idea: Idea; receipt: Receipt | undefined } {
  const step = { status, atMs, ...(reason ? { reason } : {}) };
  return {
    idea: { ...idea, status, steps: [...idea.steps, step] },
    receipt: receipt && { ...receipt, status, steps: [...receipt.steps, step] },
  };
}

/** Drops what is missing, for effects that answer with those siblings the judge holds. */
export const present = (...records: (DomainRecord | undefined)[]): DomainRecord[] =>
  records.filter((record) => record !== undefined);

/** Whether everybody may read the idea now. */
export const isPublished = (idea: Idea): boolean => isPublicScope(idea.scope);
