import { fromBase45, toBase45 } from './base45.ts';

/** What one code carries at most, characters: an old camera reads it at arm's length from a scratched screen. */
const FRAME_CHARACTERS = 480;
/** More codes than this nobody holds still for; then a file is the way. */
export const MOST_FRAMES = 60;
/** A text that unpacks to more than this is none of ours, characters. */
const MOST_CHARACTERS = 4_000_000;

/** A frame: the name of the whole, its place among how many, and its part. All of it in the QR alphabet. */
const FRAME = /^KP1:([0-9A-F]{8}):(\d{1,3}):(\d{1,3}):(.+)$/s;

/** Writes a text as codes to be shown one after another, round and round; one suffices for a little. */
export async function toFrames(text: string): Promise<string[]> {
  const packed = toBase45(await pack(text));
  const name = (await nameOf(packed)).toUpperCase();
  const count = Math.max(1, Math.ceil(packed.length / FRAME_CHARACTERS));
  return Array.from({ length: count }, (_, index) => {
    const part = packed.slice(index * FRAME_CHARACTERS, (index + 1) * FRAME_CHARACTERS);
    return `KP1:${name}:${index}:${count}:${part}`;
  });
}

/** How much of a text has been read. */
export type Collected =
  | { kind: 'reading'; read: number; count: number }
  | { kind: 'whole'; text: string }
  /** A code of something else. */
  | { kind: 'foreign' };

/** Puts codes together in whatever order the camera meets them; those of another text begin anew. */
export function createFrameCollector(): { take(frame: string): Promise<Collected> } {
  let name = '';
  let parts = new Map<number, string>();
  return {
    take: async (frame) => {
      const [, of = '', index = '', count = '', part = ''] = FRAME.exec(frame) ?? [];
      if (!of) return { kind: 'foreign' };
      if (of !== name) parts = new Map();
      name = of;
      parts.set(Number(index), part);
      if (parts.size < Number(count)) return { kind: 'reading', read: parts.size, count: Number(count) };
      const packed = Array.from({ length: Number(count) }, (_, place) => parts.get(place) ?? '').join('');
      const text = (await nameOf(packed)).toUpperCase() === name ? await unpack(packed) : undefined;
      parts = new Map();
      // Two texts under one name, or a misread code: everything is read once more.
      return text === undefined ? { kind: 'reading', read: 0, count: Number(count) } : { kind: 'whole', text };
    },
  };
}

async function nameOf(packed: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(packed)));
  return Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function pack(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function unpack(packed: string): Promise<string | undefined> {
  const bytes = fromBase45(packed);
  if (!bytes) return undefined;
  try {
    return await readBounded(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  } catch {
    return undefined; // not packed by us
  }
}

/** A few codes may unpack to gigabytes: reading stops long before. */
async function readBounded(stream: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MOST_CHARACTERS) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
  }
}
