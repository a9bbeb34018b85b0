import * as z from 'zod/mini';

const tag = z.string().check(z.maxLength(64));

/** The highest epoch the server has reached, provably its own word: a restored database cannot deny it. */
export const epochStampSchema = z.object({ epoch: z.int().check(z.positive()), mac: tag });
export type EpochStamp = z.infer<typeof epochStampSchema>;

/**
 * A place in the history of a scope, provably issued by the server: cursors, bases of changes and witnesses of a
 * restore are all stamps (design.md, section 3, "Epoch"). `ver` counts commits that touched the scope.
 */
export const stampSchema = z.object({
  epoch: z.int().check(z.positive()),
  scope: z.string().check(z.maxLength(140)),
  ver: z.int().check(z.nonnegative()),
  tag,
  mac: tag,
});
export type Stamp = z.infer<typeof stampSchema>;
