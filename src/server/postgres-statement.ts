import { types } from 'pg';
import type { Query, SqlValue } from './storage.ts';

const INT8 = 20;

/** Numbers of 64 bits come as numbers: ours are counts and milliseconds. */
const numbers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
};

/** A text of ours in PostgreSQL's words, with a name by which each connection prepares it once. */
interface Translated {
  name: string;
  text: string;
}

const translated = new Map<string, Translated>();

/** A statement as PostgreSQL takes it: `$1` for `?`, buffers for bytes. */
export function toStatement({ text, values }: Query) {
  return { ...translate(text), values: values.map(toValue), types: numbers };
}

function translate(text: string): Translated {
  const known = translated.get(text);
  if (known) return known;
  let number = 0;
  const made = { name: `s${translated.size}`, text: text.replaceAll('?', () => `$${++number}`) };
  translated.set(text, made);
  return made;
}

/** PostgreSQL's texts hold no NUL and neither does anything of ours: who asks for one finds nothing. */
function toValue(value: SqlValue): SqlValue {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value;
}
