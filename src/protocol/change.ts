import * as z from 'zod/mini';
import { isStorable } from '../domain/plain-text.ts';
import { epochStampSchema, stampSchema } from './stamp.ts';

/** A short word that is stored and compared as it came. */
export const wordSchema = (most: number) => z.string().check(z.maxLength(most), z.refine(isStorable, 'not storable'));

const id = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[\w:-]+$/));

/** Unix milliseconds as any device may believe them: from 1970 to 2096. */
export const timeSchema = z.int().check(z.nonnegative(), z.maximum(4_000_000_000_000));

/**
 * One act of one person on one device, immutable once made (design.md, section 3). The envelope only: what `data`
 * may hold is the kind's own schema, so that one change nobody understands never refuses the others.
 */
export const changeSchema = z.object({
  id,
  /** Counts what this device has made: its own changes apply in this order. */
  no: z.int().check(z.nonnegative()),
  /** The device. */
  by: id,
  kind: wordSchema(60),
  kindVersion: z.int().check(z.positive()),
  city: wordSchema(60),
  record: id,
  /** Where the author saw the record; a hint, never what permission is judged by. */
  scope: wordSchema(140),
  data: z.unknown(),
  /** What the device believed, Unix milliseconds; the server corrects it by the clock session. */
  at: timeSchema,
  session: wordSchema(60),
  /** How far the author had read. */
  baseVersion: z.nullable(z.union([stampSchema, epochStampSchema])),
});
export type Change = z.infer<typeof changeSchema>;

/** A repeat is recognised by its origin device and id. */
export const keyOf = (change: Pick<Change, 'by' | 'id'>): string => `${change.by}/${change.id}`;
