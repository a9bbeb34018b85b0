import { imageSize } from 'image-size';

/** The longest side a photo may have, pixels: what the device draws, and one more block of a JPEG for other encoders. */
export const MOST_SIDE_PX = 1600 + 8;

/** Where the header of a photo ends at the latest, bytes; looking further would let a made-up file keep us busy. */
const HEADER_BYTES = 64 * 1024;
/** With fewer bytes than this a file cannot be told by its signature. */
const SIGNATURE_BYTES = 12;

/** What a photo file may be, told by its first bytes, never by what a client says. */
const TYPES: { mime: string; name: string; matches: (bytes: Buffer) => boolean }[] = [
  { mime: 'image/jpeg', name: 'jpg', matches: (bytes) => bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff)) },
  {
    mime: 'image/webp',
    name: 'webp',
    matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
  },
  { mime: 'image/png', name: 'png', matches: (bytes) => bytes[0] === 0x89 && ascii(bytes, 1, 4) === 'PNG' },
];

const ascii = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** What the beginning of a file shows: a photo of a size we take, one we do not, or not enough to tell. */
export type PhotoContent = { kind: 'photo'; mime: string } | { kind: 'broken' } | { kind: 'unclear' };

/**
 * Looks at the beginning of a file, or at all of it: its type must be one of ours by signature and by header alike, and
 * its sides no longer than `MOST_SIDE_PX`, so that no small file grows into gigabytes where it is shown.
 */
export function inspectPhoto(beginning: Buffer): PhotoContent {
  if (beginning.length < SIGNATURE_BYTES) return { kind: 'unclear' };
  const type = TYPES.find(({ matches }) => matches(beginning));
  if (!type) return { kind: 'broken' };
  const size = readSize(beginning.subarray(0, HEADER_BYTES));
  if (!size) return { kind: 'unclear' };
  const fits = [size.width, size.height].every((side) => side >= 1 && side <= MOST_SIDE_PX);
  return fits && size.type === type.name ? { kind: 'photo', mime: type.mime } : { kind: 'broken' };
}

function readSize(header: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(header);
  } catch {
    return undefined; // cut short, or no header at all: more bytes will tell
  }
}

/** The end of a file's name for a type we keep. */
export const fileEnding = (mime: string): string => TYPES.find((type) => type.mime === mime)?.name ?? 'bin';
