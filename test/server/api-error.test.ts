import { expect, test } from 'vitest';
import { refusal } from '../../src/server/api-error.ts';

test('a refusal is JSON with its reason and what else it says', async () => {
  const response = refusal(403, 'nonce', { nonce: 'n-1' });
  expect(response.status).toBe(403);
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(response.headers.has('Retry-After')).toBe(false);
  expect(await response.json()).toEqual({ reason: 'nonce', nonce: 'n-1' });
});

test('when to ask again is told to programs that read headers only, too', async () => {
  const response = refusal(429, 'rate-limited', { retryAfterS: 30 });
  expect(response.headers.get('Retry-After')).toBe('30');
  expect(await response.json()).toEqual({ reason: 'rate-limited', retryAfterS: 30 });
});
