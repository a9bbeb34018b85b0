import * as z from 'zod/mini';
import { stampSchema } from './stamp.ts';

/** How far the city has a photo. */
export const photoStandingSchema = z.object({
  kind: z.string(),
  /** Bytes it has from this device, where it waits for more. */
  received: z.optional(z.int()),
  /** Told with `whole`: proves after a restore that the photo had been there. */
  stamp: z.optional(stampSchema),
});
export type PhotoStanding = z.infer<typeof photoStandingSchema>;
