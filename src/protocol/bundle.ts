import * as z from 'zod/mini';
import { changeSchema, timeSchema, wordSchema } from './change.ts';
import { isTooDeep } from './nesting.ts';
import { proofSchema } from './proof.ts';

/** Changes in one bundle, and the characters of its text: one fits into a request beside the carrier's own changes. */
export const MOST_BUNDLED = 100;
export const MOST_BUNDLE_CHARACTERS = 96 * 1024;

/** The public half of a device's signing key (ECDSA P-256) as a JSON web key. */
export const publicKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().check(z.maxLength(60)),
  y: z.string().check(z.maxLength(60)),
});
export type PublicKey = z.infer<typeof publicKeySchema>;

/**
 * What one device has not sent, for others to carry (design.md, "Without any server"). The device signs the text it is
 * written as, once; a carrier can deliver what it cannot alter.
 */
export const bundleSchema = z.object({
  format: z.literal('kylapoyta-bundle'),
  version: z.literal(1),
  /** The same for the same changes, so that a bundle that comes twice is recognised. */
  id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  city: wordSchema(60),
  /** The device that did all of it. */
  device: z.string().check(z.regex(/^[\w-]{10,60}$/)),
  publicKey: publicKeySchema,
  /** The device's clock when it signed, and the session in which it ran. */
  exportedAtMs: timeSchema,
  session: wordSchema(60),
  changes: z.array(z.object({ change: changeSchema, proof: z.optional(proofSchema) })).check(z.maxLength(MOST_BUNDLED)),
  /** What the city did not accept and its author has not mended yet; it is theirs to send, never the carrier's. */
  refused: z.array(z.object({ change: changeSchema, reason: z.string().check(z.maxLength(60)) })),
});
export type Bundle = z.infer<typeof bundleSchema>;

/** A bundle as it travels: the very text that was signed, and the signature in base64url. */
export const signedBundleSchema = z.object({
  text: z.string().check(z.maxLength(MOST_BUNDLE_CHARACTERS)),
  signature: z.string().check(z.maxLength(120)),
});
export type SignedBundle = z.infer<typeof signedBundleSchema>;

/** What is signed: no signature made for something else passes for one over a bundle. */
export const signedText = (text: string): string => `kylapoyta bundle ${text}`;

/** Reads the text of a bundle; undefined when it is none, or speaks for another device or of another city. */
export function readBundle(text: string): Bundle | undefined {
  const parsed = bundleSchema.safeParse(parseJson(text));
  if (!parsed.success) return undefined;
  const { changes, refused, device, city } = parsed.data;
  const isOwn = ({ change }: { change: { by: string; city: string } }) => change.by === device && change.city === city;
  return changes.every(isOwn) && refused.every(isOwn) ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return undefined; // cut or altered: no bundle
  }
}
