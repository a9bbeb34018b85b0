import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { callerKey, createRateLimit, type RateLimitOptions } from '../../src/server/rate-limit.ts';

/** A limit whose clock a test can turn. */
function aLimit(options: Partial<RateLimitOptions> = {}) {
  const clock = { ms: 1_000_000 };
  const limit = createRateLimit({ perMinute: 60, burst: 5, now: () => clock.ms, ...options });
  return { limit, clock };
}

describe('createRateLimit', () => {
  test('allows what fits into the bucket, then says when to come again', () => {
    const { limit } = aLimit();
    for (let time = 0; time < 5; time++) expect(limit.take('a')).toEqual({ kind: 'allowed' });
    expect(limit.take('a')).toEqual({ kind: 'limited', retryAfterS: 1 });
  });

  test('one caller does not use up what another may do', () => {
    const { limit } = aLimit();
    limit.take('a', 5);
    expect(limit.take('a').kind).toBe('limited');
    expect(limit.take('b').kind).toBe('allowed');
  });

  test('the bucket fills again with time and never beyond its size', () => {
    const { limit, clock } = aLimit();
    limit.take('a', 5);
    clock.ms += 3000;
    expect(limit.take('a', 3).kind).toBe('allowed');
    clock.ms += 3_600_000;
    expect(limit.take('a', 5).kind).toBe('allowed');
    expect(limit.take('a').kind).toBe('limited');
  });

  test('a refusal costs nothing', () => {
    const { limit, clock } = aLimit();
    limit.take('a', 5);
    for (let time = 0; time < 100; time++) limit.take('a', 5);
    clock.ms += 1000;
    expect(limit.take('a').kind).toBe('allowed');
  });

  test('what is dearer than a whole bucket waits for a full one, not for ever', () => {
    const { limit, clock } = aLimit();
    expect(limit.take('a', 500).kind).toBe('allowed');
    expect(limit.take('a', 500)).toEqual({ kind: 'limited', retryAfterS: 5 });
    clock.ms += 5000;
    expect(limit.take('a', 500).kind).toBe('allowed');
  });

  test('a clock set back gives nothing and takes nothing', () => {
    const { limit, clock } = aLimit();
    limit.take('a', 4);
    clock.ms -= 3_600_000;
    expect(limit.take('a').kind).toBe('allowed');
    expect(limit.take('a')).toEqual({ kind: 'limited', retryAfterS: 1 });
  });

  test('callers who owe nothing are forgotten', () => {
    const { limit, clock } = aLimit();
    for (let caller = 0; caller < 100; caller++) limit.take(`caller ${caller}`);
    expect(limit.size).toBe(100);
    clock.ms += 61_000;
    limit.take('late');
    expect(limit.size).toBe(1);
  });

  test('however many callers come, memory is bounded and the latest are remembered', () => {
    const { limit } = aLimit({ mostKeys: 10 });
    limit.take('steady', 5);
    for (let caller = 0; caller < 1000; caller++) {
      limit.take(`caller ${caller}`);
      expect(limit.take('steady').kind).toBe('limited');
    }
    expect(limit.size).toBe(10);
  });

  test('who waits as long as told is let in, and nobody does more than the rate allows', () => {
    const anyTakes = fc.array(fc.record({ waitMs: fc.nat(5000), cost: fc.integer({ min: 1, max: 9 }) }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 20 }),
        anyTakes,
        (perMinute, burst, takes) => {
          const { limit, clock } = aLimit({ perMinute, burst });
          const startMs = clock.ms;
          let spent = 0;
          for (const { waitMs, cost } of takes) {
            clock.ms += waitMs;
            const take = limit.take('a', cost);
            if (take.kind === 'limited') {
              clock.ms += take.retryAfterS * 1000;
              expect(limit.take('a', cost).kind).toBe('allowed');
            }
            spent += Math.min(cost, burst);
            expect(spent).toBeLessThanOrEqual(burst + ((clock.ms - startMs) * perMinute) / 60_000 + 1e-6);
          }
        },
      ),
    );
  });
});

describe('callerKey', () => {
  async function keyOf(remoteAddress: string, forwarded?: string, trustProxy = true): Promise<string> {
    const app = new Hono();
    app.get('/', (context) => context.text(callerKey(context, trustProxy)));
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
    const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
    return response.text();
  }

  test('is the address of the connection', async () => {
    expect(await keyOf('192.0.2.1')).toBe('192.0.2.1');
  });

  test.each([
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', async (address, key) => {
    expect(await keyOf(address)).toBe(key);
  });

  test('behind a proxy of ours the address it appended counts, not what the caller claims', async () => {
    expect(await keyOf('10.0.0.1', '198.51.100.7, 192.0.2.1')).toBe('192.0.2.1');
    expect(await keyOf('10.0.0.1', 'made up')).toBe('10.0.0.1');
    expect(await keyOf('10.0.0.1')).toBe('10.0.0.1');
  });

  test('without a proxy the header is ignored', async () => {
    expect(await keyOf('192.0.2.1', '198.51.100.7', false)).toBe('192.0.2.1');
  });

  test('a call without a network has a key as well', async () => {
    const app = new Hono();
    app.get('/', (context) => context.text(`key ${callerKey(context, true)}`));
    expect(await (await app.request('/')).text()).toBe('key ');
  });
});
