import * as z from 'zod/mini';
import { photoSchema } from '../domain/idea-schemas.ts';
import { signedBundleSchema } from './bundle.ts';

/** A photo as it travels in a file; it proves itself by its name. */
const carriedPhotoSchema = z.extend(photoSchema, {
  mime: z.string().check(z.regex(/^image\/(jpeg|png|webp)$/)),
  city: z.string().check(z.maxLength(60)),
  ideaId: z.optional(z.string().check(z.maxLength(60))),
  base64url: z.string().check(z.maxLength(5_000_000)),
});
export type CarriedPhoto = z.infer<typeof carriedPhotoSchema>;

/** What one device hands to another: signed bundles, its own and those it carries, and the photos of their ideas. */
export const handOverSchema = z.object({
  format: z.literal('kylapoyta-hand-over'),
  version: z.int(),
  bundles: z.array(signedBundleSchema).check(z.maxLength(2000)),
  photos: z.array(carriedPhotoSchema),
});
export type HandOver = z.infer<typeof handOverSchema>;
