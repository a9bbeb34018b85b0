/** A call takes only so many arguments: bytes are written in pieces of this many, a multiple of three. */
const PIECE_BYTES = 3 * 8192;

/** Bytes as text that addresses and JSON carry unchanged (RFC 4648, section 5, without padding). */
export function toBase64Url(bytes: Uint8Array): string {
  let written = '';
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    written += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES)));
  }
  return written.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes again; undefined for what is no such text. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
