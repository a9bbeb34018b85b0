import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Of } from '../../src/domain/sha-256.ts';

const known = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('is what everybody else means by SHA-256', () => {
  expect(sha256Of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (let length = 0; length < 200; length++) expect(sha256Of('a'.repeat(length))).toBe(known('a'.repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256Of(text)).toBe(known(text));
    }),
  );
});

test('a long text takes no time worth naming', () => {
  const text = 'Pöytäkirja '.repeat(20_000);
  const before = performance.now();
  expect(sha256Of(text)).toBe(known(text));
  expect(performance.now() - before).toBeLessThan(1000);
});
