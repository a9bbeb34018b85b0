/** The first 32 bits of the fractional parts of roots of the first primes: where SHA-256 takes its numbers from (FIPS 180-4). */
function fractionBits(root: number, count: number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (prime ** (1 / root) % 1) * 2 ** 32);
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * SHA-256 of a text in UTF-8, as lower-case hexadecimal. Written out because the rules run alike on device and server,
 * at once, and what browsers offer for it is only promised for later.
 */
export function sha256Of(text: string): string {
  const state = fractionBits(2, 8);
  const constants = fractionBits(3, 64);
  const words = new Uint32Array(64);
  const blocks = padded(utf8(text));
  for (let start = 0; start < blocks.length; start += 16) {
    words.set(blocks.subarray(start, start + 16));
    digest(state, words, constants);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** One block of 16 words into the state. */
function digest(state: Uint32Array, words: Uint32Array, constants: Uint32Array): void {
  const word = (at: number): number => words[at] as number;
  for (let t = 16; t < 64; t++) {
    const [near, far] = [word(t - 2), word(t - 15)];
    const s0 = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3);
    const s1 = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    words[t] = word(t - 16) + s0 + word(t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (constants[t] as number) + word(t);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [at, part] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] as number) + part;
}

/** Big-endian words with the closing bit and the length in bits at the end. */
function padded(bytes: readonly number[]): Uint32Array {
  const words = new Uint32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (const [at, byte] of [...bytes, 0x80].entries())
    words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - (at % 4) * 8));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

/** The bytes of a text; half of a surrogate pair becomes the sign for what cannot be read, as everywhere. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) as number;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

const tail = (code: number): number => 0x80 | (code & 0x3f);
