import { expect, test } from 'vitest';
import { toJSONSchema } from 'zod';
import { canonicalText } from '../../src/domain/canonical-text.ts';
import { KINDS } from '../../src/domain/kinds.ts';
import { changeSchema } from '../../src/protocol/change.ts';
import { PROTOCOL_VERSION } from '../../src/protocol/limits.ts';
import { readLine, syncRequestSchema } from '../../src/protocol/wire.ts';

/** Any released client may still send: a change of shape needs a new version beside the old one, never instead of it. */
test('the shape of request, change and kinds belongs to protocol version 2', () => {
  expect(PROTOCOL_VERSION).toBe(2);
  const shapes = {
    request: syncRequestSchema,
    change: changeSchema,
    ...Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [`${name} v${kind.version}`, kind.schema])),
  };
  expect(
    Object.fromEntries(
      Object.entries(shapes).map(([name, schema]) => [name, toJSONSchema(schema, { unrepresentable: 'any' })]),
    ),
  ).toMatchSnapshot();
});

test.each([
  '',
  'nonsense',
  '{',
  '[]',
  '{"type":"head"}',
  '{"type":"newer","n":1}',
  '{"type":"page","n":1,"scope":"x","from":0,"to":{},"rows":[]}',
])('a line like %j is passed over', (text) => {
  expect(readLine(text)).toBeUndefined();
});

test('the same change is the same text, whatever the order of its fields', () => {
  expect(canonicalText({ b: [2, { d: 1, c: 2 }], a: 1 })).toBe(canonicalText({ a: 1, b: [2, { c: 2, d: 1 }] }));
  expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }));
});
