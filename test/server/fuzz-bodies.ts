import fc from 'fast-check';

/** Values that no field expects, and those that programs trip over. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  4_000_000_000_001,
  'NaN',
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  '__proto__',
  '../../etc/passwd',
  "'; DROP TABLE change; --",
  'x'.repeat(20_000),
  [],
  {},
  [[[[[]]]]],
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
];

/** One thing done to a valid body: where (a number that picks a place), and what comes there. */
interface Mutation {
  place: number;
  what: 'removed' | 'strange' | 'repeated' | 'added';
  value: unknown;
}

const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  place: fc.noBias(fc.nat()),
  what: fc.constantFrom<Mutation['what']>('removed', 'strange', 'strange', 'strange', 'repeated', 'added'),
  value: fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue({ maxDepth: 2 })),
});

export const anyMutations = fc.array(anyMutation, { minLength: 1, maxLength: 3 });

/** A body with some of its places spoiled; the given one stays as it was. Of a sync mostly its changes are. */
export function mutate(valid: unknown, mutations: readonly Mutation[]): unknown {
  const holder = { body: structuredClone(valid) as { changes?: { change: unknown }[] } };
  const changes = holder.body?.changes;
  for (const mutation of mutations) spoil(changes && mutation.place % 4 > 0 ? changes : holder, mutation);
  return holder.body;
}

type Place = { parent: Record<string, unknown> | unknown[]; key: string };

function spoil(holder: object, { place, what, value: shared }: Mutation): void {
  const value = structuredClone(shared);
  const places = placesIn(holder as Record<string, unknown>);
  if (places.length === 0) return; // all of it was removed before
  const { parent, key } = places[place % places.length] as Place;
  const target = parent as Record<string, unknown>;
  if (what === 'removed') Reflect.deleteProperty(target, key);
  else if (what === 'repeated') target[key] = [target[key], structuredClone(target[key])];
  else if (what === 'added' && typeof target[key] === 'object' && target[key]) {
    Object.defineProperty(target[key], '__proto__', { value, enumerable: true, configurable: true, writable: true });
  } else target[key] = value;
}

function placesIn(parent: Record<string, unknown> | unknown[]): Place[] {
  return Object.entries(parent).flatMap(([key, child]) => [
    { parent, key },
    ...(typeof child === 'object' && child !== null ? placesIn(child as Record<string, unknown>) : []),
  ]);
}

/** The bytes of a body: as JSON, or spoiled as JSON (cut, doubled keys, broken letters), or nothing of the kind. */
export const anyBytesOf = (text: string): fc.Arbitrary<Buffer<ArrayBuffer>> => {
  const whole = Buffer.from(text);
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(whole) },
    { weight: 1, arbitrary: fc.nat(whole.length).map((end) => whole.subarray(0, end)) },
    { weight: 1, arbitrary: fc.constant(Buffer.from(text.replace('{', '{"device":1,"device":{},"secret":7,'))) },
    { weight: 1, arbitrary: fc.nat(whole.length).map((at) => withByte(whole, at, 0xff)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  );
};

function withByte(bytes: Buffer<ArrayBuffer>, at: number, value: number): Buffer<ArrayBuffer> {
  const spoiled = Buffer.from(bytes);
  if (at < spoiled.length) spoiled[at] = value;
  return spoiled;
}

/** Pieces of addresses that lead elsewhere, or nowhere. */
export const anySegment = fc.oneof(
  fc.constantFrom(
    '..%2f..%2fetc',
    '%2e%2e',
    '%00',
    'kouvola%00',
    '%ff',
    '%ed%a0%80',
    '%E0%A4%A',
    "kouvola'--",
    '__proto__',
    'constructor',
    '*',
    'a'.repeat(3000),
    '%F0%9F%8C%8A',
  ),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .map(encodeURIComponent)
    .filter((segment) => !/^\.+$/.test(segment)),
);
