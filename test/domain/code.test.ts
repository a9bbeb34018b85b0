import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_BYTES, isCode, makeCode, readCode } from '../../src/domain/code.ts';

const anyPrefix = fc.stringMatching(/^[A-Z]{3}$/);
const anyBytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const anyCode = fc.tuple(anyPrefix, anyBytes).map(([prefix, bytes]) => makeCode(prefix, bytes));

test('a code is a prefix, seven characters and a check character', () => {
  expect(makeCode('ELI', new Uint8Array([7, 23, 19, 4, 22, 2, 29]))).toMatch(/^ELI-[0-9A-HJKMNP-TV-Z]{8}$/);
});

test('every code reads back as itself, also as people write it', () => {
  fc.assert(
    fc.property(anyCode, (code) => {
      expect(readCode(code)).toBe(code);
      expect(isCode(code)).toBe(true);
      expect(readCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    }),
  );
});

test('O is read as 0, I and L as 1', () => {
  const code = makeCode('KOU', new Uint8Array([0, 1, 0, 1, 5, 6, 7]));
  expect(readCode(code.replace('KOU-0101', 'KOU-OIOL'))).toBe(code);
});

test('one wrong character and two swapped neighbours are noticed', () => {
  fc.assert(
    fc.property(anyCode, fc.integer({ min: 4, max: 10 }), fc.integer({ min: 1, max: 31 }), (code, at, shift) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
      const other = alphabet[(alphabet.indexOf(code[at] as string) + shift) % 32] as string;
      const wrong = code.slice(0, at) + other + code.slice(at + 1);
      const sameValue = (Number.parseInt(other, 36) - Number.parseInt(code[at] as string, 36)) % 31 === 0;
      fc.pre(!sameValue);
      expect(readCode(wrong)).toBeUndefined();
    }),
  );
});

test.each(['', 'ELI', 'ELI-123', 'ELI-7QK4P2X!', '12345678901', 'ELI-7QK4P2XMM'])('%j is not a code', (text) => {
  expect(readCode(text)).toBeUndefined();
});
