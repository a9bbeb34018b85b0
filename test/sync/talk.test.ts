import { expect, test } from 'vitest';
import { createDeviceClock } from '../../src/sync/clock.ts';
import { talk } from '../../src/sync/talk.ts';

const answering =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  async () =>
    new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });

test('no connection is a value, not a throw', async () => {
  const lost = async () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await talk(lost, '/api/sync')).toEqual({ kind: 'unreachable' });
});

test('a login page in our place is recognised and named', async () => {
  expect(await talk(answering(200, '<html>Welcome to FreeWifi', { 'content-type': 'text/html' }), '/x')).toEqual({
    kind: 'captive-portal',
  });
  const redirected = async () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  expect(await talk(redirected, '/x')).toEqual({ kind: 'captive-portal' });
});

test('a proxy that says the server is away is no portal', async () => {
  expect(await talk(answering(502, '<html>Bad gateway', { 'content-type': 'text/html' }), '/x')).toEqual({
    kind: 'unreachable',
  });
});

test.each([
  [401, '{"reason":"unknown-device","nonce":"n"}', {}, { kind: 'unknown-device', nonce: 'n' }],
  [413, '{"reason":"too-large"}', {}, { kind: 'too-large' }],
  [413, '{"reason":"photo-too-large"}', {}, { kind: 'refused', status: 413, reason: 'photo-too-large' }],
  [429, '{"reason":"rate-limited"}', { 'retry-after': '7' }, { kind: 'busy', retryAfterMs: 7000 }],
  [503, 'not json', {}, { kind: 'busy', retryAfterMs: 5000 }],
  [410, '{"reason":"invitation-used"}', {}, { kind: 'refused', status: 410, reason: 'invitation-used' }],
  [400, '', {}, { kind: 'refused', status: 400, reason: 'unknown' }],
])('%i is understood', async (status, body, headers, expected) => {
  expect(await talk(answering(status, body, headers as Record<string, string>), '/x')).toEqual(expected);
});

test('a clock that is set, forward or back, begins a new session; one that runs does not', () => {
  let [wall, steady, number] = [1_000_000, 0, 0];
  const clock = createDeviceClock(
    () => wall,
    () => steady,
    () => `s${++number}`,
  );
  const run = (ms: number) => {
    wall += ms;
    steady += ms;
  };
  run(60_000);
  expect(clock.read()).toEqual({ nowMs: 1_060_000, session: 's1' });
  wall += 3600_000;
  expect(clock.read().session).toBe('s2');
  run(5000);
  expect(clock.read().session).toBe('s2');
  wall -= 400_000;
  expect(clock.read().session).toBe('s3');
});
