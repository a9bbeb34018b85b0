/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting and a telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 7;
const CHECK_PRIME = 31;

/** How many random bytes `makeCode` wants. */
export const CODE_BYTES = RANDOM_CHARACTERS;

/**
 * The short human code of an idea, made on the device: area or city prefix, seven random characters and a check
 * character, as in `ELI-7QK4P2XM` (design.md, section 3). Two ideas may share one by chance; all matches are then shown.
 */
export function makeCode(prefix: string, random: Uint8Array): string {
  const body = Array.from(random.slice(0, RANDOM_CHARACTERS), (byte) => ALPHABET[byte % 32]).join('');
  return `${prefix}-${body}${checkCharacter(prefix, body)}`;
}

/**
 * Reads a code as people write it: any case, spaces, with or without the hyphen, O for 0, I or L for 1.
 * Undefined when it cannot be a code, or the check character says that it was misread.
 */
export function readCode(written: string): string | undefined {
  const letters = written.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const match = /^([A-Z]{3})([0-9A-Z]{8})$/.exec(letters);
  if (!match) return undefined;
  const [, prefix = '', rest = ''] = match;
  const digits = rest.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const body = digits.slice(0, RANDOM_CHARACTERS);
  return digits.at(-1) === checkCharacter(prefix, body) ? `${prefix}-${digits}` : undefined;
}

/** Whether a text is a code in the one form we write. */
export const isCode = (text: string): boolean => readCode(text) === text;

/** Weighted sum modulo a prime: one wrong character and two swapped neighbours are noticed. */
function checkCharacter(prefix: string, body: string): string {
  const values = [...`${prefix}${body}`].map((character) => Number.parseInt(character, 36));
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return ALPHABET[sum % CHECK_PRIME] as string;
}
