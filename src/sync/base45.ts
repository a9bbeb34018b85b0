/** The characters a QR code writes most densely besides digits (RFC 9285). */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes as text of those characters: two bytes in three, a last one in two. */
export function toBase45(bytes: Uint8Array): string {
  let written = '';
  for (let start = 0; start < bytes.length; start += 2) {
    const [first = 0, second] = bytes.subarray(start, start + 2);
    let value = second === undefined ? first : first * 256 + second;
    for (let length = second === undefined ? 2 : 3; length > 0; length--) {
      written += LETTERS.charAt(value % 45);
      value = Math.floor(value / 45);
    }
  }
  return written;
}

/** The bytes again; undefined for a text that cannot have been written so. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | undefined {
  const values = [...text].map((letter) => LETTERS.indexOf(letter));
  if (values.includes(-1) || values.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let start = 0; start < values.length; start += 3) {
    const [a = 0, b = 0, c] = values.slice(start, start + 3);
    const value = a + b * 45 + (c ?? 0) * 45 * 45;
    if (value > (c === undefined ? 0xff : 0xffff)) return undefined;
    if (c !== undefined) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return new Uint8Array(bytes);
}
