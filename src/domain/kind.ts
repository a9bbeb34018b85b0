import type * as z from 'zod/mini';
import type { City } from './city.ts';
import type { DomainRecord } from './idea.ts';
import type { Reason } from './reason.ts';
import type { Scope } from './scope.ts';

/** One act as the rules see it: who did what to which record, when by corrected time, under which configuration. */
export interface Act<Data> {
  /** The change's own id; with the device it names the act for ever. */
  id: string;
  /** The device that did it. */
  by: string;
  record: string;
  data: Data;
  atMs: number;
  city: City;
  /** Not judged yet: its author sees it win over what stands, whatever the device's clock says. */
  unsent?: boolean;
  /** Shown by a device of what it or others did; only where this is missing, on the server, are numbers given. */
  onDevice?: true;
}

/** Records by id as far as the judge holds them; a device may lack those it must not read. */
export type Records = ReadonlyMap<string, DomainRecord>;

/**
 * A verb of the domain. Device and server run the same rules; the server has the last word.
 * All functions are pure and leave the given records as they are.
 */
export interface Kind<Data> {
  /** Kept for ever: the server lifts older versions. */
  version: number;
  /** The type of its own record; under another type's id it finds nothing. */
  on: DomainRecord['type'];
  schema: z.ZodMiniType<Data>;
  /** True when its own record comes into being by it; every other kind needs an existing record. */
  creates?: true;
  /** True when the server counts devices instead of writing the record (support). */
  counted?: true;
  /** Accepted once, it stands after a restore even before its record is back. */
  standsAlone?: true;
  /** The ids of all records it may read or alter. */
  touches(act: Act<Data>): string[];
  /** The scopes one must read to be allowed to do it; none means that everybody may. */
  needs(act: Act<Data>, records: Records): Scope[];
  /** Why it cannot be done to these records; not asked again once the server has accepted. */
  refuse?(act: Act<Data>, records: Records): Reason | undefined;
  /** The records that come into being or change. */
  effect(act: Act<Data>, records: Records): DomainRecord[];
  /** The data without what identifies a person, for the log that is kept. */
  withoutPersonal?(data: Data): unknown;
}
