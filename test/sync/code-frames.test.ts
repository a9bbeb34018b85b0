import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase45, toBase45 } from '../../src/sync/base45.ts';
import { createFrameCollector, toFrames } from '../../src/sync/code-frames.ts';

const anyBytes = fc.uint8Array({ maxLength: 300 });
const QR_ALPHABET = /^[0-9A-Z $%*+\-./:]*$/;
/** Packs badly, so that it takes many codes. */
const aLongText = (length = 9000) => {
  let state = length;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  }).join('');
};

test('bytes written in the QR alphabet come back as they were', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(toBase45(bytes)).toMatch(QR_ALPHABET);
      expect(fromBase45(toBase45(bytes))).toEqual(Uint8Array.from(bytes));
    }),
  );
});

test.each(['A', 'a1', 'ÄÖ', ':::', 'ZZ'])('%j is nothing that was written so', (text) => {
  expect(fromBase45(text)).toBeUndefined();
});

test('the alphabet is the one others use (RFC 9285)', () => {
  expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
  expect(toBase45(new TextEncoder().encode('ietf!'))).toBe('QED8WEX0');
});

test('a little is one code, much is several, and all of it is in the QR alphabet', async () => {
  expect(await toFrames('hei')).toHaveLength(1);
  const frames = await toFrames(aLongText());
  expect(frames.length).toBeGreaterThan(5);
  for (const frame of frames) expect(frame).toMatch(QR_ALPHABET);
});

test('codes read in any order, some twice, from any beginning, give the text once', async () => {
  const text = `Ääkköset 👍 ${aLongText()}`;
  const frames = await toFrames(text);
  const anyReading = fc.array(fc.nat(frames.length - 1), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anyReading, async (order) => {
      const collector = createFrameCollector();
      const found: string[] = [];
      for (const index of [...order, ...frames.keys()]) {
        const collected = await collector.take(frames[index] ?? '');
        if (collected.kind === 'whole') found.push(collected.text);
      }
      expect(new Set(found)).toEqual(new Set([text]));
    }),
    { numRuns: 40 },
  );
});

test('codes of another text begin anew, and codes of something else change nothing', async () => {
  const [first, second] = [await toFrames(aLongText()), await toFrames(aLongText(7000))];
  const collector = createFrameCollector();
  await collector.take(first[0] ?? '');
  expect(await collector.take('https://www.kouvola.fi')).toEqual({ kind: 'foreign' });
  expect(await collector.take(first[1] ?? '')).toMatchObject({ kind: 'reading', read: 2 });
  expect(await collector.take(second[0] ?? '')).toMatchObject({ kind: 'reading', read: 1 });
});

test('a code that was misread is noticed, and reading begins anew', async () => {
  const [frame = ''] = await toFrames('hei');
  const collector = createFrameCollector();
  const misread = `${frame.slice(0, -1)}${frame.endsWith('A') ? 'B' : 'A'}`;
  expect(await collector.take(misread)).toMatchObject({ kind: 'reading', read: 0 });
  expect(await collector.take(frame)).toEqual({ kind: 'whole', text: 'hei' });
});

test('a few codes that would unpack to a flood are not unpacked', async () => {
  const frames = await toFrames('0'.repeat(9_000_000));
  const collector = createFrameCollector();
  for (const frame of frames) expect((await collector.take(frame)).kind).toBe('reading');
}, 60_000);
