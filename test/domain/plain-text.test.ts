import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText, foldPlain, foldText, lengthOf } from '../../src/domain/plain-text.ts';

test('control characters, soft hyphens and direction marks from a PDF go, the words stay', () => {
  expect(cleanText('Valais\u00ADtus\u0000 Eli\u200Bmäen\u202E puru\u0007radalle\r\n\r\n\r\nillalla')).toBe(
    'Valaistus Elimäen pururadalle\n\nillalla',
  );
});

test('emoji, markup and other scripts stay as typed', () => {
  for (const text of ['👩‍👩‍👧 leikkipuisto 🇫🇮', '<script>alert(1)</script>', 'مرحبا', 'Привет'])
    expect(cleanText(text)).toBe(text);
});

test('a letter with its mark beside it becomes one letter', () => {
  expect(cleanText('Kylä')).toBe('Kylä');
});

test('a title is one line', () => {
  expect(cleanLine('  Penkki \n\t rantaan ')).toBe('Penkki rantaan');
});

test('cleaning twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('length counts what a person counts, not code units', () => {
  expect(lengthOf('ä👍')).toBe(2);
});

test('folding keeps å, ä and ö apart, plain folding does not', () => {
  expect(foldText('ÄITI')).toBe('äiti');
  expect(foldPlain('Äiti Åbo Öö')).toBe('aiti abo oo');
});
