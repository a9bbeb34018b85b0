import type { PublicKey } from './bundle.ts';

/** Ids that begin so are bound to a key; those of the first release are random. */
const BOUND = 'k1-';

/** What is hashed to name a device after its key: whoever sees the id on the way cannot claim it with another key. */
export const deviceIdText = ({ x, y }: Pick<PublicKey, 'x' | 'y'>): string => `kylapoyta device ${x}.${y}`;

/** The id of a device by the SHA-256 (hexadecimal) of that text. */
export const deviceIdOf = (hash: string): string => `${BOUND}${hash.slice(0, 40)}`;

/** Whether an id is free for everybody to take, or bound to the key whose hash this is. */
export const mayBear = (id: string, hash: string): boolean => !id.startsWith(BOUND) || id === deviceIdOf(hash);
