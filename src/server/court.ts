import type { City } from '../domain/city.ts';
import type { Opened } from './open-sealed.ts';
import type { Signer } from './stamps.ts';

/** What judging needs beside the database. */
export interface Court {
  signer: Signer;
  cities: ReadonlyMap<string, City>;
  /** Contact details opened for this request. */
  opened: Opened;
}
