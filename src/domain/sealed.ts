import * as z from 'zod/mini';

const base64url = z.string().check(z.regex(/^[\w-]+$/));

/**
 * Something closed to a city's public key (HPKE: P-256, HKDF-SHA256, AES-128-GCM) on the device that wrote it: whoever
 * keeps or carries it cannot read it. It can be replaced, not read back (design.md, "Without any server").
 */
export const sealedSchema = z.object({
  /** Id of the key that opens it; keys change, old ones are kept by the server. */
  key: base64url.check(z.maxLength(40)),
  /** The encapsulated secret and the closed text, base64url. */
  enc: base64url.check(z.maxLength(200)),
  text: base64url.check(z.maxLength(6000)),
});
export type Sealed = z.infer<typeof sealedSchema>;

/** The half of a city's key that everybody may know. */
export interface SealKey {
  id: string;
  /** Uncompressed point, base64url. */
  publicKey: string;
}

/** What sealing and opening must agree on, besides the key: things of one city do not pass for another's. */
export const sealContext = (city: string): string => `kylapoyta contact ${city}`;
