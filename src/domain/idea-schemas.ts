import * as z from 'zod/mini';
import { isCode } from './code.ts';
import { LIMITS } from './idea.ts';

/** A photo by its content: what the file is called everywhere, and its size in pixels. */
export const photoSchema = z.object({
  /** SHA-256 of the file's bytes, in hexadecimal. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  width: z.int().check(z.positive(), z.maximum(1600)),
  height: z.int().check(z.positive(), z.maximum(1600)),
});
export type Photo = z.infer<typeof photoSchema>;

/** A place in words, or where the device was (degrees, WGS 84), or both. */
export const placeSchema = z.object({
  text: z.string().check(z.maxLength(LIMITS.place * 2)),
  lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  lon: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
});
export type Place = z.infer<typeof placeSchema>;

/** Which parts of a city an idea concerns: some areas, the whole city, or (neither) an area its author does not know. */
export const reachSchema = z.object({
  areas: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30)),
  wholeCity: z.boolean(),
});
export type Reach = z.infer<typeof reachSchema>;

export const codeSchema = z.string().check(z.refine(isCode, 'not a code'));
