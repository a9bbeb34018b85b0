import { isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/** Whether something may be done now, or after how many seconds it may. */
export type Take = { kind: 'allowed' } | { kind: 'limited'; retryAfterS: number };

/** Counts what each caller does. Keys stay in memory, are forgotten when nothing is owed, and are never logged. */
export interface RateLimit {
  /** Takes `cost` from the caller's bucket, or nothing at all. A cost above the bucket's size counts as a full bucket. */
  take(key: string, cost?: number): Take;
  /** How many callers are remembered just now. */
  readonly size: number;
}

export interface RateLimitOptions {
  perMinute: number;
  /** What may be done at once after a rest: the size of the bucket. */
  burst: number;
  /** The clock, milliseconds. */
  now: () => number;
  /** Bound of memory; the caller heard of least recently is forgotten first. */
  mostKeys?: number;
}

interface Bucket {
  tokens: number;
  atMs: number;
}

const MOST_KEYS = 50_000;

/** A token bucket per key: full at first, filled again at `perMinute`. */
export function createRateLimit({ perMinute, burst, now, mostKeys = MOST_KEYS }: RateLimitOptions): RateLimit {
  const perMs = perMinute / 60_000;
  const buckets = new Map<string, Bucket>();
  let sweptMs = now();

  const tokensAt = ({ tokens, atMs }: Bucket, nowMs: number) =>
    Math.min(burst, tokens + Math.max(0, nowMs - atMs) * perMs);

  function sweep(nowMs: number): void {
    for (const [key, bucket] of buckets) if (tokensAt(bucket, nowMs) >= burst) buckets.delete(key);
    sweptMs = nowMs;
  }

  return {
    take: (key, cost = 1) => {
      const nowMs = now();
      if (nowMs - sweptMs > 60_000) sweep(nowMs);
      const tokens = tokensAt(buckets.get(key) ?? { tokens: burst, atMs: nowMs }, nowMs);
      const missing = Math.min(cost, burst) - tokens;
      // Setting it anew keeps the map in the order of last use.
      buckets.delete(key);
      buckets.set(key, { tokens: missing > 0 ? tokens : -missing, atMs: nowMs });
      const [oldest] = buckets.keys();
      if (buckets.size > mostKeys && oldest !== undefined) buckets.delete(oldest);
      return missing > 0 ? { kind: 'limited', retryAfterS: Math.ceil(missing / perMs / 1000) } : { kind: 'allowed' };
    },
    get size() {
      return buckets.size;
    },
  };
}

/**
 * Names the network a request comes from, for counting only: an IPv4 address or the first half of an IPv6 one, which
 * one household has for itself. What the proxy appended last to X-Forwarded-For counts if the proxy is ours.
 */
export function callerKey(context: Context, trustProxy: boolean): string {
  const bindings: Partial<HttpBindings> | undefined = context.env; // none when called without a network
  const direct = bindings?.incoming?.socket.remoteAddress ?? '';
  const forwarded = trustProxy ? context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  return networkOf(forwarded && isIP(forwarded) ? forwarded : direct);
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array<string>(missing).fill('0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':');
}
