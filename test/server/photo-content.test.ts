import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inspectPhoto, MOST_SIDE_PX } from '../../src/server/photo-content.ts';
import { aPhoto, jpegHeader, pngHeader, webpHeader } from '../fixtures/a-photo.ts';

const TYPES = [
  ['image/jpeg', jpegHeader],
  ['image/png', pngHeader],
  ['image/webp', webpHeader],
] as const;

describe.each(TYPES)('%s', (mime, header) => {
  test('is taken up to the longest side', () => {
    expect(inspectPhoto(header(1600, 1200))).toEqual({ kind: 'photo', mime });
    expect(inspectPhoto(header(MOST_SIDE_PX, MOST_SIDE_PX))).toEqual({ kind: 'photo', mime });
  });

  test('that would grow beyond it is broken', () => {
    expect(inspectPhoto(header(MOST_SIDE_PX + 1, 10))).toEqual({ kind: 'broken' });
    expect(inspectPhoto(header(10, MOST_SIDE_PX + 1))).toEqual({ kind: 'broken' });
    expect(inspectPhoto(header(60_000, 60_000))).toEqual({ kind: 'broken' });
  });

  test('of which only the signature has come cannot be told yet', () => {
    expect(inspectPhoto(header(800, 600).subarray(0, 15))).toEqual({ kind: 'unclear' });
    expect(inspectPhoto(header(800, 600).subarray(0, 5))).toEqual({ kind: 'unclear' });
  });
});

test('a side of no pixels is broken', () => {
  expect(inspectPhoto(jpegHeader(0, 600))).toEqual({ kind: 'broken' });
});

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"></svg>'],
  ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000 and what follows'],
])('%s is no photo', (_, text) => {
  expect(inspectPhoto(Buffer.from(text, 'latin1'))).toEqual({ kind: 'broken' });
});

test('a header that never comes keeps nobody busy', () => {
  const endless = Buffer.alloc(3_000_000, 1);
  Buffer.from('ffd8ffe0', 'hex').copy(endless);
  const startedMs = performance.now();
  expect(inspectPhoto(endless).kind).toBe('unclear');
  expect(performance.now() - startedMs).toBeLessThan(500);
});

test('whatever bytes come, it answers', () => {
  const anyStart = fc.constantFrom(...TYPES.map(([, header]) => header(800, 600)), aPhoto().bytes);
  const anyBytes = fc.tuple(anyStart, fc.nat(60), fc.uint8Array({ maxLength: 200 }));
  fc.assert(
    fc.property(anyBytes, ([start, kept, rest]) => {
      const { kind } = inspectPhoto(Buffer.concat([start.subarray(0, kept), rest]));
      expect(['photo', 'broken', 'unclear']).toContain(kind);
    }),
  );
});
