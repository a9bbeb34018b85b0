import * as z from 'zod/mini';

/** An id as it stands in addresses: elimaki-koria. */
export const slugSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters a–z and digits, joined by single hyphens'),
    z.maxLength(60),
  );

/** How the codes of ideas begin: ELI in ELI-7QK4P2XM. */
export const codePrefixSchema = z.string().check(z.regex(/^[A-Z]{3}$/, 'must be three capital letters A–Z'));

/** A calendar day in Finland: 2021-12-13. */
export const daySchema = z.iso.date('must be a day that exists, as in 2021-12-13');

export const yearSchema = z.int().check(z.minimum(1900), z.maximum(2200));

export const postalCodeSchema = z.string().check(z.regex(/^[0-9]{5}$/, 'must be five digits'));

/** A colour for browsers without oklch(). */
export const colourSchema = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'must be a colour as in #1d4235'));

/** An address on the web; never `javascript:` or `data:`, because it becomes a link. */
export const webAddressSchema = z
  .string()
  .check(z.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'must be an address that begins with https:// or http://'));

export const emailSchema = z.email('must be an e-mail address');

/** Money in whole cents. */
export const centsSchema = z.int().check(z.nonnegative());

/** How many there are. */
export const countSchema = z.int().check(z.nonnegative());

/** A value that no source tells is `null`: it must be asked from the city, and nothing is assumed meanwhile. */
export const orUnknown = <T extends z.core.$ZodType>(schema: T) => z._default(z.nullable(schema), null);

/** A list that may be left out when it is empty. */
export const listOf = <T extends z.core.$ZodType>(schema: T) => z._default(z.array(schema), []);
